/**
 * What can be told from the text of a path alone: whether it is one (rule 1) and whether it is odd (rule 10).
 *
 * @module
 */
import { PATH_WORDS } from "../policy/path_words.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { hasOddCharacters } from "../text/odd_characters.ts";
import { own } from "../text/own.ts";
import { canonicalPath } from "./canonical_path.ts";

/** Paths, servers and branches are no longer than this, in code points. */
export const MAX_PATH_LENGTH = 4096;

/** Whether a text has so few code points that it can be a path. */
export function pathShort(raw: string): boolean {
  return raw.length <= MAX_PATH_LENGTH || (raw.length <= 2 * MAX_PATH_LENGTH && [...raw].length <= MAX_PATH_LENGTH);
}

// deno-lint-ignore no-control-regex
const INVALID = /[\u0000-\u001f\u007f-\u009f\ufffd]/u;

/** Whether a text can be a path, server or branch: no control character, no U+FFFD, at most 4,096 code points. */
export function pathValid(raw: string): boolean {
  return pathShort(raw) && !INVALID.test(raw);
}

/** Whether a text can be a workspace root: absolute, not the root of everything, without `..`. */
export function rootValid(root: string): boolean {
  if (!pathValid(root)) return false;
  const slashed = fold(root).replaceAll("\\", "/");
  const isAbsolute = slashed.startsWith("/") || /^[a-z]:\//.test(slashed);
  const climbs = slashed.split("/").some((part) => part.replace(/ +$/, "") === "..");
  return isAbsolute && !climbs && !isTop(canonicalPath(slashed).names[0]);
}

/** Whether the name of an absolute path is empty or a drive. */
export function isTop(name: string): boolean {
  return name === "" || /^[a-z]:$/.test(name);
}

/** Whether a path may resolve or show otherwise than it reads (rule 10). */
export function pathOdd(raw: string): boolean {
  if (hasOddCharacters(raw) || /[*?]|%[0-9A-Fa-f]{2}|~[0-9]/.test(raw)) return true;
  return raw.startsWith("$") && !own(PATH_WORDS.path_known_variables, raw.split(/[\/\\]/)[0]!);
}

/** Whether the operation of a `read_file` says reading and nothing else. */
export function isReadWord(policy: CompiledPolicy, operation: string): boolean {
  return own(policy.words["read_words"] as { readonly [word: string]: true }, fold(operation)) === true;
}
