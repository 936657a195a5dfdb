/**
 * Names of the server of an MCP call: the field `server`, `target` as `NAME:TOOL`, `tool` as `mcp__NAME__TOOL`.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import type { Action } from "./input.ts";

/** A name and what stands behind it. */
export interface Named {
  readonly name: string;
  readonly tool: string;
}

const PREFIX = "mcp__";

function isName(policy: CompiledPolicy, text: string): boolean {
  return text !== "" && [...text].every((c) => policy.words.mcp_name_characters.includes(c));
}

/** `NAME:TOOL`, but no URL. */
export function fromTarget(policy: CompiledPolicy, target: string): Named[] {
  const colon = target.indexOf(":");
  const name = target.slice(0, Math.max(colon, 0));
  const tool = target.slice(colon + 1);
  return isName(policy, name) && !tool.startsWith("//") ? [{ name, tool }] : [];
}

/** `mcp__NAME__TOOL`. Where the parts can be cut in several ways, a name given elsewhere decides. */
export function fromTool(tool: string, others: readonly string[]): Named[] {
  if (!fold(tool).startsWith(PREFIX)) return [];
  const rest = tool.slice(PREFIX.length);
  const at = rest.indexOf("__");
  if (at < 0) return [];
  const agreeing = others.filter((name) => rest.startsWith(`${name}__`));
  const names = agreeing.length > 0 ? agreeing : [rest.slice(0, at)];
  return names.map((name) => ({ name, tool: rest.slice(name.length + 2) }));
}

function otherNames(policy: CompiledPolicy, action: Action): string[] {
  const server = action.server === "" ? [] : [action.server];
  return [...new Set([...server, ...fromTarget(policy, action.target).map(({ name }) => name)])];
}

/** All readings of the target and the tool. */
export function namedBy(policy: CompiledPolicy, action: Action): Named[] {
  return [...fromTarget(policy, action.target), ...fromTool(action.tool, otherNames(policy, action))];
}

/** A target with two colons that is no URL. */
function isAmbiguousTarget(policy: CompiledPolicy, target: string): boolean {
  const [name, ...rest] = target.split(":");
  return rest.length > 1 && !(isName(policy, name!) && rest[0]!.startsWith("//"));
}

/** A tool whose name can be cut in several ways, and no other name decides. */
function isAmbiguousTool(tool: string, others: readonly string[]): boolean {
  const [named] = fromTool(tool, others);
  return named !== undefined && !others.includes(named.name) &&
    (named.tool.includes("__") || named.tool.startsWith("_"));
}

/** The distinct names of the server, and whether they can be read in another way. */
export function mcpNames(policy: CompiledPolicy, action: Action): { names: string[]; ambiguous: boolean } {
  const others = otherNames(policy, action);
  const names = [...others, ...fromTool(action.tool, others).map(({ name }) => name)];
  return {
    names: [...new Set(names)],
    ambiguous: isAmbiguousTarget(policy, action.target) || isAmbiguousTool(action.tool, others),
  };
}
