/**
 * JSON as it is written into files.
 *
 * @module
 */

/** Two blanks, keys as they stand, a final newline. */
export function prettyJson(value: unknown): string {
  return JSON.stringify(value, null, 2) + "\n";
}
