import assert from "node:assert/strict";
import { DATA_FILE, MANIFEST_FILE } from "../../lib/export/names.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { blockers, contentOf, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";
import type { Draft } from "./packets.ts";

const GENUINE = await exported(YAML);
const TOOLS = await tools(YAML);
const OTHER = "0".repeat(64);
const YAML_DIGEST = await sha256(YAML);

/** The same export under packets that say something else. */
const CLAIMS: readonly [string, (draft: Draft) => void, string][] = [
  ["another version", (d) => d.policy_version = "2.0.0", "packet_identity_differs policy_version"],
  ["another digest", (d) => d.policy_digest = OTHER, "packet_identity_differs policy_digest"],
  [
    "another pack",
    (d) => {
      d.policy_pack = "other-team";
      d.policy_lifecycle.source_policy_yaml = "git://tenant/other-team/policy.yaml";
    },
    "packet_identity_differs policy_pack",
  ],
  ["another manifest", (d) => d.manifest_sha256 = OTHER, "manifest_digest_differs manifest_sha256"],
  [
    "another source",
    (d) => d.source_sha256 = { "small-team/policy.yaml": OTHER },
    "source_digest_differs source_sha256.small-team/policy.yaml",
  ],
  [
    "a source that was not exported",
    (d) => d.source_sha256 = { "small-team/policy.yaml": YAML_DIGEST, "other/policy.yaml": YAML_DIGEST },
    "source_digest_differs source_sha256.other/policy.yaml",
  ],
  [
    "another file behind a reference",
    (d) => d.rego_artifacts.artifact_refs[1] = `git://acme/out/${DATA_FILE}@sha256:${OTHER}`,
    "reference_digest_differs rego_artifacts.artifact_refs[1]",
  ],
  [
    "another report behind a reference",
    (d) => d.operating_evidence.parity_report_ref = `out/rego-parity-report.json@sha256:${OTHER}`,
    "reference_digest_differs operating_evidence.parity_report_ref",
  ],
  [
    "another YAML behind a reference",
    (d) => d.policy_lifecycle.source_policy_yaml = `git://acme/small-team/policy.yaml@sha256:${OTHER}`,
    "reference_digest_differs policy_lifecycle.source_policy_yaml",
  ],
  ["more cases", (d) => d.parity_tests.passed_count = 9_999, "parity_claim_differs parity_tests.passed_count"],
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

Deno.test("verifyArtifacts: references with the right digests, to redacted ones and to other files do not block", async () => {
  const packet = await packetOf(GENUINE, (draft) => {
    const { rego_artifacts, policy_lifecycle } = draft;
    rego_artifacts.artifact_refs.push(`evidence://acme/notes/review.md@sha256:${OTHER}`);
    policy_lifecycle.source_policy_yaml = `git://acme/small-team/policy.yaml@sha256:${YAML_DIGEST}`;
  });
  const digest = await sha256(GENUINE[DATA_FILE]!);
  packet.rego_artifacts.artifact_refs.push(`out/${DATA_FILE}@sha256:${digest}`);
  assert.deepEqual(blockers(await judged(GENUINE, packet, TOOLS)), []);
});

Deno.test("verifyArtifacts: a source that the packet leaves out is one that nobody reviewed", async () => {
  const files = await freshManifest(GENUINE, (manifest) => {
    manifest.sources.push({ kind: "overlay", found: "path", name: "freeze.yaml", sha256: OTHER });
  });
  const packet = await packetOf(files, (draft) => draft.source_sha256 = { "small-team/policy.yaml": YAML_DIGEST });
  assert.deepEqual(blockers(await judged(files, packet, TOOLS)), [
    "source_digest_differs source_sha256.freeze.yaml",
    "source_edited artifacts/policy-version-manifest.json#sources.freeze.yaml",
  ]);
});

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
  for (const code of ["signature_missing", "signature_invalid"] as const) {
    const unsigned = { ...TOOLS, signature: () => Promise.resolve({ code, detail: "no 'out.dsse.json'" }) };
    assert.deepEqual(blockers(await judged(GENUINE, packet, unsigned)), [`${code} artifacts`]);
  }
  const signed = { ...TOOLS, signature: () => Promise.resolve(undefined) };
  const result = await judged(GENUINE, packet, signed);
  assert.equal(result.verification, "verified");
  assert.ok(result.checks.some(({ name, status }) => name === "artifacts.signature" && status === "passed"));
});

Deno.test("verifyArtifacts: what could not run is a warning, and a blocker of its own when all is required", async () => {
  const { source: _, ...rest } = TOOLS;
  const packet = await packetOf(GENUINE, (draft) => delete draft.manifest_sha256);
  const lenient = await gate(packet, { verification: await verifyArtifacts(packet, contentOf(GENUINE), rest) });
  assert.deepEqual([lenient.blocker_count, lenient.verification], [0, "claimed"]);
  const warned = lenient.warnings.map(({ code }) => code);
  for (const code of ["manifest_not_in_packet", "sources_not_checked", "artifacts_not_verified"] as const) {
    assert.ok(warned.includes(code), code);
  }
  const strict = await judged(GENUINE, packet, rest);
  assert.deepEqual(blockers(strict), [
    "check_not_run manifest_sha256",
    "check_not_run policy_lifecycle.source_policy_yaml",
  ]);
  assert.match(strict.blockers.find(({ field }) => field !== "manifest_sha256")!.what_to_do, /--source/u);
  const unseen = await gate(packet, { requireVerified: true });
  assert.deepEqual(blockers(unseen), ["check_not_run "]);
  assert.match(unseen.blockers[0]!.what_to_do, /--artifacts DIR/u);
});

Deno.test("verifyArtifacts: what is not required is still said when something else blocks", async () => {
  const { source: _, ...rest } = TOOLS;
  const files = { ...GENUINE, "z.rego": "", [MANIFEST_FILE]: GENUINE[MANIFEST_FILE]! };
  assert.deepEqual(blockers(await judged(files, await packetOf(GENUINE), rest)), [
    "artifact_unexpected artifacts/z.rego",
    "check_not_run policy_lifecycle.source_policy_yaml",
  ]);
});
