/**
 * The folder in which a command of a script works, as far as earlier commands tell. Each of them is taken as run.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { codePoints } from "../text/code_points.ts";
import { type FolderEvent, folderEvents } from "./folder_events.ts";
import type { Launched } from "./launched.ts";
import type { Command } from "./shell_script.ts";

/** Changes of folder, and ways back, that are followed. */
const MAX_CHANGES = 32;
/** What is longer is no path, in code points. */
const MAX_PATH = 4_096;

/** Folders of one script. */
export interface Folders {
  /** The folder of each command; `""` for the start, also where it is too long to be a path. */
  readonly names: readonly string[];
  /** There are more changes than are followed: the script is never allowed (rule 11). */
  readonly tooMany: boolean;
}

function isChange({ kind }: FolderEvent): boolean {
  return kind === "cd" || kind === "pushd";
}

/** Whether a way back counts as long as the change that it undoes: not from within brackets, a pipe or the background. */
function counts(change: FolderEvent, back: FolderEvent): boolean {
  return back.at < change.end && back.end >= change.end;
}

/** The change that `cd -` undoes, if it is one: what stands before it, unless another `cd -` stands behind it. */
function undoneBy(events: readonly FolderEvent[], r: number): number {
  const last = events.findLastIndex((event, k) => k < r && event.end > events[r]!.at);
  const alone = events[r]!.kind === "back" && events[r + 1]?.kind !== "back";
  return alone && last >= 0 && counts(events[last]!, events[r]!) ? last : -1;
}

/** Numbers of `pushd` and of the `popd` that belongs to it: the first that pops more than was pushed behind. */
function pushPairs(events: readonly FolderEvent[]): [number, number][] {
  const places = (kind: string) => events.flatMap((event, k) => event.kind === kind ? [k] : []);
  const [pushes, pops] = [places("pushd"), places("popd")];
  return pushes.flatMap((push, a): [number, number][] => {
    const before = pops.filter((pop) => pop < push).length;
    const pop = pops.find((q, m) => m >= before && !(pushes[a + 1 + m - before]! < q));
    return pop !== undefined && counts(events[push]!, events[pop]!) ? [[push, pop]] : [];
  });
}

/** The changes, each with its end: that of its scope, or what undoes it. */
function changesOf(events: readonly FolderEvent[]): FolderEvent[] {
  const backs = events.map((_, r) => undoneBy(events, r));
  const pairs = pushPairs(events);
  return events.flatMap((event, k) => {
    if (!isChange(event)) return [];
    const undone = backs.flatMap((change, r) => change === k ? [events[r]!.at] : []);
    const popped = pairs.filter(([push, pop]) => push <= k && k < pop).map(([, pop]) => events[pop]!.at);
    return [{ ...event, end: Math.min(event.end, ...undone, ...popped) }];
  });
}

function isAbsolute(path: string): boolean {
  return /^[/~$]/.test(path);
}

function joined(names: readonly string[]): string {
  const path = names.reduce((at, name) => isAbsolute(name) || at === "" ? name : `${at}/${name}`, "");
  return codePoints(path) > MAX_PATH ? "" : path;
}

/** The folders in which the commands of a script work. */
export function foldersOf(lists: CommandWords, commands: readonly Command[], launched: readonly Launched[]): Folders {
  const { events, all } = folderEvents(lists, commands, launched, MAX_CHANGES);
  const changes = changesOf(events);
  const names = commands.map((_, i) => joined(changes.filter(({ at, end }) => at < i && i < end).map((c) => c.name)));
  return { names, tooMany: all > MAX_CHANGES };
}

/** The forms of a path that a command names while it works in a folder. */
export function underFolder(folder: string, path: string): string[] {
  return folder === "" || isAbsolute(path) ? [path] : [path, `${folder}/${path}`];
}

/** A script that a command brings along, with the folder of that command. */
export function scriptUnder(folder: string, script: string): string {
  return folder === "" ? script : `cd '${folder.replaceAll("'", "'\\''")}'\n${script}`;
}
