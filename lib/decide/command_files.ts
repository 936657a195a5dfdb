/**
 * The files that a command names: what it may read and what it may write.
 *
 * @module
 */
import { own } from "../text/own.ts";
import { assignedBy } from "./assigned.ts";
import { type Carried, carriedBy, reads, writes } from "./carried.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { withoutWildcards } from "./file_globs.ts";
import { codeFiles, codeGiven } from "./code_files.ts";
import { isXargs } from "./handed_words.ts";
import { isOption, type Launched, type Unit } from "./launched.ts";
import { type Command, type Script, wordText } from "./shell_script.ts";
import {
  hasTextOperand,
  isInCluster,
  isShortened,
  isTextOption,
  isTextValue,
  listedTexts,
  optionsEnd,
  textOperand,
} from "./text_words.ts";

/** Texts that are judged as paths. */
export interface NamedFiles {
  readonly read: readonly string[];
  readonly written: readonly string[];
}

const DELIMITERS = ["=", "@", ":", ",", ";", "<"];
/** Folders of `-t` that are looked at. */
const MAX_FOLDERS = 4;

/** Git reads `:(top,icase)PATH` as a path with some magic before it. */
function behindMagic(text: string): string[] {
  return text.startsWith(":(") && !text.split(")")[0]!.includes("exclude") ? [text.slice(text.indexOf(")") + 1)] : [];
}

/** The paths that one word may hold. */
function pathsIn(text: string): string[] {
  const short = text.startsWith("-") && !text.startsWith("--") ? [[...text].slice(2).join("")] : [];
  const behind = DELIMITERS.filter((d) => text.includes(d)).map((d) => text.slice(text.indexOf(d) + 1));
  const pieces = behind.length === 0 ? [] : text.split(/[=@:,;<]/);
  return [...new Set([text, ...short, ...behind, ...pieces, ...behindMagic(text)])].filter((path) => path !== "");
}

/** Characters that may stand before a value that is glued to a cluster of options, beside a single one: `-bf.env`. */
const CLUSTERS = [3, 4];

/** The paths that one word of a unit may hold. Programs that take text have their letters in lists of their own. */
function pathsOf(lists: CommandWords, { program }: Unit, text: string): string[] {
  if (!text.startsWith("-") || text.startsWith("--") || hasTextOperand(lists, program)) return pathsIn(text);
  const glued = CLUSTERS.map((length) => [...text].slice(length).join("")).filter((path) => path !== "");
  return [...pathsIn(text), ...glued];
}

function readsNothing(lists: CommandWords, unit: Unit): boolean {
  if (own(lists.no_read, unit.program)) return true;
  const unless = own(lists.no_read_unless, unit.program);
  if (unless && !unit.texts.some((text) => own(unless, text))) return true;
  const subcommands = own(lists.no_read_sub, unit.program);
  return subcommands !== undefined && !showsContent(lists, unit) &&
    unit.texts.slice(1).some((text, i, all) =>
      own(subcommands, text) && all.slice(0, i).every((t, j) => isOption(t) || (j > 0 && isOption(all[j - 1]!)))
    );
}

/** `git add -p FILE` prints what others of its kind only name. */
function showsContent(lists: CommandWords, { program, texts }: Unit): boolean {
  return Object.entries(own(lists.shown_with, program) ?? {}).some(([subcommand, options]) =>
    texts.includes(subcommand) && texts.some((text) => Object.keys(options).some((option) => hasOption(text, option)))
  );
}

/** Place of the operand that is only written: the destination of cp, mv, ln and their like; -1 where there is none. */
function destination(lists: CommandWords, unit: Unit): number {
  if (!own(lists.copiers, unit.program)) return -1;
  const operands = unit.texts.flatMap((text, i) => i > 0 && !isOption(text) ? [i] : []);
  const named = unit.texts.some((text) => text === "-t" || text.startsWith("--target-directory"));
  return operands.length > 1 && !named ? operands.at(-1)! : -1;
}

/** Values of options that name a file to be read, whatever else the program does. */
function optionReads(lists: CommandWords, unit: Unit): string[] {
  const options = Object.keys(own(lists.read_options, unit.program) ?? {});
  return unit.texts.flatMap((text, i) =>
    isTextOption(lists, unit, text.split("=")[0]!) ? [] : options.flatMap((option) => {
      if (text === option) return unit.texts.slice(i + 1, i + 2);
      if (isShortened(option, text)) return [text.slice(text.indexOf("=") + 1)];
      if (text.startsWith(`${option}=`)) return [text.slice(option.length + 1)];
      if (!isInCluster(lists, unit, option, text)) return [];
      const rest = text.slice(text.indexOf(option[1]!, 1) + 1);
      return rest === "" ? unit.texts.slice(i + 1, i + 2) : [rest];
    })
  );
}

