/**
 * Matches the units of a command against block and approval patterns.
 *
 * @module
 */
import {
  type AllowRule,
  type ByWord,
  type CommandIndex,
  joinOperators,
  type LeadRule,
  type OpenRule,
} from "../policy/command_patterns.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { isOption, mayBeNothing, type Unit } from "./launched.ts";
import { wordText } from "./shell_script.ts";

/** One entry that a form matches. */
export interface CommandHit {
  readonly entry: number;
  readonly form: string;
}

/** Whether a text is the literal parts with any characters between them. */
export function partsMatch(parts: readonly string[], text: string): boolean {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (parts.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.slice(0, end).indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Longest run of options that is looked through, in words. No run of 128 options, each with a value, is longer. */
const MAX_RUN = 256;

/** Last place that is reachable from `from` by options, each with or without a value. */
export function runEnd(texts: readonly string[], from: number): number {
  let end = from;
  const last = Math.min(texts.length, from + MAX_RUN);
  while (end < last && (isOption(texts[end]!) || (end > from && isOption(texts[end - 1]!)))) end++;
  return end;
}

/** Places behind the leading words of a rule, with options between them. */
function placesBehind(lead: readonly string[], texts: readonly string[]): number[] {
  let places = [1];
  for (const word of lead) {
    const reached = places.flatMap((from) =>
      texts.slice(from, runEnd(texts, from) + 1).flatMap((text, i) => text === word ? [from + i + 1] : [])
    );
    places = [...new Set(reached)];
  }
  return places;
}

function places(start: number, end: number): number[] {
  return Array.from({ length: Math.max(end - start, 0) }, (_, k) => start + k);
}

/** Places where the rest of a rule may begin: a rest that begins with a star or is empty needs no gap. */
function restPlaces(rule: LeadRule, texts: readonly string[], most: number): number[] {
  const behind = placesBehind(rule.lead, texts);
  if (rule.rest[0] === "") return behind;
  return behind.flatMap((from) => places(from, Math.min(runEnd(texts, from) + 1, most)));
}

function leadMatches(rule: LeadRule, texts: readonly string[]): boolean {
  return restPlaces(rule, texts, texts.length).some((i) => partsMatch(rule.rest, texts.slice(i).join(" ")));
}

function joinedLeadMatches(rule: LeadRule, texts: readonly string[], tail: string): boolean {
  // An operator may follow the last word.
  return restPlaces(rule, texts, texts.length + 1)
    .some((i) => partsMatch(rule.rest, joinOperators(texts.slice(i).join(" ") + tail)));
}

/** Rules of the names that hold operators, and that the unit matches together with what follows it. */
function operatorRules(index: CommandIndex, names: readonly string[], unit: Unit, tail: string): LeadRule[] {
  const rules = names.flatMap((name) => own(index.programs, name)?.operators ?? []);
  if (rules.length === 0) return [];
  const joined = joinOperators(unit.texts.join(" ") + tail);
  return rules.filter((rule) => joined.includes(rule.key) && joinedLeadMatches(rule, unit.texts, tail));
}

function formOf(unit: Unit): string {
  return [unit.program, ...unit.texts.slice(1)].join(" ");
}

/** The rules of a program that may have one of these words as their second. */
function rulesOf<T>(rules: ByWord<T> | undefined, words: readonly string[]): T[] {
  if (!rules) return [];
  return [...[...new Set(words)].flatMap((word) => own(rules.words, word) ?? []), ...rules.others];
}

/** Rules whose program has a star, where the name begins as it does. */
function openRulesOf({ open }: CommandIndex, name: string): OpenRule[] {
  const starts = own(open.starts, String.fromCodePoint(name.codePointAt(0) ?? 0)) ?? [];
  const begun = starts.filter((start) => name.startsWith(start)).flatMap((start) => open.rules[start]!);
  return [...open.others, ...begun];
}

/** The entries that a unit matches; `tail` is what follows its command in the script. */
export function unitHits(index: CommandIndex, lists: CommandWords, unit: Unit, tail: string): CommandHit[] {
  const form = formOf(unit);
  return [unit, ...apart(lists, unit), ...shortened(unit)].flatMap((one) => entriesOf(index, one, tail)).map((
    entry,
  ) => ({ entry, form }));
}

const MAX_CLUSTER = 8;

/** `-qf` as `-q -f`, `-amtext` as `-a -m text`. */
function lettersOf(withValue: string, text: string): string[] {
  const letters = text.slice(1);
  if (!/^-[A-Za-z0-9]{2,}$/.test(text) || text.length > MAX_CLUSTER) return [text];
  const value = [...letters].findIndex((letter) => withValue.includes(letter));
  const end = value < 0 ? letters.length : value + 1;
  return [...[...letters.slice(0, end)].map((letter) => `-${letter}`), letters.slice(end)].filter((word) =>
    word !== ""
  );
}

/** The unit with its clusters of options taken apart, where the program has them. */
function apart(lists: CommandWords, unit: Unit): Unit[] {
  const withValue = own(lists.clusters, unit.program);
  if (withValue === undefined) return [];
  const texts = [...unit.texts.slice(0, 1), ...unit.texts.slice(1).flatMap((text) => lettersOf(withValue, text))];
  return texts.length === unit.texts.length ? [] : [{ ...unit, texts }];
}

/** `{fd}` before a redirection is the name of a descriptor. */
function isDescriptor(word: string): boolean {
  return word.length > 2 && word.startsWith("{") && word.endsWith("}");
}

/** The unit without the words behind its program that may be nothing, where it has some. */
function shortened(unit: Unit): Unit[] {
  const words = unit.words.filter((word, i) => i === 0 || !(mayBeNothing(word) || isDescriptor(word)));
  return words.length === unit.words.length ? [] : [{ ...unit, words, texts: words.map(wordText) }];
}

function entriesOf(index: CommandIndex, unit: Unit, tail: string): number[] {
  const written = fold(unit.texts[0] ?? "");
  const all = unit.texts.join(" ");
  const names = [...new Set([written, unit.program])];
  const lead = names.flatMap((name) =>
    rulesOf(own(index.programs, name), unit.texts.slice(1, runEnd(unit.texts, 1) + 1))
  )
    .filter((rule) => all.includes(rule.key) && leadMatches(rule, unit.texts));
  const open = names.flatMap((name) => {
    const text = [name, ...unit.texts.slice(1)].join(" ");
    return openRulesOf(index, name)
      .filter((rule) => partsMatch(rule.rest, rule.operator ? joinOperators(text + tail) : text));
  });
  return [...lead, ...operatorRules(index, names, unit, tail), ...open].map((rule) => rule.n);
}

/** Whether a text as it stands is a pattern, without options in between. */
function rawRest(rule: LeadRule, name: string, text: string): string | undefined {
  const lead = [name, ...rule.lead].join(" ");
  return text === lead ? "" : text.startsWith(`${lead} `) ? text.slice(lead.length + 1) : undefined;
}

function rawLeadMatches(rule: LeadRule, name: string, text: string): boolean {
  const rest = rawRest(rule, name, text);
  return rest !== undefined && partsMatch(rule.rest, rest);
}

function rawJoinedMatches(rule: LeadRule, name: string, text: string): boolean {
  const rest = rawRest(rule, name, text);
  return rest !== undefined && partsMatch(rule.rest, joinOperators(rest));
}

/** The entries whose pattern a text is as it stands, blanks squeezed: what a plain matcher would find. */
export function rawHits(index: CommandIndex, words: readonly string[]): CommandHit[] {
  const name = fold(words[0]!);
  const text = [name, ...words.slice(1)].join(" ");
  const lead = rulesOf(own(index.programs, name), words.slice(1, 2)).filter((rule) => rawLeadMatches(rule, name, text));
  const joined = (own(index.programs, name)?.operators ?? []).filter((rule) => rawJoinedMatches(rule, name, text));
  const open = openRulesOf(index, name)
    .filter((rule) => partsMatch(rule.rest, rule.operator ? joinOperators(text) : text));
  return [...lead, ...joined, ...open].map((rule) => ({ entry: rule.n, form: text }));
}

/** What leads into another folder. */
const WAYS = ["/", "\\", ".."];

/** A star attached to a program leads into no other folder, unless the pattern does so itself; alone it means any program. */
function staysInFolder(parts: readonly string[], program: string): boolean {
  const pattern = parts.join("*");
  return pattern === "*" || WAYS.every((way) => pattern.includes(way) || !program.includes(way));
}

function opensTo({ first }: AllowRule, program: string): boolean {
  return partsMatch(first, program) && staysInFolder(first, program);
}

/** The allow patterns that the words of a plain command match, as written. */
export function allowRules(index: CommandIndex, texts: readonly string[]): AllowRule[] {
  const rest = texts.slice(1).join(" ");
  const candidates = [
    ...rulesOf(own(index.allow, texts[0] ?? ""), texts.slice(1, 2)),
    ...index.allow_open.filter((rule) => opensTo(rule, texts[0] ?? "")),
  ];
  return candidates.filter((rule) => rule.rest === undefined || partsMatch(rule.rest, rest));
}
