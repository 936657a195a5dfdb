/**
 * The cases with what the reference engine says to them.
 *
 * @module
 */
import { judge } from "../../lib/decide/judge.ts";
import type { Decision, Finding } from "../../lib/decide/types.ts";
import type { Json } from "../../lib/pack/types.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { GROUPS } from "./inputs.ts";
import { policies, type PolicyName } from "./policies.ts";

/** A case with its expected result. */
export interface JudgedCase {
  readonly id: string;
  readonly group: string;
  readonly policy: PolicyName;
  readonly input: Json;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}

/** Content of `opa/cases.json`. */
export interface RegoCases {
  readonly rego_cases: {
    readonly policies: Readonly<Record<PolicyName, CompiledPolicy>>;
    readonly cases: readonly JudgedCase[];
  };
}

/** Judges all cases. */
export async function judgedCases(): Promise<RegoCases> {
  const compiled = await policies();
  const cases = Object.entries(GROUPS).flatMap(([group, named]) =>
    Object.entries(named).map(([name, { policy, input }]) => {
      return { id: `${group}_${name}`, group, policy, input, ...judge(compiled[policy], input) };
    })
  );
  return { rego_cases: { policies: compiled, cases } };
}
