import assert from "node:assert/strict";
import { gate, readPacket, unreadable } from "../../lib/readiness/gate.ts";
import type { ReadinessResult } from "../../lib/readiness/result.ts";
import { changed, type Draft, packet } from "./packets.ts";

function codes(found: ReadinessResult["blockers"]): string[] {
  return found.map(({ code, field }) => `${code} ${field}`.trim()).sort();
}

const NO_DIGESTS = [
  "reference_without_digest policy_lifecycle.generated_rego_module",
  "reference_without_digest policy_lifecycle.source_policy_yaml",
  "reference_without_digest rego_artifacts.artifact_refs[0]",
  "reference_without_digest rego_artifacts.artifact_refs[1]",
];

Deno.test("gate: the sample is ready, and blocked only when live is required", async () => {
  const free = await gate(packet("sample"));
  assert.equal(free.ready_for_live_opa_rego_policy_path, true);
  assert.deepEqual([free.status, free.verification], ["ready_with_warnings", "claimed"]);
  assert.deepEqual(
    codes(free.warnings),
    [
      "artifacts_not_verified",
      "parity_reports_differ operating_evidence.parity_report_ref",
      ...NO_DIGESTS,
      "sample_evidence evidence_mode",
    ],
  );
  const live = await gate(packet("sample"), { requireLive: true });
  assert.equal(live.ready_for_live_opa_rego_policy_path, false);
  assert.deepEqual([live.status, codes(live.blockers)], ["blocked", ["not_live evidence_mode"]]);
});

Deno.test("gate: the sanitized live packet is ready when live is required", async () => {
  const result = await gate(packet("live"), { requireLive: true });
  assert.deepEqual([result.ready_for_live_opa_rego_policy_path, result.blocker_count], [true, 0]);
  assert.deepEqual(
    codes(result.warnings),
    ["artifacts_not_verified", ...NO_DIGESTS, "runtime_not_named operating_evidence.opa_runtime_ref"],
  );
  assert.ok(result.checks.every(({ status }) => status === "passed"));
});

const DIGEST = "0123456789abcdef".repeat(4);

Deno.test("gate: a packet with everything in it has one warning, that it is only believed", async () => {
  const whole = changed("live", (draft) => {
    draft.rego_artifacts.artifact_refs = [`git://acme/policy/data.json@sha256:${DIGEST}`];
    draft.policy_lifecycle.source_policy_yaml = `git://acme/cavra-ai-agent-baseline/policy.yaml@sha256:${DIGEST}`;
    draft.policy_lifecycle.generated_rego_module = `git://acme/policy/cavra_policy.rego@sha256:${DIGEST}`;
    draft.operating_evidence.opa_runtime_ref = "https://opa.acme.dev/v1/status";
    draft.policy_version = "1.2.0";
    draft.policy_digest = DIGEST;
    draft.manifest_sha256 = DIGEST;
    draft.source_sha256 = { "cavra-ai-agent-baseline/policy.yaml": DIGEST };
    draft.ungoverned_cases = {};
  });
  const { blockers, warnings } = await gate(whole, { requireLive: true });
  assert.deepEqual([codes(blockers), codes(warnings)], [[], ["artifacts_not_verified"]]);
});

