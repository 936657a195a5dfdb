/**
 * Carriers of a unit: what its options and subcommands run or write (lists in `policy/carriers.ts`).
 *
 * @module
 */
import type { CarrierKind, ProgramCarriers } from "../policy/carrier_kinds.ts";
import { own } from "../text/own.ts";
import type { CommandWords } from "../policy/command_words.ts";
import { runEnd } from "./command_match.ts";
import { isOption, type Unit } from "./launched.ts";
import { scriptAmong, sedEffects } from "./sed_script.ts";

/** One carrier that a unit uses, with the texts that may be its value. */
export interface Carried {
  readonly carrier: string;
  readonly kind: CarrierKind;
  readonly values: readonly string[];
}

/** Whether the value is judged as a script, and the carrier has to be written out. */
export function runs({ kind }: Carried): boolean {
  return kind.startsWith("run");
}

/** Whether the value is judged as a written path. */
export function writes({ kind }: Carried): boolean {
  return kind.endsWith("write");
}

/** Whether the value is judged as a path that is read. */
export function reads({ kind }: Carried): boolean {
  return kind.endsWith("read");
}

type Options = Readonly<Record<string, CarrierKind>>;

/** Words with a dash that are looked at; a command with so many options is never allowed (rule 11). */
const MAX_OPTIONS = 256;

function beforeEquals(text: string): string {
  const at = text.indexOf("=");
  return at < 0 ? text : text.slice(0, at);
}

function afterEquals(text: string): string[] {
  const at = text.indexOf("=");
  return at < 0 ? [] : [text.slice(at + 1)];
}

/** Long options may be abbreviated; some programs take `--out` for `-out`. */
function longCarriers(options: Options, texts: readonly string[], i: number): Carried[] {
  const text = texts[i]!;
  const name = beforeEquals(text);
  const values = text === name ? texts.slice(i + 1, i + 2) : afterEquals(text);
  const starts = (option: string) => option.startsWith(name) || option.startsWith(name.slice(1));
  return Object.entries(options).filter(([option]) => name.length > 2 && starts(option)).map(([carrier, kind]) => ({
    carrier,
    kind,
    values,
  }));
}

/** One letter, alone, with its value glued on, or inside a cluster. */
function letterCarriers(options: Options, texts: readonly string[], i: number): Carried[] {
  const text = texts[i]!;
  return Object.entries(options).filter(([o]) => o.length === 2 && beforeEquals(text).slice(1).includes(o[1]!))
    .map(([carrier, kind]) => {
      const rest = text.slice(text.indexOf(carrier[1]!, 1) + 1);
      return { carrier, kind, values: rest === "" ? texts.slice(i + 1, i + 2) : [rest, ...afterEquals(rest)] };
    });
}

/** Single-dash words such as `-out` or `-exec`. */
function wordCarriers(options: Options, texts: readonly string[], i: number): Carried[] {
  const text = texts[i]!;
  const name = beforeEquals(text);
  const kind = name.length > 2 ? own(options, name) : undefined;
  if (kind === undefined) return [];
  return [{ carrier: name, kind, values: text === name ? texts.slice(i + 1, i + 2) : afterEquals(text) }];
}

function optionCarriers(options: Options, texts: readonly string[], i: number): Carried[] {
  const text = texts[i]!;
  if (text.startsWith("--")) return longCarriers(options, texts, i);
  if (!text.startsWith("-")) return [];
  const asWord = wordCarriers(options, texts, i);
  return asWord.length > 0 ? asWord : letterCarriers(options, texts, i);
}

function operandCarriers(carriers: ProgramCarriers, texts: readonly string[], i: number): Carried[] {
  const text = texts[i]!;
  const byStart = Object.entries(carriers.operands ?? {}).filter(([start]) => text.startsWith(start))
    .map(([carrier, kind]) => ({ carrier, kind, values: [text.slice(carrier.length)] }));
  const runs = (carriers.code ?? []).some((sign) => text.includes(sign));
  return runs ? [...byStart, { carrier: text, kind: "run", values: isEvaluated(text) ? [text] : [] }] : byStart;
}

