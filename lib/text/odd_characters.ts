/**
 * Odd characters: text that shows otherwise than it reads. A fixed list, so that no engine's Unicode tables matter.
 *
 * @module
 */

/** First and last code point, with what they are. U+200C, U+200D, U+FE0E and U+FE0F have honest uses and are not here. */
const ODD_RANGES: readonly (readonly [first: number, last: number, what: string])[] = [
  [0x00ad, 0x00ad, "soft hyphen"],
  [0x017f, 0x017f, "long s"],
  [0x034f, 0x034f, "grapheme joiner"],
  [0x061c, 0x061c, "Arabic letter mark"],
  [0x115f, 0x1160, "Hangul fillers"],
  [0x17b4, 0x17b5, "Khmer inherent vowels"],
  [0x180b, 0x180f, "Mongolian selectors and separator"],
  [0x200b, 0x200b, "zero width space"],
  [0x200e, 0x200f, "direction marks"],
  [0x2028, 0x202e, "line and paragraph separators, direction embeddings"],
  [0x2060, 0x206f, "word joiner, invisible operators, direction isolates"],
  [0x212a, 0x212a, "Kelvin sign"],
  [0x2800, 0x2800, "blank braille pattern"],
  [0x3164, 0x3164, "Hangul filler"],
  [0xfb00, 0xfb06, "Latin ligatures"],
  [0xfe00, 0xfe0d, "variation selectors 1 to 14"],
  [0xfeff, 0xfeff, "byte order mark"],
  [0xff01, 0xff5e, "full-width forms"],
  [0xffa0, 0xffa0, "half-width Hangul filler"],
  [0xfff0, 0xfffb, "unassigned invisible, interlinear annotation"],
  [0x1bca0, 0x1bca3, "shorthand format controls"],
  [0x1d173, 0x1d17a, "musical format controls"],
  [0xe0000, 0xe0fff, "tags, variation selectors supplement"],
];

function characterClass(escape: (code: string) => string): string {
  const codes = ODD_RANGES.map(([first, last]) => [first, last].map((code) => escape(code.toString(16))).join("-"));
  return `[${codes.join("")}]`;
}

/** The list as a character class for RE2, in plain ASCII. */
export const ODD_CLASS = characterClass((code) => `\\x{${code}}`);

const ODD = new RegExp(characterClass((code) => `\\u{${code}}`), "u");

/** Whether a text holds an invisible, bidirectional, tag, full-width or compatibility character of the list. */
export function hasOddCharacters(text: string): boolean {
  return ODD.test(text);
}
