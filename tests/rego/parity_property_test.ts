import assert from "node:assert/strict";
import { judge } from "../../lib/decide/judge.ts";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import type { ExportedFiles, RunningEngine } from "../../lib/engines/engine.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import type { Json } from "../../lib/pack/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { fc } from "../deps.ts";
import { testWithOpa } from "../real_opa.ts";
import { packWithActions } from "./random_actions.ts";

const RUNS = Number(Deno.env.get("CAVRA_PROPERTY_RUNS") ?? 60);
const LEVELS = ["block", "require_approval", "allow"];

async function exportedFiles(policy: CompiledPolicy): Promise<ExportedFiles> {
  return renderPolicyFiles(policy, [], (await embeddedModule()).text);
}

async function agrees(engine: RunningEngine, policy: CompiledPolicy, inputs: readonly Json[]): Promise<void> {
  const answers = await engine.decide(inputs);
  inputs.forEach((input, i) => {
    const expected = judge(policy, adaptInput(input));
    assert.ok(LEVELS.includes(expected.decision.decision));
    assert.deepEqual(
      { decision: answers[i]!.decision, findings: answers[i]!.findings },
      expected,
      JSON.stringify(input),
    );
  });
}

Deno.test("opa-wasm and reference decide alike on random packs and actions", async () => {
  await fc.assert(
    fc.asyncProperty(packWithActions(25), async ({ pack, inputs }) => {
      const policy = await compile(pack);
      const engine = await opaWasmEngine().start(await exportedFiles(policy));
      try {
        await agrees(engine, policy, inputs);
      } finally {
        await engine.stop();
      }
    }),
    { numRuns: RUNS },
  );
});

testWithOpa("opa and reference decide alike on thousands of random actions", async () => {
  await fc.assert(
    fc.asyncProperty(packWithActions(400), async ({ pack, inputs }) => {
      const policy = await compile(pack);
      const engine = await opaEngine().start(await exportedFiles(policy));
      try {
        await agrees(engine, policy, inputs);
      } finally {
        await engine.stop();
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});
