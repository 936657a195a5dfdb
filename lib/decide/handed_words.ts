/**
 * Scripts of programs that start another one with words from elsewhere: `xargs`, `parallel`, `find -exec`.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";
import { own } from "../text/own.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { fedTexts, feeders } from "./fed_texts.ts";
import { fitsIn } from "./fits_in.ts";
import { execSpans, isOption, type Launched, type Unit } from "./launched.ts";
import { quoted } from "./quoted.ts";
import type { Command } from "./shell_script.ts";

const XARGS = ["xargs", "gxargs", "parallel"];
const FINDERS = ["find", "gfind", "bfs"];
const SPEAKERS = ["echo", "printf", "ls"];
/** Commands of a pipe that are followed back, and starts, names and paths of a search that are looked at. */
const MAX_FEEDERS = 8;
const MAX_FOUND = 4;
/** Words of `parallel` that are looked at one by one, and marks of `xargs`. */
const MAX_COLONS = 16;
const MAX_MARKS = 4;

/** Code points of what is started, and of the words that are handed on; longer ones are not put together. */
const MAX_STARTED = 1_024;
const MAX_WORDS = 4_096;

/** `xargs` and its like. */
export function isXargs({ program }: Unit): boolean {
  return XARGS.includes(program);
}

/** Values of some tests of a search, without those that it excludes. */
function valuesOf(tests: readonly string[], texts: readonly string[]): string[] {
  const places = texts.flatMap((text, i) =>
    i > 0 && tests.includes(texts[i - 1]!) && !["!", "-not"].includes(texts[i - 2] ?? "") && texts[i + 1] !== "-prune"
      ? [text]
      : []
  );
  return places.slice(0, MAX_FOUND);
}

/** Paths that a search may find. */
function foundBy({ texts }: Unit): string[] {
  const end = texts.findIndex((text, i) => i > 0 && (isOption(text) || text === "(" || text === "!"));
  const starts = texts.slice(1, end < 0 ? texts.length : end).slice(0, MAX_FOUND);
  const names = valuesOf(["-name", "-iname"], texts);
  const paths = valuesOf(["-path", "-ipath", "-wholename", "-iwholename"], texts);
  const below = (start: string) => (names.length > 0 ? names : ["*"]).map((name) => `${start}/${name}`);
  return [...(starts.length > 0 ? starts : ["."]).flatMap(below), ...paths];
}

/** What a search starts, with what it may find in place of `{}`. */
export function findScripts(lists: CommandWords, unit: Unit): string[] {
  if (!FINDERS.includes(unit.program) || !unit.texts.some((text) => own(lists.exec_words[unit.program], text))) {
    return [];
  }
  const found = foundBy(unit);
  return execSpans(lists, unit).map(([from, to]) => quoted(unit.texts.slice(from, to)))
    .filter((text) => text.includes("{}") && fitsIn(text, "{}", quoted(found)))
    .map((text) => text.replaceAll("'{}'", quoted(found)).replaceAll("{}", found.join(" ")));
}

/** Words that a program writes, one to be handed on behind the other. */
function spokenBy(unit: Unit | undefined): string[] {
  if (unit === undefined) return [];
  if (FINDERS.includes(unit.program)) return [quoted(foundBy(unit))];
  const words = SPEAKERS.includes(unit.program) ? [unit.texts.slice(1).join(" ")] : [];
  // The format of printf is no word.
  return unit.program === "printf" && unit.texts[1]?.includes("%") ? [...words, unit.texts.slice(2).join(" ")] : words;
}

/** Words that a here-string, a here-document, or commands before a pipe give to `xargs`. */
function wordsForXargs(commands: readonly Command[], launched: readonly Launched[], i: number): string[] {
  const spoken = feeders(commands, i, MAX_FEEDERS)
    .flatMap((j) => [...spokenBy(launched[j]!.units[0]), ...fedTexts(commands[j]!)]);
  return [...fedTexts(commands[i]!), ...spoken].map((text) => text.replaceAll("\\n", " ").replaceAll("\n", " "));
}

/** The words of `parallel` behind `:::`, all of them and one by one. */
function behindColons(texts: readonly string[]): string[] {
  const at = texts.indexOf(":::");
  return at < 0 ? [] : [texts.slice(at + 1).join(" "), ...texts.slice(at + 1, at + 1 + MAX_COLONS)];
}

/** What `parallel` starts with the words behind `:::` and those that it is given. */
function parallelScripts({ program, texts }: Unit, given: readonly string[], marks: readonly string[]): string[] {
  const first = program === "parallel" ? texts.findIndex((text, i) => i > 0 && !isOption(text)) : -1;
  if (first < 0) return [];
  const end = texts.indexOf(":::");
  const start = texts.slice(first, end < 0 ? texts.length : end).join(" ");
  return [...behindColons(texts), ...given].flatMap((words) => joinedScripts(start, words, marks));
}

/** What stands for the words in what is started: `{}`, or the value of `-I`. */
function marksOf(units: readonly Unit[]): string[] {
  const given = units.filter(isXargs).flatMap(({ texts }) =>
    texts.flatMap((text, i) => {
      if (text === "-I") return texts.slice(i + 1, i + 2);
      if (text.startsWith("-I") || text.startsWith("-i")) return [[...text].slice(2).join("")];
      return text.startsWith("--replace=") ? [text.slice("--replace=".length)] : [];
    })
  );
  return [...new Set(["{}", ...given.filter((mark) => mark !== "").slice(0, MAX_MARKS)])];
}

/** A beginning with words behind it or in place of a mark. */
function joinedScripts(text: string, words: string, marks: readonly string[]): string[] {
  if (codePoints(text) > MAX_STARTED || codePoints(words) > MAX_WORDS) return [];
  const placed = marks.filter((mark) => text.includes(mark) && fitsIn(text, mark, words));
  return [`${text} ${words}`, ...placed.map((mark) => text.replaceAll(mark, words))];
}

/** What `xargs` starts, with the words that it is given. */
export function xargsScripts(commands: readonly Command[], launched: readonly Launched[], i: number): string[] {
  const { units } = launched[i]!;
  if (!units.some(isXargs)) return [];
  const spoken = wordsForXargs(commands, launched, i);
  // With -0 or -d all of them are one word.
  const given = [...spoken, ...spoken.filter((words) => words.includes(" ")).map((words) => quoted([words]))];
  const marks = marksOf(units);
  const started = units.filter((unit) => !isXargs(unit));
  return [
    ...started.flatMap(({ texts }) => given.flatMap((words) => joinedScripts(quoted(texts), words, marks))),
    ...units.flatMap((unit) => parallelScripts(unit, given, marks)),
  ];
}
