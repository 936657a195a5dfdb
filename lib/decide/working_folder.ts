/**
 * The folder in which a command of a script works, as far as earlier `cd` commands tell.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";
import { isOption } from "./launched.ts";
import { type Command, wordText } from "./shell_script.ts";

/** Changes of folder that are followed. */
const MAX_CHANGES = 32;
/** What is longer is no path, in code points. */
const MAX_PATH = 4_096;

/** The folder that a command changes to, and the place of the command. */
interface FolderChange {
  readonly at: number;
  readonly name: string;
}

/** Changes of folder in one script. */
export interface FolderChanges {
  readonly changes: readonly FolderChange[];
  /** There are more than are followed: the script is never allowed (rule 11). */
  readonly tooMany: boolean;
}

/** The folder of `cd DIR` as a command, undefined for every other command. */
function changedFolder(command: Command): string | undefined {
  if (command.words[0] !== "cd" && command.words[0] !== "pushd") return undefined;
  const operands = command.words.slice(1).map(wordText).filter((text) => !isOption(text));
  return operands.length === 1 && operands[0] !== "" ? operands[0] : undefined;
}

/** All changes of folder of a script, in order. */
export function folderChanges(commands: readonly Command[]): FolderChanges {
  const changes = commands.flatMap((command, at) => {
    const name = changedFolder(command);
    return name === undefined ? [] : [{ at, name }];
  });
  return { changes: changes.slice(0, MAX_CHANGES), tooMany: changes.length > MAX_CHANGES };
}

/** The folder in which command `i` works; `""` for the start. */
export function folderOf({ changes }: FolderChanges, i: number): string {
  return changes.filter(({ at }) => at < i).map(({ name }) => name)
    .reduce((at, folder) => /^[/~$]/.test(folder) || at === "" ? folder : `${at}/${folder}`, "");
}

/** The forms of a path that a command names while it works in a folder. */
export function underFolder(folder: string, path: string): string[] {
  const known = folder === "" || /^[/~$]/.test(path) || codePoints(folder) > MAX_PATH;
  return known ? [path] : [path, `${folder}/${path}`];
}
