/**
 * Texts as words of a command that people copy into a shell.
 *
 * @module
 */
import { visible } from "./visible.ts";

/**
 * One word of a POSIX shell, in quotes where it needs them. What cannot be seen is written out, so that the word stays on
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
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${visible(text).replaceAll("'", "'\\''")}'`;
}
