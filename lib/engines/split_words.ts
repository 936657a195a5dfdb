/**
 * Splits a command into words: blanks separate, single and double quotes hold together, `\` takes the next character.
 *
 * @module
 */

/**
 * @returns undefined when a quote is not closed
 *
 * @example
 * ```ts
 * import { splitWords } from "./split_words.ts";
 * splitWords("python3 'my engine.py' -q"); // ["python3", "my engine.py", "-q"]
 * ```
 */
export function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  const pieces = /[ \t\n]+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^ \t\n'"\\]+)|[\s\S]/gu;
  let inWord = false;
  for (const [piece, single, double, escaped, plain] of text.matchAll(pieces)) {
    if (/^[ \t\n]/u.test(piece)) {
      inWord = false;
      continue;
    }
    const value = single ?? double?.replace(/\\(["\\])/gu, "$1") ?? escaped ?? plain;
    if (value === undefined) return undefined;
    if (inWord) words.push(words.pop()! + value);
    else words.push(value);
    inWord = true;
  }
  return words;
}
