/**
 * Words as a shell reads them back.
 *
 * @module
 */

/** Words in single quotes, with blanks between. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
}
