/**
 * Compiles path patterns into an index: each pattern is filed under a text that must stand in a path for the pattern to
 * hit, its rarest whole token where it has one. A path is then compared with the few patterns of its tokens.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { foldedForms } from "../text/fold.ts";
import { ABSOLUTE, ANY, HOME, patternComponents } from "./path_components.ts";
import { encodeComponents, pathKeys, type PathWord, pathWord } from "./path_encoding.ts";
import { PATH_WORDS } from "./path_words.ts";

export { canonicalPathPattern } from "./path_components.ts";

/** The pattern lists that hold paths. */
export type PathList = "filesystem.block_read" | "filesystem.block_write" | "filesystem.require_approval_write";

/** One pattern of a pack, with its number. */
export interface PathEntry {
  readonly id: number;
  readonly list: PathList;
  readonly pattern: string;
}

/** The patterns for one kind of access. */
export interface PathTable {
  /** Words by key: a token where they have one. */
  readonly words: { readonly [key: string]: readonly PathWord[] };
  /** Keys that are no tokens and are looked for anywhere in a text; the empty one is in every text. */
  readonly scan: readonly string[];
  /** Entries that a write to a folder without a name concerns, by the encoded folder. */
  readonly top: { readonly [text: string]: readonly number[] };
  readonly has_top: boolean;
}

/** `paths` of the compiled policy. */
export interface PathIndex {
  readonly read: PathTable;
  readonly write: PathTable;
}

interface Filed {
  readonly entry: number;
  readonly components: readonly string[];
  readonly folder: boolean;
}

const GUESSES = PATH_WORDS.path_home_guesses.map((guess) => guess.split("/"));
const NAMES_OF_GUESSES = [...new Set(GUESSES.flat())];

/** `/home/NAME/…` may be what `~/…` means: a second form, with `~` as the name. */
function withGuessedName(components: readonly string[]): (readonly string[])[] {
  const found = GUESSES.find((guess) =>
    components.length > guess.length && guess.every((part, i) => part === HOME || part === components[i + 1])
  );
  const place = (found?.indexOf(HOME) ?? -1) + 1;
  const isNamed = components[0] === ABSOLUTE && place > 0 && !components[place]!.includes("*");
  return isNamed ? [components, components.with(place, HOME)] : [components];
}

function formsOf(pattern: string): (readonly string[])[] {
  return foldedForms(pattern).flatMap((form) => withGuessedName(patternComponents(form)));
}

/** The folder components before the first star; a path without star ends in a name that is no folder. */
function literalFolders(components: readonly string[]): readonly string[] {
  const star = components.findIndex((component) => component.includes("*"));
  if (star === components.length - 1 && components[star] === ANY) return components.slice(0, -2);
  return components.slice(0, star === -1 ? -1 : star);
}

/** Folders above the literal start of a pattern; of one that floats wherever they are. */
function foldersAbove(components: readonly string[]): string[][] {
  if ([".", HOME, ABSOLUTE].includes(components.join("/"))) return [];
  if (components[0] === ANY) {
    const below = literalFolders(components.slice(1));
    return below.map((_, i) => [ANY, ...below.slice(0, i + 1)]);
  }
  const literal = literalFolders(components);
  const above = literal.map((_, i) => literal.slice(0, i + 1));
  if (components[0] === HOME) return [...above, [ABSOLUTE], [ABSOLUTE, "home"], [ABSOLUTE, "users"]];
  return components[0] === ABSOLUTE ? above : [...above, ["."]];
}

/** Texts that a canonical path can hold though the written one does not. */
function isInvented(text: string, components: readonly string[]): boolean {
  if (text === "" || text === "." || text === HOME) return true;
  return components[0] === ABSOLUTE && NAMES_OF_GUESSES.some((name) => name.includes(text));
}

function keysOf(components: readonly string[]): { tokens: string[]; pieces: string[] } {
  const named = components[0] === ABSOLUTE || components[0] === HOME ? components.slice(1) : components;
  const { tokens, pieces } = pathKeys(named);
  const real = (text: string) => !isInvented(text, components);
  return { tokens: tokens.filter(real), pieces: pieces.filter(real) };
}

function countTokens(filed: readonly Filed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of filed.flatMap(({ components }) => [...new Set(keysOf(components).tokens)])) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** Tokens that many harmless paths and commands have; another one is a better key. */
const COMMON = new Set(
  ("app api bin build cmd conf config data dev docs etc file files git github go home html index js json key lib local " +
    "log main md mod node npm out package pkg py rs run script scripts service settings sh share src test tests tmp ts " +
    "tsx txt user usr var workflows xml yaml yml").split(" "),
);

/** The token that the fewest paths have, as far as can be told: uncommon, in few patterns, long. */
function rarest(tokens: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  const weight = (token: string) => (COMMON.has(token) ? 1_000 : 1) * counts.get(token)!;
  return tokens.toSorted((a, b) => weight(a) - weight(b) || b.length - a.length)[0];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function table(filed: readonly Filed[]): PathTable {
  const counts = countTokens(filed);
  const words: Record<string, PathWord[]> = Object.create(null);
  const scan = new Set<string>();
  const top: Record<string, number[]> = {};
  for (const { entry, components, folder } of filed) {
    const keys = keysOf(components);
    const token = rarest(keys.tokens, counts);
    const key = token ?? keys.pieces.toSorted((a, b) => b.length - a.length)[0] ?? "";
    if (token === undefined && folder) {
      (top[encodeComponents(components)] ??= []).push(entry);
      continue;
    }
    if (token === undefined) scan.add(key);
    (words[key] ??= []).push(pathWord(entry, components, key, folder));
  }
  return { words: { ...words }, scan: [...scan], top, has_top: Object.keys(top).length > 0 };
}

function filedPatterns(entries: readonly PathEntry[]): Filed[] {
  return unique(
    entries.flatMap(({ id, pattern }) =>
      formsOf(pattern).map((components) => ({ entry: id, components, folder: false }))
    ),
  );
}

function filedFolders(entries: readonly PathEntry[]): Filed[] {
  return unique(
    entries.flatMap(({ id, pattern }) =>
      formsOf(pattern).flatMap(foldersAbove).map((components) => ({ entry: id, components, folder: true }))
    ),
  );
}

/**
 * Compiles the path patterns of a pack into the index that both engines read: `read` for `block_read`, `write` for both
 * write lists and the folders above them.
 */
export function compilePaths(entries: readonly PathEntry[]): PathIndex & { readonly [key: string]: Json } {
  const reads = entries.filter(({ list }) => list === "filesystem.block_read");
  const writes = entries.filter(({ list }) => list !== "filesystem.block_read");
  const index = {
    read: table(filedPatterns(reads)),
    write: table([...filedPatterns(writes), ...filedFolders(writes)]),
  };
  return index as unknown as PathIndex & { readonly [key: string]: Json };
}
