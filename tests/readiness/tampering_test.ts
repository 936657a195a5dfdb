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
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { canonicalJson } from "../../lib/text/canonical_json.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { blockers, contentOf, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";
import type { Draft } from "./packets.ts";

const GENUINE: ExportedFiles = await exported(YAML);
const TOOLS = await tools(YAML);
const WEAKER = YAML.replace('["terraform apply*"]', '["terraform applx*"]');
const EMPTY = YAML.replace(/filesystem:[\s\S]*$/u, "");

function json(files: ExportedFiles, name: string, change: (value: Draft) => void): ExportedFiles {
  const value: Draft = JSON.parse(files[name]!);
  change(value);
  return { ...files, [name]: prettyJson(value) };
}

function edit(name: string, change: (text: string) => string): ExportedFiles {
  const text = change(GENUINE[name]!);
  assert.notEqual(text, GENUINE[name]);
  return { ...GENUINE, [name]: text };
}

/** The manifest of the genuine export, with the sources of the genuine YAML, over the files of another. */
async function asGenuine(files: ExportedFiles): Promise<ExportedFiles> {
  const { sources } = JSON.parse(GENUINE[MANIFEST_FILE]!);
  return await freshManifest(files, (manifest) => manifest.sources = sources);
}

Deno.test("verifyArtifacts: an export, its packet and its sources are verified", async () => {
  const result = await judged(GENUINE, await packetOf(GENUINE), TOOLS);
  assert.deepEqual(blockers(result), []);
  assert.deepEqual([result.verification, result.ready_for_live_opa_rego_policy_path], ["verified", true]);
  assert.ok(result.warnings.every(({ code }) => code !== "artifacts_not_verified"));
  assert.ok(result.checks.every(({ status }) => status === "passed"));
});

/**
 * What is done to the export by somebody who also makes the packet for it, and every blocker that it gives, the one that
 * names it best first.
 */
