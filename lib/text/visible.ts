// deno-lint-ignore-file no-control-regex
/**
 * Text of an input made safe to show: what a terminal would obey or hide is written out.
 *
 * @module
 */

/** Controls, invisible, bidirectional and tag characters, line separators, lone surrogates. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

function writtenOut(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/**
 * One line in which every character can be seen and none moves the cursor.
 *
 * @example
 * ```ts
 * import { visible } from "./visible.ts";
 * visible("a\u001b[31m\n"); // "a\\u{1b}[31m\\n"
 * ```
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, writtenOut);
}

/** At most so many code points, the cut marked by `…`; linear in what is kept, not in the text. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = [...text.slice(0, most * 2)];
  if (kept.length <= most && text.length <= most * 2) return text;
  return kept.slice(0, Math.max(0, most - 1)).join("") + "…";
}
