import assert from "node:assert/strict";
import { readinessArgs } from "../../scripts/validate_opa_rego_policy.ts";
import { assertGolden } from "../cli/golden.ts";
import { atTerminal, cavra, type Ran, ROOT } from "../cli/run_cavra.ts";
import { YAML } from "./exported.ts";

const EXAMPLES = "examples/opa-rego/enterprise-opa-rego-policy";
const SAMPLE = `${EXAMPLES}.sample.json`;
const LIVE = `${EXAMPLES}.live.sanitized.example.json`;

/** Runs the script as it is typed in the documentation, with permission for the packet only. */
async function script(packet: string, ...args: string[]): Promise<Ran> {
  const entry = new URL("scripts/validate_opa_rego_policy.ts", ROOT).href;
  return await cavra(["--packet", packet, ...args], { entry, allow: [`--allow-read=${packet}`] });
}

Deno.test("validate_opa_rego_policy.ts: the live example is ready, the sample only when live is not required", async () => {
  const live = await script(LIVE, "--require-live");
  assert.deepEqual([live.code, live.err], [0, ""]);
  const lines = live.out.split("\n");
  assert.ok(lines.includes("ready_for_live_opa_rego_policy_path: true"));
  assert.ok(lines.includes("blocker_count: 0"));
  assert.ok(lines.includes("verification: claimed"));
  assert.equal((await script(SAMPLE)).code, 0);
  const blocked = await script(SAMPLE, "--require-live");
  assert.deepEqual([blocked.code, blocked.err], [1, ""]);
  assert.ok(blocked.out.split("\n").includes("ready_for_live_opa_rego_policy_path: false"));
});

Deno.test("validate_opa_rego_policy.ts: the packet may be written with '='", () => {
  const wanted = ["policy", "rego-readiness", "p.json", "--require-live"];
  assert.deepEqual(readinessArgs(["--packet", "p.json", "--require-live"]), wanted);
  assert.deepEqual(readinessArgs(["--packet=p.json", "--require-live"]), wanted);
});

Deno.test("rego-readiness: the command says what the script says, byte by byte", async () => {
  const allow = [`--allow-read=${SAMPLE}`];
  assert.deepEqual(await cavra(["policy", "rego-readiness", SAMPLE], { allow }), await script(SAMPLE));
});

Deno.test("rego-readiness: a packet that is not there is wrong usage, one that may not be read is said with its flag", async () => {
  const absent = await cavra(["policy", "rego-readiness", "nope.json"], { allow: ["--allow-read"] });
  assert.deepEqual([absent.code, absent.out], [2, ""]);
  assert.match(absent.err, /cli\.file_not_found/u);
  const folder = await cavra(["policy", "rego-readiness", "examples"], { allow: ["--allow-read"] });
  assert.deepEqual([folder.code, folder.out], [2, ""]);
  const denied = await cavra(["policy", "rego-readiness", SAMPLE]);
  assert.deepEqual([denied.code, denied.out], [3, ""]);
  assert.match(denied.err, /--allow-read=/u);
});

const BROKEN = "tests/readiness/broken_packet.json";

for (const format of ["text", "json", "junit", "sarif", "github"]) {
  Deno.test(`rego-readiness: a broken packet as ${format}`, async () => {
    const args = ["policy", "rego-readiness", BROKEN, "--require-live", "--format", format];
    const { code, out, err } = await atTerminal(args, 80);
    assert.deepEqual([code, err], [1, ""]);
    assert.doesNotMatch(out, /bot:secret/u);
    await assertGolden(`readiness/broken.${format}.txt`, out);
  });
}

Deno.test("rego-readiness: at 40 columns no line is longer, but for the packet's own", async () => {
  const { out } = await atTerminal(["policy", "rego-readiness", BROKEN], 40);
  await assertGolden("readiness/broken_40.txt", out);
});

Deno.test("rego-readiness: what is no JSON is blocked at its place", async () => {
  const file = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(file, '{\n  "evidence_mode": live\n}\n');
    const { code, out } = await atTerminal(["policy", "rego-readiness", file, "--format", "github"], 80);
    assert.equal(code, 1);
    assert.match(out, /^::error file=[^,]*,line=2,col=20,title=readiness\.packet_not_json::/u);
  } finally {
    await Deno.remove(file);
  }
});

