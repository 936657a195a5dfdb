/**
 * Columns that a text takes in a terminal.
 *
 * A table of ten lines and no package: everything that prints needs it at once and not as a promise, also `--help`, which
 * loads the parser and nothing else. It differs from `get-east-asian-width` in symbols of the Book of Changes only.
 *
 * @module
 */

/** East Asian wide and full-width characters (UAX 11), and what is shown as a picture. */
const WIDE = new RegExp(
  "^[\\u1100-\\u115f\\u2e80-\\u2fff\\u3000-\\u303e\\u3041-\\u3247\\u3250-\\u4dbf" + // Hangul Jamo, radicals, kana, CJK
    "\\u4e00-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6b" + // Yi, Hangul, forms
    "\\uff01-\\uff60\\uffe0-\\uffe6" + // full-width forms
    "\\u{16fe0}-\\u{18cff}\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f265}\\u{20000}-\\u{3fffd}" + // Tangut, kana, ideographs
    "\\p{Emoji_Presentation}]$",
  "u",
);

/** What stands upon the character before it, or is not shown at all. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;

function columnsOf(character: string): number {
  const code = character.codePointAt(0)!;
  // Nothing before U+0300 is wide or without a width, but for the soft hyphen, which terminals show.
  if (code < 0x300) return 1;
  return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

/**
 * Columns of a text that holds no control characters.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { width } from "./width.ts";
 * assert.equal(width("\u65e5\u672c"), 4);
 * assert.equal(width("e\u0301"), 1);
 * ```
 */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}
