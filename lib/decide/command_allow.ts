/**
 * Rule 15: when a command is allowed. Every part must be plain and match an allow pattern as it is written.
 *
 * @module
 */
import type { AllowRule, CommandIndex } from "../policy/command_patterns.ts";
import { own } from "../text/own.ts";
import { carriedBy } from "./carried.ts";
import { allowRules } from "./command_match.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { isAssignment, isOption, type Launched, unitOf } from "./launched.ts";
import { type Command, isPlain, type Script, wordText } from "./shell_script.ts";

/** What allowed a part of a command. */
export interface Allowed {
  readonly entry: number;
  readonly form: string;
}

const JOINTS = ";ao|";

function plainRedirections(lists: CommandWords, command: Command): boolean {
  return command.redirections.every(({ op, target }) => own(own(lists.plain_redirections, op), target) === true);
}

function isPlainCommand(lists: CommandWords, command: Command): boolean {
  return JOINTS.includes(command.op) && command.words.every(isPlain) && plainRedirections(lists, command) &&
    !isAssignment(lists, command.words[0]!) && !command.words.some((word) => word.includes("\x16"));
}

/** A relative `cd` that does not climb changes nothing but the folder. */
function isNeutral(texts: readonly string[]): boolean {
  if (texts[0] !== "cd" || texts.length !== 2) return false;
  const folder = texts[1]!;
  return folder !== "" && !isOption(folder) && folder !== "-" && !/^[/~\\]/.test(folder) && !folder.includes("..") &&
    !folder.includes(":");
}

/** Carriers that run something must stand in the pattern. */
function carriersWrittenOut(lists: CommandWords, texts: readonly string[], rule: AllowRule): boolean {
  const runs = carriedBy(lists, unitOf(lists, texts)).filter((c) => c.kind === "run");
  return runs.every(({ carrier }) => rule.words.some((word) => word === carrier || word.startsWith(`${carrier}=`)));
}

function allowedBy(lists: CommandWords, index: CommandIndex, command: Command): Allowed[] {
  const texts = command.words.map(wordText);
  return allowRules(index, texts).filter((rule) => carriersWrittenOut(lists, texts, rule))
    .map((rule) => ({ entry: rule.n, form: texts.join(" ") }));
}

/** The patterns that allow a script, part by part; undefined where one part is not allowed. */
export function allowScript(
  lists: CommandWords,
  index: CommandIndex,
  script: Script,
  launched: readonly Launched[],
): Allowed[] | undefined {
  if (script.unbalanced || script.commented || launched.some((l) => l.tooDeep)) return undefined;
  const filled = script.commands.filter((c) => c.words.length > 0 || c.redirections.length > 0);
  if (script.commands.some((c) => !JOINTS.includes(c.op)) || filled.some((c) => c.words.length === 0)) return undefined;
  if (!filled.every((command) => isPlainCommand(lists, command))) return undefined;
  const acting = filled.filter((command) => !isNeutral(command.words.map(wordText)));
  const allowed = acting.map((command) => allowedBy(lists, index, command));
  return acting.length > 0 && allowed.every((hits) => hits.length > 0) ? allowed.flat() : undefined;
}
