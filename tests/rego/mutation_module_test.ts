/** Faults in the Rego module, run by the real OPA: the cases of the Rego tests notice them. */
import assert from "node:assert/strict";
import { testWithOpa } from "../real_opa.ts";
import { judgedCases } from "./judged_cases.ts";
import { type Group, GROUPS } from "./inputs.ts";
import { casesOf, type Expected, fixturesOf } from "./mutants/expected.ts";
import { MODULE_MUTANTS, type ModuleMutant, UNSEEN_IN_MODULE } from "./mutants/module_mutants.ts";
import { survives, twoAtATime } from "./mutants/module_runner.ts";

const judged = await judgedCases();
const { full } = judged.policies;
/** Longer ones are about limits and take long. */
const LONGEST_INPUT = 5_000;
const MODULE = await Deno.readTextFile(new URL("../../lib/rego/cavra_policy.rego", import.meta.url));

function altered({ name, from, to }: ModuleMutant): string {
  assert.equal(MODULE.split(from).length, 2, `What "${name}" changes stands not once in the module`);
  return MODULE.replace(from, () => to);
}

/** The case that shows a fault; all cases of a group where none is known. */
function casesFor({ where }: ModuleMutant): Expected[] {
  if (Object.hasOwn(GROUPS, where)) return casesOf(judged, [where as Group], LONGEST_INPUT);
  const one = judged.cases[where];
  assert.ok(one, `There is no case ${where}`);
  return [{ input: one.input, decision: one.decision, findings: one.findings }];
}

testWithOpa("the module without a fault survives: no case is wrong", async () => {
  assert.ok(
    await survives(MODULE, full, [
      ...casesOf(judged, Object.keys(GROUPS) as Group[], LONGEST_INPUT),
      ...fixturesOf(full),
    ]),
  );
});

Deno.test("what each fault changes stands once in the module, and its case is there", () => {
  for (const mutant of MODULE_MUTANTS) {
    altered(mutant);
    casesFor(mutant);
  }
  const names = new Set(MODULE_MUTANTS.map(({ name }) => name));
  assert.equal(names.size, MODULE_MUTANTS.length);
  assert.deepEqual(Object.keys(UNSEEN_IN_MODULE).filter((name) => !names.has(name)), []);
});

testWithOpa("the Rego cases notice every fault in the module", async () => {
  const alive = await twoAtATime(
    MODULE_MUTANTS,
    (mutant) => survives(altered(mutant), full, casesFor(mutant)),
  );
  const found = MODULE_MUTANTS.filter((_, i) => alive[i]).map(({ name }) => name);
  assert.deepEqual(found.sort(), Object.keys(UNSEEN_IN_MODULE).sort());
});

/** What an export is about: the rules, their order, and what the decision says. */
const ABOUT_RULES = ["rules: ", "answer: "];

testWithOpa("the generated cases of an export notice every fault in a rule or in the order of findings", async () => {
  const mutants = MODULE_MUTANTS.filter(({ name }) => ABOUT_RULES.some((start) => name.startsWith(start)));
  const alive = await twoAtATime(mutants, (mutant) => survives(altered(mutant), full, fixturesOf(full)));
  assert.deepEqual(mutants.filter((_, i) => alive[i]).map(({ name }) => name), []);
});