/** One mistake in the live packet, and all blockers it gives. */
const MISTAKES: readonly [string, (draft: Draft) => void, readonly string[]][] = [
  ["another format", (d) => d.schema_version = "v2", ["schema_version_unsupported schema_version"]],
  ["no mode", (d) => delete d.evidence_mode, ["field_missing evidence_mode"]],
  ["an unknown mode", (d) => d.evidence_mode = "Live", ["evidence_mode_unknown evidence_mode"]],
  ["a mode of another type", (d) => d.evidence_mode = ["live"], ["evidence_mode_unknown evidence_mode"]],
  ["no pack", (d) => d.policy_pack = "", ["pack_id_invalid policy_pack"]],
  ["an id that is none", (d) => d.policy_pack = "../x", ["pack_id_invalid policy_pack"]],
  [
    "another pack",
    (d) => d.policy_pack = "terraform-guardrails",
    ["source_of_another_pack policy_lifecycle.source_policy_yaml"],
  ],
  ["no section", (d) => delete d.parity_tests, ["field_missing parity_tests"]],
  ["a section of another type", (d) => d.rego_artifacts = [], ["field_wrong_type rego_artifacts"]],
  ["null for a section", (d) => d.policy_lifecycle = null, ["field_wrong_type policy_lifecycle"]],
  [
    "an artefact left out",
    (d) => d.rego_artifacts.artifact_ids.shift(),
    ["artifact_id_missing rego_artifacts.artifact_ids"],
  ],
  [
    "an artefact twice",
    (d) => d.rego_artifacts.artifact_ids.push("rego_data"),
    ["artifact_id_duplicate rego_artifacts.artifact_ids[5]"],
  ],
  ["not in Git", (d) => d.rego_artifacts.git_versioned = false, ["not_git_versioned rego_artifacts.git_versioned"]],
  [
    "not reviewed",
    (d) => d.rego_artifacts.signed_or_reviewed = false,
    ["not_signed_or_reviewed rego_artifacts.signed_or_reviewed"],
  ],
  [
    "a truth value as text",
    (d) => d.rego_artifacts.git_versioned = "true",
    ["field_wrong_type rego_artifacts.git_versioned"],
  ],
  ["no references", (d) => d.rego_artifacts.artifact_refs = [], ["artifact_refs_empty rego_artifacts.artifact_refs"]],
  [
    "a case left out",
    (d) => d.parity_tests.case_ids = d.parity_tests.case_ids.slice(1),
    ["case_id_missing parity_tests.case_ids"],
  ],
  [
    "a case in place of another",
    (d) => d.parity_tests.case_ids[1] = d.parity_tests.case_ids[0],
    ["case_id_duplicate parity_tests.case_ids[1]", "case_id_missing parity_tests.case_ids"],
  ],
  ["a failed case", (d) => d.parity_tests.failed_count = 1, ["parity_failed parity_tests.failed_count"]],
  ["nothing passed", (d) => d.parity_tests.passed_count = 0, ["parity_not_run parity_tests.passed_count"]],
  ["fewer passed", (d) => d.parity_tests.passed_count = 5, ["passed_count_too_low parity_tests.passed_count"]],
  ["a negative count", (d) => d.parity_tests.passed_count = -6, ["count_invalid parity_tests.passed_count"]],
  ["a negative count of failures", (d) => d.parity_tests.failed_count = -1, [
    "count_invalid parity_tests.failed_count",
  ]],
  ["a broken count", (d) => d.parity_tests.passed_count = 6.5, ["count_invalid parity_tests.passed_count"]],
  ["a count as text", (d) => d.parity_tests.passed_count = "6", ["field_wrong_type parity_tests.passed_count"]],
  ["an empty reference", (d) => d.operating_evidence.ci_run_ref = "", ["text_empty operating_evidence.ci_run_ref"]],
  ["a blank reference", (d) => d.operating_evidence.ci_run_ref = " ", ["text_empty operating_evidence.ci_run_ref"]],
  [
    "a stand-in",
    (d) => d.policy_lifecycle.rollback_ref = "TODO",
    ["reference_placeholder policy_lifecycle.rollback_ref"],
  ],
  [
    "a reference that leads out of the repository",
    (d) => d.policy_lifecycle.rollback_ref = "../docs/operate.md",
    ["reference_invalid policy_lifecycle.rollback_ref"],
  ],
  [
    "a reference with a secret",
    (d) => d.operating_evidence.ci_run_ref = "https://bot:hunter2@ci.acme.dev/1",
    ["reference_with_credentials operating_evidence.ci_run_ref"],
  ],
  [
    "a stand-in for the runtime",
    (d) => d.operating_evidence.opa_runtime_ref = "x",
    ["reference_placeholder operating_evidence.opa_runtime_ref"],
  ],
  ["a short digest", (d) => d.policy_digest = "abc", ["digest_invalid policy_digest"]],
  ["a digest in capitals", (d) => d.source_sha256 = { a: DIGEST.toUpperCase() }, ["digest_invalid source_sha256.a"]],
  [
    "a case of the pack called ungoverned",
    (d) => d.ungoverned_cases = { other: "why" },
    ["ungoverned_case_unknown ungoverned_cases.other"],
  ],
  [
    "no reason",
    (d) => d.ungoverned_cases = { block_env_read: " " },
    ["ungoverned_reason_missing ungoverned_cases.block_env_read"],
  ],
];

