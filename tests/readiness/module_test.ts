import assert from "node:assert/strict";
import type { ExportedFiles } from "../../lib/engines/engine.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { MANIFEST_FILE, MODULE_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { runParity } from "../../lib/parity/run.ts";
import type { ParityReport } from "../../lib/parity/types.ts";
import type { RunCases, VerifyTools } from "../../lib/readiness/artifacts.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { listFaults, type ModuleList, moduleList, type ReleasedModule } from "../../lib/readiness/released.ts";
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { currentModule, withRelease } from "../../scripts/released_modules.ts";
import { blockers, contentOf, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";

const GENUINE = await exported(YAML);
const TOOLS = await tools(YAML);

/** An export with a module of its own, as honest as it can be: report and manifest are about it. */
async function withModule(change: (text: string) => string): Promise<{ files: ExportedFiles; sha: string }> {
  const module = change(GENUINE[MODULE_FILE]!);
  const report = JSON.parse(GENUINE[REPORT_FILE]!);
  report.tested[MODULE_FILE] = await sha256(module);
  const sha = await sha256(module.slice(module.indexOf("\n\n") + 2));
  const changed = { ...GENUINE, [MODULE_FILE]: module, [REPORT_FILE]: prettyJson(report) };
  return { files: await freshManifest(changed, (manifest) => manifest.rego.module_sha256 = sha), sha };
}

const { files: FOREIGN, sha: FOREIGN_SHA } = await withModule((text) => `${text}# our own\n`);
const OLDER: ReleasedModule = { ...TOOLS.modules.next, toolkit_version: "0.0.9", module_sha256: FOREIGN_SHA };
/** In place of the real OPA: an engine that takes any module. The test of the command runs the real one. */
const AGREEING: RunCases = (exported, cases) => runParity({ exported, cases, engines: [referenceEngine()] });
const FAILING: RunCases = async (...run) => ({ ...await AGREEING(...run), passed: false });
const ABSENT: RunCases = async (...run) => {
  const report = await AGREEING(...run);
  return { ...report, passed: false, engines: report.engines.map((one) => ({ ...one, status: "absent" })) };
};

async function judgedWith(files: ExportedFiles, more: Partial<VerifyTools>) {
  return await judged(files, await packetOf(files), { ...TOOLS, ...more });
}

Deno.test("verifyArtifacts: a module that was never released counts only when the real OPA proves it", async () => {
  assert.deepEqual(blockers(await judgedWith(FOREIGN, {})), ["module_unknown artifacts/cavra_policy.rego"]);
  const proven = await judgedWith(FOREIGN, { opa: AGREEING });
  assert.deepEqual([blockers(proven), proven.verification], [[], "verified"]);
  assert.ok(proven.warnings.some(({ code }) => code === "module_not_released"));
  const failing = await judgedWith(FOREIGN, { opa: FAILING });
  assert.deepEqual(blockers(failing), ["module_not_proven artifacts/cavra_policy.rego"]);
  assert.equal(failing.checks.find(({ name }) => name === "artifacts.parity")?.status, "not_run");
  assert.deepEqual(blockers(await judgedWith(FOREIGN, { opa: ABSENT })), ["opa_not_run artifacts/cavra_policy.rego"]);
});

Deno.test("verifyArtifacts: the real OPA, asked for, must agree on a released module, too", async () => {
  const proven = await judgedWith(GENUINE, { opa: AGREEING });
  assert.deepEqual([blockers(proven), proven.verification], [[], "verified"]);
  assert.ok(proven.checks.some(({ name, status }) => name === "artifacts.opa" && status === "passed"));
  assert.deepEqual(blockers(await judgedWith(GENUINE, { opa: FAILING })), [
    "opa_disagrees artifacts/cavra_policy.rego",
  ]);
  assert.deepEqual(blockers(await judgedWith(GENUINE, { opa: ABSENT })), ["opa_not_run artifacts/cavra_policy.rego"]);
});

Deno.test("verifyArtifacts: parity of the module of an older release is run again by the real OPA only", async () => {
  const modules: ModuleList = { ...TOOLS.modules, released: [OLDER] };
  const packet = await packetOf(FOREIGN);
  const verification = await verifyArtifacts(packet, contentOf(FOREIGN), { ...TOOLS, modules });
  const lenient = await gate(packet, { requireLive: true, verification });
  assert.deepEqual([lenient.blocker_count, lenient.verification], [0, "claimed"]);
  assert.ok(lenient.warnings.some(({ code }) => code === "parity_needs_opa"));
  const strict = await judgedWith(FOREIGN, { modules });
  assert.deepEqual(blockers(strict), ["check_not_run artifacts/cavra_policy.rego"]);
  assert.match(strict.blockers[0]!.what_to_do, /--engine opa/u);
  const proven = await judgedWith(FOREIGN, { modules, opa: AGREEING });
  assert.deepEqual([blockers(proven), proven.verification], [[], "verified"]);
  assert.ok(!proven.warnings.some(({ code }) => code === "module_not_released"));
  const other = { ...modules, released: [{ ...OLDER, wasm_sha256: "0".repeat(64) }] };
  assert.deepEqual(blockers(await judgedWith(FOREIGN, { modules: other, opa: AGREEING })), [
    "manifest_module_differs artifacts/policy-version-manifest.json#rego.wasm_sha256",
  ]);
});

Deno.test("verifyArtifacts: parity that fails again is a blocker", async () => {
  assert.deepEqual(blockers(await judgedWith(GENUINE, { embedded: FAILING })), [
    "parity_not_reproduced artifacts/cavra_policy.rego",
  ]);
});

Deno.test("verifyArtifacts: a pattern that no case shows deciding is a warning", async () => {
  const missing = [{ list: "filesystem.block_read", pattern: ".env" }] as const;
  const withMissing = (report: ParityReport) => ({ ...report, coverage: { ...report.coverage, missing } });
  const embedded: RunCases = async (...run) => withMissing(await TOOLS.embedded(...run));
  const report = prettyJson(withMissing(JSON.parse(GENUINE[REPORT_FILE]!)));
  const result = await judgedWith(await freshManifest({ ...GENUINE, [REPORT_FILE]: report }), { embedded });
  assert.deepEqual([blockers(result), result.verification], [[], "verified"]);
  const { expected } = result.warnings.find(({ code }) => code === "pattern_not_decided")!;
  assert.equal(expected, "a case for filesystem.block_read .env");
});

Deno.test("released_modules.json: the next entry is the embedded module, and the list has no fault", async () => {
  const list = await moduleList();
  assert.deepEqual(list.next, await currentModule());
  assert.deepEqual(listFaults(list), []);
  assert.equal(JSON.parse(GENUINE[MANIFEST_FILE]!).rego.module_sha256, list.next.module_sha256);
});

Deno.test("listFaults: a version twice, broken digests, and a module that changed after its release", () => {
  const { next } = TOOLS.modules;
  const own = { ...next, module_sha256: "1".repeat(64) };
  assert.deepEqual(listFaults({ next, released: [OLDER] }), []);
  assert.deepEqual(listFaults({ next, released: [OLDER, OLDER] }), ["Version '0.0.9' is listed twice"]);
  assert.deepEqual(listFaults({ next, released: [{ ...OLDER, wasm_sha256: "abc" }] }), [
    "The digests of version '0.0.9' are none",
  ]);
  const [fault] = listFaults({ next, released: [own] });
  assert.match(fault!, /raise the version/u);
  assert.throws(() => withRelease({ next, released: [own] }, next), /raise the version/u);
});

Deno.test("withRelease: adds the next entry once", () => {
  const { next } = TOOLS.modules;
  const once = withRelease({ next, released: [OLDER] }, next);
  assert.deepEqual(once.released, [OLDER, next]);
  assert.deepEqual(withRelease(once, next), once);
});
