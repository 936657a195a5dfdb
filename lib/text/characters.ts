/**
 * Characters that no text of a policy may hold: what a terminal obeys, what cannot be seen, what turns the reading order.
 *
 * @module
 */

/**
 * One hidden character: a control other than tab and line end, an invisible, bidirectional or tag character, a line
 * separator, a lone surrogate. Not U+200C, U+200D, U+FE0E and U+FE0F: languages and emoji need them.
 */
const HIDDEN = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f" + // controls
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069" + // bidirectional
    "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u206a-\\u206f" + // invisible
    "\\u2028\\u2029\\u2800\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff" +
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]|\\p{Surrogate}",
  "u",
);

const ALL_HIDDEN = new RegExp(HIDDEN.source, "gu");

/** The UTF-16 offsets of all hidden characters, ascending. */
export function hiddenOffsets(text: string): number[] {
  return [...text.matchAll(ALL_HIDDEN)].map((match) => match.index);
}

/** The first hidden character of a text, if there is one. */
export function firstHidden(text: string): string | undefined {
  return HIDDEN.exec(text)?.[0];
}

/** `U+202E`. */
export function codePointName(character: string): string {
  return "U+" + (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
