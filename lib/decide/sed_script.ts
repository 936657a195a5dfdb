/**
 * What a sed script runs, writes and reads (regular expressions in `policy/sed_commands.ts`).
 *
 * @module
 */
import type { EditorScripts } from "../policy/carrier_kinds.ts";
import type { SedTables } from "../policy/sed_commands.ts";
import { replaceAll } from "../text/replace_all.ts";
import { isOption } from "./launched.ts";

/** What a script does beside editing. */
export interface SedEffects {
  /** Texts that are run as shell commands, as far as the script tells. */
  readonly scripts: readonly string[];
  readonly written: readonly string[];
  readonly read: readonly string[];
}

/** Longer scripts, and those with more commands and addresses, are read so far and never allowed. */
const MAX_LENGTH = 4_096;
const MAX_COMMANDS = 64;

interface SedCommand {
  readonly substitution: string;
  readonly flags: string;
  readonly written: string;
  readonly runs: boolean;
  readonly command: string;
  readonly letter: string;
  readonly file: string;
}

const compiled = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, "gu");
  compiled.set(source, known);
  return known;
}

/** A script as it is read. */
interface SedScript {
  readonly commands: readonly SedCommand[];
  /** The script from the first character on that begins nothing; empty where all was read. */
  readonly left: string;
}

function readBy(source: string, script: string): SedScript {
  const matches = [...script.matchAll(patternOf(source)).take(MAX_COMMANDS + 1)];
  const lost = matches.findIndex((match) => match[8] !== undefined);
  const commands = matches.map(([, substitution, flags, written, e, command, letter, file]) => ({
    substitution: substitution ?? "",
    flags: flags ?? "",
    written: written ?? "",
    runs: e !== undefined,
    command: command ?? "",
    letter: letter ?? "",
    file: file ?? "",
  }));
  return { commands, left: lost < 0 ? "" : script.slice(matches[lost]!.index) };
}

/** The delimiter of a command that could not be read. */
function delimiterOf(delimiters: string, left: string): string | undefined {
  const delimiter = [...left][1] ?? "";
  return "sy\\".includes(left.charAt(0)) && delimiter !== "" && delimiters.includes(delimiter) ? delimiter : undefined;
}

function restored(command: SedCommand, mark: string, delimiter: string): SedCommand {
  const text = (marked: string) => marked.replaceAll(mark, delimiter);
  return {
    ...command,
    substitution: text(command.substitution),
    written: text(command.written),
    command: text(command.command),
    file: text(command.file),
  };
}

/** Reads a script; marks stand for up to two delimiters beside `/`. */
function readSed({ slash, marked, delimiters }: SedTables, script: string): SedScript {
  const plain = readBy(slash, script);
  const first = delimiterOf(delimiters, plain.left);
  if (first === undefined) return plain;
  const other = script.replaceAll(first, "\x03");
  const once = readBy(marked, other);
  const second = delimiterOf(delimiters, once.left);
  const { commands, left } = second === undefined ? once : readBy(marked, other.replaceAll(second, "\x04"));
  const both = second === undefined ? commands : commands.map((command) => restored(command, "\x04", second));
  return { commands: both.map((command) => restored(command, "\x03", first)), left };
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** The new text of `s`: what stands between the last two delimiters. */
function replacementOf(substitution: string): string {
  const delimiter = substitution[1]!;
  const marked = replaceAll({ [`\\${delimiter}`]: "\x01", "\\\\": "\x02" }, substitution.slice(2, -1));
  return replaceAll({ "\x01": delimiter, "\x02": "\\\\" }, marked.slice(marked.lastIndexOf(delimiter) + 1));
}

/** Where the text that is edited is run, every new text of `s` may be part of it. */
function scriptsOf(commands: readonly SedCommand[]): string[] {
  const runsEdited = commands.some(({ flags, runs, command }) => flags.includes("e") || (runs && isBlank(command)));
  const edited = runsEdited ? commands.filter(({ substitution }) => substitution !== "") : [];
  return [...commands.map(({ command }) => command), ...edited.map(({ substitution }) => replacementOf(substitution))]
    .filter((text) => !isBlank(text));
}

function acts({ flags, written, runs, letter }: SedCommand): boolean {
  return flags.includes("e") || written !== "" || runs || letter !== "";
}

/** Whether names such as `[.ch.]` stand between brackets, which may hold what ends the brackets. */
function hasNames(script: string): boolean {
  return [".", "="].some((sign) => {
    const others = script.replaceAll(`[${sign}]`, "");
    return others.includes(`[${sign}`) && others.includes(`${sign}]`);
  });
}

/** The effects of a script; undefined where it surely has none. */
export function sedEffects(tables: SedTables, whole: string): SedEffects | undefined {
  const begin = [...whole].slice(0, MAX_LENGTH).join("");
  const { commands, left } = readSed(tables, replaceAll(tables.classes, begin));
  const unread = begin !== whole || commands.length > MAX_COMMANDS || left !== "" || hasNames(whole);
  if (!unread && !commands.some(acts)) return undefined;
  const files = (letters: string) =>
    commands.filter(({ letter }) => letter !== "" && letters.includes(letter)).map(({ file }) => file);
  const written = [...commands.map((command) => command.written), ...files("wW")].filter((path) => path !== "");
  return { scripts: scriptsOf(commands), written, read: files("rR").filter((path) => path !== "") };
}

type Letters = Readonly<Record<string, true>>;

/** The value of an option that gives a script: behind `=`, glued to its letter in a cluster, or the next word. */
function givenAt({ options }: EditorScripts, withValue: Letters, texts: readonly string[], i: number): string[] {
  const text = texts[i]!;
  if (text.startsWith("--")) {
    const [name] = text.split("=", 1);
    const isGiver = name!.length > 2 && Object.keys(options).some((option) => option.startsWith(name!));
    if (!isGiver) return [];
    return text === name ? texts.slice(i + 1, i + 2) : [text.slice(name!.length + 1)];
  }
  const letters = text.startsWith("-") ? [...text.slice(1)] : [];
  const at = letters.findIndex((letter) => Object.hasOwn(options, `-${letter}`) || Object.hasOwn(withValue, letter));
  if (at < 0 || !Object.hasOwn(options, `-${letters[at]}`)) return [];
  const rest = letters.slice(at + 1).join("");
  return rest === "" ? texts.slice(i + 1, i + 2) : [rest];
}

/** Nothing or a number behind an option is its value: `-l 5`, and `-i ''` of the BSDs. */
function isValue(texts: readonly string[], i: number): boolean {
  return /^[0-9]*$/.test(texts[i]!) && isOption(texts[i - 1]!);
}

/**
 * The script among the words of a unit: values of options, else the first operand.
 *
 * @param withValue letters of options that take a value
 */
export function scriptAmong(scripts: EditorScripts, withValue: Letters, texts: readonly string[]): string | undefined {
  const dashes = texts.indexOf("--");
  const options = texts.slice(0, dashes < 0 ? texts.length : dashes + 1);
  const given = options.flatMap((_, i) => i === 0 ? [] : givenAt(scripts, withValue, texts, i));
  if (given.length > 0) return given.join("\n");
  return texts.find((text, i) => i > 0 && !isOption(text) && !isValue(texts, i));
}
