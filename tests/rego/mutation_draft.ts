import assert from "node:assert/strict";
import { judge } from "../../lib/decide/judge.ts";
import type { Judgement } from "../../lib/decide/types.ts";
import { generateFixtures } from "../../lib/export/fixtures.ts";
import type { Json } from "../../lib/pack/types.ts";
import { runOpa, testWithOpa } from "../real_opa.ts";
import { type Group, GROUPS } from "./inputs.ts";
import { judgedCases } from "./judged_cases.ts";
import { alteredFindings, alteredSettings, type DataMutant, droppedEntries, isUnseen } from "./mutants/data_mutants.ts";
import { MODULE_MUTANTS, type ModuleMutant, UNSEEN_IN_MODULE } from "./mutants/module_mutants.ts";
import { tableMutants, UNSEEN_IN_TABLES } from "./mutants/table_mutants.ts";

interface Expected extends Judgement {
  readonly input: Json;
}

const { policies: { full }, cases } = await judgedCases();
const MODULE = await Deno.readTextFile(new URL("../../lib/rego/cavra_policy.rego", import.meta.url));
/** Cases with longer inputs are about limits; they take long. */
const LONGEST_INPUT = 1_000;

/** The cases of one group of the Rego tests that are about the full policy. */
function casesOf(group: Group, longest: number = LONGEST_INPUT): Record<string, Expected> {
  const ids = Object.keys(GROUPS[group]).map((name) => `${group}_${name}`);
  const chosen = ids.filter((id) => {
    const { policy, input } = cases[id]!;
    return policy === "full" && JSON.stringify(input).length < longest;
  });
  return Object.fromEntries(chosen.map((id) => {
    const { input, decision, findings } = cases[id]!;
    return [id, { input, decision, findings }];
  }));
}

const own = (Object.keys(GROUPS) as Group[]).flatMap((group) => Object.values(casesOf(group)));

/** The generated cases of an export. */
const generated = generateFixtures(full, judge).map(({ input }) => ({ input, ...judge(full, input) }));

// ---- Faults in the data, shown by the reference engine

function disagrees({ policy }: DataMutant, { input, decision, findings }: Expected): boolean {
  return JSON.stringify(judge(policy, input)) !== JSON.stringify({ decision, findings });
}

function survivors(mutants: readonly DataMutant[], expected: readonly Expected[]): string[] {
  const texts = expected.map(({ findings }) => JSON.stringify(findings));
  const isKilled = (mutant: DataMutant) =>
    expected.some((one, i) => texts[i]!.includes(mutant.about) && disagrees(mutant, one)) ||
    expected.some((one) => disagrees(mutant, one));
  return mutants.filter((mutant) => !isKilled(mutant)).map(({ name }) => name);
}

Deno.test("the cases notice every entry that is missing from the index", () => {
  assert.deepEqual(survivors(droppedEntries(full), own), []);
});

Deno.test("the generated cases of an export notice every entry that is missing from the index", () => {
  // For an allow pattern whose program is harmless with few first words only, the generator finds no text.
  assert.deepEqual(survivors(droppedEntries(full), generated), ['drop commands.allow "tar *"']);
});

Deno.test("the cases notice every altered field of a finding", () => {
  const mutants = alteredFindings(full);
  const seen = mutants.filter((mutant) => !isUnseen(full, mutant));
  assert.deepEqual(survivors(seen, own), []);
  assert.ok(seen.length > 300, `${seen.length} of ${mutants.length}`);
});

Deno.test("the cases notice every altered setting", () => {
  assert.deepEqual(survivors(alteredSettings(full), own), []);
});

// ---- Faults in tables and in the module, shown by the real OPA

const RUNNER = `package mutation

import rego.v1

_is_right(one, pack) if {
	document := one.input
	answer := [data.cavra.policy.decision, data.cavra.policy.findings] with input as document with data.cavra.pack as pack
	answer == [one.decision, one.findings]
}

# One wrong case is enough, and OPA stops at the first.
_is_wrong(cases, pack) if {
	some one in cases
	not _is_right(one, pack)
}

wrong if {
	some group in data.mutation_groups
	_is_wrong(data.mutation_cases[group], data.mutation_pack)
}

wrong_tables contains i if {
	some i, mutant in data.mutation_tables
	pack := json.remove(data.mutation_pack, [mutant.path])
	some group in mutant.groups
	_is_wrong(data.mutation_cases[group], pack)
}
`;

interface Evaluation {
  readonly result?: readonly { readonly expressions: readonly { readonly value: Json }[] }[];
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
}

async function evaluate(module: string, data: object, query: string): Promise<Evaluation> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/module.rego`, module);
    await Deno.writeTextFile(`${folder}/runner.rego`, RUNNER);
    await Deno.writeTextFile(`${folder}/data.json`, JSON.stringify({ mutation_pack: full, ...data }));
    const files = ["module.rego", "runner.rego", "data.json"].flatMap((name) => ["--data", `${folder}/${name}`]);
    const run = await runOpa(["eval", "--format", "json", ...files, query]);
    return JSON.parse(run!.stdout);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function allCases(groups: readonly Group[], longest?: number): Record<string, Record<string, Expected>> {
  return Object.fromEntries(groups.map((group) => [group, casesOf(group, longest)]));
}

/** Two values for one rule stop the evaluation: that is noticed too. Any other error is a mistake in the mutant. */
const NOTICED = ["eval_conflict_error", "eval_type_error", "eval_builtin_error"];

async function survives({ name, from, to, groups }: ModuleMutant): Promise<boolean> {
  assert.equal(MODULE.split(from).length, 2, `What "${name}" changes stands not once in the module`);
  const longest = groups.includes("limit") ? Infinity : 5_000;
  const data = { mutation_groups: groups, mutation_cases: allCases(groups, longest) };
  const { result, errors } = await evaluate(MODULE.replace(from, () => to), data, "data.mutation.wrong");
  const mistakes = (errors ?? []).filter(({ code }) => !NOTICED.includes(code));
  assert.deepEqual(mistakes, [], `The module with "${name}" cannot be evaluated`);
  return !errors && !result;
}

testWithOpa("the cases notice every fault in the module", async () => {
  const found: string[] = [];
  for (const mutant of MODULE_MUTANTS) if (await survives(mutant)) found.push(mutant.name);
  assert.deepEqual(found, Object.keys(UNSEEN_IN_MODULE));
});

testWithOpa("the cases notice every word that is missing from a table", async () => {
  const mutants = tableMutants(full);
  const data = {
    mutation_cases: allCases(Object.keys(GROUPS) as Group[]),
    mutation_tables: mutants.map(({ path, groups }) => ({ path: ["words", ...path], groups })),
  };
  const { result, errors } = await evaluate(MODULE, data, "data.mutation.wrong_tables");
  assert.equal(errors, undefined);
  const noticed = new Set(result![0]!.expressions[0]!.value as number[]);
  const unseen = mutants.filter((_, i) => !noticed.has(i)).map(({ name }) => name);
  assert.deepEqual(unseen, Object.keys(UNSEEN_IN_TABLES));
});
