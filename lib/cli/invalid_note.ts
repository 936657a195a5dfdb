/**
 * Why an action is blocked as not well formed, for the people who write actions.
 *
 * @module
 */
import { invalidReason } from "../decide/invalid_reason.ts";
import type { GivenDecision } from "../engines/engine.ts";

/** The rule of inputs that are not well formed. */
const INVALID = "runtime.input.block_invalid";

/**
 * What is wrong with an action, where its decision says only that something is: all engines must give the same decision.
 *
 * @param value as it was given, before anything was taken from it
 */
export function invalidNote(value: unknown, { rule_id }: Pick<GivenDecision, "rule_id">): string | undefined {
  const reason = rule_id === INVALID ? invalidReason(value) : undefined;
  return reason && `not well formed, so it is blocked: ${reason}`;
}
