/**
 * Reads the words of a git command as options and operands. Where the words can be read in two ways, the operands of
 * both are kept: a word too many can only make a push look as if it reached more.
 *
 * @module
 */
import type { GitOptionKind, GitOptions } from "../policy/git_words.ts";
import { own } from "../text/own.ts";
import { plainWord } from "./git_refs.ts";

/** Words behind a subcommand. */
export interface GitArguments {
  readonly operands: readonly string[];
  /** Kinds of the options. */
  readonly options: ReadonlySet<GitOptionKind>;
}

type WordKind = GitOptionKind | "operand";

/** Places at which the subcommand may stand that are followed; more of them cannot be told. */
const MAX_PLACES = 8;

/** Whether a word looks like an option; `-` alone is an operand. */
function isDash(text: string): boolean {
  return text.startsWith("-") && text !== "-";
}

/** The kind of a cluster of letters: `-fo` takes the next word, `-fox` has its value. */
function clusterKind(options: GitOptions, text: string): GitOptionKind {
  const letters = [...text.slice(1)];
  const rest = letters.slice(letters.findIndex((letter) => !options.flags.includes(letter)));
  if (letters.every((letter) => options.flags.includes(letter))) return "flag";
  if (!options.values.includes(rest[0]!)) return "unsure";
  return rest.length === 1 ? "value" : "flag";
}

/** The kind of a long option; git takes an unambiguous abbreviation. */
function longKind(options: GitOptions, name: string): GitOptionKind {
  const exact = own(options.long, name);
  if (exact) return exact;
  const kinds = new Set(Object.keys(options.long).filter((o) => o.startsWith(name)).map((o) => options.long[o]!));
  if (kinds.has("all")) return "all";
  if (kinds.size === 1) return [...kinds][0]!;
  return name.startsWith("--no-") ? "flag" : "unsure";
}

function optionKind(options: GitOptions, text: string): GitOptionKind {
  if (text === "--" || text === "--end-of-options") return "flag";
  if (!text.startsWith("--")) return clusterKind(options, text);
  const kind = longKind(options, text.split("=")[0]!);
  return kind === "value" && text.includes("=") ? "flag" : kind;
}

/** Reads the words behind a subcommand. */
export function gitArguments(options: GitOptions, words: readonly string[]): GitArguments {
  const texts = words.map(plainWord);
  const kinds = texts.map((text): WordKind => isDash(text) ? optionKind(options, text) : "operand");
  const ends = texts.findIndex((text) => text === "--" || text === "--end-of-options");
  const end = ends < 0 ? words.length : ends;
  // After two options with a value in a row the word may be either: it is kept.
  const isValue = (i: number) => kinds[i - 1] === "value" && kinds[i - 2] !== "value" && i <= end;
  const free = words.map((_, i) => i).filter((i) => i !== end && !isValue(i));
  return {
    operands: free.filter((i) => kinds[i] === "operand" || i > end).map((i) => words[i]!),
    options: new Set(free.flatMap((i) => kinds[i] === "operand" ? [] : [kinds[i] as GitOptionKind])),
  };
}

/** What a word before the subcommand is; undefined for an option that is not listed. */
function globalKind(globals: Readonly<Record<string, GitOptionKind>>, text: string): WordKind | undefined {
  if (!text.startsWith("-")) return "operand";
  const kind = own(globals, text.split("=")[0]!);
  return kind !== undefined && text.includes("=") ? "flag" : kind;
}

/**
 * Places at which the subcommand may stand behind global options: all that may not be it, but may, and the first that
 * surely is. An unlisted option may take a value, and an expansion may be empty.
 */
export function subcommandPlaces(
  globals: Readonly<Record<string, GitOptionKind>>,
  words: readonly string[],
): { places: number[]; unsure: boolean } {
  const kinds = words.map((word) => globalKind(globals, plainWord(word)));
  const isValue = (i: number) => kinds[i - 1] === "value" && kinds[i - 2] !== "value";
  const stop = kinds.findIndex((kind, i) => kind === "stop" && !isValue(i));
  const free = words.map((_, i) => i)
    .filter((i) => kinds[i] === "operand" && !isValue(i) && (stop < 0 || i < stop));
  const maybe = (i: number) =>
    i > 0 && (kinds[i - 1] === "value" || kinds[i - 1] === undefined) || words[i] !== plainWord(words[i]!);
  const sure = free.find((i) => !maybe(i));
  const end = sure ?? (stop < 0 ? words.length : stop);
  const possible = free.filter((i) => i < end);
  const unlisted = kinds.some((kind, i) => kind === undefined && i < end);
  return {
    places: [...possible.slice(0, MAX_PLACES), ...(sure === undefined ? [] : [sure])],
    unsure: unlisted || possible.length > MAX_PLACES,
  };
}
