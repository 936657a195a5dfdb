import assert from "node:assert/strict";
import type { ExportedFiles } from "../../lib/engines/engine.ts";
import {
  DATA_FILE,
  FIXTURES_FILE,
  MANIFEST_FILE,
  MODULE_FILE,
  REPORT_FILE,
  TEST_FILE,
} from "../../lib/export/names.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { blockers, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";
import { changed, type Draft } from "./packets.ts";

const GENUINE: ExportedFiles = await exported(YAML);
const TOOLS = await tools(YAML);
const WEAKER = YAML.replace('[".env"]', '[".env", ".npmrc"]').replace(
  '"terraform plan*"',
  '"terraform plan*", "curl *"',
);
const EMPTY = YAML.replace(/filesystem:[\s\S]*$/u, "");

function json(files: ExportedFiles, name: string, change: (value: Draft) => void): ExportedFiles {
  const value: Draft = JSON.parse(files[name]!);
  change(value);
  return { ...files, [name]: prettyJson(value) };
}

Deno.test("verifyArtifacts: an export, its packet and its sources are verified", async () => {
  const result = await judged(GENUINE, await packetOf(GENUINE), TOOLS);
  assert.deepEqual(blockers(result), []);
  assert.deepEqual([result.verification, result.ready_for_live_opa_rego_policy_path], ["verified", true]);
  assert.ok(result.warnings.every(({ code }) => code !== "artifacts_not_verified"));
  assert.ok(result.checks.every(({ status }) => status === "passed"));
});

/** What is done to the export, and the blocker that no other tampering of this list gives at that field. */
const TAMPERINGS: readonly [string, () => ExportedFiles | Promise<ExportedFiles>, string][] = [
  [
    "a byte in data.json",
    () => ({ ...GENUINE, [DATA_FILE]: GENUINE[DATA_FILE]!.replace(".env", ".eny") }),
    "artifact_digest_differs artifacts/data.json",
  ],
  [
    "a blank in data.json, with a fresh manifest",
    () => freshManifest({ ...GENUINE, [DATA_FILE]: GENUINE[DATA_FILE] + "\n" }),
    "data_not_canonical artifacts/data.json",
  ],
  [
    "a pattern in data.json, with a fresh manifest",
    () => freshManifest({ ...GENUINE, [DATA_FILE]: GENUINE[DATA_FILE]!.replace(".env", ".eny") }),
    "data_changed artifacts/data.json",
  ],
  [
    "another pack's report, with a fresh manifest",
    async () => {
      const other = await exported(YAML.replace("id: small-team", "id: other-team"));
      return await freshManifest({ ...GENUINE, [REPORT_FILE]: other[REPORT_FILE]! });
    },
    "identity_differs artifacts/rego-parity-report.json#policy_pack",
  ],
  [
    "a report without a case, with a fresh manifest",
    () => freshManifest(json(GENUINE, REPORT_FILE, (report) => report.cases.pop())),
    "parity_report_differs artifacts/rego-parity-report.json",
  ],
  [
    "a report that claims more coverage, with a fresh manifest",
    () => freshManifest(json(GENUINE, REPORT_FILE, (report) => report.coverage.patterns++)),
    "coverage_differs artifacts/rego-parity-report.json",
  ],
  [
    "a stale manifest",
    async () => {
      const older = await exported(YAML.replace("1.0.0", "0.9.0"));
      return { ...GENUINE, [MANIFEST_FILE]: older[MANIFEST_FILE]! };
    },
    "identity_differs artifacts/policy-version-manifest.json#policy_version",
  ],
  [
    "a manifest that leaves a file out",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.artefacts.pop()),
    "manifest_list_differs artifacts/policy-version-manifest.json",
  ],
  [
    "a manifest that claims more cases",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.parity.cases++),
    "manifest_summary_differs artifacts/policy-version-manifest.json",
  ],
  [
    "a changed module with a fresh manifest",
    () => freshManifest({ ...GENUINE, [MODULE_FILE]: GENUINE[MODULE_FILE]!.replace("block_invalid", "block_invalyd") }),
    "module_unknown artifacts/cavra_policy.rego",
  ],
  [
    "a comment in the header of the module",
    () => freshManifest({ ...GENUINE, [MODULE_FILE]: `# safe\n${GENUINE[MODULE_FILE]}` }),
    "module_unknown artifacts/cavra_policy.rego",
  ],
  [
    "a weaker pack under the same id and version",
    () => exported(WEAKER),
    "reexport_differs artifacts/data.json",
  ],
  ["an empty pack", () => exported(EMPTY), "policy_empty artifacts/data.json"],
  [
    "fixtures without one case",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases.pop())),
    "fixtures_differ artifacts/opa-input-fixtures.json",
  ],
  [
    "fixtures that expect less",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases[0].expected.decision = "allow")),
    "fixtures_differ artifacts/opa-input-fixtures.json",
  ],
  [
    "fixtures of another pack",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases[0].expected.policy_pack = "other")),
    "identity_differs artifacts/opa-input-fixtures.json#block_env_read#policy_pack",
  ],
  [
    "tests that test nothing",
    () => freshManifest({ ...GENUINE, [TEST_FILE]: "package cavra.policy_test\n" }),
    "tests_differ artifacts/cavra_policy_test.rego",
  ],
  ["an extra z.rego", () => ({ ...GENUINE, "z.rego": "package system" }), "artifact_unexpected artifacts/z.rego"],
  ["an extra z.json", () => ({ ...GENUINE, "z.json": "{}" }), "artifact_unexpected artifacts/z.json"],
  [
    "a removed file",
    () => Object.fromEntries(Object.entries(GENUINE).filter(([name]) => name !== TEST_FILE)),
    "artifact_missing artifacts/cavra_policy_test.rego",
  ],
  [
    "a manifest that is no JSON",
    () => ({ ...GENUINE, [MANIFEST_FILE]: "{" }),
    "artifact_not_readable artifacts/policy-version-manifest.json",
  ],
];

