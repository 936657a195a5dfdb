/**
 * Compiles command patterns into an index by program, see `decide/command_match.ts` for how it is read.
 *
 * @module
 */
import { fold } from "../text/fold.ts";

/** Leading words between which options may stand. */
const MAX_LEAD = 4;
/** Optional stars that are expanded; later ones keep their blanks. */
const MAX_OPTIONAL = 8;

/** A command pattern of the pack, with the number of its entry. */
export interface CommandPattern {
  readonly id: number;
  readonly pattern: string;
}

/** A block or approval pattern whose program has no star. */
export interface LeadRule {
  /** Entry number. */
  readonly n: number;
  /** Literal words behind the program. */
  readonly lead: readonly string[];
  /** What follows, cut at its stars: one part is literal, the first is the beginning, the last the end. */
  readonly rest: readonly string[];
  /** The first word of what follows: the word at its place begins so. */
  readonly begin: string;
  /** The longest part, which the text of every hit holds. */
  readonly key: string;
}

/** A pattern whose program has a star: judged on the whole text. */
export interface OpenRule {
  readonly n: number;
  readonly rest: readonly string[];
  readonly operator?: true;
}

/** Rules by the beginning of their program, beginnings by their first character; `others` begin with a star. */
export interface OpenRules {
  readonly starts: { readonly [character: string]: readonly string[] };
  readonly rules: { readonly [start: string]: readonly OpenRule[] };
  readonly others: readonly OpenRule[];
}

/** An allow pattern: the program's word, then the rest of the text; without `rest` anything may follow. */
export interface AllowRule {
  readonly n: number;
  readonly first: readonly string[];
  readonly rest?: readonly string[];
  /** The pattern's own words: a carrier among them is written out. */
  readonly words: readonly string[];
}

/** Rules of one program: by their second word where that is literal, and all others. */
export interface ByWord<T> {
  readonly words: { readonly [word: string]: readonly T[] };
  readonly others: readonly T[];
}

/** Block and approval rules of one program. */
export interface ProgramRules extends ByWord<LeadRule> {
  /** Those whose pattern holds operator characters: compared with what follows in the script, operators joined. */
  readonly operators?: readonly LeadRule[];
}

/** The index of all command patterns. */
export interface CommandIndex {
  readonly programs: { readonly [program: string]: ProgramRules };
  readonly open: OpenRules;
  /** Whether a block or approval pattern holds operator characters. */
  readonly has_operators: boolean;
  readonly allow: { readonly [program: string]: ByWord<AllowRule> };
  readonly allow_open: readonly AllowRule[];
}

/** Squeezes blanks and stars: the form in which a command pattern is compared. */
export function canonicalCommand(pattern: string): string {
  return pattern.replace(/[ \t]+/g, " ").replace(/^ | $/g, "").replace(/\*+/g, "*");
}

function withoutRepeatedStars(words: readonly string[]): string[] {
  return words.filter((word, i) => !(word === "*" && words[i - 1] === "*"));
}

/** All word lists that a pattern stands for, once each of its free-standing stars is there or not. */
export function expandOptionalStars(pattern: string): string[][] {
  const words = withoutRepeatedStars(canonicalCommand(pattern).split(" "));
  const optional = words.flatMap((word, i) => word === "*" && i > 0 ? [i] : []).slice(0, MAX_OPTIONAL);
  let variants: string[][] = [[]];
  words.forEach((word, i) => {
    const taken = variants.map((variant) => [...variant, word]);
    variants = optional.includes(i) ? [...variants, ...taken] : taken;
  });
  return variants;
}

const OPERATOR = /[;&|<>()]/;

/** Drops blanks around operator characters and takes `>>` for `>`, as the judged text does too. */
export function joinOperators(text: string): string {
  return text.replace(/ ([;&|<>()])/g, "$1").replace(/([;&|<>()]) /g, "$1").replaceAll(">>", ">");
}

