/**
 * MCP: which server a call names, and whether it is trusted (rules 6, 12, 14).
 *
 * @module
 */
import { serverKey } from "../policy/mcp_rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { own } from "../text/own.ts";
import { entryFinding, ruleFinding } from "./finding.ts";
import type { Action } from "./input.ts";
import { mcpNames } from "./mcp_names.ts";
import {
  areCountable,
  areTooLong,
  callTexts,
  distinct,
  firstTexts,
  isUnreadable,
  joinedTexts,
  MAX_TEXTS,
  pathTexts,
  shortTexts,
} from "./mcp_texts.ts";
import type { Finding } from "./types.ts";

const unknownRules = { block: "mcp.server.trust.block_unknown", ask: "mcp.server.trust.require_approval" };

/** `risk_scoring` is the severity of a server's findings, unless the entry has a severity of its own. */
function withRisk(policy: CompiledPolicy, name: string, finding: Finding): Finding {
  const risk = own(policy.mcp.risk, serverKey(name));
  const isOwn = finding.severity !== ruleFinding(policy, finding.rule_id).severity;
  return risk === undefined || isOwn ? finding : { ...finding, severity: risk };
}

function blockedFindings(policy: CompiledPolicy, name: string): Finding[] {
  const entries = own(policy.mcp.blocked, serverKey(name)) ?? [];
  return entries.map((entry) => withRisk(policy, name, entryFinding(policy, entry, name)));
}

/** The finding of a server that is in neither list. */
function unknownFinding(policy: CompiledPolicy, name: string): Finding {
  const rule = policy.mcp.block_unknown ? unknownRules.block : unknownRules.ask;
  return withRisk(policy, name, { ...ruleFinding(policy, rule), form: name });
}

/** Findings of the one name that all agree on. */
function serverFindings(policy: CompiledPolicy, name: string): Finding[] {
  const blocked = blockedFindings(policy, name);
  if (blocked.length > 0) return blocked;
  const allowed = own(policy.mcp.allowed, name);
  if (allowed === undefined) return [unknownFinding(policy, name)];
  return [withRisk(policy, name, entryFinding(policy, allowed, name))];
}

/** Findings of a call without a name, or with names that disagree. */
function namelessFindings(policy: CompiledPolicy, names: readonly string[], target: string): Finding[] {
  if (names.length > 1) {
    return [...names.flatMap((name) => blockedFindings(policy, name)), ruleFinding(policy, unknownRules.block)];
  }
  const blocked = blockedFindings(policy, target);
  return blocked.length > 0 ? blocked : [unknownFinding(policy, target)];
}

function isJudged(policy: CompiledPolicy, capability: string): "paths" | "commands" | "neither" {
  const name = serverKey(capability);
  if (own(policy.words.mcp_path_capabilities, name)) return "paths";
  return own(policy.words.mcp_command_capabilities, name) ? "commands" : "neither";
}

/** Whether some text of a call cannot be judged. */
function holdsMore(policy: CompiledPolicy, action: Action): boolean {
  const judged = isJudged(policy, action.capability);
  return (judged !== "neither" && !areCountable(action.arguments)) ||
    (judged !== "neither" && callTexts(policy, action).length > MAX_TEXTS) ||
    (judged === "commands" && joinedTexts(policy, action).length > MAX_TEXTS) ||
    (judged === "paths" && firstTexts(callTexts(policy, action)).some(isUnreadable)) ||
    areTooLong(allCommands(policy, action));
}

/** All texts that would be judged as commands, however long they are. */
function allCommands(policy: CompiledPolicy, action: Action): string[] {
  if (isJudged(policy, action.capability) !== "commands") return [];
  return distinct([...firstTexts(callTexts(policy, action)), ...firstTexts(joinedTexts(policy, action))]);
}

/** Findings about the server of a call. */
export function mcpFindings(policy: CompiledPolicy, action: Action): Finding[] {
  const { names, ambiguous } = mcpNames(policy, action);
  const found = names.length === 1 ? serverFindings(policy, names[0]!) : namelessFindings(policy, names, action.target);
  const asks = ambiguous || holdsMore(policy, action);
  return asks ? [...found, ruleFinding(policy, unknownRules.ask)] : found;
}

/** What a call names, by its declared capability: paths to be read and written, or commands. */
export function mcpTexts(policy: CompiledPolicy, action: Action): { paths: string[]; commands: string[] } {
  const commands = allCommands(policy, action);
  const isPaths = isJudged(policy, action.capability) === "paths";
  return {
    paths: isPaths ? pathTexts(firstTexts(callTexts(policy, action))) : [],
    commands: areTooLong(commands) ? shortTexts(commands) : commands,
  };
}
