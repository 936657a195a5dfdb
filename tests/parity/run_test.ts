import assert from "node:assert/strict";
import { type Answer, type Engine, EngineAbsent, EngineFailed } from "../../lib/engines/engine.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { runParity } from "../../lib/parity/run.ts";
import type { Comparison, ParityCase } from "../../lib/parity/types.ts";
import { files, fixtures } from "../engines/small_export.ts";

/** The reference with its answers changed. */
function changed(change: (answer: Answer, index: number) => Answer, partial = false): Engine {
  const reference = referenceEngine();
  return {
    name: "changed",
    partial,
    async start(exported) {
      const running = await reference.start(exported);
      return { ...running, decide: async (inputs) => (await running.decide(inputs)).map(change) };
    },
  };
}

function report(engines: readonly Engine[], comparison: Comparison = "equal", cases: readonly ParityCase[] = fixtures) {
  return runParity({ exported: files, cases, engines, comparison });
}

Deno.test("runParity passes on the embedded engines, with every case and full coverage", async () => {
  const { passed, parity, counts, engines, coverage, tested, schema_version } = await report([
    referenceEngine(),
    opaWasmEngine(),
  ]);
  assert.ok(passed && parity);
  assert.equal(schema_version, "cavra.opa-rego-policy.parity.v1");
  assert.deepEqual(counts, { cases: fixtures.length, agreed: fixtures.length, disagreed: 0 });
  assert.deepEqual(engines.map(({ status, cases }) => [status, cases]), [["ran", fixtures.length], [
    "ran",
    fixtures.length,
  ]]);
  assert.equal(coverage.decided, coverage.patterns);
  assert.match(tested["data.json"]!, /^[0-9a-f]{64}$/u);
});

const CHANGES: readonly [string, (answer: Answer) => Answer, readonly string[]][] = [
  ["the level", (a) => ({ ...a, decision: { ...a.decision, decision: "allow" } }), ["decision"]],
  ["a reason", (a) => ({ ...a, decision: { ...a.decision, reason: "other" } }), ["reason"]],
  ["a key more", (a) => ({ ...a, decision: { ...a.decision, approver_group: "x" } }), ["approver_group"]],
  ["a key less", ({ decision: { severity: _, ...rest }, ...a }) => ({ ...a, decision: rest }), ["severity"]],
  ["the findings", (a) => ({ ...a, findings: [] }), ["findings"]],
  ["no findings", ({ decision }) => ({ decision }), ["findings"]],
  ["a failure", (a) => ({ ...a, failure: "broken" }), ["decision"]],
];

for (const [title, change, keys] of CHANGES) {
  Deno.test(`runParity finds one answer that differs in ${title}`, async () => {
    const engine = changed((answer, index) => index === 0 ? change(answer) : answer);
    const { passed, disagreements, counts, cases } = await report([referenceEngine(), engine]);
    assert.equal(passed, false);
    assert.deepEqual(disagreements.map((one) => [one.engine, one.case_id, one.keys]), [
      ["changed", "block_env_read", keys],
    ]);
    assert.equal(counts.disagreed, 1);
    assert.deepEqual(cases[0]?.results, { reference: "agrees", changed: "disagrees" });
  });
}

for (const [error, status] of [[new EngineAbsent("gone"), "absent"], [new EngineFailed("broke"), "failed"]] as const) {
  Deno.test(`runParity fails when an engine that was asked for is ${status}`, async () => {
    const engine: Engine = { name: "other", start: () => Promise.reject(error) };
    const { passed, engines, cases, counts } = await report([referenceEngine(), engine]);
    assert.equal(passed, false);
    assert.deepEqual(counts, { cases: fixtures.length, agreed: 0, disagreed: 0, not_run: fixtures.length });
    assert.deepEqual(engines[1], {
      ...{ name: "other", version: null, status, reason: error.message },
      ...{ cases: 0, disagreements: 0 },
    });
    assert.equal(cases[0]?.results["other"], "not_run");
  });
}

Deno.test("runParity fails on zero cases and on zero engines", async () => {
  assert.equal((await report([referenceEngine()], "equal", [])).passed, false);
  assert.equal((await report([])).passed, false);
});

Deno.test("not-weaker compares levels only, and is never parity", async () => {
  const stricter = changed(() => ({ decision: { decision: "block" } }), true);
  const { passed, parity, comparison } = await report([stricter], "not-weaker");
  assert.deepEqual([passed, parity, comparison], [true, false, "not-weaker"]);
  const weaker = changed(() => ({ decision: { decision: "require_approval" } }), true);
  const { passed: weak, disagreements } = await report([weaker], "not-weaker");
  assert.equal(weak, false);
  assert.match(disagreements[0]!.reason, /^weaker: expected 'block', received 'require_approval'$/u);
});

Deno.test("a partial engine is compared in what it gives", async () => {
  const level = changed(({ decision }) => ({ decision: { decision: decision.decision, extra: 1 } as never }), true);
  assert.equal((await report([level])).passed, true);
  const wrong = changed(({ decision }) => ({ decision: { decision: decision.decision, severity: "critical" } }), true);
  assert.equal((await report([wrong])).passed, false);
});

Deno.test("a case of a user may expect a level or some keys; every engine is held to it", async () => {
  const input = { action_type: "read_file", target: ".env" };
  const of = (more: object) => [{ case_id: "mine", input, ...more }] as ParityCase[];
  assert.equal((await report([referenceEngine()], "equal", of({}))).passed, true);
  assert.equal((await report([referenceEngine()], "equal", of({ expected_decision: "block" }))).passed, true);
  assert.equal((await report([referenceEngine()], "equal", of({ expected: { severity: "high" } }))).passed, true);
  assert.equal((await report([referenceEngine()], "equal", of({ expected: { severity: "low" } }))).passed, false);
  const { passed, disagreements } = await report([referenceEngine()], "equal", of({ expected_decision: "allow" }));
  assert.equal(passed, false);
  assert.equal(disagreements[0]?.reason, "expected 'allow', received 'block'");
});

Deno.test("runParity stops engines that fail while they decide", async () => {
  let stopped = false;
  const engine: Engine = {
    name: "x",
    start: () =>
      Promise.resolve({
        name: "x",
        version: "1",
        batch: 1,
        decide: () => Promise.reject(new EngineFailed("died")),
        stop: () => Promise.resolve(void (stopped = true)),
      }),
  };
  assert.equal((await report([engine])).engines[0]?.status, "failed");
  assert.ok(stopped);
});
