/**
 * A case: an input and what every engine must say to it.
 *
 * @module
 */
import type { Decision, Input, Judgement, Level } from "../decide/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";

/** Names a pattern of the pack. */
export interface PatternName {
  /** `commands.block`, … */
  readonly list: string;
  readonly pattern: string;
}

/** What a case is there for. */
export type Covers =
  /** One of the six cases that every pack has. */
  | { readonly kind: "named" }
  /** The pattern decides this input. */
  | PatternName & { readonly kind: "decides" }
  /** An input next to the pattern that it does not match. */
  | PatternName & { readonly kind: "near_miss" }
  /** The input of `decides`, written otherwise. */
  | PatternName & { readonly kind: "boundary"; readonly form: string }
  /** The pattern can never decide: what it matches `covered_by` matches too and stands before it, or is the flag that is off. */
  | PatternName & { readonly kind: "not_decidable"; readonly covered_by: PatternName }
  /** The input is made for a rule and not for a pattern. */
  | { readonly kind: "rule"; readonly rule_id: string }
  /** No input was found in which the pattern decides, and no proof that there is none. */
  | PatternName & { readonly kind: "undecided" };

/** One item of `opa-input-fixtures.json`. */
export interface Fixture {
  readonly case_id: string;
  readonly input: Input;
  readonly expected_decision: Level;
  /** The whole decision. */
  readonly expected: Decision;
  readonly covers: Covers;
  /**
   * Of a named case: the pack gives the level of the baseline. Of any other: the pattern or the rule it covers is among
   * the findings.
   */
  readonly governed: boolean;
}

/** The engine that says what is expected. */
export type Judge = (policy: CompiledPolicy, input: Input) => Judgement;
