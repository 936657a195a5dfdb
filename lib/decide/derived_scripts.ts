/**
 * The scripts that a script brings along: substitutions, arguments that a shell or `eval` lexes again, inline code,
 * values of carriers, here-documents and pipes that feed a shell.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { replaceAll } from "../text/replace_all.ts";
import { assignedBy } from "./assigned.ts";
import { type Carried, carriedBy, runs } from "./carried.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { bodyOf } from "./here_documents.ts";
import { optionValues } from "./option_values.ts";
import { isOption, type Launched, programPlaces, type Unit } from "./launched.ts";
import { type Command, looseText, type Script, wordText } from "./shell_script.ts";
import { scriptUnder } from "./working_folder.ts";

/** The words of a shell behind its `-c`: the script and what the script gets as arguments. */
function shellScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  if (!own(lists.shells, program)) return [];
  const at = texts.findIndex((t, i) => i > 0 && t.startsWith("-") && !t.startsWith("--") && t.includes("c"));
  if (at < 0) return [];
  const glued = texts[at]!.slice(texts[at]!.indexOf("c") + 1);
  const behind = texts.slice(at + 1).filter((text) => !isOption(text));
  return [
    ...behind,
    ...(behind.length > 1 ? [behind.slice(1).join(" ")] : []),
    ...(glued.includes(" ") ? [glued] : []),
  ];
}

/** `eval`, `watch`, `ssh`, `trap`: the words joined, from each place where they may begin. */
function joinedScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  const launcher = own(lists.launchers, program);
  if (!launcher?.script) return [];
  const joined = programPlaces(lists, texts, 1, launcher.operands).map((i) => texts.slice(i).join(" "));
  return [...joined, ...texts.slice(1).filter((text) => text.includes(" "))];
}

/** Inline code of an interpreter, or the program text of awk. */
export function inlineCode(lists: CommandWords, { program, texts }: Unit): string[] {
  const operands = own(lists.code_first_operand, program) ? texts.slice(1).filter((text) => !isOption(text)) : [];
  return [...optionValues(own(lists.code_options, program), texts), ...operands];
}

function hasSign(signs: readonly string[], code: string): boolean {
  return signs.some((sign) => code.includes(sign));
}

function codeScripts(lists: CommandWords, unit: Unit): string[] {
  return inlineCode(lists, unit).filter((code) => hasSign(lists.code_signs.run, code)).map(codeText);
}

/** Code read as shell: quotes dropped, brackets, commas and `;` as line ends or blanks. */
function codeText(code: string): string {
  const lines = looseText(code);
  const parts = lines.replaceAll("[", "\n").replaceAll("]", "\n").replaceAll(",", " ");
  // A program and a list of its words: `("terraform", ["apply"])`.
  const listed = lines.replaceAll("[", " ").replaceAll("]", " ").replaceAll(",", " ");
  return `${lines}\n${parts}\n${listed}`;
}

function aliasScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  if (!own(lists.aliases, program)) return [];
  return texts.slice(1).filter((text) => text.includes("=")).map((text) => text.slice(text.indexOf("=") + 1));
}

/** `-c user.name=TEXT` of git is text. */
function isTextSetting(lists: CommandWords, carrier: string, value: string): boolean {
  return carrier === "-c" && own(lists.text_settings, fold(value.split("=")[0]!)) === true;
}

function carrierScripts(lists: CommandWords, carried: readonly Carried[]): string[] {
  return carried.filter(runs).flatMap((c) => c.values.filter((value) => !isTextSetting(lists, c.carrier, value)))
    .flatMap((value) => value.includes("=") ? [value, value.slice(value.indexOf("=") + 1)] : [value])
    .map((value) => value.startsWith("!") ? value.slice(1) : value);
}

function unitScripts(lists: CommandWords, unit: Unit): string[] {
  return [
    ...shellScripts(lists, unit),
    ...joinedScripts(lists, unit),
    ...optionValues(own(lists.script_options, unit.program), unit.texts),
    ...codeScripts(lists, unit),
    ...aliasScripts(lists, unit),
    ...carrierScripts(lists, carriedBy(lists, unit)),
  ];
}

/** A shell or interpreter that is given no script and so runs its standard input. */
export function readsScript(lists: CommandWords, unit: Unit): boolean {
  if (!own(lists.shells, unit.program) && !own(lists.interpreters, unit.program)) return false;
  return unit.texts.slice(1).every((t) => isOption(t) && t !== "-c" || t === "-" || t === "/dev/stdin") ||
    unit.texts.slice(1, 2).includes("-s");
}

/** Here-strings and here-documents of a command, as text. */
export function fedTexts(command: Command): string[] {
  return command.redirections.flatMap(({ op, target }) => {
    if (op === "\x07") return [wordText(target)];
    return op === "\x10" ? [bodyOf(target).text] : [];
  });
}

/** In an unquoted here-document only substitutions count. */
function bodySubstitutions(command: Command): string[] {
  return command.redirections.filter((r) => r.op === "\x10").map((r) => bodyOf(r.target))
    .filter((body) => !body.quoted && (body.text.includes("$(") || body.text.includes("`")))
    .map((body) => `: "${body.text.replaceAll('"', '\\"')}"`);
}

