/**
 * What a program does in another folder, which one of its options names: `env -C DIR cat x`, `git -C DIR show :x`.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { own } from "../text/own.ts";
import type { Unit } from "./launched.ts";
import { quoted } from "./quoted.ts";
import { scriptUnder } from "./working_folder.ts";

/** A folder, and the place of the first word behind it. */
interface Move {
  readonly folder: string;
  readonly behind: number;
}

/** `-C DIR`, `-CDIR`, `--directory DIR`, `--directory=DIR`. */
function moveAt(options: Readonly<Record<string, true>>, texts: readonly string[], i: number): Move | undefined {
  const text = texts[i]!;
  if (own(options, text)) return { folder: texts[i + 1] ?? "", behind: i + 2 };
  const equals = text.indexOf("=");
  if (equals >= 0 && own(options, text.slice(0, equals))) return { folder: text.slice(equals + 1), behind: i + 1 };
  return !text.startsWith("--") && own(options, text.slice(0, 2))
    ? { folder: text.slice(2), behind: i + 1 }
    : undefined;
}

/** The words of a unit without the first such option, in the folder that it names. */
export function movedScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  const options = own(lists.folder_options, program);
  if (options === undefined) return [];
  const at = texts.findIndex((_, i) => i > 0 && moveAt(options, texts, i) !== undefined);
  if (at < 0) return [];
  const { folder, behind } = moveAt(options, texts, at)!;
  if (folder === "") return [];
  return [scriptUnder(folder, quoted([...texts.slice(0, at), ...texts.slice(behind)]))];
}
