/**
 * The result of the gate.
 *
 * @module
 */
import { finding, isBlocker, type ReadinessFinding } from "./finding.ts";
import { textAt } from "./packet.ts";

/** `schema_version` of a result. */
export const RESULT_SCHEMA = "cavra.opa-rego-policy.readiness-result.v1";

/** What became of one check. */
export type CheckStatus = "passed" | "failed" | "not_run";

/** One check of the gate; a packet is ready only if every required one passed. */
export interface ReadinessCheck {
  /** A section of the packet, or `artifacts.…` for what was verified in the exported files. */
  readonly name: string;
  readonly status: CheckStatus;
  readonly required: boolean;
}

/** What the gate says. */
export interface ReadinessResult {
  readonly schema_version: typeof RESULT_SCHEMA;
  readonly ready_for_live_opa_rego_policy_path: boolean;
  readonly status: "ready" | "ready_with_warnings" | "blocked";
  /** `verified` when the exported files were checked, `claimed` when the packet is only believed. */
  readonly verification: "claimed" | "verified";
  /** As the packet says; null where it says nothing that is understood. */
  readonly evidence_mode: string | null;
  readonly policy_pack: string | null;
  readonly live_required: boolean;
  readonly blocker_count: number;
  readonly warning_count: number;
  readonly blockers: readonly ReadinessFinding[];
  readonly warnings: readonly ReadinessFinding[];
  readonly checks: readonly ReadinessCheck[];
}

/** What a result is made of. */
export interface Outcome {
  readonly packet: unknown;
  readonly findings: readonly ReadinessFinding[];
  readonly checks: readonly ReadinessCheck[];
  readonly verified: boolean;
  readonly requireLive: boolean;
}

function named(packet: unknown, key: string, form: RegExp): string | null {
  const text = textAt(packet, key);
  return text !== undefined && form.test(text) ? text : null;
}

/** Required checks that did not run are blockers of their own, unless another blocker explains them. */
function notRun(checks: readonly ReadinessCheck[], blocked: boolean): ReadinessFinding[] {
  if (blocked) return [];
  return checks.filter(({ required, status }) => required && status !== "passed")
    .map(({ name, status }) => finding("check_not_run", "", `check ${name} passed`, status));
}

/** Counts, sorts blockers from warnings, and decides. */
export function makeResult({ packet, findings, checks, verified, requireLive }: Outcome): ReadinessResult {
  const found = findings.filter(isBlocker);
  const blockers = found.concat(notRun(checks, found.length > 0));
  const warnings = findings.filter((one) => !isBlocker(one));
  const ready = blockers.length === 0;
  return {
    schema_version: RESULT_SCHEMA,
    ready_for_live_opa_rego_policy_path: ready,
    status: !ready ? "blocked" : warnings.length > 0 ? "ready_with_warnings" : "ready",
    verification: verified && ready ? "verified" : "claimed",
    evidence_mode: named(packet, "evidence_mode", /^(?:live|sample)$/u),
    policy_pack: named(packet, "policy_pack", /^[a-z0-9][a-z0-9-]*$/u),
    live_required: requireLive,
    blocker_count: blockers.length,
    warning_count: warnings.length,
    blockers,
    warnings,
    checks,
  };
}
