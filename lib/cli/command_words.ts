/**
 * The words that name a command, looked at before the parser sees the call: it would read options first, so that a
 * misspelt command is told as a missing or unknown option, and take `--help` behind it for its own.
 *
 * @module
 */
import { suggest } from "../text/suggest.ts";
import { POLICY_COMMANDS } from "./commands.ts";
import { type Failure, usage } from "./failure.ts";

const NAMES = POLICY_COMMANDS.map(({ name }) => name);

/** Shortest half of a name that says what was meant. */
const SHORTEST = 3;

/** Commands that a text is the beginning or the end of, by whole words: `export` of `rego-export`. */
function completed(typed: string): string[] {
  if (typed.length < SHORTEST) return [];
  const parts = (name: string) => name.split(/[ -]/u);
  return NAMES.filter((name) => parts(name).length > 1 && (parts(name)[0] === typed || parts(name).at(-1) === typed));
}

/** Commands that were probably meant by one or two words. */
function meant(first: string, second: string | undefined): string[] {
  const whole = second === undefined ? undefined : suggest(`${first}-${second}`, NAMES);
  // Two words are one name only where the first is a part of it: `fleet chekc`, not `lst x`.
  if (whole?.startsWith(`${first}-`)) return [whole.replace("-", " ")];
  const halves = completed(first);
  if (halves.length > 0) return halves.map((name) => name.startsWith(`${first}-`) ? name.replace("-", " ") : name);
  const near = suggest(first, NAMES);
  return near === undefined ? [] : [near];
}

function hintOf(names: readonly string[], prefix = ""): string | undefined {
  const quoted = names.map((name) => `'${prefix}${name}'`);
  if (quoted.length < 2) return quoted.length === 0 ? undefined : `Did you mean ${quoted[0]}?`;
  return `Did you mean one of ${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}?`;
}

function unknown(typed: string, hint: string | undefined, help: string): Failure {
  return usage("cli.unknown_command", `Unknown command '${typed}'`, { hint: hint ?? `See ${help} --help` });
}

/** A word as long as it is none of the options. */
function word(text: string | undefined): string | undefined {
  return text === undefined || text.startsWith("-") ? undefined : text;
}

/** Below `cavra`. */
function topFault(first: string, second: string | undefined): Failure | undefined {
  if (first === "policy") return undefined;
  const near = suggest(first, ["policy"]);
  if (near !== undefined) return unknown(first, hintOf([near]), "cavra");
  const exact = [`${first} ${second}`, `${first}-${second}`, first].find((name) => NAMES.includes(name));
  return unknown(first, hintOf(exact === undefined ? meant(first, second) : [exact], "cavra policy "), "cavra");
}

/** Below a command that others stand below, as `bundle` and `bundle verify`. */
function belowFault(group: string, typed: string): Failure | undefined {
  const below = NAMES.filter((name) => name.startsWith(`${group} `)).map((name) => name.slice(group.length + 1));
  const takesWords = POLICY_COMMANDS.some(({ name, args = [] }) => name === group && args.length > 0);
  if (below.length === 0 || takesWords || below.includes(typed)) return undefined;
  const near = suggest(typed, below);
  return unknown(typed, near === undefined ? undefined : hintOf([near]), `cavra policy ${group}`);
}

/**
 * What is wrong with the command that a call names.
 *
 * @param args what stands after `cavra`, the command as the table has it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { commandFault } from "./command_words.ts";
 * assert.equal(commandFault(["policy", "bundle", "verify", "x"]), undefined);
 * assert.equal(commandFault(["policy", "bundle", "verfy", "x"])?.message, "Unknown command 'verfy'");
 * ```
 */
export function commandFault(args: readonly string[]): Failure | undefined {
  const [first, second, third] = args.slice(0, 3).map(word);
  if (first === undefined) return undefined;
  const top = topFault(first, second);
  if (top !== undefined || second === undefined) return top;
  const isKnown = NAMES.some((name) => name.split(" ")[0] === second);
  if (isKnown) return third === undefined ? undefined : belowFault(second, third);
  const names = meant(second, third);
  const isPair = third !== undefined && names.length === 1 && names[0]!.startsWith(`${second} `);
  return unknown(isPair ? `${second} ${third}` : second, hintOf(names), "cavra policy");
}
