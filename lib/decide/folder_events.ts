/**
 * Commands of a script that change its folder (`cd`, `pushd`) or go back (`cd -`, `popd`), and how far each of them counts.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { own } from "../text/own.ts";
import { isOption, type Launched, mayBeNothing, type Unit } from "./launched.ts";
import type { Command } from "./shell_script.ts";

/** One command that changes the folder or goes back. */
export interface FolderEvent {
  /** Place of the command. */
  readonly at: number;
  readonly kind: "cd" | "pushd" | "back" | "popd";
  /** The folder, as it is written; empty for what goes back. */
  readonly name: string;
  /** The first command behind it for which it does not count. */
  readonly end: number;
}

const CHANGERS = ["cd", "chdir", "pushd", "popd"];
/** What a shell runs itself: any other launcher starts a child, which leaves the folder of the script alone. */
const RUN_BY_SHELL = [...CHANGERS, "builtin", "command", "time"];
const FOLDER_BEFORE = ["-", "$OLDPWD", "${OLDPWD}", "~-"];
/** Brackets of a script within which changes of folder end. */
const MAX_BRACKETS = 64;
/** Commands of a list that are looked through for the sign that puts it into the background. */
const MAX_LIST = 16;

/** Where changes of folder may end in one script. */
interface Scopes {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

/** The unit that changes the folder of its script. */
function changer({ units }: Launched): Unit | undefined {
  const first = units[0];
  if (!first || !(RUN_BY_SHELL.includes(first.program) || mayBeNothing(first.words[0]!))) return undefined;
  return units.find(({ texts }) => CHANGERS.includes(texts[0]!));
}

/** What a unit does to the folder; without operand `cd` goes home. */
function eventOf({ texts }: Unit): Pick<FolderEvent, "kind" | "name"> | undefined {
  const [program, ...behind] = texts;
  if (program === "popd") return behind.length === 0 ? { kind: "popd", name: "" } : undefined;
  const operands = behind.filter((text) => !isOption(text));
  const [name = program === "pushd" ? "" : "~"] = operands;
  if (operands.length > 1 || name === "") return undefined;
  if (program === "pushd") return { kind: "pushd", name };
  return FOLDER_BEFORE.includes(name) ? { kind: "back", name: "" } : { kind: "cd", name };
}

/** Whether brackets of a script may pair otherwise than they are counted: a `case`, a pattern inside `${…`. */
function mayMispair(commands: readonly Command[]): boolean {
  return commands.some(({ words }) => words[0] === "esac" || words.some((word) => word.includes("\x1a$\x16")));
}

/** Places of the brackets of a script; none where they do not surely pair or are too many. */
function scopesOf(commands: readonly Command[]): Scopes {
  const places = (op: string) => commands.flatMap((command, i) => command.op === op ? [i] : []);
  const [opens, closes] = [places("("), places(")")];
  const pair = opens.length === closes.length && opens.length <= MAX_BRACKETS && !mayMispair(commands);
  return pair ? { opens, closes } : { opens: [], closes: [] };
}

/** The end of the bracket around a place: the first one that closes more than was opened behind the place. */
function bracketEnd({ opens, closes }: Scopes, at: number): number {
  const opened = opens.filter((place) => place <= at).length;
  const closed = closes.filter((place) => place <= at).length;
  return closes.find((close, m) => m >= closed && !(opens[opened + m - closed]! < close)) ?? Infinity;
}

/** The sign behind a list that puts it into the background: `cd x && ls & cat y`. */
function backgroundEnd(lists: CommandWords, commands: readonly Command[], at: number): number {
  const end = commands.findIndex(({ op }, i) => i > at && !["a", "o", "|"].includes(op));
  if (commands[end]?.op !== "&" || end > at + MAX_LIST) return Infinity;
  // A keyword opens a list of its own: `cd x && { ls & cat y; }`.
  return commands.slice(at, end).some(({ words }) => words.some((w) => own(lists.keywords, w))) ? Infinity : end;
}

function scopeEnd(lists: CommandWords, commands: readonly Command[], scopes: Scopes, at: number): number {
  // Before a pipe it changes the folder of a child.
  if (commands[at + 1]?.op === "|") return at + 1;
  return Math.min(commands.length, bracketEnd(scopes, at), backgroundEnd(lists, commands, at));
}

/** All of them in order, at most so many; the number of all tells whether there are more. */
export function folderEvents(
  lists: CommandWords,
  commands: readonly Command[],
  launched: readonly Launched[],
  most: number,
): { events: FolderEvent[]; all: number } {
  const found = launched.flatMap((one, at) => {
    const unit = changer(one);
    const event = unit && eventOf(unit);
    return event ? [{ at, ...event }] : [];
  });
  const scopes = scopesOf(found.length > 0 ? commands : []);
  const events = found.slice(0, most)
    .map((event) => ({ ...event, end: scopeEnd(lists, commands, scopes, event.at) }));
  return { events, all: found.length };
}
