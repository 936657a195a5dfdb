/**
 * Texts that a program gets on its standard input or on a descriptor, and which programs run them.
 *
 * @module
 */
import { own } from "../text/own.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { bodyOf } from "./here_documents.ts";
import { isOption, type Launched, programName, type Unit } from "./launched.ts";
import { type Command, wordText } from "./shell_script.ts";

/** Commands in `<(…)`, and commands that open descriptors, that are looked at. */
const MAX_SUBSTITUTED = 8;
const MAX_OPENING = 8;

/** `-`, or a name of an open descriptor. */
function isInput(text: string): boolean {
  return text === "-" || text === "/dev/stdin" || text.startsWith("/dev/fd/") || text.startsWith("/proc/self/fd/");
}

/** `ssh HOST`, `crontab -`: the program runs its input where it has at most so many operands, or hands it to a shell. */
function runsInput(lists: CommandWords, { texts }: Unit, most: number): boolean {
  const operands = texts.filter((text, i) => i > 0 && !isOption(text) && !(i > 1 && isOption(texts[i - 1]!)));
  if (operands.length !== most + 1) return operands.length <= most;
  return own(lists.shells, programName(lists, operands[most]!)) === true;
}

/** `make -f -`, `awk -f-`: an option says that the input is a script. */
function namesInput(options: Readonly<Record<string, true>>, { texts }: Unit): boolean {
  return texts.some((text, i) =>
    (text === "-" && own(options, texts[i - 1] ?? "")) ||
    (text.endsWith("-") && own(options, text.slice(0, -1)))
  );
}

/** A program that runs its standard input: a shell or interpreter that is given no script, `ssh`, `at`, `make -f -`. */
export function readsScript(lists: CommandWords, unit: Unit): boolean {
  const most = own(lists.input_scripts, unit.program);
  if (most !== undefined) return runsInput(lists, unit, most);
  const options = own(lists.input_options, unit.program);
  if (options !== undefined) return namesInput(options, unit);
  if (!own(lists.shells, unit.program) && !own(lists.interpreters, unit.program)) return false;
  const words = unit.texts.slice(1);
  return words.every((text, i) => isOption(text) && text !== "-c" || isInput(text) || takesName(words[i - 1] ?? "")) ||
    isCluster(words[0] ?? "") && words[0]!.includes("s") || beginsWithInput(words);
}

/** `-es`, `-o`; not `--posix`. */
function isCluster(text: string): boolean {
  return text.startsWith("-") && !text.startsWith("--");
}

/** `set -o` of a shell: the next word names an option, as in `bash -euo pipefail`. */
function takesName(text: string): boolean {
  return (isCluster(text) || text.startsWith("+")) && text.endsWith("o");
}

/** `python3 -u - a b`: the first operand is the input, what stands behind it are arguments. */
function beginsWithInput(words: readonly string[]): boolean {
  const at = words.findIndex(isInput);
  return at >= 0 && words.slice(0, at).every((text, i) => isOption(text) || (i > 0 && isOption(words[i - 1]!)));
}

/** Whether a unit reads code of a language other than the shell's from its input. */
export function readsCode(lists: CommandWords, unit: Unit): boolean {
  const { program } = unit;
  return Boolean(own(lists.interpreters, program) || own(lists.code_first_operand, program)) &&
    readsScript(lists, unit);
}

/** Here-strings and here-documents of a command, as text. */
export function fedTexts(command: Command): string[] {
  return command.redirections.flatMap(({ op, target }) => {
    if (op === "\x07") return [wordText(target)];
    return op === "\x10" ? [bodyOf(target).text] : [];
  });
}

/** A text as it stands and with its line ends and tabs written out: `printf %s` leaves what `printf` replaces. */
function asWritten(text: string): string[] {
  const lines = text.replaceAll("\\n", "\n");
  return [text, lines, lines.replaceAll("\\t", "\t")];
}

/** What a command writes to its output, as far as its words tell. */
function writtenTexts(command: Command, { units }: Launched): string[] {
  const joined = units.map(({ texts }) => texts.slice(1).join(" "));
  const words = command.words.slice(1).map(wordText);
  return [...fedTexts(command), ...[...joined, ...words].flatMap(asWritten)];
}

const OPENING = ["\x16", "for", "while", "until", "select", "if", "case"];
const CLOSING = ["\x17", "done", "fi", "esac"];

function opens({ op, words }: Command): boolean {
  return op === "(" || OPENING.includes(words[0] ?? "");
}

function closes({ op, words }: Command): boolean {
  return words.length === 0 ? op === ")" : CLOSING.includes(words[0]!);
}

function placesFrom(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

/** Places of the commands of the pipe that ends in command `i`, without that one; at most `reach` of them. */
export function feeders(commands: readonly Command[], i: number, reach: number): number[] {
  if (commands[i]!.op !== "|") return [];
  const least = Math.max(0, i - reach);
  let start = i;
  while (start > least && commands[start]!.op === "|") start--;
  if (!closes(commands[start]!)) return placesFrom(start, i);
  // A group writes into the pipe what its commands write.
  const inside = placesFrom(least, start).findLast((j) => opens(commands[j]!));
  return placesFrom(inside ?? start, i);
}

/** Places of the commands in `<(…)` behind command `i`. */
function substituted(commands: readonly Command[], i: number): number[] {
  const last = commands[i]!.redirections.at(-1);
  if (last?.op !== "\x04" || last.target !== "" || commands[i + 1]?.op !== "(") return [];
  const end = commands.findIndex((command, j) => j > i && command.op === ")");
  return placesFrom(i + 1, Math.min(end < 0 ? commands.length : end, i + 1 + MAX_SUBSTITUTED));
}

/** `exec 3<<<TEXT; sh <&3`. */
function describedTexts(commands: readonly Command[], launched: readonly Launched[], i: number): string[] {
  if (!commands[i]!.redirections.some(({ op }) => op === "\x12")) return [];
  const opening = commands.filter((_, j) => launched[j]!.units[0]?.program === "exec");
  return opening.slice(0, MAX_OPENING).flatMap(fedTexts);
}

/**
 * All texts that command `i` may read from its input.
 *
 * @param reach how many commands of a pipe are followed back
 */
export function givenTexts(
  commands: readonly Command[],
  launched: readonly Launched[],
  i: number,
  reach: number,
): string[] {
  const writing = [...feeders(commands, i, reach), ...substituted(commands, i)];
  return [
    ...fedTexts(commands[i]!),
    ...describedTexts(commands, launched, i),
    ...writing.flatMap((j) => writtenTexts(commands[j]!, launched[j]!)),
  ];
}
