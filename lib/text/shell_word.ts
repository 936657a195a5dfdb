/**
 * Texts as words of a shell.
 *
 * @module
 */
import { visible } from "./visible.ts";

/** One word of a POSIX shell that stands for the text as it is, whatever it holds. */
export function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * One word of a command that people copy into a shell, in quotes where it needs them. What cannot be seen is written out, so that the word stays on
 * its line.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shellWord } from "./shell_word.ts";
 * assert.equal(shellWord("packs/mine/policy.yaml"), "packs/mine/policy.yaml");
 * assert.equal(shellWord("my pack.yaml"), "'my pack.yaml'");
 * ```
 */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : inSingleQuotes(visible(text));
}
