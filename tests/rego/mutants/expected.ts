/**
 * Cases with what the reference engine says to them, and which of them a fault changes.
 *
 * @module
 */
import { judge } from "../../../lib/decide/judge.ts";
import type { Input, Judgement } from "../../../lib/decide/types.ts";
import { generateFixtures } from "../../../lib/export/fixtures.ts";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import { type Group, GROUPS } from "../inputs.ts";
import type { RegoCases } from "../judged_cases.ts";

/** A case and what it must give. */
export interface Expected extends Judgement {
  readonly input: Input;
}

/** Says what an engine with a policy gives. */
export type JudgeAll = (policy: CompiledPolicy, input: Input) => Judgement;

/** A policy with one fault, and what the fault is. */
export interface DataMutant {
  readonly name: string;
  /** A text that stands in the findings that are likely to change. */
  readonly about: string;
  readonly policy: CompiledPolicy;
}

/** The cases of groups of the Rego tests that are about the full policy and no longer than `longest` as JSON. */
export function casesOf({ cases }: RegoCases, groups: readonly Group[], longest: number): Expected[] {
  return groups.flatMap((group) =>
    Object.keys(GROUPS[group]).map((name) => cases[`${group}_${name}`]!)
      .filter(({ policy, input }) => policy === "full" && JSON.stringify(input).length < longest)
      .map(({ input, decision, findings }) => ({ input, decision, findings }))
  );
}

/** The generated cases of an export. */
export function fixturesOf(policy: CompiledPolicy): Expected[] {
  return generateFixtures(policy, judge).map(({ input }) => ({ input, ...judge(policy, input) }));
}

function isNoticed({ policy }: DataMutant, { input, decision, findings }: Expected, engine: JudgeAll): boolean {
  const answer = engine(policy, input);
  return JSON.stringify([answer.decision, answer.findings]) !== JSON.stringify([decision, findings]);
}

/** Names of the mutants under which every case still gives what it must. */
export function survivors(
  mutants: readonly DataMutant[],
  expected: readonly Expected[],
  engine: JudgeAll = judge,
): string[] {
  const texts = expected.map(({ findings }) => JSON.stringify(findings));
  // The likely cases first: most faults end there.
  const survives = (mutant: DataMutant) =>
    !expected.some((one, i) => texts[i]!.includes(mutant.about) && isNoticed(mutant, one, engine)) &&
    !expected.some((one, i) => !texts[i]!.includes(mutant.about) && isNoticed(mutant, one, engine));
  return mutants.filter(survives).map(({ name }) => name);
}
