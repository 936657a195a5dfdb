/** Real OPA servers that poll a signed bundle: what they take, refuse, keep and log. */
import assert from "node:assert/strict";
import { ask } from "../../examples/opa-fleet/client.ts";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import { makeBundle } from "../../lib/delivery/bundle.ts";
import { randomCases } from "../../lib/delivery/random_cases.ts";
import { packTarGz, unpackTarGz } from "../../lib/delivery/tar_gz.ts";
import { opaServerEngine } from "../../lib/engines/opa_server.ts";
import { renderPack } from "../../lib/parity/export_pack.ts";
import { runParity } from "../../lib/parity/run.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { testWithOpa } from "../real_opa.ts";
import { builtinPolicy } from "./baseline.ts";
import {
  type BundleServer,
  eventually,
  isActive,
  newSigner,
  type OpaServer,
  serveBundle,
  signedBundle,
  smallPolicy,
  startOpa,
  TOKENS,
} from "./servers.ts";

const READ_ENV = { action_type: "read_file", target: ".env" };
const policy = await smallPolicy();
const signer = await newSigner();
const { publicPem } = signer;

/** A bundle server and an OPA that has taken its bundle. */
async function running(serial = 1): Promise<AsyncDisposable & { web: BundleServer; opa: OpaServer; revision: string }> {
  await using stack = new AsyncDisposableStack();
  const { bytes, revision } = await signedBundle(policy, signer, { serial });
  const web = stack.use(serveBundle(bytes));
  const opa = stack.use(await startOpa({ bundles: web.url, publicPem }));
  await isActive(opa, revision);
  const all = stack.move();
  return { web, opa, revision, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

testWithOpa("a server decides as the reference once its bundle is active, and blocks before", async () => {
  await using web = serveBundle();
  await using opa = await startOpa({ bundles: web.url, publicPem });
  await using open = await startOpa({ bundles: web.url, publicPem, closed: false });
  assert.match((await ask(opa.url, TOKENS.decide, READ_ENV)).failed!, /answered 500/u);
  assert.match((await ask(open.url, TOKENS.decide, READ_ENV)).failed!, /no known decision/u);
  const { bytes, revision } = await signedBundle(policy, signer);
  web.bytes = bytes;
  await isActive(opa, revision);
  for (const target of [".env", "README.md"]) {
    const input = { ...READ_ENV, target };
    assert.deepEqual(await ask(opa.url, TOKENS.decide, input), judge(policy, adaptInput(input)).decision);
  }
});

/** Every fixture of a pack and random cases, whole decisions and findings. */
async function assertParity(whole: CompiledPolicy, least: number): Promise<void> {
  const { bytes, revision } = await signedBundle(whole, signer);
  await using web = serveBundle(bytes);
  await using opa = await startOpa({ bundles: web.url, publicPem });
  await isActive(opa, revision);
  const { files, fixtures } = await renderPack(whole);
  const cases = [...fixtures, ...randomCases(fixtures, 50, 7)];
  assert.ok(cases.length >= least, `${cases.length} cases`);
  const engines = [opaServerEngine({ url: opa.url, token: TOKENS.decide })];
  const { passed, disagreements, counts } = await runParity({ exported: files, cases, engines });
  assert.deepEqual([passed, disagreements.slice(0, 3), counts.agreed], [true, [], cases.length]);
}

// Every case of the baseline is asked of two servers by the commands of docs/operate.md: operate_doc_test.ts.
testWithOpa("every case of github-guardrails is decided alike over HTTP", async () => {
  await assertParity(await builtinPolicy("github-guardrails"), 100);
});

/** Bundles that no server may take, and what it says of them. */
const REFUSED: Record<string, [bytes: () => Promise<Uint8Array<ArrayBuffer>>, said: RegExp]> = {
  "a tampered bundle": [async () => {
    const files = (await unpackTarGz((await signedBundle(policy, signer, { serial: 2 })).bytes))!;
    const weaker = (text: string) => text.replaceAll('"block"', '"allow"');
    const changed = files.map((file) =>
      file.name === "data.json"
        ? { ...file, bytes: new TextEncoder().encode(weaker(new TextDecoder().decode(file.bytes))) }
        : file
    );
    assert.notDeepEqual(changed, files);
    return await packTarGz(changed);
  }, /data\.json: digest mismatch/u],
  "an unsigned bundle": [async () => (await makeBundle(policy, { serial: 2 })).bytes, /missing \.signatures\.json/u],
  "a bundle of another key": [
    async () => (await signedBundle(policy, await newSigner(), { serial: 2 })).bytes,
    /failed to verify JWT signature/u,
  ],
  "a file that is no bundle": [() => Promise.resolve(new TextEncoder().encode("<html>")), /./u],
};

testWithOpa("a server keeps its policy when what is served is not what was signed, and says why", async () => {
  await using fleet = await running();
  const { web, opa, revision } = fleet;
  const good = web.bytes;
  for (const [name, [bytes, said]] of Object.entries(REFUSED)) {
    web.bytes = await bytes();
    await eventually(async () => said.test((await opa.status()).message ?? ""), `refusal of ${name}`);
    assert.equal((await opa.status()).active_revision, revision, name);
    assert.equal((await ask(opa.url, TOKENS.decide, READ_ENV)).decision, "block", name);
    web.bytes = good;
    await eventually(async () => (await opa.status()).message === undefined, `recovery from ${name}`);
  }
});

testWithOpa("a server goes on after a restart while the bundle server is gone", async () => {
  const state = await Deno.makeTempDir();
  try {
    const { bytes, revision } = await signedBundle(policy, signer, { serial: 3 });
    const options = { publicPem, state };
    {
      await using web = serveBundle(bytes);
      await using opa = await startOpa({ ...options, bundles: web.url });
      await isActive(opa, revision);
      // It is written after the activation.
      const kept = () => Deno.stat(`${state}/bundles/cavra/bundle.tar.gz`).then(() => true, () => false);
      await eventually(kept, "the bundle on disk");
    }
    await using opa = await startOpa({ ...options, bundles: "http://127.0.0.1:1" });
    await eventually(
      async () => (await ask(opa.url, TOKENS.decide, READ_ENV)).failed === undefined,
      "a decision without the bundle server",
    );
    assert.equal((await ask(opa.url, TOKENS.decide, READ_ENV)).decision, "block");
    await eventually(async () => (await opa.decisions()).length > 0, "a decision log");
    const [first] = await opa.decisions();
    assert.equal((first!["bundles"] as { cavra: { revision: string } }).cavra.revision, revision);
  } finally {
    await Deno.remove(state, { recursive: true });
  }
});

testWithOpa("decision logs carry the revision, and none of what can hold a secret", async () => {
  await using fleet = await running();
  const { opa, revision } = fleet;
  const secret = "hunter2";
  const inputs = [
    { action_type: "execute_command", target: `terraform apply -var password=${secret}` },
    { action_type: secret, target: "x" },
    { action_type: "read_file", target: "x", [secret]: 1 },
    secret,
  ];
  for (const input of inputs) await ask(opa.url, TOKENS.decide, input);
  const headers = { authorization: `Bearer ${TOKENS.decide}`, "content-type": "application/json" };
  const body = JSON.stringify({ input: inputs[0] });
  const findings = await fetch(`${opa.url}/v1/data/cavra/policy/findings`, { method: "POST", headers, body });
  assert.match(await findings.text(), /hunter2/u);
  const own = async () => (await opa.decisions()).filter(({ path }) => `${path}`.startsWith("cavra/policy/"));
  await eventually(async () => (await own()).length === inputs.length + 1, "five decision logs");
  const logs = await own();
  for (const log of logs) assert.deepEqual(log["bundles"], { cavra: { revision } });
  assert.deepEqual(logs[0]!["input"], { action_type: "execute_command" });
  assert.equal((logs[0]!["result"] as { decision: string }).decision, "block");
  assert.ok(!JSON.stringify(logs).includes(secret), "a secret is in the log");
  for (const token of Object.values(TOKENS)) assert.ok(!JSON.stringify(logs).includes(token));
});

/** Requests that change a server or read more than a decision: method, path, body. */
const WRITES: readonly [method: string, path: string, body?: string][] = [
  ["PUT", "/v1/policies/x", 'package system\n\nmain := {"decision": "allow"}\n'],
  ["PUT", "/v1/policies/x", "package system.authz\n\ndefault allow := true\n"],
  ["PUT", "/v1/policies/x", "package x\n"],
  ["PUT", "/v1/policies/cavra/cavra_policy.rego", "package cavra.policy\n"],
  ["DELETE", "/v1/policies/cavra/cavra_policy.rego"],
  ["PUT", "/v1/data/cavra/pack", "{}"],
  ["PATCH", "/v1/data/cavra", '[{"op":"remove","path":"/pack"}]'],
  ["POST", "/v1/query", '{"query":"x := opa.runtime()"}'],
  ["POST", "/v1/compile", '{"query":"data.cavra.policy.decision"}'],
  ["POST", "/", "{}"],
  ["GET", "/v1/config"],
  ["GET", "/v1/data"],
  ["POST", "/v1/data/system/log", "{}"],
];

const READS = ["/v1/status", "/v1/policies", "/v1/data/cavra/pack", "/metrics"];

async function statusOf(url: string, token: string | undefined, method: string, body?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  await answer.body?.cancel();
  return answer.status;
}

testWithOpa("without the right token a server answers nothing, and nobody may change it", async () => {
  await using fleet = await running();
  const { url } = fleet.opa;
  for (const token of [undefined, "", "wrong", TOKENS.decide, TOKENS.operate]) {
    for (const [method, path, body] of WRITES) {
      assert.equal(await statusOf(url + path, token, method, body), 401, `${token} ${method} ${path}`);
    }
  }
  const decision = `${url}/v1/data/cavra/policy/decision`;
  for (const token of [undefined, "wrong"]) assert.equal(await statusOf(decision, token, "POST", "{}"), 401);
  for (const path of READS) {
    assert.equal(await statusOf(url + path, TOKENS.decide, "GET"), 401, path);
    assert.equal(await statusOf(url + path, TOKENS.operate, "GET"), 200, path);
  }
  assert.equal(await statusOf(`${url}/v1/data/cavra/pack/digest`, TOKENS.decide, "POST", "{}"), 200);
  assert.equal(await statusOf(`${url}/health`, undefined, "GET"), 200);
  const metrics = `${fleet.opa.diagnostics}/metrics`;
  for (const token of [undefined, "wrong", TOKENS.decide]) assert.equal(await statusOf(metrics, token, "GET"), 401);
  const headers = { authorization: `Bearer ${TOKENS.operate}` };
  assert.match(await (await fetch(metrics, { headers })).text(), /bundle_loaded_counter|go_goroutines/u);
  assert.equal(await statusOf(metrics, TOKENS.operate, "POST", "{}"), 401);
});

testWithOpa("even an open server takes no 'package system': the bundle owns that root", async () => {
  const { bytes, revision } = await signedBundle(policy, signer);
  await using web = serveBundle(bytes);
  await using opa = await startOpa({ bundles: web.url, publicPem, closed: false });
  await isActive(opa, revision);
  for (const [method, path, body] of WRITES.slice(0, 2)) {
    const answer = await fetch(opa.url + path, { method, body: body! });
    assert.deepEqual([answer.status, /owned by bundle/u.test(await answer.text())], [400, true]);
  }
  // What it does not own can be added: one more reason for --authorization=basic.
  assert.equal(await statusOf(`${opa.url}/v1/policies/x`, undefined, "PUT", "package x\n"), 200);
});
