/**
 * Words as a shell reads them back.
 *
 * @module
 */

import { inSingleQuotes } from "../text/shell_word.ts";

/** Words in single quotes, with blanks between. */
export function quoted(words: readonly string[]): string {
  return words.map(inSingleQuotes).join(" ");
}
