/**
 * The rule table of the decision: row, level, severity and group of every rule. It stands in the data of every export, so
 * the Rego and the reference engine read the same one.
 *
 * @module
 */
import type { Severity } from "../pack/types.ts";
import type { Level } from "../decide/types.ts";

/** A rule of the table. The row decides which of two findings of one level comes first. */
export interface Rule {
  readonly row: number;
  readonly decision: Level;
  readonly severity: Severity;
  readonly approver_group?: string;
  /** The reason where no pattern is involved, or where the pack gives none; `{pattern}` stands for the pattern. */
  readonly reason: string;
}

function rule(row: number, decision: Level, severity: Severity, reason: string, approver_group?: string): Rule {
  return { row, decision, severity, reason, ...(approver_group === undefined ? {} : { approver_group }) };
}

/** All rules by `rule_id`. */
export const RULES: Readonly<Record<string, Rule>> = {
  "runtime.input.block_invalid": rule(1, "block", "high", "The action is not well formed"),
  "filesystem.read.block": rule(2, "block", "high", "Reading {pattern} is blocked"),
  "filesystem.write.block": rule(3, "block", "high", "Writing {pattern} is blocked"),
  "commands.block": rule(4, "block", "high", "Commands like {pattern} are blocked"),
  "git.protected_branch.block_direct_push": rule(
    5,
    "block",
    "high",
    "Pushing to the protected branch {pattern} is blocked",
  ),
  "mcp.server.trust.block_unknown": rule(
    6,
    "block",
    "high",
    "The MCP server is blocked, unknown, or its names disagree",
  ),
  "filesystem.write.require_approval": rule(
    7,
    "require_approval",
    "high",
    "Writing {pattern} needs approval",
    "Platform Security",
  ),
  "commands.require_approval": rule(
    8,
    "require_approval",
    "high",
    "Commands like {pattern} need approval",
    "Repository Owners",
  ),
  "git.require_approval": rule(
    9,
    "require_approval",
    "medium",
    "The git operation is not known as harmless, or its destination cannot be told",
    "Repository Owners",
  ),
  "runtime.text.require_approval": rule(
    10,
    "require_approval",
    "high",
    "The text may resolve or show otherwise than it reads",
    "Platform Security",
  ),
  "commands.default.require_approval": rule(
    11,
    "require_approval",
    "medium",
    "The command is not in the allow list",
    "Repository Owners",
  ),
  "mcp.server.trust.require_approval": rule(
    12,
    "require_approval",
    "medium",
    "The MCP server is unknown, or its target is ambiguous",
    "Platform Security",
  ),
  "runtime.default.require_approval": rule(
    13,
    "require_approval",
    "medium",
    "The action type is not one of the known ones",
    "Repository Owners",
  ),
  "filesystem.read.allow": rule(14, "allow", "low", "No rule governs reading this path"),
  "filesystem.write.allow": rule(14, "allow", "low", "No rule governs writing this path"),
  "git.allow": rule(14, "allow", "low", "The git operation is harmless"),
  "mcp.server.trust.allow": rule(14, "allow", "low", "The MCP server is trusted"),
  "commands.allow": rule(15, "allow", "low", "Commands like {pattern} are allowed"),
};

/** Sentence of a rule for a folder above what a write pattern governs. */
export const FOLDER_REASON = "Writing a folder that holds {pattern} needs approval";

/** The order of levels, weakest first. */
export const LEVELS: Readonly<Record<Level, number>> = { allow: 0, require_approval: 1, block: 2 };

/** Whether a value is a level. */
export function isLevel(value: unknown): value is Level {
  return typeof value === "string" && Object.hasOwn(LEVELS, value);
}

/**
 * The place of a level in the order. A level that is none would be weaker than all in a comparison, so it is an error.
 *
 * @throws {RangeError} when it is none
 */
export function strictness(level: Level): number {
  if (isLevel(level)) return LEVELS[level];
  throw new RangeError(`'${String(level)}' is no level of a decision`);
}

/** The order of severities, weakest first. */
export const SEVERITIES: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2, critical: 3 };