function readWords(lists: CommandWords, unit: Unit, scripts: ReadonlySet<string>): string[] {
  if (readsNothing(lists, unit)) return optionReads(lists, unit);
  const end = optionsEnd(lists, unit);
  const skipped = listedTexts(lists, unit).add(textOperand(lists, unit, end)).add(destination(lists, unit));
  const named = unit.texts.filter((text, i) =>
    i > 0 && !skipped.has(i) && !(scripts.has(text) && text.includes(" ")) && !isTextValue(lists, unit, i, end)
  );
  return [...named, ...optionReads(lists, unit)];
}

function operandsOf(texts: readonly string[]): string[] {
  return texts.filter((text) => !isOption(text));
}

function baseName(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1)!;
}

/** The last operand, or the folder of `-t`; a folder takes the names of the other operands. */
function lastWritten(texts: readonly string[]): string[] {
  const operands = operandsOf(texts.slice(1));
  const folders = texts.flatMap((text, i) =>
    text === "-t" || text === "--target-directory"
      ? texts.slice(i + 1, i + 2)
      : text.startsWith("--target-directory=")
      ? [text.slice("--target-directory=".length)]
      : text.startsWith("-t")
      ? [text.slice(2)]
      : []
  );
  // No program takes more than one folder.
  const targets = [...(operands.length > 1 ? operands.slice(-1) : []), ...folders.slice(0, MAX_FOLDERS)];
  const names = operands.map(baseName);
  return targets.flatMap((target) => [target, ...names.map((name) => `${target}/${name}`)]);
}

/** The folder where a program works, and for Go all below it. */
const HERE = [".", "./", "./..."];

/** Operands from a place on; for a formatter the folder where it works does not count: see {@link writesFolder}. */
function sourcesOf(lists: CommandWords, unit: Unit, from: number): string[] {
  const operands = operandsOf(unit.texts.slice(from));
  return own(lists.formatters, unit.program) ? operands.filter((text) => !HERE.includes(text)) : operands;
}

/** Whether a program writes the files that its words name. */
function writesOperands(lists: CommandWords, unit: Unit): boolean {
  if (onlyShows(lists, unit)) return false;
  return own(lists.writers, unit.program) !== undefined || writesByOption(lists, unit) ||
    unit.texts.some((text) => own(own(lists.sub_writers, unit.program), text) !== undefined);
}

/** Whether a unit writes into the folder where it works, whatever lies there. */
export function writesFolder(lists: CommandWords, unit: Unit): boolean {
  const most = own(lists.folder_writers, unit.program);
  if (most === undefined || sourcesOf(lists, unit, 1).length > most || onlyShows(lists, unit)) return false;
  return own(lists.formatters, unit.program) === undefined || writesOperands(lists, unit);
}

function writerOperands(lists: CommandWords, unit: Unit): string[] {
  const kind = onlyShows(lists, unit) ? undefined : own(lists.writers, unit.program);
  if (kind === "all") {
    return [...sourcesOf(lists, unit, 1), ...(unit.program === "mv" ? lastWritten(unit.texts) : [])];
  }
  if (kind === "first") return operandsOf(unit.texts.slice(1)).slice(0, 1);
  return kind === "last" ? lastWritten(unit.texts) : [];
}

/** `sed -i`, also `-i.bak`, `-ni` and `--in-place=.bak`. */
function writesByOption(lists: CommandWords, unit: Unit): boolean {
  const options = Object.keys(own(lists.writers_by_option, unit.program) ?? {});
  return unit.texts.some((text, i) => i > 0 && options.some((option) => hasOption(text, option)));
}

function hasOption(text: string, option: string): boolean {
  return text.startsWith(option) || abbreviates(text, option) ||
    (option.length === 2 && text.startsWith("-") && !text.startsWith("--") && text.includes(option[1]!));
}

/** `--in-pl` for `--in-place`, also with a value. */
function abbreviates(text: string, option: string): boolean {
  const name = text.split("=")[0]!;
  return name.length > 3 && name.startsWith("--") && option.startsWith(name);
}

/** `ruff format --check` writes nothing. */
function onlyShows(lists: CommandWords, unit: Unit): boolean {
  const options = own(lists.unwritten_with, unit.program);
  return options !== undefined && unit.texts.some((text) => own(options, text));
}

function optionWriterOperands(lists: CommandWords, unit: Unit): string[] {
  return writesByOption(lists, unit) && !onlyShows(lists, unit) ? sourcesOf(lists, unit, 1) : [];
}

