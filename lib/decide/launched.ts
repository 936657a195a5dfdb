/**
 * What a simple command launches: the command itself, then the programs that its keywords and launchers start, four
 * times deep. Each is a unit, and every unit is judged.
 *
 * @module
 */
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { type Command, wordText } from "./shell_script.ts";

const MAX_LAUNCHES = 4;
/** Units followed at one depth in a command of at most so many words; more of them count as too deep. */
const MAX_UNITS = [{ words: 64, units: 16 }, { words: 500, units: 4 }, { words: Infinity, units: 1 }] as const;
/** Options of a command that are looked through; more of them count as too deep. */
const MAX_OPTIONS = 128;

/** A program with its words, as it would be started. */
export interface Unit {
  /** Words with the lexer's marks. */
  readonly words: readonly string[];
  /** The same without marks. */
  readonly texts: readonly string[];
  /** The program by base name, folded, without `.exe`. */
  readonly program: string;
}

/** The units of one command, and whether launchers are nested deeper than judged. */
export interface Launched {
  readonly units: readonly Unit[];
  readonly tooDeep: boolean;
}

/** The last part of a path, folded, without the ending of an executable. */
export function programName(words: CommandWords, text: string): string {
  const base = fold(text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1));
  const ending = words.program_endings.find((e) => base.endsWith(e));
  return ending === undefined ? base : base.slice(0, -ending.length);
}

/** A unit made of marked words. */
export function unitOf(lists: CommandWords, words: readonly string[]): Unit {
  const texts = words.map(wordText);
  return { words, texts, program: programName(lists, texts[0] ?? "") };
}

/** Whether a word is an option: `-` alone is an operand. */
export function isOption(text: string): boolean {
  return text.length > 1 && (text.startsWith("-") || text.startsWith("+"));
}

function consistsOf(text: string, characters: string): boolean {
  return [...text].every((c) => characters.includes(c));
}

/** `A[0]` without `[0]`; the bracket of a marked word may carry a mark. */
function withoutSubscript(name: string): string {
  const array = name.split("[")[0]!;
  if (!name.endsWith("]")) return name;
  return array.endsWith("\x1a") ? array.slice(0, -1) : array;
}

/** `NAME=value`, `NAME+=value` or `NAME[0]=value`, the name without quotes. */
export function isAssignment(lists: CommandWords, word: string): boolean {
  const at = word.indexOf("=");
  const name = withoutSubscript(word.slice(0, Math.max(at, 0)).replace(/\+$/, ""));
  return name !== "" && !"0123456789".includes(name[0]!) && consistsOf(name, lists.assignment_characters);
}

const INFINITE = ["inf", "infinity", "INF", "INFINITY"];

/** A number as programs take it, also `1e3`, `0x10` and `inf`, and with the ending of a duration or size. */
function isNumber(lists: CommandWords, text: string): boolean {
  if (INFINITE.includes(text)) return true;
  if (!/^\.?[0-9]/.test(text)) return false;
  const ending = text.replace(/^[0-9.abcdefxABCDEFX+-]+/, "");
  return ending === "" || Object.hasOwn(lists.number_endings, ending);
}

/** Words before the program: keywords, assignments, descriptors of a redirection. */
export function isPrefix(lists: CommandWords, word: string): boolean {
  return Object.hasOwn(lists.keywords, word) || isAssignment(lists, word) || consistsOf(word, "0123456789") ||
    (word.length > 2 && word.startsWith("{") && word.endsWith("}"));
}

/** What stands behind a launcher: words of a command, or scripts. */
export type LaunchedKind = "words" | "script";

/**
 * Whether a launcher reads a word for itself. Where that is no script, any word with a sign of equality is an assignment, as
 * `env` takes it.
 */
function isSkipped(lists: CommandWords, text: string, kind: LaunchedKind): boolean {
  const isSet = kind === "words" ? text.includes("=") : isAssignment(lists, text);
  return text === "-" || isOption(text) || isSet || isNumber(lists, text);
}

/**
 * Places from `from` on where the program of a launcher may stand: behind its options, each with or without a value,
 * and behind at most `operands` own operands.
 */
export function programPlaces(
  lists: CommandWords,
  texts: readonly string[],
  from: number,
  operands: number,
  kind: LaunchedKind,
): number[] {
  let end = from;
  while (end < texts.length && (isSkipped(lists, texts[end]!, kind) || (end > from && isOption(texts[end - 1]!)))) {
    end++;
  }
  const dashes = texts.indexOf("--", from);
  const behind = dashes < 0 ? [] : [dashes + 1];
  const places = [...texts.map((_, i) => i).slice(from, end + operands + 1), ...behind];
  return places.filter((i) => i < texts.length && !isSkipped(lists, texts[i]!, kind));
}

/** A launcher that takes programs, unless an option makes it harmless (`command -v`). */
function launcherPlaces(lists: CommandWords, unit: Unit): number[] {
  const launcher = own(lists.launchers, unit.program);
  if (!launcher || launcher.script || unit.texts.some((t) => own(launcher.harmless_with, t))) return [];
  const end = coprocessEnd(lists, unit);
  return programPlaces(lists, unit.texts, 1, launcher.operands, "words")
    .filter((i) => i < end && !isListedValue(launcher.values, unit.texts, i));
}

