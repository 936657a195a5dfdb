/**
 * Word lists written as one text.
 *
 * @module
 */

/** The words of a text, which blanks separate, as a table to look them up in. */
export function wordSet(words: string): Record<string, true> {
  return Object.fromEntries(words.split(/\s+/).filter((word) => word !== "").map((word) => [word, true as const]));
}
