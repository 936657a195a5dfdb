/**
 * MCP: which server a call names, whether it is trusted (rules 6, 12, 14), and what its arguments name.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { blockedName } from "../policy/mcp_rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { entryFinding, ruleFinding } from "./finding.ts";
import type { Action } from "./input.ts";
import { pathValid } from "./paths.ts";
import type { Finding } from "./types.ts";

/** Texts of one call that are judged; more than these make the call ambiguous. */
const MAX_TEXTS = 256;

/** A name and what stands behind it. */
interface Named {
  readonly name: string;
  readonly tool: string;
}

function isName(policy: CompiledPolicy, text: string): boolean {
  return text !== "" && [...text].every((c) => policy.words.mcp_name_characters.includes(c));
}

/** `NAME:TOOL`, but no URL. */
function fromTarget(policy: CompiledPolicy, target: string): Named[] {
  const colon = target.indexOf(":");
  if (colon < 0 || target.startsWith("//", colon + 1)) return [];
  const name = target.slice(0, colon);
  return isName(policy, name) ? [{ name, tool: target.slice(colon + 1) }] : [];
}

/** `mcp__NAME__TOOL`. */
function fromTool(tool: string): Named[] {
  const [start, name, ...rest] = tool.split("__");
  return start === "mcp" && name !== undefined && name !== "" && rest.length > 0
    ? [{ name, tool: rest.join("__") }]
    : [];
}

function namesOf(policy: CompiledPolicy, action: Action): string[] {
  const named = [...fromTarget(policy, action.target), ...fromTool(action.tool)].map(({ name }) => name);
  return [...new Set(action.server === "" ? named : [action.server, ...named])];
}

function withRisk(policy: CompiledPolicy, name: string, finding: Finding): Finding {
  const risk = own(policy.mcp.risk, name);
  return risk === undefined ? finding : { ...finding, severity: risk };
}

function serverFinding(policy: CompiledPolicy, name: string): Finding {
  const blocked = own(policy.mcp.blocked, blockedName(name));
  const allowed = own(policy.mcp.allowed, name);
  return blocked === undefined && allowed !== undefined ? entryFinding(policy, allowed, name) : untrusted(policy, name);
}

/** What names no trusted server: blocked, or unknown. */
function untrusted(policy: CompiledPolicy, name: string): Finding {
  const blocked = own(policy.mcp.blocked, blockedName(name));
  if (blocked !== undefined) return entryFinding(policy, blocked, name);
  const rule = policy.mcp.block_unknown ? "mcp.server.trust.block_unknown" : "mcp.server.trust.require_approval";
  return { ...ruleFinding(policy, rule), form: name };
}

function isAmbiguous(policy: CompiledPolicy, action: Action): boolean {
  return action.target.split(":").length > 2 || allTexts(policy, action).length > MAX_TEXTS;
}

/** Findings about the server of a call. */
export function mcpFindings(policy: CompiledPolicy, action: Action): Finding[] {
  const names = namesOf(policy, action);
  const servers = names.length === 0
    ? [untrusted(policy, action.target)]
    : names.map((name) => withRisk(policy, name, serverFinding(policy, name)));
  const disagree = names.length > 1 ? [ruleFinding(policy, "mcp.server.trust.block_unknown")] : [];
  const ambiguous = isAmbiguous(policy, action) ? [ruleFinding(policy, "mcp.server.trust.require_approval")] : [];
  return [...servers, ...disagree, ...ambiguous];
}

function strings(value: Json): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

function allTexts(policy: CompiledPolicy, action: Action): string[] {
  const tools = [...fromTarget(policy, action.target), ...fromTool(action.tool)].map(({ tool }) => tool);
  const texts = new Set([...tools, action.tool, ...strings(action.arguments)].filter((text) => text !== ""));
  return [...texts].sort(compareUtf8);
}

/** What a call names, by its declared capability: paths to be read and written, or commands. */
export function mcpTexts(policy: CompiledPolicy, action: Action): { paths: string[]; commands: string[] } {
  const capability = fold(action.capability);
  const texts = allTexts(policy, action).slice(0, MAX_TEXTS);
  return {
    paths: own(policy.words.mcp_path_capabilities, capability) ? texts.filter(pathValid) : [],
    commands: own(policy.words.mcp_command_capabilities, capability) ? texts : [],
  };
}