const TAMPERINGS: readonly [string, () => ExportedFiles | Promise<ExportedFiles>, readonly string[]][] = [
  [
    "a byte in data.json",
    () => edit(DATA_FILE, (text) => text.replace(".env", ".eny")),
    ["artifact_digest_differs artifacts/data.json", "data_changed artifacts/data.json"],
  ],
  [
    "a byte in data.json, with a fresh manifest",
    () => freshManifest(edit(DATA_FILE, (text) => text.replace(".env", ".eny"))),
    ["data_changed artifacts/data.json"],
  ],
  [
    "a blank in data.json, with a fresh manifest",
    () => freshManifest(edit(DATA_FILE, (text) => text + "\n")),
    [
      "data_not_canonical artifacts/data.json",
      "parity_report_differs artifacts/rego-parity-report.json",
      "reexport_differs artifacts/data.json",
    ],
  ],
  [
    "more data beside the policy, with a fresh manifest",
    () => freshManifest(json(GENUINE, DATA_FILE, (data) => data.system = {})),
    [
      "data_not_canonical artifacts/data.json",
      "parity_report_differs artifacts/rego-parity-report.json",
      "reexport_differs artifacts/data.json",
    ],
  ],
  [
    "another pack's report, with a fresh manifest",
    async () => {
      const other = await exported(YAML.replace("id: small-team", "id: other-team"));
      return await freshManifest({ ...GENUINE, [REPORT_FILE]: other[REPORT_FILE]! });
    },
    [
      "report_identity_differs artifacts/rego-parity-report.json#policy_pack",
      "parity_report_differs artifacts/rego-parity-report.json",
      "report_identity_differs artifacts/rego-parity-report.json#policy_digest",
    ],
  ],
  [
    "a report without a case, with a fresh manifest",
    () => freshManifest(json(GENUINE, REPORT_FILE, (report) => report.cases.pop())),
    ["parity_report_differs artifacts/rego-parity-report.json"],
  ],
  [
    "a report with another key, with a fresh manifest",
    () => freshManifest(json(GENUINE, REPORT_FILE, (report) => report.comment = "all is well")),
    ["parity_report_differs artifacts/rego-parity-report.json"],
  ],
  [
    "a report that claims more coverage, with a fresh manifest",
    () => freshManifest(json(GENUINE, REPORT_FILE, (report) => report.coverage.patterns++)),
    ["coverage_differs artifacts/rego-parity-report.json"],
  ],
  [
    "a key twice in the report, with a fresh manifest",
    () => freshManifest(edit(REPORT_FILE, (text) => text.replace("{\n", '{\n  "passed": false,\n'))),
    [
      "artifact_duplicate_key artifacts/rego-parity-report.json",
      "parity_report_differs artifacts/rego-parity-report.json",
    ],
  ],
  [
    "a key twice in the manifest",
    () => edit(MANIFEST_FILE, (text) => text.replace("{\n", '{\n  "policy_id": "other",\n')),
    [
      "artifact_duplicate_key artifacts/policy-version-manifest.json",
      "reexport_differs artifacts/policy-version-manifest.json",
    ],
  ],
  [
    "a key twice in data.json, with a fresh manifest",
    () => freshManifest(edit(DATA_FILE, (text) => text.replace("{\n", '{\n  "cavra": {},\n'))),
    [
      "artifact_duplicate_key artifacts/data.json",
      "data_not_canonical artifacts/data.json",
      "parity_report_differs artifacts/rego-parity-report.json",
      "reexport_differs artifacts/data.json",
    ],
  ],
  [
    "a key twice in the cases, with a fresh manifest",
    () => freshManifest(edit(FIXTURES_FILE, (text) => text.replace("  {\n", '  {\n    "case_id": "x",\n'))),
    [
      "artifact_duplicate_key artifacts/opa-input-fixtures.json",
      "fixtures_differ artifacts/opa-input-fixtures.json",
      "parity_report_differs artifacts/rego-parity-report.json",
    ],
  ],
  [
    "a byte order mark before data.json",
    () => edit(DATA_FILE, (text) => "\ufeff" + text),
    ["artifact_line_ends_differ artifacts/data.json"],
  ],
  [
    "carriage returns in the module",
    () => edit(MODULE_FILE, (text) => text.replaceAll("\n", "\r\n")),
    ["artifact_line_ends_differ artifacts/cavra_policy.rego"],
  ],
  [
    "carriage returns in the cases, with a fresh manifest",
    () => freshManifest(edit(FIXTURES_FILE, (text) => text.replaceAll("\n", "\r\n"))),
    ["artifact_line_ends_differ artifacts/opa-input-fixtures.json"],
  ],
  [
    "the manifest of an older version",
    async () => ({ ...GENUINE, [MANIFEST_FILE]: (await exported(YAML.replace("1.0.0", "0.9.0")))[MANIFEST_FILE]! }),
    [
      "manifest_identity_differs artifacts/policy-version-manifest.json#policy_version",
      ...[MODULE_FILE, DATA_FILE, FIXTURES_FILE, TEST_FILE, REPORT_FILE]
        .map((name) => `artifact_digest_differs artifacts/${name}`),
      "manifest_identity_differs artifacts/policy-version-manifest.json#policy_digest",
      "source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml",
    ],
  ],
  [
    "a manifest that leaves a file out",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.artefacts.pop()),
    ["manifest_list_differs artifacts/policy-version-manifest.json"],
  ],
  [
    "a manifest that claims more cases",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.parity.cases++),
    ["manifest_summary_differs artifacts/policy-version-manifest.json#parity.cases"],
  ],
  [
    "a manifest of an engine that never ran",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.parity.engines.push({ name: "opa", version: "1.22.2" })),
    ["manifest_summary_differs artifacts/policy-version-manifest.json#parity.engines"],
  ],
  [
    "a manifest of other WASM",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.rego.wasm_sha256 = "0".repeat(64)),
    ["manifest_module_differs artifacts/policy-version-manifest.json#rego.wasm_sha256"],
  ],
  [
    "a manifest with another entry point",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.rego.entry_points = ["data.cavra.policy.allow"]),
    ["manifest_module_differs artifacts/policy-version-manifest.json#rego.entry_points"],
  ],
  [
    "a manifest of a later format",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.schema_version = "cavra.opa-rego-policy.export.v2"),
    ["artifact_format_unknown artifacts/policy-version-manifest.json#schema_version"],
  ],
  [
    "a manifest that hides a widening",
    () => json(GENUINE, MANIFEST_FILE, (manifest) => manifest.widenings = "none"),
    ["reexport_differs artifacts/policy-version-manifest.json"],
  ],
  [
    "a changed module with a fresh manifest",
    () => freshManifest(edit(MODULE_FILE, (text) => text.replace("block_invalid", "block_invalyd"))),
    [
      "module_unknown artifacts/cavra_policy.rego",
      "manifest_module_differs artifacts/policy-version-manifest.json#rego.module_sha256",
    ],
  ],
  [
    "a comment in the header of the module",
    () => freshManifest(edit(MODULE_FILE, (text) => `# safe\n${text}`)),
    ["module_unknown artifacts/cavra_policy.rego"],
  ],
  [
    "a weaker pack under the same id and version",
    () => exported(WEAKER),
    [
      "policy_weaker_than_source artifacts/data.json",
      "named_case_not_governed artifacts/opa-input-fixtures.json#block_terraform_apply",
      "reexport_differs artifacts/data.json",
      "source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml",
    ],
  ],
  [
    "a weaker pack that names the genuine YAML",
    async () => await asGenuine(await exported(YAML.replace('"terraform plan*"', '"terraform plan*", "curl *"'))),
    ["policy_weaker_than_source artifacts/data.json", "reexport_differs artifacts/data.json"],
  ],
  [
    "a stricter pack that names the genuine YAML",
    async () => await asGenuine(await exported(YAML.replace('[".env"]', '[".env", "*.pem"]'))),
    ["reexport_differs artifacts/data.json"],
  ],
  [
    "an empty pack",
    () => exported(EMPTY),
    [
      "policy_empty artifacts/data.json",
      ...["block_env_read", "approval_policy_write", "allow_terraform_plan", "block_terraform_apply"]
        .map((id) => `named_case_not_governed artifacts/opa-input-fixtures.json#${id}`),
      "policy_weaker_than_source artifacts/data.json",
      "reexport_differs artifacts/data.json",
      "source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml",
    ],
  ],
  [
    "fixtures without one case",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases.pop())),
    ["fixtures_differ artifacts/opa-input-fixtures.json", "parity_report_differs artifacts/rego-parity-report.json"],
  ],
  [
    "fixtures that expect less",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases[0].expected.decision = "allow")),
    ["fixtures_differ artifacts/opa-input-fixtures.json", "parity_report_differs artifacts/rego-parity-report.json"],
  ],
  [
    "fixtures of another pack",
    () => freshManifest(json(GENUINE, FIXTURES_FILE, (cases) => cases[0].expected.policy_pack = "other")),
    [
      "fixtures_identity_differs artifacts/opa-input-fixtures.json#block_env_read#policy_pack",
      "fixtures_differ artifacts/opa-input-fixtures.json",
      "parity_report_differs artifacts/rego-parity-report.json",
    ],
  ],
  [
    "tests that test nothing",
    () => freshManifest({ ...GENUINE, [TEST_FILE]: "package cavra.policy_test\n" }),
    ["tests_differ artifacts/cavra_policy_test.rego", "parity_report_differs artifacts/rego-parity-report.json"],
  ],
  ["an extra z.rego", () => ({ ...GENUINE, "z.rego": "package system" }), ["artifact_unexpected artifacts/z.rego"]],
  ["an extra z.json", () => ({ ...GENUINE, "z.json": "{}" }), ["artifact_unexpected artifacts/z.json"]],
  [
    "a removed file",
    () => Object.fromEntries(Object.entries(GENUINE).filter(([name]) => name !== TEST_FILE)),
    ["artifact_missing artifacts/cavra_policy_test.rego"],
  ],
];

