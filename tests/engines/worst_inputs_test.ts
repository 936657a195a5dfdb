/** No input takes more memory than the embedded engine may have, and the longest ones are decided alike too. */
import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { WORST_INPUTS } from "../worst_inputs.ts";

const text = await builtinPack("cavra-ai-agent-baseline");
const { policy } = await loadPolicy(text!, { find: () => Promise.resolve(undefined) }, { trustBuiltin: true });
const engine = await opaWasmEngine().start(renderPolicyFiles(policy!, [], (await embeddedModule()).text));

for (const [name, input] of Object.entries(WORST_INPUTS)) {
  Deno.test(`worst inputs: ${name}`, async () => {
    const [answer] = await engine.decide([input]);
    assert.equal(answer!.failure, undefined);
    assert.deepEqual(answer, judge(policy!, adaptInput(input)));
  });
}
