/**
 * Words between the brackets of an array, `a=(terraform apply)`: they run nothing by themselves.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { own } from "../text/own.ts";
import { isAssignment, type Launched } from "./launched.ts";
import type { Command } from "./shell_script.ts";

const NOTHING: Launched = { units: [], tooDeep: false };

/** Whether the last word of a command begins an array. */
function opensArray(lists: CommandWords, { words }: Command): boolean {
  const last = words.at(-1) ?? "";
  return last.endsWith("=") && isAssignment(lists, last);
}

/** Places of the commands that are only words of an array. */
function arrayPlaces(lists: CommandWords, commands: readonly Command[]): Set<number> {
  const opens = commands.flatMap(({ op }, i) => i > 0 && op === "(" && opensArray(lists, commands[i - 1]!) ? [i] : []);
  const places = opens.flatMap((open) => {
    const close = commands.findIndex(({ op }, i) => i > open && op !== ";");
    return commands[close]?.op === ")" ? commands.map((_, i) => i).slice(open, close) : [];
  });
  return new Set(places);
}

/** Whether a command may use an array for more than to print it. */
function mayUse(lists: CommandWords, command: Command, { units }: Launched): boolean {
  const texts = [...command.words, ...command.redirections.map(({ target }) => target)];
  const onlyPrints = own(lists.speakers, units[0]?.program ?? "") && command.redirections.length === 0;
  return command.op === "|" || (!onlyPrints && texts.some((text) => text.includes("\x1a")));
}

/** What the commands of a script launch, without the words of arrays that nothing but `echo` can use. */
export function withoutArrays(
  lists: CommandWords,
  commands: readonly Command[],
  launched: readonly Launched[],
): readonly Launched[] {
  const places = arrayPlaces(lists, commands);
  if (places.size === 0) return launched;
  const used = commands.some((command, i) => !places.has(i) && mayUse(lists, command, launched[i]!));
  return used ? launched : launched.map((one, i) => places.has(i) ? NOTHING : one);
}
