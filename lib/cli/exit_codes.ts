/**
 * Exit codes of every command.
 *
 * @module
 */

/** Nothing to complain about. */
export const FINE = 0;
/** The command did its work and found something: an invalid pack, a disagreement, drift. */
export const FINDINGS = 1;
/** The command was called in a wrong way. */
export const USAGE = 2;
/** The surroundings failed: an engine is missing, a permission, the disk. */
export const ENVIRONMENT = 3;

/** One of the codes above. */
export type ExitCode = typeof FINE | typeof FINDINGS | typeof USAGE | typeof ENVIRONMENT;
