/** The example fleet as it lies in the repository: a bundle server and two real OPA servers. */
import assert from "node:assert/strict";
import { ask } from "../../examples/opa-fleet/client.ts";
import { cavra, type Ran, ROOT } from "../cli/run_cavra.ts";
import { described } from "../cli/described.ts";
import { testWithOpa } from "../real_opa.ts";

/** A small pack: every case of it is asked of both servers. */
const FILE = decodeURIComponent(new URL("tests/cli/packs/acme-base/policy.yaml", ROOT).pathname);
const PACK = ["--policy-pack", FILE];
const READ_ENV = { action_type: "read_file", target: ".env" };

/** The first of five free ports. */
function freePorts(): number {
  for (let first = 20_000 + (Deno.pid * 7) % 20_000;; first += 5) {
    try {
      for (let offset = 0; offset < 5; offset++) Deno.listen({ hostname: "127.0.0.1", port: first + offset }).close();
      return first;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
}

/** Starts the example and waits until it says that it is ready. */
async function start(folder: string, first: number): Promise<Deno.ChildProcess> {
  const entry = new URL("examples/opa-fleet/start.ts", ROOT).href;
  const args = ["run", "--quiet", "--no-check", "--allow-all", entry, folder, `${first}`, FILE];
  const child = new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "inherit" }).spawn();
  const reader = child.stdout.getReader();
  let said = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    said += new TextDecoder().decode(read.value);
    if (!said.includes("Ready: ")) continue;
    reader.releaseLock();
    return child;
  }
  await Deno.remove(folder, { recursive: true });
  throw new Error(`The fleet did not start: ${said}`);
}

/** Asks again until the answer is the wanted one, for at most half a minute. */
async function eventually(what: () => Promise<boolean>, title: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  assert.fail(`${title} did not happen`);
}

interface Fleet {
  readonly folder: string;
  readonly urls: readonly string[];
  readonly operate: string;
  call(...args: string[]): Promise<Ran>;
  /** What the servers' status says of their bundle. */
  bundle(url: string): Promise<{ active_revision: string; message?: string }>;
}

function fleetOf(folder: string, first: number): Fleet {
  const operate = Deno.readTextFileSync(`${folder}/operate.token`);
  return {
    folder,
    urls: [`http://127.0.0.1:${first}`, `http://127.0.0.1:${first + 1}`],
    operate,
    call: (...args) =>
      cavra(["policy", ...args], { allow: ["--allow-read", "--allow-write", "--allow-net=127.0.0.1"] }),
    async bundle(url) {
      const response = await fetch(`${url}/v1/status`, { headers: { authorization: `Bearer ${operate}` } });
      return (await response.json()).result.bundles.cavra;
    },
  };
}

async function rollOut({ folder, call }: Fleet, serial: string, key = `${folder}/cavra-key.pem`): Promise<string> {
  const output = ["--output", `${folder}/www/cavra.tar.gz`, "--signing-key", key];
  const { out } = await call("bundle", ...PACK, "--serial", serial, ...output, "--format", "json");
  return JSON.parse(out).revision;
}

async function onlyTokensOpen({ folder, urls: [url], operate }: Fleet): Promise<void> {
  assert.match((await ask(url!, "wrong", READ_ENV)).failed!, /401/u);
  const decide = await Deno.readTextFile(`${folder}/decide.token`);
  for (const token of [decide, operate]) {
    const body = 'package system\n\nmain := {"decision": "allow"}\n';
    const headers = { authorization: `Bearer ${token}` };
    const put = await fetch(`${url}/v1/policies/x`, { method: "PUT", headers, body });
    const query = await fetch(`${url}/v1/query`, { method: "POST", headers, body: '{"query":"x := opa.runtime()"}' });
    assert.deepEqual([put.status, query.status], [401, 401]);
    await Promise.all([put.body?.cancel(), query.body?.cancel()]);
  }
  const status = await fetch(`${url}/v1/status`, { headers: { authorization: `Bearer ${decide}` } });
  await status.body?.cancel();
  assert.equal(status.status, 401);
}

