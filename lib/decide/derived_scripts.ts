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
import { fitsIn } from "./fits_in.ts";
import { givenTexts, readsCode, readsScript } from "./fed_texts.ts";
import { findScripts, xargsScripts } from "./handed_words.ts";
import { movedScripts } from "./moved_scripts.ts";
import { optionValues } from "./option_values.ts";
import { isOption, type Launched, programPlaces, type Unit } from "./launched.ts";
import { type Command, looseText, type Script } from "./shell_script.ts";
import { scriptUnder } from "./working_folder.ts";

/** A program whose name is an expansion may be a shell. */
function isShell(lists: CommandWords, program: string): boolean {
  return own(lists.shells, program) === true || program.startsWith("$");
}

/** A script with its arguments written out. */
function withArguments(script: string, args: readonly string[]): string[] {
  if (args.length === 0 || !script.includes("$") || !fitsIn(script, "$", args.join(" "))) return [];
  const [name = "", first = "", second = ""] = args;
  const rest = args.slice(1).join(" ");
  return [replaceAll({ '"$@"': rest, "$@": rest, "$*": rest, "$0": name, "$1": first, "$2": second }, script)];
}

/** What a substitution writes is a script where the shell is given it as one: `sh -c "$(cat …)"`. */
function asInput(lists: CommandWords, { program }: Unit, script: string): string[] {
  if (!script.startsWith("$(")) return [script];
  const shell = own(lists.shells, program) && /^[a-z]+$/.test(program) ? program : "sh";
  return [script, `${shell} <(${script.slice(2)}`];
}

/** The words of a shell behind its `-c`: the script and what the script gets as arguments. */
function shellScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  if (!isShell(lists, program)) return [];
  const at = texts.findIndex((t, i) => i > 0 && t.startsWith("-") && !t.startsWith("--") && t.includes("c"));
  if (at < 0) return [];
  const glued = texts[at]!.slice(texts[at]!.indexOf("c") + 1);
  const behind = texts.slice(at + 1).filter((text) => !isOption(text));
  return [
    ...behind,
    ...withArguments(behind[0] ?? "", behind.slice(1)),
    ...(behind.length > 1 ? [behind.slice(1).join(" ")] : []),
    ...(glued.includes(" ") ? [glued] : []),
  ];
}

/** `eval`, `watch`, `ssh`, `trap`: the words joined, from each place where they may begin. */
function joinedScripts(lists: CommandWords, { program, texts }: Unit): string[] {
  const launcher = own(lists.launchers, program);
  if (!launcher?.script) return [];
  const joined = programPlaces(lists, texts, 1, launcher.operands, "script").map((i) => texts.slice(i).join(" "));
  return [...joined, ...texts.slice(1).filter((text) => text.includes(" "))];
}

/** Inline code of an interpreter, or the program text of awk. */
export function inlineCode(lists: CommandWords, { program, texts }: Unit): string[] {
  const operands = own(lists.code_first_operand, program) ? texts.slice(1).filter((text) => !isOption(text)) : [];
  return [...optionValues(own(lists.code_options, program), texts), ...operands];
}

/** Whether code holds one of some signs. */
export function hasSign(signs: readonly string[], code: string): boolean {
  return signs.some((sign) => code.includes(sign));
}

function codeScripts(lists: CommandWords, unit: Unit): string[] {
  return inlineCode(lists, unit).filter((code) => hasSign(lists.code_signs.run, code)).map(codeText);
}

/** Code read as shell: quotes dropped, brackets, commas and `;` as line ends or blanks. */
function codeText(code: string): string {
  const lines = looseText(code);
  const parts = replaceAll({ "[": "\n", "]": "\n", "{": "\n", "}": "\n", ",": " " }, lines);
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
    ...[...shellScripts(lists, unit), ...joinedScripts(lists, unit)].flatMap((script) => asInput(lists, unit, script)),
    ...findScripts(lists, unit),
    ...optionValues(own(lists.script_options, unit.program), unit.texts),
    ...codeScripts(lists, unit),
    ...aliasScripts(lists, unit),
    ...movedScripts(lists, unit),
    ...carrierScripts(lists, carriedBy(lists, unit)),
  ];
}

/** In an unquoted here-document only substitutions count. */
function bodySubstitutions(command: Command): string[] {
  return command.redirections.filter((r) => r.op === "\x10").map((r) => bodyOf(r.target))
    .filter((body) => !body.quoted && (body.text.includes("$(") || body.text.includes("`")))
    .map((body) => `: "${body.text.replaceAll('"', '\\"')}"`);
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
  const reads = units.some((unit) => readsScript(lists, unit));
  const given = reads ? givenTexts(script.commands, launched, i, reach) : [];
  const runsCode = units.some((unit) => readsCode(lists, unit));
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