function leadOf(words: readonly string[]): string[] {
  const end = words.findIndex((word, i) => i >= MAX_LEAD || word.includes("*") || OPERATOR.test(word));
  return words.slice(0, end < 0 ? words.length : end);
}

function leadRule(n: number, words: readonly string[]): LeadRule {
  const lead = leadOf(words);
  const rest = joinOperators(words.slice(lead.length).join(" ")).split("*");
  const key = rest.toSorted((a, b) => b.length - a.length)[0]!;
  const begin = rest[0]!.split(" ")[0]!;
  return { n, lead: lead.slice(1), rest, begin, key };
}

/** The program folded; what follows keeps its case. */
function openRule(n: number, words: readonly string[]): OpenRule {
  const text = [fold(words[0]!), ...words.slice(1)].join(" ");
  const operator = OPERATOR.test(text);
  return {
    n,
    rest: (operator ? joinOperators(text) : text).split("*"),
    ...(operator ? { operator: true as const } : {}),
  };
}

function allowRule(n: number, words: readonly string[]): AllowRule {
  const first = words[0]!.split("*");
  const anything = words.length === 1 && words[0]!.endsWith("*");
  return { n, first, words, ...(anything ? {} : { rest: words.slice(1).join(" ").split("*") }) };
}

function openRules(all: readonly OpenRule[]): OpenRules {
  const rules: Record<string, OpenRule[]> = Object.create(null);
  // What begins the program begins the text, whatever operator or blank follows.
  for (const rule of all) (rules[rule.rest[0]!.split(/[ ;&|<>()]/)[0]!] ??= []).push(rule);
  const { "": others = [], ...begun } = rules;
  const starts: Record<string, string[]> = Object.create(null);
  for (const start of Object.keys(begun).sort()) {
    (starts[String.fromCodePoint(start.codePointAt(0)!)] ??= []).push(start);
  }
  return { starts, rules: begun, others };
}

type Filed<T> = Record<string, { words: Record<string, T[]>; others: T[]; operators?: T[] }>;

function filedOf<T>(index: Filed<T>, program: string): Filed<T>[string] {
  return index[program] ??= { words: Object.create(null), others: [] };
}

/** Files a rule under its program and, where that is literal, its second word. */
function file<T>(index: Filed<T>, program: string, second: string | undefined, rule: T): void {
  const rules = filedOf(index, program);
  if (second === undefined) rules.others.push(rule);
  else (rules.words[second] ??= []).push(rule);
}

/** Whether the program of the pattern is a literal word. */
function isLiteralProgram(word: string): boolean {
  return !word.includes("*") && !OPERATOR.test(word);
}

function fileLead(index: Filed<LeadRule>, words: readonly string[], rule: LeadRule): void {
  const program = fold(words[0]!);
  if (OPERATOR.test(words.join(" "))) (filedOf(index, program).operators ??= []).push(rule);
  else file(index, program, rule.lead[0], rule);
}

/** Compiles the patterns of the three command lists. Block and approval patterns share one index. */
export function compileCommands(judged: readonly CommandPattern[], allowed: readonly CommandPattern[]): CommandIndex {
  const programs: Filed<LeadRule> = Object.create(null);
  const open: OpenRule[] = [];
  const allow: Filed<AllowRule> = Object.create(null);
  const allowOpen: AllowRule[] = [];
  for (const { id, pattern } of judged) {
    for (const words of expandOptionalStars(pattern)) {
      if (isLiteralProgram(words[0]!)) fileLead(programs, words, leadRule(id, words));
      else open.push(openRule(id, words));
    }
  }
  for (const { id, pattern } of allowed) {
    for (const words of expandOptionalStars(pattern)) {
      if (words[0]!.includes("*")) allowOpen.push(allowRule(id, words));
      else file(allow, words[0]!, words[1]?.includes("*") ? undefined : words[1], allowRule(id, words));
    }
  }
  const has_operators = judged.some(({ pattern }) => OPERATOR.test(pattern));
  return { programs, open: openRules(open), has_operators, allow, allow_open: allowOpen };
}