for (const [name, tamper, expected] of TAMPERINGS) {
  Deno.test(`verifyArtifacts: ${name} is caught, though the packet was made for it`, async () => {
    const files = await tamper();
    const result = await judged(files, await packetOf(files), TOOLS);
    assert.deepEqual(blockers(result), [...expected].sort());
    assert.deepEqual([result.status, result.verification], ["blocked", "claimed"]);
    const reviewed = blockers(await judged(files, await packetOf(GENUINE), TOOLS));
    const differs = reviewed.includes("manifest_digest_differs manifest_sha256");
    assert.equal(differs, files[MANIFEST_FILE] !== GENUINE[MANIFEST_FILE]);
  });
}

Deno.test("verifyArtifacts: kinds of tampering have codes of their own", () => {
  const kinds = [
    "a byte in data.json",
    "a byte in data.json, with a fresh manifest",
    "a blank in data.json, with a fresh manifest",
    "a key twice in data.json, with a fresh manifest",
    "a byte order mark before data.json",
    "another pack's report, with a fresh manifest",
    "a report without a case, with a fresh manifest",
    "the manifest of an older version",
    "a manifest of other WASM",
    "a changed module with a fresh manifest",
    "a weaker pack under the same id and version",
    "an empty pack",
    "fixtures that expect less",
    "tests that test nothing",
    "an extra z.rego",
    "a removed file",
  ];
  const codes = kinds.map((kind) => TAMPERINGS.find(([name]) => name === kind)![2][0]!.split(" ")[0]);
  assert.equal(new Set(codes).size, kinds.length, codes.join(", "));
});

