/**
 * Scripts that a script brings along while it works in another folder: the folder holds inside of them too.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";
import { quoted } from "./quoted.ts";
import type { Command, Script } from "./shell_script.ts";
import { type FolderChanges, folderOf } from "./working_folder.ts";

/** Code points of a folder that is taken along; with a longer one a script is never allowed (rule 11). */
const MAX_FOLDER = 256;

/** Whether a command works in a folder that is not taken along. */
export function worksTooFar({ commands }: Script, folders: FolderChanges): boolean {
  return folders.changes.length > 0 && commands.some((_, i) => codePoints(folderOf(folders, i)) > MAX_FOLDER);
}

/** A script that first changes to the folder; none for the start. */
function placed(folder: string, scripts: readonly string[]): string[] {
  if (folder === "" || codePoints(folder) > MAX_FOLDER) return [];
  return scripts.filter((script) => script !== "").map((script) => `cd ${quoted([folder])}\n${script}`);
}

/** Whether a word or a redirection of a command holds a substitution. */
function substitutes({ words, redirections }: Command): boolean {
  const all = [...words, ...redirections.map(({ target }) => target)];
  return all.some((word) => word.includes("\x1a$(") || word.includes("\x1a`"));
}

/**
 * The scripts again, in the folders where their commands work.
 *
 * @param byCommand the scripts of each command
 */
export function placedScripts(
  { commands, substitutions }: Script,
  byCommand: readonly (readonly string[])[],
  folders: FolderChanges,
): string[] {
  if (folders.changes.length === 0) return [];
  const ofSubstitutions = commands.flatMap((command, i) => substitutes(command) ? [folderOf(folders, i)] : []);
  return [
    ...byCommand.flatMap((scripts, i) => placed(folderOf(folders, i), scripts)),
    ...[...new Set(ofSubstitutions)].flatMap((folder) => placed(folder, substitutions)),
  ];
}