function subWriterOperands(lists: CommandWords, unit: Unit): string[] {
  const subcommands = own(lists.sub_writers, unit.program);
  if (!subcommands || onlyShows(lists, unit)) return [];
  const at = unit.texts.findIndex((text, i) => i > 0 && own(subcommands, text) !== undefined);
  if (at < 0) return [];
  const operands = sourcesOf(lists, unit, at + 1);
  const kind = own(subcommands, unit.texts[at]!);
  if (kind === "first") return operands.slice(0, 1);
  return kind === "last" ? operands.slice(-1) : operands;
}

function carrierTargets(carried: readonly Carried[]): string[] {
  return carried.filter(writes).flatMap((c) => c.values).flatMap(pathsIn);
}

/** What carriers read; a glob also by what is literal in it. */
function carrierSources(carried: readonly Carried[]): string[] {
  return carried.filter(reads).flatMap((c) => c.values).filter((value) => !value.startsWith("!"))
    .flatMap((value) => [value, withoutWildcards(value)]).flatMap(pathsIn);
}

function redirected(command: Command, ops: string): string[] {
  return command.redirections.filter(({ op }) => ops.includes(op)).map(({ target }) => wordText(target));
}

function isDescriptor(text: string): boolean {
  return /^[0-9]*-?$/.test(text);
}

function writtenByRedirection(command: Command): string[] {
  return [...redirected(command, "\x05\x06"), ...redirected(command, "\x11").filter((text) => !isDescriptor(text))];
}

function standsBeforeXargs(commands: readonly Command[], launched: readonly Launched[], i: number): boolean {
  return commands[i + 1]?.op === "|" && launched[i + 1]!.units.some(isXargs);
}

/** `echo a b | xargs cat`: the words of a silent command are files of what reads them behind the pipe. */
function feedsXargs(
  lists: CommandWords,
  commands: readonly Command[],
  launched: readonly Launched[],
  i: number,
): boolean {
  return standsBeforeXargs(commands, launched, i) &&
    actingUnits(lists, launched[i + 1]!).some((unit) => !readsNothing(lists, unit));
}

/** `grep -l x DIR | xargs sed -i`: what a lister names is written behind the pipe. */
function fedToWriter(
  lists: CommandWords,
  commands: readonly Command[],
  launched: readonly Launched[],
  i: number,
): string[] {
  if (!standsBeforeXargs(commands, launched, i)) return [];
  if (!launched[i + 1]!.units.some((unit) => writesOperands(lists, unit))) return [];
  const texts = commands[i]!.words.slice(1).map(wordText);
  const named = operandsOf(texts).length === 0 ? ["."] : texts.filter((text) => !HERE.includes(text));
  return named.flatMap(pathsIn);
}

/** The units that do something themselves: launchers only start others. */
function actingUnits(lists: CommandWords, { units }: Launched): Unit[] {
  return units.filter((unit) => !own(lists.launchers, unit.program));
}

/** The files that command `i` names; `scripts` are texts judged as scripts instead. */
export function filesNamedBy(
  lists: CommandWords,
  script: Script,
  launched: readonly Launched[],
  i: number,
  scripts: ReadonlySet<string>,
): NamedFiles {
  const command = script.commands[i]!;
  const all = launched[i]!.units;
  const units = actingUnits(lists, launched[i]!);
  const carried = [...assignedBy(lists, command, launched[i]!), ...all.flatMap((unit) => carriedBy(lists, unit))];
  const given = codeGiven(lists, script, launched, i);
  const fed = feedsXargs(lists, script.commands, launched, i) ? command.words.slice(1).map(wordText) : [];
  const byOption = all.filter((unit) => !units.includes(unit)).flatMap((unit) => optionReads(lists, unit));
  const named = units.flatMap((unit) => readWords(lists, unit, scripts).flatMap((text) => pathsOf(lists, unit, text)));
  const read = [
    ...redirected(command, "\x04\x06"),
    ...named,
    ...[...byOption, ...fed].flatMap(pathsIn),
    ...carrierSources(carried),
    ...units.flatMap((unit) => codeFiles(lists, unit, given, "read")),
  ];
  const written = [
    ...writtenByRedirection(command),
    ...carrierTargets(carried),
    ...fedToWriter(lists, script.commands, launched, i),
    ...all.flatMap((unit) => [
      ...writerOperands(lists, unit),
      ...optionWriterOperands(lists, unit),
      ...subWriterOperands(lists, unit),
      ...codeFiles(lists, unit, given, "write"),
    ]),
  ];
  return { read, written: written.flatMap((path) => [path, ...behindMagic(path)]) };
}
