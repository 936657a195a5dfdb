import assert from "node:assert/strict";
import { readinessArgs } from "../../scripts/validate_opa_rego_policy.ts";
import { assertGolden } from "../cli/golden.ts";
import { atTerminal, cavra, type Ran, ROOT } from "../cli/run_cavra.ts";

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

Deno.test("deno task readiness: with a packet it is the gate, and ends as the gate does", async () => {
  const entry = new URL("scripts/readiness.ts", ROOT).href;
  const run = async (...args: string[]) =>
    await cavra(args, { entry, allow: ["--allow-read", "--allow-run", "--allow-env=CI,OPA"] });
  const live = await run(LIVE, "--require-live");
  assert.deepEqual([live.code, live.err, live.out], [0, "", (await script(LIVE, "--require-live")).out]);
  assert.equal((await run(SAMPLE, "--require-live")).code, 1);
  assert.equal((await run("nope.json")).code, 2);
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
