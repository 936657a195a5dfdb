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
import { packOf } from "../pack_of.ts";
import { packWithActions } from "./random_actions.ts";

const RUNS = Number(Deno.env.get("CAVRA_PROPERTY_RUNS") ?? 60);
/** Packs with 400 actions each for the real OPA. */
const PACKS_FOR_OPA = Deno.env.get("CI") === "true" ? 10 : 3;
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
      JSON.stringify(input)?.slice(0, 2_000),
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
    { numRuns: PACKS_FOR_OPA, endOnFailure: true },
  );
});

const MILLION = 1_000_000;

function filled(lead: string, part: string, end = ""): string {
  const count = Math.floor((MILLION - lead.length - end.length) / part.length);
  return lead + part.repeat(count) + end;
}

/** A million characters of every kind, and one more. */
const LONG_TEXTS: readonly string[] = [
  filled("echo ", "a"),
  `${filled("echo ", "a")}b`,
  filled("terraform apply", " "),
  filled("", " ", "terraform apply"),
  filled("ls ", "é"),
  filled("ls ", "\u{1f600}"),
  filled("echo '", "x ", "'"),
  filled("", "'"),
  filled("", "$("),
  filled("", "sudo "),
  filled("", "a;"),
  filled("", "{a,b}"),
  filled("cat <<'E'\n", "terraform apply\n", "E\n"),
  filled("cat ", "../", ".env"),
];

const LONG_INPUTS: readonly Json[] = [
  ...LONG_TEXTS.map((target) => ({ action_type: "execute_command", target })),
  { action_type: "read_file", target: filled("", "a/", ".env") },
  { action_type: "git_operation", requested_operation: "push", target: filled("", "a/", "main") },
  { action_type: "mcp_tool_call", server: "fs", capability: "shell", arguments: [filled("echo ", "a")] },
];

const blocking = packOf({
  "filesystem.block_read": [".env"],
  "commands.block": ["terraform apply*"],
  "commands.allow": ["echo *", "ls *"],
});

async function agreesOnLong(engine: RunningEngine, policy: CompiledPolicy): Promise<void> {
  try {
    await agrees(engine, policy, LONG_INPUTS);
  } finally {
    await engine.stop();
  }
}

Deno.test("opa-wasm and reference decide alike on commands of a million characters", async () => {
  const policy = await compile(blocking);
  await agreesOnLong(await opaWasmEngine().start(await exportedFiles(policy)), policy);
});

testWithOpa("opa and reference decide alike on commands of a million characters", async () => {
  const policy = await compile(blocking);
  await agreesOnLong(await opaEngine().start(await exportedFiles(policy)), policy);
});
