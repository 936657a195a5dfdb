/**
 * Faults in the data that no case can show, each with the reason.
 *
 * @module
 */

const ALONE = "An invalid input has no other finding";
const LEVELS_DIFFER = "The two rules have different levels, which come before rows";
const OTHER_ACTIONS = "No action has findings of both rules";

/** By name of the mutant. */
export const UNSEEN_DATA: Readonly<Record<string, string>> = {
  "another risk of watched": "Its entry has a severity of its own",
  "rows: filesystem.read.block before runtime.input.block_invalid": ALONE,
  "rows: filesystem.write.require_approval before mcp.server.trust.block_unknown": LEVELS_DIFFER,
  "rows: runtime.default.require_approval before mcp.server.trust.require_approval": OTHER_ACTIONS,
  "rows: filesystem.read.allow before runtime.default.require_approval": LEVELS_DIFFER,
  "rows: filesystem.write.allow before runtime.default.require_approval": LEVELS_DIFFER,
  "rows: git.allow before runtime.default.require_approval": LEVELS_DIFFER,
  "rows: mcp.server.trust.allow before runtime.default.require_approval": LEVELS_DIFFER,
  "rows: commands.allow before filesystem.read.allow": OTHER_ACTIONS,
  "rows: commands.allow before filesystem.write.allow": OTHER_ACTIONS,
  "rows: commands.allow before git.allow": OTHER_ACTIONS,
  "rows: commands.allow before mcp.server.trust.allow": OTHER_ACTIONS,
};
