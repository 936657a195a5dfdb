import assert from "node:assert/strict";
import { generateFixtures } from "../../lib/export/fixtures.ts";
import { judge } from "../../lib/decide/judge.ts";
import { DATA_FILE, MANIFEST_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { attached, initialPacket, redactedPacket } from "../../lib/readiness/evidence.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { fc } from "../deps.ts";
import { assertGolden } from "../cli/golden.ts";
import { blockers, exported, judged, tools, YAML } from "./exported.ts";
import { replaceOne } from "./disturbed.ts";
import { changed, type Draft, packet } from "./packets.ts";

async function initial(yaml: string): Promise<Draft> {
  const files = await exported(yaml);
  const fixtures = generateFixtures(JSON.parse(files[DATA_FILE]!).cavra.pack, judge);
  const report = JSON.parse(files[REPORT_FILE]!);
  const { sources } = JSON.parse(files[MANIFEST_FILE]!);
  return await initialPacket({ files, fixtures, report, sources, folder: "dist/opa-rego" });
}

/** Does what people must do. */
function completed(draft: Draft): Draft {
  draft.rego_artifacts.git_versioned = true;
  draft.rego_artifacts.signed_or_reviewed = true;
  const fields = [
    "policy_lifecycle.review_workflow_ref",
    "policy_lifecycle.rollback_ref",
    "operating_evidence.ci_run_ref",
    "operating_evidence.policy_review_ref",
    "operating_evidence.opa_runtime_ref",
  ];
  return fields.reduce((done, field) => attached(done, field, `evidence://acme/${field}`, undefined), draft);
}

Deno.test("initialPacket: blocks on exactly what people must add", async () => {
  assert.deepEqual(blockers(await gate(await initial(YAML), { requireLive: true })), [
    "not_git_versioned rego_artifacts.git_versioned",
    "not_signed_or_reviewed rego_artifacts.signed_or_reviewed",
    "reference_placeholder operating_evidence.ci_run_ref",
    "reference_placeholder operating_evidence.opa_runtime_ref",
    "reference_placeholder operating_evidence.policy_review_ref",
    "reference_placeholder policy_lifecycle.review_workflow_ref",
    "reference_placeholder policy_lifecycle.rollback_ref",
  ]);
});

Deno.test("initialPacket: completed, it is verified against its export without a warning", async () => {
  const result = await judged(await exported(YAML), completed(await initial(YAML)), await tools(YAML));
  assert.deepEqual([result.status, result.verification, result.warnings], ["ready", "verified", []]);
});

Deno.test("initialPacket: a named case that is not governed waits for its reason", async () => {
  const draft = completed(await initial(YAML.replace('  allow: ["terraform plan*"]\n', "")));
  assert.deepEqual(blockers(await gate(draft)), ["ungoverned_reason_missing ungoverned_cases.allow_terraform_plan"]);
});

Deno.test("attached: replaces a reference, adds to a list, and changes nothing else", () => {
  const digest = "0123456789abcdef".repeat(4);
  const before = packet("live");
  const one = attached(before, "operating_evidence.ci_run_ref", "evidence://acme/ci/1@sha256:old", digest);
  assert.deepEqual(
    one,
    changed("live", (d) => d.operating_evidence.ci_run_ref = `evidence://acme/ci/1@sha256:${digest}`),
  );
  const two = attached(before, "rego_artifacts.artifact_refs", "git://acme/x.json", digest);
  const three = attached(two, "rego_artifacts.artifact_refs", "git://acme/x.json", "f".repeat(64));
  assert.deepEqual(
    three,
    changed("live", (d) => d.rego_artifacts.artifact_refs.push(`git://acme/x.json@sha256:${"f".repeat(64)}`)),
  );
  assert.deepEqual(before, packet("live"));
});

/** A packet full of private things. */
function secretive(): Draft {
  return changed("live", (draft) => {
    const digest = "0123456789abcdef".repeat(4);
    draft.comment = "secret-comment";
    draft.policy_version = "1.2.0";
    draft.parity_tests.note = "secret-note";
    draft.parity_tests.case_ids.push("secret_case");
    draft.rego_artifacts.artifact_refs = [`git://secret-host/secret/data.json@sha256:${digest}`, "secret/other.json"];
    draft.policy_lifecycle.source_policy_yaml = `secret/cavra-ai-agent-baseline/policy.yaml@sha256:${digest}`;
    draft.operating_evidence.ci_run_ref = "https://ci.secret.dev/secret-run#secret";
    draft.operating_evidence.secret_ref = "evidence://secret/x";
    draft.source_sha256 = { "secret/policy.yaml": digest };
    draft.ungoverned_cases = { block_env_read: "secret reason" };
  });
}

Deno.test("redactedPacket: nothing private survives, digests do", async () => {
  const redacted = redactedPacket(secretive());
  assert.doesNotMatch(JSON.stringify(redacted), /secret/u);
  await assertGolden("readiness/redacted.json", JSON.stringify(redacted, null, 2) + "\n");
  assert.deepEqual(blockers(await gate(redacted, { requireLive: true })), []);
});

Deno.test("redactedPacket: once more changes nothing, and any value is taken", () => {
  const once = redactedPacket(secretive());
  assert.deepEqual(redactedPacket(once), { ...once });
  for (const value of [null, 1, "x", [], { rego_artifacts: 1, parity_tests: [{}], policy_pack: {} }]) {
    assert.doesNotThrow(() => redactedPacket(value));
  }
});

Deno.test("redactedPacket: no text survives that is not of a known form, wherever it stands", () => {
  const marker = "of a SECRET customer";
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(marker, [marker], { [marker]: marker }, `git://x/${marker}`),
      (where, value) => {
        const draft = secretive();
        replaceOne(draft, where, value);
        const text = JSON.stringify(redactedPacket(draft));
        assert.doesNotMatch(text, /SECRET|secret/u);
      },
    ),
    { numRuns: 500 },
  );
});