/** Runs in a folder of its own with an export of a small pack. */
async function withExport(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/packs/small-team`, { recursive: true });
    await Deno.writeTextFile(`${folder}/packs/small-team/policy.yaml`, YAML);
    const allow = ["--allow-read", `--allow-write=${folder}`];
    const pack = ["--policy-pack", "small-team", "--policy-dir", "packs"];
    for (
      const args of [
        ["rego-export", ...pack, "--output-dir", "out"],
        ["evidence", "init", ...pack, "--artifacts", "out", "--output", "packet.json"],
        ["keygen", "--private-key", "key.pem", "--public-key", "key.pub.pem"],
      ]
    ) {
      const { code, err } = await cavra(["policy", ...args], { allow, cwd: folder });
      assert.equal(code, 0, err);
    }
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("rego-readiness: an export is verified from its folder, its YAML and its signature", async () => {
  await withExport(async (folder) => {
    const allow = [`--allow-read=${folder}`, `--allow-write=${folder}`];
    const run = async (...args: string[]) => await cavra(["policy", ...args], { allow, cwd: folder });
    await Deno.writeTextFile(`${folder}/run.log`, "secret log\n");
    const attach = async (field: string) =>
      await run(
        "evidence",
        "attach",
        "packet.json",
        "--field",
        field,
        "--ref",
        "evidence://acme/1",
        "--file",
        "run.log",
      );
    const refused = await run("evidence", "redact", "packet.json");
    assert.deepEqual([refused.code, refused.out], [1, ""]);
    for (const field of ["policy_lifecycle.review_workflow_ref", "policy_lifecycle.rollback_ref"]) await attach(field);
    for (const key of ["ci_run_ref", "policy_review_ref", "opa_runtime_ref"]) await attach(`operating_evidence.${key}`);
    const packet = (await Deno.readTextFile(`${folder}/packet.json`)).replaceAll(": false", ": true");
    assert.doesNotMatch(packet, /secret log|TODO/u);
    await Deno.writeTextFile(`${folder}/packet.json`, packet);

    const strict = [
      "packet.json",
      "--require-live",
      "--require-verified",
      "--artifacts",
      "out",
      "--policy-dir",
      "packs",
    ];
    const verified = await run("rego-readiness", ...strict);
    assert.deepEqual([verified.code, verified.err], [0, ""]);
    assert.match(verified.out, /^verification: verified$/mu);

    const key = ["--verification-key", "key.pub.pem"];
    const unsigned = await run("rego-readiness", ...strict, ...key);
    assert.match(unsigned.out, /signature_invalid/u);
    assert.equal((await run("sign", "out", "--signing-key", "key.pem")).code, 0);
    assert.equal((await run("rego-readiness", ...strict, ...key)).code, 0);

    const redacted = await run("evidence", "redact", "packet.json");
    assert.deepEqual([redacted.code, redacted.err], [0, ""]);
    assert.doesNotMatch(redacted.out, /acme/u);

    await Deno.writeTextFile(`${folder}/out/z.rego`, "package system");
    const extra = await run("rego-readiness", ...strict);
    assert.equal(extra.code, 1);
    assert.match(extra.out, /artifact_unexpected/u);
    const absent = await run("rego-readiness", "packet.json", "--artifacts", "nowhere", "--policy-dir", "packs");
    assert.deepEqual([absent.code, absent.out], [2, ""]);
  });
});

Deno.test("evidence attach: a wrong field or reference is wrong usage, and nothing is written", async () => {
  const file = await Deno.makeTempFile();
  try {
    await Deno.copyFile(new URL(SAMPLE, ROOT), file);
    const attach = ["policy", "evidence", "attach", file, "--field"];
    const field = await atTerminal([...attach, "operating_evidence.ci_run", "--ref", "git://a/b"], 80);
    assert.equal(field.code, 2);
    assert.match(field.err, /Did you mean 'operating_evidence\.ci_run_ref'\?/u);
    const reference = await atTerminal(
      [...attach, "operating_evidence.ci_run_ref", "--ref", "https://a:b@c.dev/d"],
      80,
    );
    assert.equal(reference.code, 2);
    assert.doesNotMatch(reference.err, /a:b/u);
    assert.equal(await Deno.readTextFile(file), await Deno.readTextFile(new URL(SAMPLE, ROOT)));
  } finally {
    await Deno.remove(file);
  }
});
