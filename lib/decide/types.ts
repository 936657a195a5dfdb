/**
 * What goes into a decision and what comes out, shared by every engine.
 *
 * @module
 */
import type { Json, Severity } from "../pack/types.ts";

/** `allow` < `require_approval` < `block`. */
export type Level = "allow" | "require_approval" | "block";

/** The input document `cavra.opa-rego-policy.input.v1`; an engine must also survive any other JSON value. */
export type Input = Json;

/** One rule that hit. Keys are absent, never null. */
export interface Finding {
  readonly decision: Level;
  readonly rule_id: string;
  readonly severity: Severity;
  readonly reason: string;
  /** The pack's pattern, as written. */
  readonly pattern?: string;
  /** The judged form that matched. */
  readonly form?: string;
  readonly approver_group?: string;
}

/** The strictest finding, with the policy that gave it. Keys are absent, never null. */
export interface Decision {
  readonly decision: Level;
  readonly rule_id: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly policy_pack: string;
  readonly policy_version: string;
  readonly policy_digest: string;
  readonly approver_group?: string;
  readonly approver_groups?: readonly string[];
}

/** A decision and the complete sorted list of findings behind it. */
export interface Judgement {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}