async function logsAreMasked({ folder }: Fleet, revision: string): Promise<void> {
  const logs = () =>
    Deno.readTextFileSync(`${folder}/server-2.log`).split("\n").filter((line) => line.includes('"Decision Log"'));
  await eventually(() => Promise.resolve(logs().length > 0), "a decision log");
  const [first] = logs();
  assert.equal(JSON.parse(first!).bundles.cavra.revision, revision);
  assert.deepEqual([JSON.parse(first!).input, JSON.parse(first!).erased], [{ action_type: "read_file" }, [
    "/input/target",
  ]]);
}

/** A bundle that no server may take, and what the servers say of it. */
async function refused(fleet: Fleet, revision: string, change: () => Promise<unknown>, said: RegExp): Promise<void> {
  await change();
  await eventually(async () => said.test((await fleet.bundle(fleet.urls[0]!)).message ?? ""), `${said}`);
  assert.equal((await fleet.bundle(fleet.urls[0]!)).active_revision, revision);
}

async function check(fleet: Fleet, revision: string, ...more: string[]): Promise<[number, Record<string, unknown>]> {
  const urls = fleet.urls.flatMap((url) => ["--url", url]);
  const token = ["--token-file", `${fleet.folder}/operate.token`, "--expect-revision", revision];
  const ran = await fleet.call("fleet-check", ...PACK, ...urls, ...token, ...more, "--format", "json");
  return [ran.code, await described("fleet-check", ran)];
}

async function isActive(fleet: Fleet, revision: string): Promise<void> {
  const active = async () =>
    (await Promise.all(fleet.urls.map(fleet.bundle))).every((one) => one.active_revision === revision);
  await eventually(active, `activation of ${revision}`);
}

testWithOpa("the example fleet: answers, closed to others, masked, rolled out, refusing, rolled back", async () => {
  const folder = await Deno.makeTempDir();
  const first = freePorts();
  const child = await start(folder, first);
  try {
    const fleet = fleetOf(folder, first);
    const decide = await Deno.readTextFile(`${folder}/decide.token`);
    const { active_revision: one } = await fleet.bundle(fleet.urls[0]!);
    assert.match(one, /\/1$/u);
    assert.equal((await ask(fleet.urls[1]!, decide, READ_ENV)).decision, "block");
    assert.equal((await ask(fleet.urls[1]!, decide, { ...READ_ENV, target: "README.md" })).decision !== "block", true);
    await onlyTokensOpen(fleet);
    await logsAreMasked(fleet, one);
    const [code, { verified }] = await check(fleet, one);
    assert.deepEqual([code, verified], [0, true]);

    const two = await rollOut(fleet, "2");
    await isActive(fleet, two);
    const bundle = `${folder}/www/cavra.tar.gz`;
    const unsigned = () => fleet.call("bundle", ...PACK, "--serial", "3", "--output", bundle);
    await refused(fleet, two, unsigned, /missing \.signatures\.json/u);
    const other = ["--private-key", `${folder}/other.pem`, "--public-key", `${folder}/other.pub.pem`];
    await fleet.call("keygen", ...other);
    await refused(fleet, two, () => rollOut(fleet, "4", `${folder}/other.pem`), /failed to verify JWT signature/u);

    await rollOut(fleet, "1");
    await isActive(fleet, one);
    const [old, result] = await check(fleet, two, "--random", "0");
    assert.equal(old, 1);
    assert.match(JSON.stringify(result), /The revision is older/u);
  } finally {
    child.kill("SIGTERM");
    await child.stdout.cancel();
    await child.status;
    await Deno.remove(folder, { recursive: true });
  }
});

/** Answers that are no clear decision. */
const UNCLEAR: Record<string, () => Response | Promise<Response>> = {
  "no result": () => Response.json({}),
  "an error": () => Response.json({ result: { decision: "allow" } }, { status: 500 }),
  "no JSON": () => new Response("allow"),
  "an unknown decision": () => Response.json({ result: { decision: "ok" } }),
  "a redirect": () => new Response(null, { status: 302, headers: { location: "/" } }),
  "no answer in time": () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 400)),
};

for (const [name, answer] of Object.entries(UNCLEAR)) {
  Deno.test(`the example client blocks on ${name}`, async () => {
    await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
    const { decision, failed } = await ask(`http://127.0.0.1:${server.addr.port}`, "x", READ_ENV, 200);
    assert.deepEqual([decision, failed === undefined], ["block", false]);
  });
}

Deno.test("the example client blocks when there is no server", async () => {
  assert.equal((await ask("http://127.0.0.1:1", "x", READ_ENV)).decision, "block");
});
