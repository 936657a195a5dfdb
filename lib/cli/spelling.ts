/**
 * Other ways to write a command.
 *
 * @module
 */
import { POLICY_COMMANDS } from "./commands.ts";

/**
 * The arguments with the command in the one way that the table has: where it has a dash, a blank does too, so that
 * `policy fleet check` is `policy fleet-check`.
 *
 * @param args what stands after `cavra`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withTableName } from "./spelling.ts";
 * assert.deepEqual(withTableName(["policy", "fleet", "check", "--help"]), ["policy", "fleet-check", "--help"]);
 * ```
 */
export function withTableName(args: readonly string[]): readonly string[] {
  const [group, first, second, ...rest] = args;
  const name = `${first}-${second}`;
  return group === "policy" && POLICY_COMMANDS.some((one) => one.name === name) ? [group, name, ...rest] : args;
}
