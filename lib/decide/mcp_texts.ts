/**
 * What an MCP call names besides its server: the tool and the strings of its arguments, at most {@link MAX_TEXTS}.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { own } from "../text/own.ts";
import type { Action } from "./input.ts";
import { fromTarget, namedBy } from "./mcp_names.ts";
import { pathValid } from "./paths.ts";

/** Texts of one call that are judged; more than these make the call ambiguous. */
export const MAX_TEXTS = 256;

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

/** A key may be the name of a file. */
function isFileLike(key: string): boolean {
  return ["/", ".", "\\"].some((sign) => key.includes(sign));
}

/** The texts that are not empty, each once, sorted. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))].sort(compareUtf8);
}

/** The tool, and the strings and file-like keys of the arguments; sorted. */
export function callTexts(policy: CompiledPolicy, action: Action): string[] {
  const named = namedBy(policy, action).map(({ tool }) => tool);
  const target = fromTarget(policy, action.target).length === 0 ? [action.target] : [];
  const values = allValues(action.arguments);
  const strings = values.filter((value) => typeof value === "string");
  const keys = values.filter(isObject).flatMap((value) => Object.keys(value).filter(isFileLike));
  return distinct([...named, ...target, action.tool, ...strings, ...keys]);
}

/** Texts that can be paths; what has a line break inside is the content of a file. */
export function pathTexts(texts: readonly string[]): string[] {
  return distinct(texts.map((text) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""))).filter(pathValid);
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
  const values = allValues(action.arguments);
  const lists = values.filter((value) => Array.isArray(value)).flatMap((value) => joined(value));
  const programs = values.filter(isObject).flatMap((value) => programWithWords(policy, value));
  return distinct([...lists, ...programs]);
}
