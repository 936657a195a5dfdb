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
  /** The level. */
  readonly decision: Level;
  /** The rule, by its name in the table. */
  readonly rule_id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** One sentence for people, never text of the input. */
  readonly reason: string;
  /** The pack's pattern, as written. */
  readonly pattern?: string;
  /** The judged form that matched. */
  readonly form?: string;
  /** Who may approve; only with approval findings. */
  readonly approver_group?: string;
}

/** The strictest finding, with the policy that gave it. Keys are absent, never null. */
export interface Decision {
  /** The level. */
  readonly decision: Level;
  /** The rule, by its name in the table. */
  readonly rule_id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** One sentence for people, never text of the input. */
  readonly reason: string;
  /** Id of the pack. */
  readonly policy_pack: string;
  /** Version of the pack. */
  readonly policy_version: string;
  /** SHA-256 of the compiled policy, lower-case hex. */
  readonly policy_digest: string;
  /** Who may approve; only with approval findings. */
  readonly approver_group?: string;
  /** All groups of the approval findings, sorted; only where there are several. */
  readonly approver_groups?: readonly string[];
}

/** A decision and the complete sorted list of findings behind it. */
export interface Judgement {
  /** The level. */
  readonly decision: Decision;
  /** Strictest first. */
  readonly findings: readonly Finding[];
}
