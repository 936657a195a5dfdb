/**
 * What carriers are, and how their lists are written.
 *
 * @module
 */

/** What a carrier does with its value. */
export type CarrierKind = "run" | "write" | "read" | "run write" | "run read" | "folder";

/** Where an editor has its script: in the values of some options, else it is the first operand. */
export interface EditorScripts {
  readonly options: Readonly<Record<string, true>>;
}

/** The carriers of one program: options by their text, subcommands (first word that is no option) by name. */
export interface ProgramCarriers {
  readonly options: Readonly<Record<string, CarrierKind>>;
  readonly subcommands?: Readonly<Record<string, true>>;
  /** Options that count only up to the subcommand, and those that count only for one subcommand. */
  readonly before?: Readonly<Record<string, CarrierKind>>;
  readonly after?: Readonly<Record<string, Readonly<Record<string, CarrierKind>>>>;
  /** Only with one of these as first word is the program harmless at all. */
  readonly only_first?: Readonly<Record<string, true>>;
  /** Operands that start with one of these carry a value behind it, like `of=` of dd. */
  readonly operands?: Readonly<Record<string, CarrierKind>>;
  /** The program edits by a script of sed. */
  readonly scripts?: EditorScripts;
  /** Subcommands that expand globs themselves, with the number of their operands that are no paths. */
  readonly globs?: Readonly<Record<string, number>>;
  /** Texts that make an operand a small program that runs or writes, like `system(` of awk. */
  readonly code?: readonly string[];
}

/** Words with one kind. */
export function of(kind: CarrierKind, words: string): Record<string, CarrierKind> {
  return Object.fromEntries(words.split(/\s+/).filter((w) => w !== "").map((w) => [w, kind]));
}

/** Options that run, write and read. */
export function options(run: string, write: string, read = ""): Record<string, CarrierKind> {
  return { ...of("run", run), ...of("write", write), ...of("read", read) };
}

/** Words as a set. */
export function words(text: string): Record<string, true> {
  return Object.fromEntries(text.split(/\s+/).map((w) => [w, true as const]));
}

/** Texts behind which, after a blank, one of some signs stands, and then the value. */
export function prefixed(kind: CarrierKind, words: string, signs: readonly string[]): Record<string, CarrierKind> {
  return Object.fromEntries(words.split(" ").flatMap((word) => signs.map((sign) => [`${word} ${sign}`, kind])));
}

/** Texts behind which, after a blank, the value stands. */
export function followed(kind: CarrierKind, words: string): Record<string, CarrierKind> {
  return Object.fromEntries(words.split(" ").map((word) => [`${word} `, kind]));
}
