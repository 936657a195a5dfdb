import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { type Answer, type Engine, EngineAbsent } from "../../lib/engines/engine.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { builtinIds, builtinPack } from "../../lib/pack/builtin.ts";
import type { PackText } from "../../lib/pack/draft.ts";
import type { PackReader } from "../../lib/pack/parents.ts";
import { runPackTests, type TestOutcome } from "../../lib/parity/pack_tests.ts";
import { HEAD, packText } from "../pack/support.ts";

const reader: PackReader = { find: (id, where) => Promise.resolve(where === "builtin" ? builtinPack(id) : undefined) };

async function loaded(text: PackText) {
  const { pack, policy, files, diagnostics } = await loadPolicy(text, reader, { trustBuiltin: true });
  assert.ok(pack && policy, JSON.stringify(diagnostics));
  return { pack, policy, files };
}

/** A pack with one test of a blocked read. */
function oneTest(expectations: string) {
  return loaded(packText(`${HEAD}filesystem:
  block_read: [.env, "*.key"]
tests:
  - name: one
    action: {action_type: read_file, target: .env}
    ${expectations}
`));
}

/** The reference with its answers changed. */
function changed(change: (answer: Answer) => Answer, partial = false): Engine {
  return {
    name: "changed",
    partial,
    async start(exported) {
      const running = await referenceEngine().start(exported);
      return { ...running, decide: async (inputs) => (await running.decide(inputs)).map(change) };
    },
  };
}

/** What a test says of a blocked read of `.env`, and whether it passes. */
const EXPECTATIONS: Record<string, [expectations: string, passes: boolean]> = {
  "the decision": ["expect: block", true],
  "a weaker decision": ["expect: require_approval", false],
  "no block": ["expect: allow", false],
  "the rule": ["expect: block\n    rule: filesystem.read.block", true],
  "another rule": ["expect: block\n    rule: filesystem.write.block", false],
  "the pattern": ["expect: block\n    pattern: .env", true],
  "another pattern": ['expect: block\n    pattern: "*.key"', false],
  "rule and pattern": ["expect: block\n    rule: filesystem.read.block\n    pattern: .env", true],
  "the rule and another pattern": ['expect: block\n    rule: filesystem.read.block\n    pattern: "*.key"', false],
  "another rule and the pattern": ["expect: block\n    rule: commands.block\n    pattern: .env", false],
};

for (const [name, [expectations, passes]] of Object.entries(EXPECTATIONS)) {
  Deno.test(`runPackTests: a test that expects ${name} ${passes ? "passes" : "fails"} on both engines`, async () => {
    const { passed, failed, tests: [one] } = await runPackTests(await oneTest(expectations));
    assert.deepEqual([passed, failed, one?.status], passes ? [1, 0, "passed"] : [0, 1, "failed"]);
    assert.deepEqual(one?.failures?.map(({ engine }) => engine), passes ? undefined : ["reference", "opa-wasm"]);
    assert.deepEqual(one?.received, { decision: "block", rule: "filesystem.read.block", pattern: ".env" });
  });
}

const WHOLE = "expect: block\n    rule: filesystem.read.block\n    pattern: .env";

/** What an engine gives instead of the reference's answer; undefined where the test still passes. */
const ANSWERS: Record<string, [change: (answer: Answer) => Answer, partial: boolean, received?: TestOutcome]> = {
  "another decision": [
    ({ findings }) => ({ decision: { decision: "allow" }, findings: findings! }),
    true,
    { decision: "allow", pattern: ".env" },
  ],
  "no rule, as an engine of this toolkit": [
    ({ findings }) => ({ decision: { decision: "block" }, findings: findings! }),
    false,
    { decision: "block", pattern: ".env" },
  ],
  "the decision alone, as a program of others": [() => ({ decision: { decision: "block" } }), true],
  "no findings, as an engine of this toolkit": [
    ({ decision }) => ({ decision }),
    false,
    { decision: "block", rule: "filesystem.read.block" },
  ],
  "findings without a pattern, as a program of others": [
    ({ decision }) => ({ decision, findings: [] }),
    true,
    { decision: "block", rule: "filesystem.read.block" },
  ],
  "another rule, as a program of others": [
    ({ decision }) => ({ decision: { ...decision, rule_id: "other" } }),
    true,
    { decision: "block", rule: "other" },
  ],
  "a block because it broke": [
    () => ({ decision: { decision: "block" }, failure: "no memory" }),
    true,
    { decision: "block", failure: "no memory" },
  ],
};

for (const [name, [change, partial, received]] of Object.entries(ANSWERS)) {
  Deno.test(`runPackTests: an engine that gives ${name}`, async () => {
    const engines = [referenceEngine(), changed(change, partial)];
    const { failed, tests: [one] } = await runPackTests({ ...await oneTest(WHOLE), engines });
    assert.equal(failed, received === undefined ? 0 : 1);
    assert.deepEqual(one?.failures, received === undefined ? undefined : [{ engine: "changed", received }]);
  });
}

Deno.test("runPackTests: no engine is no pass, and one that is absent is told", async () => {
  const run = await oneTest("expect: block");
  await assert.rejects(runPackTests({ ...run, engines: [] }), RangeError);
  const absent: Engine = { name: "gone", start: () => Promise.reject(new EngineAbsent("not here")) };
  await assert.rejects(runPackTests({ ...run, engines: [referenceEngine(), absent] }), EngineAbsent);
});

Deno.test("runPackTests: an engine is stopped, also when it breaks", async () => {
  let stopped = 0;
  const broken: Engine = {
    name: "broken",
    async start(exported) {
      const running = await referenceEngine().start(exported);
      const stop = () => Promise.resolve(void stopped++);
      return { ...running, stop, decide: () => Promise.reject(new Error("broken")) };
    },
  };
  await assert.rejects(runPackTests({ ...await oneTest("expect: block"), engines: [broken] }), /broken/u);
  assert.equal(stopped, 1);
});

Deno.test("runPackTests: a pack without tests gives a report without tests", async () => {
  const { passed, failed, skipped, tests } = await runPackTests(await loaded(packText(HEAD)));
  assert.deepEqual([passed, failed, skipped, tests], [0, 0, 0, []]);
});

for (const id of builtinIds()) {
  Deno.test(`built-in pack ${id}: its own tests pass on both engines`, async () => {
    const { passed, tests } = await runPackTests(await loaded((await builtinPack(id))!));
    const failed = tests.filter(({ status }) => status === "failed").map(({ name }) => name);
    assert.ok(passed > 0);
    assert.deepEqual(failed, []);
  });
}
