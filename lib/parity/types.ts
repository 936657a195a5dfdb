/**
 * The parity report `cavra.opa-rego-policy.parity.v1`.
 *
 * @module
 */
import type { Finding, Input, Level } from "../decide/types.ts";
import type { GivenDecision } from "../engines/engine.ts";
import type { Covers } from "../export/fixture.ts";
import type { PARITY_SCHEMA } from "../export/names.ts";

/** `equal`: whole decisions and findings. `not-weaker`: the level only, and never counted as parity. */
export type Comparison = "equal" | "not-weaker";

/** A case to run. Fixtures are cases; users may give less. */
export interface ParityCase {
  readonly case_id: string;
  readonly input: Input;
  /** Expected keys of the decision, or the whole one; what is not given is taken from the reference engine. */
  readonly expected?: Partial<GivenDecision>;
  readonly expected_decision?: Level;
  readonly covers?: Covers;
}

/** What an engine said and should have said to a case. */
export interface Disagreement {
  readonly case_id: string;
  /** What is wrong, in words. */
  readonly reason: string;
  /** The keys of the decision that differ; `findings` when only those do. */
  readonly keys: readonly string[];
  readonly expected: { readonly decision: Partial<GivenDecision>; readonly findings?: readonly Finding[] };
  readonly received: { readonly decision: GivenDecision; readonly findings?: readonly Finding[] };
}

/** How one engine did. */
export interface EngineReport {
  readonly name: string;
  /** Null unless it ran. */
  readonly version: string | null;
  readonly status: "ran" | "absent" | "failed";
  /** Why it is absent or failed. */
  readonly reason?: string;
  /** Cases it answered. */
  readonly cases: number;
  readonly disagreements: number;
}

/** One case, with what each engine said: `agrees` or the disagreement. */
export interface CaseReport {
  readonly case_id: string;
  readonly expected_decision: Level;
  readonly expected_rule_id?: string;
  readonly results: { readonly [engine: string]: "agrees" | "disagrees" | "not_run" };
}

/** How many patterns of the pack the cases decide. */
export interface PatternCoverage {
  readonly patterns: number;
  readonly decided: number;
  readonly not_decidable: number;
  /** Patterns with neither a deciding case nor a proof that there is none. */
  readonly missing: readonly { readonly list: string; readonly pattern: string }[];
}

/** The report. */
export interface ParityReport {
  readonly schema_version: typeof PARITY_SCHEMA;
  readonly policy_pack: string;
  readonly policy_version: string;
  readonly policy_digest: string;
  readonly comparison: Comparison;
  /** Every engine ran every case, there was at least one, and none disagreed. */
  readonly passed: boolean;
  /** False under `not-weaker`, whatever the result. */
  readonly parity: boolean;
  readonly engines: readonly EngineReport[];
  readonly counts: {
    readonly cases: number;
    /** Every engine agrees. */
    readonly agreed: number;
    /** An engine disagrees. */
    readonly disagreed: number;
    /** No engine disagrees, but one did not run; absent where there are none. */
    readonly not_run?: number;
  };
  readonly coverage: PatternCoverage;
  /** SHA-256 of the files that were tested, by name. */
  readonly tested: { readonly [name: string]: string };
  readonly cases: readonly CaseReport[];
  readonly disagreements: readonly (Disagreement & { readonly engine: string })[];
}
