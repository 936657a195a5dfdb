/**
 * The folder in which a command of a script works, as far as earlier `cd` commands tell.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";
import { isOption, type Launched, type Unit } from "./launched.ts";
import type { Command } from "./shell_script.ts";

/** Changes of folder that are followed. */
const MAX_CHANGES = 32;
/** What is longer is no path, in code points. */
const MAX_PATH = 4_096;

/** The folder that a command changes to, the place of the command, and the first one for which it does not count. */
interface FolderChange {
  readonly at: number;
  readonly name: string;
  readonly end: number;
}

/** Changes of folder in one script. */
export interface FolderChanges {
  readonly changes: readonly FolderChange[];
  /** There are more than are followed: the script is never allowed (rule 11). */
  readonly tooMany: boolean;
}

/** Brackets of a script within which changes of folder end. */
const MAX_BRACKETS = 64;

const CHANGERS = ["cd", "pushd"];

/** The command of a script that changes the folder or undoes the last change, as a unit: `builtin cd`, `{ cd`. */
function changer({ units }: Launched): Unit | undefined {
  return units.find(({ program }) => CHANGERS.includes(program) || program === "popd");
}

function operandsOf(unit: Unit): string[] {
  return unit.texts.slice(1).filter((text) => !isOption(text));
}

/** Whether a unit goes back to the folder before the last change. */
function isUndo(unit: Unit): boolean {
  return unit.program === "popd" || operandsOf(unit).join(" ") === "-";
}

/** The folder that a unit changes to: without operand home; undefined where it cannot be told. */
function newFolder(unit: Unit): string | undefined {
  if (isUndo(unit)) return undefined;
  const [folder = "~", ...more] = operandsOf(unit);
  return more.length === 0 && folder !== "" ? folder : undefined;
}

/** Places of the brackets of a script; none where they do not pair or are too many. */
function brackets(commands: readonly Command[]): { opens: number[]; closes: number[] } {
  const places = (op: string) => commands.flatMap((command, i) => command.op === op ? [i] : []);
  const [opens, closes] = [places("("), places(")")];
  return opens.length === closes.length && opens.length <= MAX_BRACKETS ? { opens, closes } : { opens: [], closes: [] };
}

/** The first place behind a change at which it does not count any more. */
function endOf(
  at: number,
  ats: readonly number[],
  undos: readonly number[],
  scopes: ReturnType<typeof brackets>,
): number {
  const depth = (i: number) =>
    scopes.opens.filter((open) => open <= i).length - scopes.closes.filter((close) => close <= i).length;
  const own = depth(at);
  const bracket = scopes.closes.find((close) => close > at && depth(close) < own);
  const undo = undos.find((i) => i > at);
  const isLast = undo !== undefined && !ats.some((other) => other > at && other < undo);
  return Math.min(bracket ?? Infinity, isLast ? undo : Infinity);
}

/** All changes of folder of a script, in order. */
export function folderChanges(commands: readonly Command[], launched: readonly Launched[]): FolderChanges {
  const changers = launched.flatMap((one, at) => {
    const unit = changer(one);
    return unit === undefined ? [] : [{ at, unit }];
  });
  const named = changers.flatMap(({ at, unit }) => {
    const name = newFolder(unit);
    return name === undefined ? [] : [{ at, name }];
  });
  const [ats, undos] = [named.map(({ at }) => at), changers.filter(({ unit }) => isUndo(unit)).map(({ at }) => at)];
  const scopes = brackets(commands);
  const changes = named.slice(0, MAX_CHANGES).map((change) => ({
    ...change,
    end: endOf(change.at, ats, undos, scopes),
  }));
  return { changes, tooMany: named.length > MAX_CHANGES };
}

/** The folder in which command `i` works; `""` for the start. */
export function folderOf({ changes }: FolderChanges, i: number): string {
  return changes.filter(({ at, end }) => at < i && i < end).map(({ name }) => name)
    .reduce((at, folder) => /^[/~$]/.test(folder) || at === "" ? folder : `${at}/${folder}`, "");
}

/** The forms of a path that a command names while it works in a folder. */
export function underFolder(folder: string, path: string): string[] {
  const known = folder === "" || /^[/~$]/.test(path) || codePoints(folder) > MAX_PATH;
  return known ? [path] : [path, `${folder}/${path}`];
}
