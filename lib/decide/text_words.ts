/**
 * Words of a command that are text and no files: values of options, patterns, program texts.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { own } from "../text/own.ts";
import { runEnd } from "./command_match.ts";
import { isOption, type Unit } from "./launched.ts";

/** `fe` of `-fex`: letters behind an option with a value are its value. */
function holdValue(lists: CommandWords, { program }: Unit, letters: string): boolean {
  const withValue = own(lists.value_letters, program);
  return [...letters].some((letter) => own(withValue, letter));
}

/** Whether a word is a cluster of letters that holds an option of one letter. */
export function isInCluster(lists: CommandWords, unit: Unit, option: string, text: string): boolean {
  const at = option.length === 2 && text.startsWith("-") && !text.startsWith("--") ? text.indexOf(option[1]!, 1) : -1;
  return at > 0 && !holdValue(lists, unit, text.slice(1, at));
}

/** The last letter of a cluster as an option: the next word is its value. */
function lastOfCluster(text: string): string {
  return /^-[A-Za-z0-9]{2,}$/.test(text) ? `-${text.at(-1)}` : "";
}

/** Whether a word is a long option with a value, abbreviated. */
export function isShortened(option: string, text: string): boolean {
  const name = text.slice(0, Math.max(text.indexOf("="), 0));
  return name.length > 3 && name.startsWith("--") && option.startsWith(name);
}

/** Whether operands of a program may be text. */
export function hasTextOperand(lists: CommandWords, program: string): boolean {
  return (own(lists.first_operand_text, program) ?? own(lists.first_operand_text_sub, program)) !== undefined;
}

/** Where the options of a unit end: at `--`, but for programs that hand on what stands behind it. */
export function optionsEnd(lists: CommandWords, { program, texts }: Unit): number {
  const dashes = hasTextOperand(lists, program) ? texts.indexOf("--") : -1;
  return dashes < 0 ? texts.length : dashes;
}

/** Whether a word is the value of a text option, behind it, behind `=` or glued to its letter. */
export function isTextValue(lists: CommandWords, unit: Unit, i: number, end: number): boolean {
  const text = unit.texts[i]!;
  const isBehind = i <= end && isTextOption(lists, unit, unit.texts[i - 1]!) && !isTaken(lists, unit, i - 1);
  return isBehind || (i < end && (isTextSetting(lists, unit, text) || isGluedText(lists, unit, text)));
}

/** `--message=TEXT`, also abbreviated. */
function isTextSetting(lists: CommandWords, unit: Unit, text: string): boolean {
  if (!text.includes("=")) return false;
  const options = Object.keys(own(lists.text_options, unit.program) ?? {});
  return isTextOption(lists, unit, text.slice(0, text.indexOf("="))) || options.some((o) => isShortened(o, text));
}

/** Whether the next word is the value of an option. */
function takesNext(lists: CommandWords, unit: Unit, text: string): boolean {
  const isFile = (option: string) =>
    own(own(lists.first_operand_text, unit.program), option) || own(own(lists.read_options, unit.program), option);
  return Boolean(isTextOption(lists, unit, text) || isFile(text) || isFile(lastOfCluster(text)));
}

/** `-e -e .env`: the second `-e` is the value of the first. */
function isTaken(lists: CommandWords, unit: Unit, i: number): boolean {
  return i > 1 && takesNext(lists, unit, unit.texts[i - 1]!);
}

/** `-eTEXT`, where no program behind `--` could be meant. */
function isGluedText(lists: CommandWords, { program }: Unit, text: string): boolean {
  return hasTextOperand(lists, program) && text.length > 2 &&
    own(own(lists.text_options, program), text.slice(0, 2)) === true;
}

/** Whether the value of an option is a text and no file. */
export function isTextOption(lists: CommandWords, unit: Unit, text: string): boolean {
  const byProgram = own(lists.text_options, unit.program);
  const isLast = own(byProgram, lastOfCluster(text)) && !mayHoldValue(lists, unit, text.slice(1, -1));
  return Boolean(own(byProgram, text) || isLast || own(lists.text_options_all, text));
}

/** Whether letters may hold an option with a value, whatever the subcommand. */
function mayHoldValue(lists: CommandWords, { program }: Unit, letters: string): boolean {
  const tables = [lists.text_options, lists.first_operand_text, lists.read_options].map((table) => own(table, program));
  return [...letters].some((letter) => tables.some((table) => own(table, `-${letter}`)));
}

/**
 * Places behind options whose values reach up to the next option, `zip -x PATTERN PATTERN …`, and of the second value of an
 * option that has two, `jq --arg NAME VALUE`.
 */
export function listedTexts(lists: CommandWords, unit: Unit): Set<number> {
  const pairs = own(lists.text_pairs, unit.program);
  if (pairs) return new Set(unit.texts.flatMap((text, i) => own(pairs, text) ? [i + 2] : []));
  const listing = own(lists.text_lists, unit.program);
  if (!listing) return new Set();
  let listed = false;
  const places = unit.texts.flatMap((text, i) => {
    if (isOption(text)) listed = own(listing, text) === true;
    return listed && !isOption(text) ? [i] : [];
  });
  return new Set(places);
}

/** `-e`, `-eTEXT`, `-neTEXT`, `--regexp=TEXT`, `--reg=TEXT`. */
function isGiver(lists: CommandWords, unit: Unit, giver: string, text: string): boolean {
  const isLong = text === giver || text.startsWith(`${giver}=`) || isShortened(giver, text);
  return isLong || isInCluster(lists, unit, giver, text);
}

/** Place of the operand that is a pattern or program text; -1 where there is none. */
export function textOperand(lists: CommandWords, unit: Unit, end: number): number {
  const place = runEnd(unit.texts, 1);
  const bySubcommand = own(own(lists.first_operand_text_sub, unit.program), unit.texts[place] ?? "");
  const givers = bySubcommand ?? own(lists.first_operand_text, unit.program);
  const from = bySubcommand ? place : 0;
  const gives = (text: string) => Object.keys(givers!).some((giver) => isGiver(lists, unit, giver, text));
  if (!givers || unit.texts.some((text, i) => i > from && i < end && gives(text))) return -1;
  return unit.texts.findIndex((text, i) => i > from && (i > end || !isOption(text)));
}
