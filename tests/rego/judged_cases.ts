/**
 * The cases with what the reference engine says to them.
 *
 * @module
 */
import { judge } from "../../lib/decide/judge.ts";
import type { Judgement } from "../../lib/decide/types.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { type Case, GROUPS } from "./inputs.ts";
import { policies, type PolicyName } from "./policies.ts";

/** A case with its expected result. */
export interface JudgedCase extends Case, Judgement {}

/** Content of `opa/cases.json`, under `rego_cases`. */
export interface RegoCases {
  readonly policies: Readonly<Record<PolicyName, CompiledPolicy>>;
  /** By id, `GROUP_NAME`. */
  readonly cases: Readonly<Record<string, JudgedCase>>;
}

/** Judges all cases. */
export async function judgedCases(): Promise<RegoCases> {
  const compiled = await policies();
  const cases = Object.entries(GROUPS).flatMap(([group, named]) =>
    Object.entries(named).map(([name, { policy, input }]) => {
      return [`${group}_${name}`, { policy, input, ...judge(compiled[policy], input) }] as const;
    })
  );
  return { policies: compiled, cases: Object.fromEntries(cases) };
}
