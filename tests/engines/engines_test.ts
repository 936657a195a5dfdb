import assert from "node:assert/strict";
import { type Engine, EngineFailed } from "../../lib/engines/engine.ts";
import { ENGINE_NAMES, engineByName } from "../../lib/engines/engine_by_name.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import type { Json } from "../../lib/pack/types.ts";
import { testWithOldestOpa, testWithOpa } from "../real_opa.ts";
import { EXPECTED, files, INPUTS } from "./small_export.ts";

async function decided(engine: Engine, inputs: readonly Json[], exported = files) {
  const running = await engine.start(exported);
  try {
    return await running.decide(inputs);
  } finally {
    await running.stop();
  }
}

for (const engine of [referenceEngine(), opaWasmEngine()]) {
  Deno.test(`${engine.name} answers any JSON value as the reference does`, async () => {
    assert.deepEqual(await decided(engine, INPUTS), EXPECTED);
  });
}

testWithOpa("opa answers any JSON value as the reference does", async () => {
  assert.deepEqual(await decided(opaEngine(), INPUTS), EXPECTED);
});

testWithOldestOpa("opa in its oldest supported version answers alike", async (command) => {
  assert.deepEqual(await decided(opaEngine({ command }), INPUTS), EXPECTED);
});

testWithOpa("opa keeps answers in step over several processes", async () => {
  const many = Array.from({ length: 250 }, (_, index) => ({ action_type: "read_file", target: `f${index}/.env` }));
  const answers = await decided(opaEngine(), many);
  assert.equal(answers.length, 250);
  assert.deepEqual(answers.map(({ findings }) => findings?.[0]?.form), many.map(({ target }) => target));
});

testWithOpa("opa says when the module does not load, or the decision is undefined or none", async () => {
  const broken = { ...files, "cavra_policy.rego": "package cavra.policy\n\nimport rego.v1\n\nfindings := [\n" };
  await assert.rejects(
    decided(opaEngine(), [{}], broken),
    (error: Error) => error instanceof EngineFailed && /opa eval.*failed.*rego_parse_error/su.test(error.message),
  );
  const silent = {
    ...files,
    "cavra_policy.rego":
      `package cavra.policy\n\nimport rego.v1\n\ndecision := {"decision": "maybe"} if input.x\n\nfindings := []\n`,
  };
  const answers = await decided(opaEngine(), [{ x: true }, {}], silent);
  assert.match(answers[0]?.failure ?? "", /^what OPA gave has no 'decision' of allow, require_approval, block$/u);
  assert.match(answers[1]?.failure ?? "", /undefined/u);
  assert.deepEqual(answers.map(({ decision }) => decision.decision), ["block", "block"]);
});

Deno.test("opa is absent, not failed, where there is no such program", async () => {
  await assert.rejects(decided(opaEngine({ command: "no-such-opa" }), []), {
    name: "EngineAbsent",
    message: /no-such-opa/u,
  });
  await assert.rejects(decided(opaEngine({ command: Deno.execPath() }), []), {
    name: "EngineAbsent",
    message: /is no OPA/u,
  });
});

Deno.test("opa-wasm refuses an exported module that it was not compiled from", async () => {
  const other = {
    ...files,
    "cavra_policy.rego": files["cavra_policy.rego"]!.replace("package cavra.policy", "package cavra.other"),
  };
  await assert.rejects(decided(opaWasmEngine(), [], other), { name: "EngineFailed", message: /not the module/u });
});

Deno.test("every engine that reads data.json refuses one that was changed or is missing", async () => {
  const changed = { ...files, "data.json": files["data.json"]!.replace("terraform plan", "terraform pla") };
  await assert.rejects(decided(referenceEngine(), [], changed), { name: "EngineFailed", message: /was changed/u });
  await assert.rejects(decided(referenceEngine(), [], {}), {
    name: "EngineFailed",
    message: /'data.json' is missing/u,
  });
  for (const text of ["", "[]", "null", '{"cavra":{}}']) {
    await assert.rejects(decided(referenceEngine(), [], { ...files, "data.json": text }), { name: "EngineFailed" });
  }
});

Deno.test("opa-wasm goes on after an input that breaks its instance", async () => {
  const running = await opaWasmEngine().start(files);
  // Nested deeper than the stack of the WASM: no reader of ours hands this on.
  const deep: Json = JSON.parse("[".repeat(6_000) + "]".repeat(6_000));
  const huge = { action_type: "mcp_tool_call", server: "github", arguments: deep };
  const [big, small] = await running.decide([huge, INPUTS[0]!]);
  await running.stop();
  assert.equal(big?.decision.decision, "block");
  assert.match(big?.failure ?? "", /./u);
  assert.deepEqual(small, EXPECTED[0]);
});

Deno.test("engineByName knows its names and no others", () => {
  for (const name of ENGINE_NAMES) assert.equal(engineByName(name)?.name, name);
  assert.equal(engineByName("exec:python3 x.py")?.partial, true);
  for (const name of ["", "wasm", "exec", "constructor"]) assert.equal(engineByName(name), undefined, name);
});
