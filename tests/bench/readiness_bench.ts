/**
 * What the live gate costs over the committed export of the baseline: the packet alone, what the gate itself does with the
 * files, and everything, with parity on the embedded engines.
 *
 *     deno task bench
 *
 * @module
 */
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { EXPORTED_FILES, MANIFEST_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { runParity } from "../../lib/parity/run.ts";
import type { VerifyTools } from "../../lib/readiness/artifacts.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { moduleList } from "../../lib/readiness/released.ts";
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { sha256 } from "../../lib/text/digest.ts";

const folder = new URL("../../examples/opa-rego/", import.meta.url);
const files = new Map(
  await Promise.all(
    EXPORTED_FILES.map(async (name) => [name, await Deno.readFile(new URL(`generated/${name}`, folder))] as const),
  ),
);
const live = await Deno.readTextFile(new URL("enterprise-opa-rego-policy.live.sanitized.example.json", folder));
const packet = { ...JSON.parse(live), manifest_sha256: await sha256(files.get(MANIFEST_FILE)!) };
const report = JSON.parse(new TextDecoder().decode(files.get(REPORT_FILE)));
const engines = [referenceEngine(), opaWasmEngine()];

const whole: VerifyTools = {
  modules: await moduleList(),
  embedded: (exported, cases) => runParity({ exported, cases, engines }),
  source: async () => {
    const { pack, policy } = await loadPolicy(
      (await builtinPack("cavra-ai-agent-baseline"))!,
      { find: () => Promise.resolve(undefined) },
      { trustBuiltin: true },
    );
    return { pack: pack!, policy: policy! };
  },
};

async function verified(tools: VerifyTools): Promise<void> {
  const { verified, findings } = await verifyArtifacts(packet, { files, others: [] }, tools, true);
  if (!verified) throw new Error(`The committed export is not verified: ${JSON.stringify(findings)}`);
}

Deno.bench("packet alone", async () => {
  await gate(packet, { requireLive: true });
});

Deno.bench("exported files, parity taken from the report", async () => {
  await verified({ ...whole, embedded: () => Promise.resolve(report) });
});

Deno.bench("exported files, parity run again", async () => {
  await verified(whole);
});
