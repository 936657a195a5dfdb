/** Faults in the Rego module, run by the real OPA: the cases of the Rego tests notice them. */
import assert from "node:assert/strict";
import { testWithOpa } from "../real_opa.ts";
import { judgedCases } from "./judged_cases.ts";
import { casesOf, fixturesOf } from "./mutants/expected.ts";
import { MODULE_MUTANTS, type ModuleMutant, UNSEEN_IN_MODULE } from "./mutants/module_mutants.ts";
import { survives, twoAtATime } from "./mutants/module_runner.ts";

const judged = await judgedCases();
const { full } = judged.policies;
const MODULE = await Deno.readTextFile(new URL("../../lib/rego/cavra_policy.rego", import.meta.url));

function altered({ name, from, to }: ModuleMutant): string {
  assert.equal(MODULE.split(from).length, 2, `What "${name}" changes stands not once in the module`);
  return MODULE.replace(from, () => to);
}

/** Cases about limits are long; the others are short, so that they are judged fast. */
function longest({ groups }: ModuleMutant): number {
  return groups.includes("limit") ? Infinity : 5_000;
}

testWithOpa("the module without a fault survives: no case is wrong", async () => {
  assert.ok(await survives(MODULE, full, [...casesOf(judged, ["action", "together"], 5_000), ...fixturesOf(full)]));
});

testWithOpa("the Rego cases notice every fault in the module", async () => {
  const alive = await twoAtATime(
    MODULE_MUTANTS,
    (mutant) => survives(altered(mutant), full, casesOf(judged, mutant.groups, longest(mutant))),
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