for (const [name, change, expected] of MISTAKES) {
  Deno.test(`gate: ${name} blocks, and says nothing else`, async () => {
    const result = await gate(changed("live", change), { requireLive: true });
    assert.deepEqual(codes(result.blockers), expected);
    assert.deepEqual([result.status, result.ready_for_live_opa_rego_policy_path], ["blocked", false]);
    assert.ok(result.checks.some(({ status }) => status === "failed"));
  });
}

Deno.test("gate: a secret in a reference is not repeated", async () => {
  const secret = changed("live", (draft) => {
    draft.operating_evidence.ci_run_ref = "https://bot:hunter2@ci.acme.dev/1";
    draft.rego_artifacts.artifact_refs = ["https://ci.acme.dev/1?token=hunter2"];
    draft.parity_tests.parity_report_ref = "git://bot:hunter2@acme/report";
  });
  assert.doesNotMatch(JSON.stringify(await gate(secret)), /hunter2/u);
});

const WEAKNESSES: readonly [string, (draft: Draft) => void, string][] = [
  [
    "a misspelled field",
    (d) => d.policy_digst = DIGEST,
    "unknown_field policy_digst",
  ],
  ["a field nobody reads", (d) => d.parity_tests.note = 1, "unknown_field parity_tests.note"],
  [
    "an artefact of no export",
    (d) => d.rego_artifacts.artifact_ids.push("sbom"),
    "unknown_artifact_id rego_artifacts.artifact_ids[5]",
  ],
  [
    "a sample reference",
    (d) => d.operating_evidence.ci_run_ref = "evidence://sample/ci_run_ref",
    "sample_reference operating_evidence.ci_run_ref",
  ],
  [
    "a case that is not governed",
    (d) => d.ungoverned_cases = { allow_terraform_plan: "This team has no Terraform" },
    "case_not_governed ungoverned_cases.allow_terraform_plan",
  ],
];

for (const [name, change, expected] of WEAKNESSES) {
  Deno.test(`gate: ${name} is a warning`, async () => {
    const before = codes((await gate(packet("live"))).warnings);
    const result = await gate(changed("live", change));
    assert.deepEqual(codes(result.blockers), []);
    assert.deepEqual(codes(result.warnings), [...before, expected].sort());
  });
}

Deno.test("gate: a misspelled field is told what was meant", async () => {
  const { warnings } = await gate(changed("live", (draft) => draft.policy_digst = DIGEST));
  assert.equal(warnings.find(({ code }) => code === "unknown_field")?.expected, "policy_digest");
});

Deno.test("readPacket: what is no JSON, says a key twice or is too deep is blocked with no check run", () => {
  const cases: [string, string, number][] = [
    ['{"a":', "packet_not_json", 5],
    ["", "packet_not_json", 0],
    ['{"policy_pack":"a","policy_pack":"b"}', "packet_duplicate_key", 19],
    ["[".repeat(1_001) + "]".repeat(1_001), "packet_too_deep", 1_000],
  ];
  for (const [text, code, offset] of cases) {
    const reading = readPacket(text);
    assert.ok(!reading.ok);
    assert.deepEqual([reading.finding.code, reading.offset], [code, offset]);
    const result = unreadable(reading.finding, false);
    assert.deepEqual([result.status, codes(result.blockers)], ["blocked", [code]]);
    assert.ok(result.checks.every(({ status }) => status === "not_run"));
  }
});
