/**
 * Files that code of an interpreter names, whether it stands among the words of a command or is fed to it.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { replaceAll } from "../text/replace_all.ts";
import { hasSign, inlineCode } from "./derived_scripts.ts";
import { givenTexts, readsCode } from "./fed_texts.ts";
import type { Launched, Unit } from "./launched.ts";
import type { Script } from "./shell_script.ts";

/** Commands of a pipe whose words are looked at. */
const MAX_FEEDERS = 2;

/** Code that command `i` gets on its input. */
export function codeGiven(
  lists: CommandWords,
  { commands }: Script,
  launched: readonly Launched[],
  i: number,
): string[] {
  const reads = launched[i]!.units.some((unit) => readsCode(lists, unit));
  return reads ? givenTexts(commands, launched, i, MAX_FEEDERS) : [];
}

/** Texts in inline code that may be paths: what stands between quotes, brackets and blanks. */
export function codeFiles(lists: CommandWords, unit: Unit, given: readonly string[], use: "read" | "write"): string[] {
  const fed = readsCode(lists, unit) ? given : [];
  return [...inlineCode(lists, unit), ...fed].filter((code) => hasSign(lists.code_signs[use], code))
    .flatMap((code) => replaceAll(T.code_delimiters, code).split("\x1f")).filter((text) => text !== "");
}