Deno.test("verifyArtifacts: a folder or a link in the export is caught, beside it and in place of a file", async () => {
  const packet = await packetOf(GENUINE);
  const beside = await judged(contentOf(GENUINE, ["z"]), packet, TOOLS);
  assert.deepEqual(blockers(beside), ["artifact_not_a_file artifacts/z"]);
  const { [REPORT_FILE]: _, ...rest } = GENUINE;
  const instead = blockers(await judged(contentOf(rest, [REPORT_FILE]), packet, TOOLS));
  assert.ok(instead.includes(`artifact_not_a_file artifacts/${REPORT_FILE}`), instead.join("\n"));
  assert.ok(!instead.some((one) => one.startsWith("artifact_missing")));
});

Deno.test("verifyArtifacts: data that are no policy, though their digest is right, are caught", async () => {
  const named = { id: "small-team", version: "1.0.0" };
  const kinds: readonly [object, string][] = [
    [{}, "data_changed"],
    [{ ...named, entries: {} }, "data_changed"],
    [{ id: 1, version: "1.0.0", entries: [] }, "data_changed"],
    [{ ...named, entries: [] }, "policy_empty"],
    [{ ...named, entries: [null] }, "artifact_not_readable"],
  ];
  for (const [content, code] of kinds) {
    const pack = { ...content, digest: await sha256(canonicalJson(content)) };
    const files = await freshManifest({ ...GENUINE, [DATA_FILE]: prettyJson({ cavra: { pack } }) });
    const found = blockers(await judged(files, await packetOf(files), TOOLS));
    assert.ok(found.includes(`${code} artifacts/data.json`), `${code}\n${found.join("\n")}`);
  }
});

Deno.test("verifyArtifacts: what cannot run because of a blocker stays required", async () => {
  const files = edit(DATA_FILE, (text) => text.replace(".env", ".eny"));
  const { checks, verified } = await verifyArtifacts(await packetOf(files), contentOf(files), TOOLS);
  const open = checks.filter(({ status }) => status === "not_run");
  assert.ok(open.length > 3 && open.every(({ required }) => required) && !verified);
});

Deno.test("verifyArtifacts: bytes that are no text or no JSON are caught", async () => {
  const packet = await packetOf(GENUINE);
  const { files } = contentOf(GENUINE);
  const bytes = new Map([...files, [REPORT_FILE, Uint8Array.of(0xff, 0xfe)] as const]);
  const noText = blockers(await judged({ files: bytes, others: [] }, packet, TOOLS));
  assert.ok(noText.includes(`artifact_not_readable artifacts/${REPORT_FILE}`), noText.join("\n"));
  for (const text of ["{", "[]", "null", '"x"']) {
    const found = blockers(await judged({ ...GENUINE, [MANIFEST_FILE]: text }, packet, TOOLS));
    const code = text === "[]" ? "artifact_format_unknown" : "artifact_not_readable";
    assert.ok(found.some((one) => one.startsWith(`${code} artifacts/${MANIFEST_FILE}`)), found.join("\n"));
  }
  const nothing = await judged({}, packet, TOOLS);
  assert.deepEqual([nothing.status, nothing.verification], ["blocked", "claimed"]);
});
