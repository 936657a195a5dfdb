/** Faults in the exported data: the cases of the Rego tests notice them, and so do the generated cases of an export. */
import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { type Group, GROUPS } from "./inputs.ts";
import { judgedCases } from "./judged_cases.ts";
import { alteredPatterns } from "./mutants/altered_patterns.ts";
import {
  alteredFindings,
  alteredSettings,
  droppedEntries,
  isUnseen,
  swappedOrders,
  swappedRows,
} from "./mutants/data_mutants.ts";
import { casesOf, type DataMutant, type Expected, fixturesOf, survivors } from "./mutants/expected.ts";
import { wasmJudge } from "./mutants/wasm_judge.ts";
import { PACKS } from "./policies.ts";
import { UNSEEN_DATA } from "./mutants/unseen_data.ts";

const judged = await judgedCases();
const { full } = judged.policies;
/** Longer ones are about limits and take long. */
const LONGEST_INPUT = 1_000;
const own = casesOf(judged, Object.keys(GROUPS) as Group[], LONGEST_INPUT);
const generated = fixturesOf(full);

function faults(): DataMutant[] {
  const findings = alteredFindings(full).filter((mutant) => !isUnseen(full, mutant));
  assert.ok(findings.length > 300);
  return [...droppedEntries(full), ...findings, ...alteredSettings(full), ...swappedRows(full)];
}

/** Fails for a fault that nothing shows, and for one that is explained although a case shows it. */
function assertNoticed(mutants: readonly DataMutant[], expected: readonly Expected[]): void {
  const explained = mutants.map(({ name }) => name).filter((name) => Object.hasOwn(UNSEEN_DATA, name));
  assert.deepEqual(survivors(mutants, expected), explained);
}

Deno.test("the Rego cases notice every fault in entries, findings, settings and the order of rules", () => {
  assertNoticed(faults(), own);
});

Deno.test("the generated cases notice every fault in entries, findings, settings and the order of rules", () => {
  assertNoticed(faults(), generated);
});

Deno.test("the Rego cases notice every altered pattern", async () => {
  assertNoticed(await alteredPatterns(full, PACKS.full), own);
});

Deno.test("the generated cases notice every altered pattern", async () => {
  assertNoticed(await alteredPatterns(full, PACKS.full), generated);
});

Deno.test("the Rego cases and the generated ones notice another order of levels or severities", async () => {
  const judge = await wasmJudge();
  assert.deepEqual(survivors(swappedOrders(full), own, judge), []);
  assert.deepEqual(survivors(swappedOrders(full), generated, judge), []);
});

Deno.test("no fault that is explained as unseen is unknown", () => {
  const names = new Set(faults().map(({ name }) => name));
  assert.deepEqual(Object.keys(UNSEEN_DATA).filter((name) => !names.has(name)), []);
});

Deno.test("the generated cases of a built-in pack notice every pattern and rule that is missing", async () => {
  const text = await builtinPack("kubernetes-guardrails");
  const { policy } = await loadPolicy(text!, { find: () => Promise.resolve(undefined) });
  assert.ok(policy);
  assert.deepEqual(survivors(droppedEntries(policy), fixturesOf(policy)), []);
});
