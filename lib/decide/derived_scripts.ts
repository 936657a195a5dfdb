/**
 * The scripts that a script brings along: substitutions, arguments that a shell or `eval` lexes again, inline code,
 * values of carriers, here-documents and pipes that feed a shell.
 *
 * @module
 */
import { own } from "../text/own.ts";
import { replaceAll } from "../text/replace_all.ts";
import { assignedBy } from "./assigned.ts";
import { type Carried, carriedBy, runs } from "./carried.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { bodyOf } from "./here_documents.ts";
import { fitsIn } from "./fits_in.ts";
import { givenTexts, readsCode, readsScript } from "./fed_texts.ts";
import { findScripts, xargsScripts } from "./handed_words.ts";
import { placedScripts } from "./placed_scripts.ts";
import { optionValues } from "./option_values.ts";
import { isOption, type Launched, programPlaces, type Unit } from "./launched.ts";
import { type Command, looseText, type Script } from "./shell_script.ts";
import type { FolderChanges } from "./working_folder.ts";

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
function asInput(script: string): string[] {
  return script.startsWith("$(") ? [script, `sh <(${script.slice(2)}`] : [script];
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

function carrierScripts(carried: readonly Carried[]): string[] {
  return carried.filter(runs).flatMap((c) => c.values)
    .flatMap((value) => value.includes("=") ? [value, value.slice(value.indexOf("=") + 1)] : [value])
    .map((value) => value.startsWith("!") ? value.slice(1) : value);
}

function unitScripts(lists: CommandWords, unit: Unit): string[] {
  return [
    ...[...shellScripts(lists, unit), ...joinedScripts(lists, unit)].flatMap(asInput),
    ...findScripts(lists, unit),
    ...optionValues(own(lists.script_options, unit.program), unit.texts),
    ...codeScripts(lists, unit),
    ...aliasScripts(lists, unit),
    ...carrierScripts(carriedBy(lists, unit)),
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
  const assigned = carrierScripts(assignedBy(lists, command, launched[i]!));
  return [...started, ...assigned, ...fed, ...bodySubstitutions(command)];
}

/**
 * All scripts that a script brings along, each once, in no particular order.
 *
 * @param reach how many commands of a pipe feed the shell at its end
 */
export function derivedScripts(
  lists: CommandWords,
  script: Script,
  launched: readonly Launched[],
  reach: number,
  folders: FolderChanges,
): string[] {
  const byCommand = script.commands.map((_, i) => commandScripts(lists, script, launched, i, reach));
  const loose = script.unbalanced ? [looseText(script.text)] : [];
  const all = [...script.substitutions, ...byCommand.flat(), ...loose, ...placedScripts(script, byCommand, folders)];
  return [...new Set(all)].filter((text) => text !== "");
}
