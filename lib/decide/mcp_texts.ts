/**
 * What an MCP call names besides its server: the tool and the strings of its arguments, at most {@link MAX_TEXTS}.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { codePoints } from "../text/code_points.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { own } from "../text/own.ts";
import type { Action } from "./input.ts";
import { fromTarget, namedBy } from "./mcp_names.ts";
import { pathValid } from "./paths.ts";

/** Texts of one call that are judged; more than these make the call ambiguous. */
export const MAX_TEXTS = 256;
/** Of more texts than these not even the first are judged: an engine must sort them. */
const MAX_SORTED = 1_024;
/** So many commands may be as long as they like; more of them may have so many code points together. */
const MAX_LONG_TEXTS = 16;
const MAX_LENGTH = 65_536;
/** Code points of a command that is judged where all together are too long. */
const SHORT_LENGTH = 256;
/** Commas of the arguments as JSON text, and one; arguments with more are not looked through. */
const MAX_PARTS = 16_384;

type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The value and everything in it, without recursion: arguments may be nested deeply. */
function allValues(value: Json): Json[] {
  const found: Json[] = [];
  const open: Json[] = [value];
  while (open.length > 0) {
    const next = open.pop()!;
    found.push(next);
    if (next !== null && typeof next === "object") {
      for (const inner of Object.values(next)) open.push(inner as Json);
    }
  }
  return found;
}

function valuesOf(action: Action): Json[] {
  return areCountable(action.arguments) ? allValues(action.arguments) : [];
}

/** A key may be the name of a file, or a command with words. */
function isTelling(key: string): boolean {
  return ["/", ".", "\\", " "].some((sign) => key.includes(sign));
}

/** The texts that are not empty, each once, sorted. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))].sort(compareUtf8);
}

/** Whether arguments can be looked through. */
export function areCountable(value: Json): boolean {
  return JSON.stringify(value).split(",").length <= MAX_PARTS;
}

/** The first of sorted texts; none where they are too many to be sorted. */
export function firstTexts(texts: readonly string[]): readonly string[] {
  return texts.length > MAX_SORTED ? [] : texts.slice(0, MAX_TEXTS);
}

/** Whether texts are too many and too long to be judged all as commands. */
export function areTooLong(texts: readonly string[]): boolean {
  return texts.length > MAX_LONG_TEXTS && texts.reduce((sum, text) => sum + codePoints(text), 0) > MAX_LENGTH;
}

/** What is judged of them. */
export function shortTexts(texts: readonly string[]): string[] {
  return texts.filter((text) => codePoints(text) <= SHORT_LENGTH);
}

/** The tool, and the strings and telling keys of the arguments; sorted. */
export function callTexts(policy: CompiledPolicy, action: Action): string[] {
  const named = namedBy(policy, action).map(({ tool }) => tool);
  const target = fromTarget(policy, action.target).length === 0 ? [action.target] : [];
  const values = valuesOf(action);
  const strings = values.filter((value) => typeof value === "string");
  const keys = values.filter(isObject).flatMap((value) => Object.keys(value).filter(isTelling));
  return distinct([...named, ...target, action.tool, ...strings, ...keys]);
}

function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

/** Texts that can be paths. */
export function pathTexts(texts: readonly string[]): string[] {
  return distinct(texts.map(trimmed)).filter(pathValid);
}

/** Whether a text is neither a path nor, with its line breaks, the content of a file. */
export function isUnreadable(text: string): boolean {
  const path = trimmed(text);
  return !path.includes("\n") && !pathValid(path);
}

/** Words that stand in a list, joined. */
function joined(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value) || value.length === 0) return [];
  return value.every((word) => typeof word === "string") ? [value.join(" ")] : [];
}

/** `{command: "git", args: ["push"]}` is `git push`. */
function programWithWords(policy: CompiledPolicy, value: JsonObject): string[] {
  const { mcp_program_keys, mcp_word_keys } = policy.words;
  return mcp_program_keys.flatMap((program) =>
    mcp_word_keys.flatMap((words) =>
      joined(own(value, program)).flatMap((first) => joined(own(value, words)).map((rest) => `${first} ${rest}`))
    )
  );
}

/** Words that the arguments hold one by one, joined to commands. */
export function joinedTexts(policy: CompiledPolicy, action: Action): string[] {
  const values = valuesOf(action);
  const lists = values.filter((value) => Array.isArray(value)).flatMap((value) => joined(value));
  const programs = values.filter(isObject).flatMap((value) => programWithWords(policy, value));
  return distinct([...lists, ...programs]);
}
