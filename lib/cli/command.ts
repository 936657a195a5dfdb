/**
 * What a command is: data that the program is built from, and one function that does the work.
 *
 * @module
 */
import type { ExitCode } from "./exit_codes.ts";
import type { Host } from "./host.ts";

/** One option of a command. */
export interface OptionSpec {
  /** As commander reads it: `--policy-pack <pack>`; a `[…]` value is optional, none makes a flag. */
  readonly flags: string;
  readonly help: string;
  /** May be given more than once; the values are a list. */
  readonly repeatable?: true;
  /** A later one counts: the recipes give one before those of the user. */
  readonly overridable?: true;
  readonly required?: true;
  /** Used when the option is not given; shown in the help. */
  readonly fallback?: string;
  /** The values it can have. */
  readonly choices?: readonly string[];
}

/** One argument of a command. */
export interface ArgumentSpec {
  /** `<pack>`, `[more…]`: angle brackets for needed ones, `...` at the end of the name for many. */
  readonly name: string;
  readonly help: string;
}

/** The values of one call. */
export interface Call {
  readonly host: Host;
  /** Arguments without a dash, in order. */
  readonly args: readonly string[];
  /** Value of an option; undefined when it was not given and has no fallback. */
  text(name: string): string | undefined;
  /** Value of an option that is required or has a fallback. */
  needed(name: string): string;
  /** All values of a repeatable option. */
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

/** One command below `cavra policy`. */
export interface CommandSpec {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph for its own help, when the summary does not say it all. */
  readonly description?: string;
  readonly args?: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** One call that works as typed; ends the help. */
  readonly example: string;
  /** Imports what it needs when it is called, so that other commands start quickly. */
  run(call: Call): Promise<ExitCode>;
}
