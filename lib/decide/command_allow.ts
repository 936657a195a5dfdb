/**
 * Rule 15: when a command is allowed. Every part must be plain and match an allow pattern as it is written.
 *
 * @module
 */
import type { AllowRule, CommandIndex } from "../policy/command_patterns.ts";
import { own } from "../text/own.ts";
import { assignedBy } from "./assigned.ts";
import { type Carried, carriedBy, reads, runs } from "./carried.ts";
import { allowRules } from "./command_match.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { isOpenGlob } from "./file_globs.ts";
import { isAssignment, isOption, type Launched } from "./launched.ts";
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

/** A folder below the one where the command works. */
function isBelow(folder: string): boolean {
  return folder !== "" && !isOption(folder) && folder !== "-" && !/^[/~\\]/.test(folder) && !folder.includes("..") &&
    !folder.includes(":");
}

/** A relative `cd` that does not climb changes nothing but the folder. */
function isNeutral(texts: readonly string[]): boolean {
  return texts[0] === "cd" && texts.length === 2 && isBelow(texts[1]!);
}

/** Carriers that run something must stand in the pattern; folders and globs must not lead anywhere. */
function isCarriedBy(rule: AllowRule, carried: readonly Carried[]): boolean {
  return carried.every((c) => {
    if (runs(c)) return rule.words.some((word) => word === c.carrier || word.startsWith(`${c.carrier}=`));
    if (c.kind === "folder") return c.values.every(isBelow);
    return !reads(c) || !c.values.some(isOpenGlob);
  });
}

/** A command that does something, and its words as texts. */
interface Acting {
  readonly texts: readonly string[];
  readonly command: Command;
  readonly launched: Launched;
}

/** Variables that it sets and the carriers of everything that it starts count: `python -m pytest` has those of pytest. */
function allowedBy(
  lists: CommandWords,
  index: CommandIndex,
  { texts, command, launched }: Acting,
): Allowed[] {
  const rules = allowRules(index, texts);
  if (rules.length === 0) return [];
  const carried = [
    ...assignedBy(lists, command, launched),
    ...launched.units.flatMap((unit) => carriedBy(lists, unit)),
  ];
  return rules.filter((rule) => isCarriedBy(rule, carried))
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
  const acting = script.commands.flatMap((command, i): Acting[] => {
    const texts = command.words.map(wordText);
    return texts.length === 0 || isNeutral(texts) ? [] : [{ texts, command, launched: launched[i]! }];
  });
  const allowed = acting.map((one) => allowedBy(lists, index, one));
  return acting.length > 0 && allowed.every((hits) => hits.length > 0) ? allowed.flat() : undefined;
}