/** Whether a builtin that is given a text by name may run what stands in it: a subscript or a list with a substitution. */
function isEvaluated(text: string): boolean {
  return ["[", "=("].some((sign) => text.includes(sign)) && ["$(", "`"].some((sign) => text.includes(sign));
}

/** What the script of an editor runs, writes and reads. */
function editorCarriers(lists: CommandWords, { program, texts }: Unit): Carried[] {
  const scripts = own(lists.carriers, program)?.scripts;
  const script = scripts && scriptAmong(scripts, own(lists.value_letters, program) ?? {}, texts);
  const effects = script === undefined ? undefined : sedEffects(lists.sed, script);
  if (script === undefined || effects === undefined) return [];
  return [
    { carrier: script, kind: "run", values: effects.scripts },
    { carrier: script, kind: "write", values: effects.written },
    { carrier: script, kind: "read", values: effects.read },
  ];
}

/** Options of git whose value is searched for in messages and names, and options that surely take no value. */
const SEARCHES = ["--grep", "--author", "--committer"];
const FLAGS = ["--oneline", "--all", "--stat", "-i", "-p"];

/** Whether a word is surely what such an option searches for. */
function isSearched(texts: readonly string[], i: number): boolean {
  const before = texts[i - 2] ?? "";
  return SEARCHES.includes(texts[i - 1]!) && (!isOption(before) || FLAGS.includes(before));
}

/** A glob in a pathspec is expanded by git itself, also where it is quoted. */
function globCarriers(lists: CommandWords, { program, texts }: Unit, place: number): Carried[] {
  const globs = own(lists.carriers, program)?.globs;
  // Up to the last place of a subcommand: `git -P log x`.
  const at = texts.findIndex((text, i) => i > 0 && i <= place && own(globs, text) !== undefined);
  if (at < 0) return [];
  const subcommand = texts[at]!;
  const first = own(globs, subcommand)!;
  const operands = texts.filter((text, i) => i > at && !isOption(text) && !isSearched(texts, i));
  // A pattern that an option gives is no operand.
  const skipped = texts.some((text) => text.startsWith("-e") || text.startsWith("-f")) ? 0 : first;
  return operands.slice(skipped).some((text) => /[*?[]/.test(text))
    ? [{ carrier: `${subcommand} glob`, kind: "run", values: [] }]
    : [];
}

/** All carriers of a unit. */
export function carriedBy(lists: CommandWords, unit: Unit): Carried[] {
  const carriers = own(lists.carriers, unit.program);
  if (!carriers) return [];
  const { texts } = unit;
  const place = runEnd(texts, 1);
  // Up to the last place of a subcommand: `git --no-pager log --stdin`.
  const after = carriers.after ? texts.slice(0, place + 1).map((text) => own(carriers.after, text) ?? {}) : [];
  const dashed = texts.flatMap((text, i) => i > 0 && text.startsWith("-") ? [i] : []).slice(0, MAX_OPTIONS);
  const found = [
    ...dashed.flatMap((i) => [
      ...optionCarriers(carriers.options, texts, i),
      ...(i < place && carriers.before ? optionCarriers(carriers.before, texts, i) : []),
      ...after.slice(1, i).flatMap((options) => optionCarriers(options, texts, i)),
    ]),
    ...texts.flatMap((_, i) => i === 0 ? [] : operandCarriers(carriers, texts, i)),
  ];
  const subcommand = texts.slice(1, place + 1).filter((text) => own(carriers.subcommands, text));
  const runs = subcommand.map((carrier): Carried => ({
    carrier,
    kind: "run",
    values: subcommandScripts(texts, place),
  }));
  const others = carriers.only_first && !own(carriers.only_first, texts[1] ?? "");
  return [
    ...found,
    ...runs,
    ...editorCarriers(lists, unit),
    ...globCarriers(lists, unit, place),
    ...(others ? [{ carrier: "", kind: "run" as const, values: [] }] : []),
  ];
}

/** `git bisect run CMD …`, `git submodule foreach CMD …`: everything behind the subcommand may be a command. */
function subcommandScripts(texts: readonly string[], place: number): string[] {
  const joined = [texts.slice(place + 1).join(" "), texts.slice(place + 2).join(" ")];
  return [...joined, ...texts.slice(place + 1).filter((text) => text.includes(" "))].filter((text) => text !== "");
}
