/** Scripts of sed mean the same to every engine. */
import assert from "node:assert/strict";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import { compile } from "../../lib/policy/compile.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { packOf } from "../pack_of.ts";
import { Random } from "../random.ts";
import { testWithOpa } from "../real_opa.ts";
import { sedScript } from "../sed_scripts.ts";

const COUNT = 600;

const policy = await compile(packOf({
  "filesystem.block_read": ["OUT"],
  "filesystem.block_write": ["OUT"],
  "commands.block": ["echo hi*"],
  "commands.allow": ["sed *", "gsed *"],
}));

const BEGINS = ["sed ", "sed -n ", "gsed -l 5 ", "sed -ne", "sed --expr=", "sed -i.exp ", "sed -e p -e "];

const random = new Random(20262);
const inputs = Array.from({ length: COUNT }, () => {
  const more = random.below(4) === 0 ? `;${"s/a/b/;".repeat(random.below(34))}` : "";
  return { action_type: "execute_command", target: `${random.pick(BEGINS)}'${sedScript(random)}${more}' f` };
});

async function agrees(engine: Engine): Promise<void> {
  const running = await engine.start(renderPolicyFiles(policy, [], (await embeddedModule()).text));
  try {
    const answers = await running.decide(inputs);
    inputs.forEach((input, i) => {
      const { decision, findings } = answers[i]!;
      assert.deepEqual({ decision, findings }, judge(policy, adaptInput(input)), JSON.stringify(input));
    });
  } finally {
    await running.stop();
  }
}

Deno.test("sed: the random scripts are allowed, stopped and blocked", () => {
  const levels = inputs.map((input) => judge(policy, adaptInput(input)).decision.decision);
  for (const level of ["allow", "require_approval", "block"]) {
    assert.ok(levels.filter((one) => one === level).length > COUNT / 20, level);
  }
});

Deno.test("sed: opa-wasm and reference decide alike on random scripts", () => agrees(opaWasmEngine()));
testWithOpa("sed: opa and reference decide alike on random scripts", () => agrees(opaEngine()));