for (const [name, tamper, expected] of TAMPERINGS) {
  Deno.test(`verifyArtifacts: ${name} is caught, though the packet was made for it`, async () => {
    const files = await tamper();
    const result = await judged(files, await packetOf(files), TOOLS);
    assert.ok(blockers(result).includes(expected), `expected ${expected} among\n${blockers(result).join("\n")}`);
    assert.deepEqual([result.status, result.verification], ["blocked", "claimed"]);
  });

  Deno.test(`verifyArtifacts: ${name} is caught by the digest in the packet`, async () => {
    const files = await tamper();
    if (files[MANIFEST_FILE] === GENUINE[MANIFEST_FILE]) return;
    const result = await judged(files, await packetOf(GENUINE), TOOLS);
    assert.ok(blockers(result).includes("manifest_digest_differs manifest_sha256"));
  });
}

Deno.test("verifyArtifacts: an edited YAML is caught", async () => {
  const edited = YAML.replace("title: Small team", "title: Small  team");
  const result = await judged(GENUINE, await packetOf(GENUINE), await tools(edited));
  assert.deepEqual(blockers(result), ["reexport_differs artifacts/policy-version-manifest.json"]);
});

Deno.test("verifyArtifacts: sources that give no policy are a blocker, not an exception", async () => {
  const result = await judged(GENUINE, await packetOf(GENUINE), await tools("metadata: [\n"));
  assert.deepEqual(blockers(result), ["reexport_failed artifacts/data.json"]);
});

/** The same export under packets that say something else. */
const CLAIMS: readonly [string, (draft: Draft) => void, string][] = [
  ["another version", (d) => d.policy_version = "2.0.0", "identity_differs policy_version"],
  ["another digest", (d) => d.policy_digest = "0".repeat(64), "identity_differs policy_digest"],
  [
    "another pack",
    (d) => {
      d.policy_pack = "other-team";
      d.policy_lifecycle.source_policy_yaml = "git://tenant/other-team/policy.yaml";
    },
    "identity_differs policy_pack",
  ],
  [
    "another source",
    (d) => d.source_sha256 = { "small-team/policy.yaml": "0".repeat(64) },
    "source_digest_differs source_sha256.small-team/policy.yaml",
  ],
  [
    "more cases",
    (d) => d.parity_tests.passed_count = 9_999,
    "parity_claim_differs parity_tests.passed_count",
  ],
  [
    "cases of another pack",
    (d) => {
      d.parity_tests.case_ids.push("other");
      d.parity_tests.passed_count++;
    },
    "parity_claim_differs parity_tests.case_ids",
  ],
];

