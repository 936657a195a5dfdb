/**
 * Texts that a pattern matches: its stars filled in.
 *
 * @module
 */

/** Stars that are filled one by one; in longer patterns all get the same. */
const MOST_STARS = 3;

/** A text that hardly stands in a pattern, for inputs. */
export const FRESH = "zq7";

/** A character that stands in no pattern, for proofs: what covers a pattern filled with it covers the pattern. */
const UNUSED = "\ue000";

/** Every way to give each of `count` stars one of the fillers. */
function combinations(fillers: readonly string[], count: number): string[][] {
  if (count > MOST_STARS) return fillers.map((filler) => Array<string>(count).fill(filler));
  return Array.from({ length: count }).reduce<string[][]>(
    (rows) => rows.flatMap((row) => fillers.map((filler) => [...row, filler])),
    [[]],
  );
}

/**
 * The texts of a pattern, one for each way to fill its stars.
 *
 * @example
 * ```ts
 * import { filled } from "./fill.ts";
 * filled("a*b", ["", "x"]); // ["ab", "axb"]
 * ```
 */
export function filled(pattern: string, fillers: readonly string[]): string[] {
  const [head, ...parts] = pattern.replace(/\*+/gu, "*").split("*");
  return combinations(fillers, parts.length)
    .map((row) => head + parts.map((part, index) => row[index]! + part).join(""));
}

/** Every pattern that stands for one part of what a pattern matches, once its optional pieces are there or not. */
export type Variants = (pattern: string) => string[];

/** A path pattern: a leading double star with its slash may match nothing, as may a final one. */
export function pathVariants(pattern: string): string[] {
  const whole = pattern.includes("/") ? pattern : `**/${pattern}`;
  const starts = whole.startsWith("**/") ? [whole.slice(3), whole] : [whole];
  return starts.flatMap((start) => start.endsWith("/**") && start !== "/**" ? [start, start.slice(0, -3)] : [start]);
}

/** Whether a text is matched by a word of literals and stars. */
export function matchesWord(word: string, text: string): boolean {
  const [head, ...parts] = word.replace(/\*+/gu, "*").split("*");
  if (parts.length === 0) return text === head;
  const last = parts.pop()!;
  if (!text.startsWith(head!) || !text.endsWith(last) || text.length < head!.length + last.length) return false;
  const end = text.length - last.length;
  let at = head!.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Whether everything that one pattern matches is matched by the other.
 *
 * Exact for words of literals and stars: a star crosses every character, so a word is covered by a union of words only
 * if one of them covers it, and it is covered by one that matches it with its stars filled by a character of no pattern.
 */
export function covers(wide: string, narrow: string, variants: Variants): boolean {
  const wides = variants(wide);
  return variants(narrow).every((word) => {
    const text = word.replace(/\*+/gu, UNUSED);
    return wides.some((one) => matchesWord(one, text));
  });
}
