/**
 * Reads the input document: which fields count, and what makes it invalid (rule 1).
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { codePoints } from "../text/code_points.ts";
import { sanitise, withoutHereDocuments } from "./here_documents.ts";
import { pathValid, rootValid } from "./paths.ts";
import { countSpecialCharacters, MAX_SPECIALS } from "./shell_lexer.ts";

/** Fields whose values are texts. */
export const TEXT_FIELDS = [
  "action_type",
  "target",
  "resolved_target",
  "workspace_root",
  "requested_operation",
  "server",
  "tool",
  "capability",
] as const;

/** A well-formed action; absent texts are empty. */
export type Action = { readonly [field in (typeof TEXT_FIELDS)[number]]: string } & {
  readonly arguments: Json;
};

const MAX_COMMAND_LENGTH = 1_000_000;
const MAX_COMMAND_WORDS = 20_000;
/** No text of this length can exceed a count. */
const SURELY_WITHIN = 4_096;
const BARE_VERBS = ["execute", "run", "exec", "shell", "command"];

/** Texts of an `execute_command` that are commands: a bare verb is none. */
export function commandTexts(action: Pick<Action, "target" | "requested_operation">): string[] {
  const texts = [action.target, action.requested_operation];
  return [...new Set(texts.filter((text) => text !== "" && !BARE_VERBS.includes(text)))];
}

function wordCount(text: string): number {
  return text.split(/[ \t\n]/).filter((word) => word !== "").length;
}

/** Whether a command is within the limits of length, words, operators and quotes. */
export function withinLimits(text: string): boolean {
  if (text.includes("\ufffd") || codePoints(text) > MAX_COMMAND_LENGTH) return false;
  if (text.length <= SURELY_WITHIN) return true;
  const taken = withoutHereDocuments(sanitise(text));
  return wordCount(taken) <= MAX_COMMAND_WORDS && countSpecialCharacters(taken) <= MAX_SPECIALS;
}

function fieldsOf(input: { readonly [key: string]: Json }): Action | undefined {
  const texts = TEXT_FIELDS.map((field) => [field, Object.hasOwn(input, field) ? input[field] ?? "" : ""] as const);
  const args = Object.hasOwn(input, "arguments") ? input["arguments"] ?? null : null;
  if (
    texts.some(([, value]) => typeof value !== "string" || value.includes("\ufffd")) ||
    (args !== null && typeof args !== "object")
  ) {
    return undefined;
  }
  return { ...Object.fromEntries(texts), arguments: args } as Action;
}

const needs: Record<string, (action: Action) => boolean> = {
  read_file: pathsValid,
  write_file: pathsValid,
  execute_command: (action) => commandTexts(action).length > 0 && commandTexts(action).every(withinLimits),
  git_operation: (action) =>
    action.requested_operation !== "" && shortValid(action.requested_operation) && shortValid(action.target),
  mcp_tool_call: (action) =>
    (action.server !== "" || action.target !== "") && [action.server, action.target, action.tool].every(shortValid),
};

function shortValid(text: string): boolean {
  return text === "" || pathValid(text);
}

function pathsValid(action: Action): boolean {
  return action.target !== "" && shortValid(action.target) && shortValid(action.resolved_target);
}

/** The action of an input document; undefined where the document is invalid. */
export function readInput(input: Json): Action | undefined {
  if (input === null || typeof input !== "object" || Array.isArray(input)) return undefined;
  const action = fieldsOf(input as { readonly [key: string]: Json });
  if (!action || action.action_type === "" || (action.workspace_root !== "" && !rootValid(action.workspace_root))) {
    return undefined;
  }
  const valid = Object.hasOwn(needs, action.action_type)
    ? needs[action.action_type]!(action)
    : [action.target, action.requested_operation].every(withinLimits);
  return valid ? action : undefined;
}
