/**
 * Variables that a command sets and by which a program runs, writes or reads something: `GIT_PAGER=… git log`, also through
 * `env`, `export` and their like (lists in `policy/variables.ts`).
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { own } from "../text/own.ts";
import type { Carried } from "./carried.ts";
import { isAssignment, isPrefix, type Launched } from "./launched.ts";
import { type Command, wordText } from "./shell_script.ts";

/** Words of a command that may set a variable. */
function settingWords(lists: CommandWords, command: Command, { units }: Launched): string[] {
  const end = command.words.findIndex((word) => !isPrefix(lists, word));
  const leading = end < 0 ? command.words : command.words.slice(0, end);
  return [...leading, ...units.filter(({ program }) => own(lists.assigners, program)).flatMap(({ words }) => words)];
}

/** The variables of a command that carry something, as carriers with their value. */
export function assignedBy(lists: CommandWords, command: Command, launched: Launched): Carried[] {
  if (!command.words.some((word) => word.includes("="))) return [];
  return settingWords(lists, command, launched).filter((word) => isAssignment(lists, word)).flatMap((word) => {
    const text = wordText(word);
    const at = text.indexOf("=");
    const carrier = text.slice(0, at).replace(/\+$/, "").split("[")[0]!;
    const kind = own(lists.variables, carrier);
    const value = text.slice(at + 1);
    const script = own(lists.prompts, carrier) ? `: "${value.replaceAll('"', '\\"')}"` : value;
    return kind === undefined ? [] : [{ carrier, kind, values: [script] }];
  });
}
