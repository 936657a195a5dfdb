import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { exportPack, type PackExport } from "../../lib/parity/export_pack.ts";
import { runParity } from "../../lib/parity/run.ts";
import { userPack, userPacks } from "../pack/support.ts";
import { testWithOldestOpa, testWithOpa } from "../real_opa.ts";

/** Every pack of the users that is valid, and what is laid over it. */
const PACKS: readonly (readonly [id: string, overlay?: string])[] = [
  ["payments-platform"],
  ["data-science"],
  ["release-engineering"],
  ["release-engineering", "hotfix.overlay.yaml"],
  ["mcp-gateway"],
  ["legacy-import"],
];

async function exported(id: string, overlay?: string): Promise<PackExport> {
  const overlays = overlay === undefined ? [] : [await userPack(id, overlay)];
  const { pack, policy, diagnostics } = await loadPolicy(await userPack(id), userPacks, { overlays });
  assert.ok(pack && policy, JSON.stringify(diagnostics));
  return await exportPack(pack, policy);
}

for (const [id, overlay] of PACKS) {
  const name = overlay === undefined ? id : `${id} with ${overlay}`;
  let once: Promise<PackExport> | undefined;
  const made = () => once ??= exported(id, overlay);
  const prove = async (...engines: Parameters<typeof runParity>[0]["engines"]) => {
    const { files, fixtures } = await made();
    const report = await runParity({ exported: files, cases: fixtures, engines });
    assert.ok(report.passed, JSON.stringify([report.disagreements.slice(0, 3), report.engines]));
    assert.equal(report.counts.cases, fixtures.length);
  };

  Deno.test(`user pack ${name}: exports, alike on reference and opa-wasm, every pattern decided or proven`, async () => {
    const { report, fixtures } = await made();
    assert.ok(report.passed && fixtures.length > 0, JSON.stringify(report.disagreements.slice(0, 3)));
    assert.deepEqual(report.coverage.missing, []);
    await prove(referenceEngine(), opaWasmEngine());
  });

  testWithOpa(`user pack ${name}: parity with the real OPA`, () => prove(opaEngine()));

  testWithOldestOpa(`user pack ${name}: parity with the oldest OPA`, (command) => prove(opaEngine({ command })));
}
