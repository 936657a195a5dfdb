/**
 * What the worst known inputs cost on the embedded WASM engine with the baseline pack: none may take two seconds.
 *
 *     deno task bench
 *
 * @module
 */
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { loadPack } from "../../lib/pack/load.ts";
import { compile } from "../../lib/policy/compile.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { WORST_INPUTS } from "../worst_inputs.ts";

const text = await builtinPack("cavra-ai-agent-baseline");
const { pack } = await loadPack(text!, { find: () => Promise.resolve(undefined) });
const files = renderPolicyFiles(await compile(pack!), [], (await embeddedModule()).text);
const engine = await opaWasmEngine().start(files);

for (const [name, input] of Object.entries(WORST_INPUTS)) {
  Deno.bench(name, { group: "worst inputs", n: 3, warmup: 1 }, async () => {
    await engine.decide([input], { findings: false });
  });
}
