/**
 * One case for most words of the lists in the data, written down once and not made from the lists: the attack that the word
 * is there for, or the harmless command that it keeps from being stopped. Most of the programs are on no test machine, so
 * the cases rest on what their manuals say and not on effects that were seen; the attack corpus has those.
 */
import type { Json } from "../../lib/pack/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { Expected } from "../attack/corpus.ts";
import listed from "./cases.json" with { type: "json" };
import { WIDE } from "./wide_pack.ts";
import type { WordPath } from "./word_paths.ts";

/** A case of one word: a command as `target`, or another action as `input`. */
export interface WordCase {
  readonly list: string;
  /** What stands for the stars of the list, with blanks between. */
  readonly word: string;
  readonly target?: string;
  readonly input?: Json;
  readonly expected: Expected;
}

export const CASES = listed as unknown as readonly WordCase[];

/** The policy that the cases are about. */
export const wide = await compile(WIDE);

export function documentOf({ target, input }: WordCase): Json {
  return input ?? { action_type: "execute_command", target: target! };
}

export function nameOf(list: string, path: WordPath): string {
  return path.filter((_, i) => list.split(".")[i] === "*").join(" ");
}

export function told(list: string, word: string): string {
  return `${list} ${JSON.stringify(word)}`;
}
