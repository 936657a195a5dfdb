import assert from "node:assert/strict";
import { hasDigest, isSample, packOfSource, referenceProblem } from "../../lib/readiness/reference.ts";

const DIGEST = "0123456789abcdef".repeat(4);

const CASES: Record<string, readonly string[]> = {
  fine: [
    "git://tenant-redacted/policies/generated/data.json@sha256-redacted",
    `git://acme/policies/data.json@sha256:${DIGEST}`,
    "evidence://sample/ci_run_ref",
    "https://github.com/acme/policies/pull/12#review-1",
    "git://git@github.com/acme/policies",
    "docs/operate.md#roll-back",
    "./docs/operate.md",
    "CHANGELOG.md",
    "reviews/2026 10".replace(" ", "-"),
  ],
  reference_placeholder: [
    "x",
    "XXX",
    "TODO",
    "todo",
    "tbd",
    "N/A",
    "-",
    "...",
    "<link>",
    "${CI_RUN}",
    "git://TODO",
    "evidence://x",
    "evidence://acme/TODO",
    "git://",
    "https://example.com/run",
    "review",
    "docs/TBD",
    "#review",
  ],
  reference_invalid: [
    "http://acme.dev/1",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "/etc/passwd",
    "~/notes.md",
    "../secrets/plan.md",
    "docs/../../x.md",
    "docs\\operate.md",
    "see the wiki",
    "docs/a\u202eb.md",
    "C:/x/y.md",
  ],
  reference_with_credentials: [
    "https://bot:secret@acme.dev/1",
    "https://token@acme.dev/1",
    "git://bot:secret@acme.dev/1",
    "https://acme.dev/1?sig=abc",
    "docs/a.md?token=abc",
  ],
};

for (const [expected, references] of Object.entries(CASES)) {
  for (const reference of references) {
    Deno.test(`referenceProblem: '${reference}' is ${expected}`, () => {
      assert.equal(referenceProblem(reference) ?? "fine", expected);
    });
  }
}

Deno.test("hasDigest: a whole digest in small hex, and nothing else", () => {
  assert.ok(hasDigest(`git://a/b@sha256:${DIGEST}`));
  assert.ok(hasDigest(`git://a/b@sha256-${DIGEST}`));
  for (const not of ["@sha256-redacted", `@sha256:${DIGEST.slice(1)}`, `@sha256:${DIGEST}0`, DIGEST]) {
    assert.ok(!hasDigest(`git://a/b${not}`));
  }
});

Deno.test("isSample: examples and sample stores", () => {
  for (const yes of ["evidence://sample/x", "git://samples/x", "examples/opa-rego/data.json"]) assert.ok(isSample(yes));
  for (const no of ["evidence://tenant/sample", "docs/examples/x.md", "git://examples/x"]) assert.ok(!isSample(no));
});

Deno.test("packOfSource: the folder of the policy", () => {
  assert.equal(packOfSource("policy-packs/team/policy.yaml"), "team");
  assert.equal(packOfSource(`git://a/packs/team/policy.yaml@sha256:${DIGEST}`), "team");
  assert.equal(packOfSource("policies/team.yaml"), undefined);
  assert.equal(packOfSource("git://tenant-redacted/policy.yaml"), undefined);
});