/** Whether a word is surely the value of the option before it; behind another option that one may be a value itself. */
function isListedValue(
  values: Readonly<Record<string, true>> | undefined,
  texts: readonly string[],
  i: number,
): boolean {
  return own(values, texts[i - 1]!) === true && (i === 2 || !isOption(texts[i - 2]!));
}

const COMPOUND = ["for", "select", "case"];

/** `coproc echo a b` names no coprocess: only a compound command has a name before it. */
function coprocessEnd(lists: CommandWords, { program, texts, words }: Unit): number {
  const next = words[2] ?? "";
  const compound = own(lists.keywords, next) || COMPOUND.includes(next);
  return program === "coproc" && own(lists.speakers, texts[1] ?? "") && !compound ? 2 : Infinity;
}

/** The place behind a program that only prints: `docker exec BOX echo`, `kubectl exec POD -- echo`. */
function spokenEnd(lists: CommandWords, { program, texts }: Unit, at: number): number {
  const form = texts[at] === "exec" ? own(lists.exec_forms, program) : undefined;
  const first = texts.findIndex((text, i) => i > at && !own(lists.exec_flags, text));
  if (form === undefined || first < 0 || isSkipped(lists, texts[first]!, "words")) return Infinity;
  if (form === "dashes" && texts[first + 1] !== "--") return Infinity;
  const place = form === "dashes" ? first + 2 : first + 1;
  return own(lists.speakers, texts[place] ?? "") ? place + 1 : Infinity;
}

function subLauncherPlaces(lists: CommandWords, unit: Unit): number[] {
  const subcommands = own(lists.sub_launchers, unit.program);
  if (!subcommands) return [];
  const at = unit.texts.findIndex((t, i) => i > 0 && own(subcommands, t) !== undefined);
  if (at < 0) return [];
  const end = spokenEnd(lists, unit, at);
  return programPlaces(lists, unit.texts, at + 1, own(subcommands, unit.texts[at]!)!, "words").filter((i) => i < end);
}

/** A part of a command's words: from the first place up to, not including, the second. */
type Span = readonly [number, number];

/** `find -exec PROGRAM … ;`. */
export function execSpans(lists: CommandWords, unit: Unit): Span[] {
  const markers = own(lists.exec_words, unit.program);
  if (!markers) return [];
  const found = unit.texts.flatMap((text, i) => own(markers, text) ? [i] : []);
  // Each is an option: where there are more, the command is too deep.
  return found.slice(0, MAX_OPTIONS + 1).map((i): Span => {
    const end = unit.texts.findIndex((t, j) => j > i && (t === ";" || t === "+"));
    return [i + 1, end < 0 ? unit.texts.length : end];
  });
}

/** Whether a word may stand for no word at all: an unquoted expansion, all arguments. */
export function mayBeNothing(word: string): boolean {
  return word.startsWith("\x1a$") || word.startsWith("\x1a`") || word.startsWith("\x0f\x1a$@");
}

/** A leading word may be nothing. */
function behindExpansion(unit: Unit): Span[] {
  return mayBeNothing(unit.words[0]!) ? [[1, unit.words.length]] : [];
}

/** The spans of what one unit starts, counted in the unit's own words. */
function launches(lists: CommandWords, unit: Unit): Span[] {
  const places = [...launcherPlaces(lists, unit), ...subLauncherPlaces(lists, unit)];
  const spans = places.map((i): Span => [i, unit.words.length]);
  return [...spans, ...execSpans(lists, unit), ...behindExpansion(unit)];
}

function withoutPrefixSpan(lists: CommandWords, words: readonly string[], [from, to]: Span): Span {
  let start = from;
  while (start < to && isPrefix(lists, words[start]!)) start++;
  return [start, to];
}

function nextLevel(lists: CommandWords, words: readonly string[], level: readonly Span[]): Span[] {
  const spans = level.flatMap(([from, to]) =>
    launches(lists, unitOf(lists, words.slice(from, to)))
      .map(([a, b]) => withoutPrefixSpan(lists, words, [from + a, from + b]))
  ).filter(([from, to]) => from < to);
  const distinct = [...new Map(spans.map((span) => [span.join(), span])).values()];
  return distinct.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function hasManyOptions(words: readonly string[]): boolean {
  return words.length > MAX_OPTIONS && words.map(wordText).filter(isOption).length > MAX_OPTIONS;
}

/** All units of a command, the command itself first. */
export function launchedBy(lists: CommandWords, command: Command): Launched {
  const all = withoutPrefixSpan(lists, command.words, [0, command.words.length]);
  let level: Span[] = all[0] < all[1] ? [all] : [];
  const spans = new Map<string, Span>();
  const most = MAX_UNITS.find(({ words }) => command.words.length <= words)!.units;
  let tooDeep = hasManyOptions(command.words);
  for (let depth = 0; depth <= MAX_LAUNCHES; depth++) {
    for (const span of level) spans.set(span.join(), span);
    const next = nextLevel(lists, command.words, level);
    tooDeep ||= next.length > most || (depth === MAX_LAUNCHES && next.length > 0);
    level = next.slice(0, most);
  }
  return { units: [...spans.values()].map(([a, b]) => unitOf(lists, command.words.slice(a, b))), tooDeep };
}
