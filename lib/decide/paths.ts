/**
 * Which patterns a path hits. Everything is judged by text; no file is looked at.
 *
 * @module
 */
import { type PathWord, TOKEN_DELIMITER } from "../policy/path_encoding.ts";
import type { PathIndex, PathTable } from "../policy/path_patterns.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { type PathPlace, type PathSubject, pathSubjects } from "./path_place.ts";
import { pathShort } from "./path_text.ts";

export { pathSubjects } from "./path_place.ts";
export { isReadWord, pathOdd, pathValid, rootValid } from "./path_text.ts";

/** An entry that a path hits. */
export interface PathHit {
  /** Number of the entry. */
  readonly entry: number;
  /** The path in canonical form. */
  readonly form: string;
  /** Whether it is a folder above what the entry's pattern governs. */
  readonly folder: boolean;
}

/** Whether the literals stand in a text in this order; the leftmost places are the best ones. */
function inOrder(literals: readonly string[], text: string): boolean {
  let from = 0;
  for (const literal of literals) {
    const found = text.indexOf(literal, from);
    if (found === -1) return false;
    from = found + literal.length;
  }
  return true;
}

function restHits(word: PathWord, rest: string): boolean {
  const end = word.end!;
  return rest.endsWith(end) && inOrder(word.between!, rest.slice(0, rest.length - end.length));
}

function wordHits(word: PathWord, { text, kind }: PathSubject): boolean {
  if (kind === "guess" && !word.absolute) return false;
  if (word.exact !== undefined) {
    return text === word.exact || (kind === "floating" && word.floating !== "" && text.endsWith(word.floating));
  }
  if (text.startsWith(word.start!) && restHits(word, text.slice(word.start!.length))) return true;
  const found = kind === "floating" && word.floating !== "" ? text.indexOf(word.floating) : -1;
  return found !== -1 && restHits(word, text.slice(found + word.floating.length));
}

/** The words that may hit a text: those filed under its tokens or under another text that stands in it. */
function candidates(table: PathTable, text: string): PathWord[] {
  const keys = new Set([...text.split(TOKEN_DELIMITER), ...table.scan.filter((key) => text.includes(key))]);
  return [...keys].flatMap((key) => own(table.words, key) ?? []);
}

function topHits(table: PathTable, { form, subjects }: PathPlace): PathHit[] {
  return subjects.flatMap(({ text }) => own(table.top, text) ?? []).map((entry) => ({ entry, form, folder: true }));
}

function unique(hits: readonly PathHit[]): PathHit[] {
  return [...new Map(hits.map((hit) => [`${hit.entry} ${hit.folder}`, hit])).values()];
}

/**
 * The entries that a read or a write of a path hits, each with the canonical form of the path. A text of more than 4,096
 * code points is no path and hits nothing.
 */
export function pathHits(policy: CompiledPolicy, kind: "read" | "write", raw: string, root: string): PathHit[] {
  const table = (policy.paths as unknown as PathIndex)[kind];
  if (raw === "" || !pathShort(raw)) return [];
  const words = candidates(table, fold(`${raw}/${root}`));
  if (words.length === 0 && !table.has_top) return [];
  const found = pathSubjects(raw, root);
  const hits = words.filter((word) => found.subjects.some((subject) => wordHits(word, subject)))
    .map(({ entry, folder }) => ({ entry, form: found.form, folder }));
  return unique([...hits, ...topHits(table, found)]);
}