for (const [name, change, expected] of CLAIMS) {
  Deno.test(`verifyArtifacts: a packet that claims ${name} is blocked`, async () => {
    assert.deepEqual(blockers(await judged(GENUINE, await packetOf(GENUINE, change), TOOLS)), [expected]);
  });
}

Deno.test("verifyArtifacts: a named case that is not governed blocks, until a reason is given", async () => {
  const yaml = YAML.replace('  allow: ["terraform plan*"]\n', "");
  const files = await exported(yaml);
  const given = await tools(yaml);
  assert.deepEqual(blockers(await judged(files, await packetOf(files), given)), [
    "named_case_not_governed artifacts/opa-input-fixtures.json#allow_terraform_plan",
  ]);
  const reason = (draft: Draft) => draft.ungoverned_cases = { allow_terraform_plan: "No Terraform here" };
  const excused = await judged(files, await packetOf(files, reason), given);
  assert.deepEqual([blockers(excused), excused.verification], [[], "verified"]);
});

Deno.test("verifyArtifacts: a signature is asked for when a key is trusted", async () => {
  const packet = await packetOf(GENUINE);
  const unsigned = { ...TOOLS, signatureFault: () => Promise.resolve("there is no signature") };
  assert.deepEqual(blockers(await judged(GENUINE, packet, unsigned)), ["signature_invalid artifacts/"]);
  const signed = { ...TOOLS, signatureFault: () => Promise.resolve(undefined) };
  assert.equal((await judged(GENUINE, packet, signed)).verification, "verified");
});

Deno.test("verifyArtifacts: a module of another release counts only when the real OPA proves it", async () => {
  const packet = await packetOf(GENUINE);
  const unknown = { ...TOOLS, releasedModules: [] };
  assert.ok(blockers(await judged(GENUINE, packet, unknown)).includes("module_unknown artifacts/cavra_policy.rego"));
  const proven = await judged(GENUINE, packet, { ...unknown, opa: TOOLS.embedded });
  assert.deepEqual([blockers(proven), proven.verification], [[], "verified"]);
  assert.ok(proven.warnings.some(({ code }) => code === "module_not_released"));
  const failing: typeof TOOLS.embedded = async (...run) => ({ ...await TOOLS.embedded(...run), passed: false });
  assert.ok(
    blockers(await judged(GENUINE, packet, { ...unknown, opa: failing }))
      .includes("module_not_proven artifacts/cavra_policy.rego"),
  );
});

Deno.test("verifyArtifacts: what could not run is a warning, and a blocker only when all is required", async () => {
  const { reexport: _, ...rest } = TOOLS;
  const packet = await packetOf(GENUINE, (draft) => delete draft.manifest_sha256);
  const bytes = new Map(Object.entries(GENUINE).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const lenient = await gate(packet, { verification: await verifyArtifacts(packet, bytes, rest) });
  assert.deepEqual([lenient.blocker_count, lenient.verification], [0, "claimed"]);
  const warned = lenient.warnings.map(({ code }) => code);
  for (const code of ["manifest_not_in_packet", "sources_not_checked", "artifacts_not_verified"] as const) {
    assert.ok(warned.includes(code), code);
  }
  const strict = await judged(GENUINE, packet, rest);
  assert.deepEqual(blockers(strict), ["check_not_run "]);
  const unseen = await gate(packet, { requireVerified: true });
  assert.deepEqual(blockers(unseen), ["check_not_run "]);
});

Deno.test("verifyArtifacts: bytes that are no text, and a folder of nothing, are blockers", async () => {
  const packet = changed("live", () => {});
  const bytes = new Map([[DATA_FILE, Uint8Array.of(0xff, 0xfe)]]);
  for (const given of [bytes, new Map<string, Uint8Array<ArrayBuffer>>()]) {
    const verification = await verifyArtifacts(packet, given, TOOLS, true);
    const result = await gate(packet, { verification });
    assert.ok(result.blocker_count > 0);
    assert.equal(result.verification, "claimed");
  }
});