/** What a command that stands before a pipe writes into it, as far as its words tell. */
function pipedTexts(lists: CommandWords, command: Command, { units }: Launched): string[] {
  const texts = command.words.slice(1).map(wordText);
  const spoken = units.filter(({ program }) => own(lists.speakers, program)).map((unit) =>
    unit.texts.slice(1).join(" ")
  );
  const words = [texts.join(" "), ...texts, ...spoken].map((text) => text.replaceAll("\\n", "\n"));
  return [...fedTexts(command), ...words].filter((text) => text !== "");
}

/** Places of the commands of the pipe that ends in command `i`, without that one; at most `reach` of them. */
function feeders(commands: readonly Command[], i: number, reach: number): number[] {
  let start = i;
  while (start > Math.max(0, i - reach) && commands[start]!.op === "|") start--;
  return commands.map((_, j) => j).slice(start, i);
}

const XARGS = ["xargs", "gxargs", "parallel"];
const SPEAKERS = ["echo", "printf"];

/** Words that a command before a pipe, or a here-string, gives to `xargs`. */
function wordsForXargs(commands: readonly Command[], launched: readonly Launched[], i: number): string[] {
  const strings = commands[i]!.redirections.filter(({ op }) => op === "\x07").map(({ target }) => wordText(target));
  const before = commands[i]!.op === "|" ? launched[i - 1]?.units.at(0) : undefined;
  const spoken = before && SPEAKERS.includes(before.program) ? [before.texts.slice(1).join(" ")] : [];
  return [...strings, ...spoken].map((text) => text.replaceAll("\\n", " "));
}

/** What `xargs` starts, with the words that it is given behind it or in place of `{}`. */
function xargsScripts(commands: readonly Command[], launched: readonly Launched[], i: number): string[] {
  const { units } = launched[i]!;
  if (!units.some(({ program }) => XARGS.includes(program))) return [];
  return units.filter(({ program }) => !XARGS.includes(program)).flatMap(({ texts }) =>
    wordsForXargs(commands, launched, i).flatMap((words) => {
      const text = texts.join(" ");
      return [`${text} ${words}`, ...(text.includes("{}") ? [text.replaceAll("{}", words)] : [])];
    })
  );
}

function commandScripts(
  lists: CommandWords,
  script: Script,
  launched: readonly Launched[],
  i: number,
  reach: number,
): string[] {
  const command = script.commands[i]!;
  const { units } = launched[i]!;
  const started = units.flatMap((unit) => unitScripts(lists, unit));
  const readers = units.filter((unit) => readsScript(lists, unit));
  const given = readers.length === 0 ? [] : [
    ...fedTexts(command),
    ...feeders(script.commands, i, reach).flatMap((j) => pipedTexts(lists, script.commands[j]!, launched[j]!)),
  ];
  const runsCode = readers.some(({ program }) => !own(lists.shells, program));
  const code = runsCode ? given.filter((text) => hasSign(lists.code_signs.run, text)).map(codeText) : [];
  const fed = [...given, ...code, ...xargsScripts(script.commands, launched, i)];
  const assigned = carrierScripts(lists, assignedBy(lists, command, launched[i]!));
  return [...started, ...assigned, ...fed, ...bodySubstitutions(command)];
}

/** The scripts that a script brings along, each once, in no particular order. */
export interface Derived {
  /** As they stand in the script. */
  readonly texts: ReadonlySet<string>;
  /** The same under the folders of the commands that bring them along. */
  readonly placed: ReadonlySet<string>;
}

function distinct(texts: readonly string[]): Set<string> {
  return new Set(texts.filter((text) => text !== ""));
}

/** Substitutions in the words and redirections of a command, found by the marks around them. */
function substitutionsIn({ words, redirections }: Command): string[] {
  const text = [...words, ...redirections.map(({ target }) => target)].join("\x1f");
  const behind = (mark: string) => text.split(mark).slice(1).map((piece) => piece.split("\x1e")[0]!);
  const inner = [
    ...behind("\x1a$("),
    ...behind("\x1a`").map((piece) => replaceAll(T.backquoted, piece)),
  ];
  // The mark of a here-document inside stood for no redirection of this script.
  return inner.map((piece) => piece.replaceAll("\x13", "\x10"));
}

/** All scripts, each under the folders where it runs. */
function placedScripts(script: Script, brought: readonly string[][], folders: readonly string[]): string[] {
  const known = new Set(script.substitutions);
  const inCommands = script.commands.map((command) => substitutionsIn(command).filter((text) => known.has(text)));
  const found = new Set(inCommands.flat());
  return [
    ...script.substitutions.filter((text) => !found.has(text)),
    ...brought.flatMap((texts, i) =>
      [...texts, ...inCommands[i]!].filter((text) => text !== "").map((text) => scriptUnder(folders[i]!, text))
    ),
  ];
}

/**
 * All scripts that a script brings along.
 *
 * @param folders the folder of each command
 * @param reach how many commands of a pipe feed the shell at its end
 */
export function derivedScripts(
  lists: CommandWords,
  script: Script,
  launched: readonly Launched[],
  folders: readonly string[],
  reach: number,
): Derived {
  const brought = script.commands.map((_, i) => commandScripts(lists, script, launched, i, reach));
  const loose = script.unbalanced ? [looseText(script.text)] : [];
  const texts = distinct([...script.substitutions, ...brought.flat(), ...loose]);
  if (folders.every((folder) => folder === "")) return { texts, placed: texts };
  return { texts, placed: distinct([...placedScripts(script, brought, folders), ...loose]) };
}
