/** Servers that answer otherwise than an OPA does: every command says so, and none takes it for its own mistake. */
import assert from "node:assert/strict";
import { judge } from "../../lib/decide/judge.ts";
import { bundleFiles } from "../../lib/delivery/bundle.ts";
import { revisionText } from "../../lib/delivery/revision.ts";
import type { Json } from "../../lib/pack/types.ts";
import { SMALL_PACK, smallPolicy } from "../delivery/servers.ts";
import { fc } from "../deps.ts";
import { described } from "./described.ts";
import { atTerminal, cavra, type Ran } from "./run_cavra.ts";

const policy = await smallPolicy();
const modules = (await bundleFiles(policy)).filter(({ name }) => name.endsWith(".rego"));
const POLICIES = modules.map(({ name, bytes }) => ({ id: `cavra/${name}`, raw: new TextDecoder().decode(bytes) }));
const ACTION = { action_type: "read_file", target: ".env" };

/** What a server of the fleet says, by path; some wait for the input. */
const RIGHT: Readonly<Record<string, (input: Json) => unknown>> = {
  "/v1/status": () => ({ bundles: { cavra: { active_revision: revisionText(policy) } } }),
  "/v1/policies": () => POLICIES,
  "/v1/data/cavra/pack": () => policy,
  "/v1/data/cavra/pack/digest": () => policy.digest,
  "/v1/query": () => [{ x: "1.0.0" }],
  "/v1/data/cavra/policy/decision": (input) => judge(policy, input).decision,
  "/v1/data/cavra/policy/findings": (input) => judge(policy, input).findings,
};
const PATHS = Object.keys(RIGHT);

/** A server that is right but for the whole text of the answer at some paths. */
function serve(wrong: Readonly<Record<string, string>>): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { pathname } = new URL(request.url);
    const body = request.method === "POST" ? await request.json() : {};
    const text = wrong[pathname] ?? JSON.stringify({ result: RIGHT[pathname]!(body.input ?? null) });
    return new Response(text, { headers: { "content-type": "application/json" } });
  });
}

function urlOf(server: Deno.HttpServer<Deno.NetAddr>): string {
  return `http://127.0.0.1:${server.addr.port}`;
}

const folder = await Deno.makeTempDir();
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
await Deno.writeTextFile(`${folder}/action.jsonl`, JSON.stringify(ACTION));
await Deno.writeTextFile(`${folder}/cases.json`, JSON.stringify([{ case_id: "one", input: ACTION }]));

const PACK = ["--policy-pack", SMALL_PACK];

/** Every command that asks a server. */
const COMMANDS: Readonly<Record<string, (url: string) => Promise<Ran>>> = {
  decide: (url) => decided(url, "--explain"),
  "rego-test": (url) => {
    const args = ["rego-test", ...PACK, "--engine", "opa-server", "--url", url, "--fixtures", `${folder}/cases.json`];
    return atTerminal(["policy", ...args, "--format", "json"], 80);
  },
  "fleet-check": (url) => fleet(url),
};

function decided(url: string, ...more: string[]): Promise<Ran> {
  const args = [
    "decide",
    ...PACK,
    "--engine",
    "opa-server",
    "--url",
    url,
    "--input",
    `${folder}/action.jsonl`,
    ...more,
  ];
  return atTerminal(["policy", ...args], 80);
}

function fleet(...urls: string[]): Promise<Ran> {
  const args = ["fleet-check", ...PACK, ...urls.flatMap((url) => ["--url", url]), "--random", "0", "--format", "json"];
  return atTerminal(["policy", ...args], 80);
}

/** What JavaScript or this program says of its own mistakes. */
const OWN_MISTAKE = /internal|Cannot |is not a function|not iterable|undefined \(|call stack|\[object /iu;

Deno.test("a server that answers rightly is taken by every command", async () => {
  await using server = serve({});
  for (const [name, run] of Object.entries(COMMANDS)) {
    const { code, out } = await run(urlOf(server));
    assert.equal(code, 0, `${name}: ${out}`);
  }
});

for (const path of PATHS) {
  Deno.test(`any JSON at ${path} ends no command in a mistake of this program, and is never taken for allow`, async () => {
    const json = fc.json({ maxDepth: 3 });
    const answer = fc.oneof(json, json.map((text) => `{"result":${text}}`), json.map((text) => `{"result":[${text}]}`));
    await fc.assert(
      fc.asyncProperty(answer, fc.constantFrom(...Object.keys(COMMANDS)), async (text, name) => {
        await using server = serve({ [path]: text });
        const { code, out, err } = await COMMANDS[name]!(urlOf(server));
        assert.ok([0, 1, 3].includes(code));
        assert.doesNotMatch(out + err, OWN_MISTAKE);
        if (name === "decide" && code === 0) assert.match(out, /^decision block$/mu);
      }),
      { numRuns: 60 },
    );
  });
}

/** Nested deeper than anything reads. */
const DEEP = `{"result":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;

/** Path, answer, and what `fleet check` says of the server. */
const ODD: readonly (readonly [path: string, text: string, said: RegExp])[] = [
  ["/v1/policies", '{"result":[null]}', /at '\/v1\/policies' one of the policies is no object/u],
  ["/v1/policies", '{"result":{"a":1}}', /at '\/v1\/policies' there is no list of policies/u],
  ["/v1/policies", '{"result":[{"id":5,"raw":""}]}', /a policy has no 'id' that is a text/u],
  ["/v1/policies", '{"result":[{"id":"x"}]}', /a policy has no 'raw' that is a text/u],
  ["/v1/policies", "null", /what it says is no object/u],
  ["/v1/data/cavra/pack", DEEP, /at '\/v1\/data\/cavra\/pack' what it says is nested deeper than 1,000/u],
  ["/v1/status", "<html>", /at '\/v1\/status' what it says is no JSON: <html>/u],
  ["/v1/status", '{"result":5}', /the status is no object/u],
  ["/v1/status", '{"result":{"bundles":{"cavra":null}}}', /the status of the bundle is no object/u],
  ["/v1/status", '{"result":{"bundles":{"cavra":{"active_revision":7}}}}', /a 'active_revision' is no text/u],
  ["/v1/status", '{"result":{"bundles":{"cavra":{"message":"x","errors":{}}}}}', /no list of errors of the bundle/u],
  ["/v1/status", '{"result":{"bundles":{"cavra":{"message":"x","errors":[null]}}}}', /one of the errors/u],
];

for (const [path, text, said] of ODD) {
  Deno.test(`fleet check: '${text.slice(0, 60)}' at ${path} is said of that server, the other one is checked`, async () => {
    await using odd = serve({ [path]: text });
    await using good = serve({});
    const ran = await fleet(urlOf(odd), urlOf(good));
    const { servers } = await described("fleet-check", ran) as unknown as {
      servers: { verified: boolean; checks: { name: string; detail: string }[] }[];
    };
    assert.deepEqual([ran.code, servers.map(({ verified }) => verified)], [1, [false, true]]);
    assert.deepEqual(servers[0]!.checks.map(({ name }) => name), ["answers"]);
    assert.match(servers[0]!.checks[0]!.detail, /^The server answers otherwise than an OPA does: /u);
    assert.match(servers[0]!.checks[0]!.detail, said);
  });
}

Deno.test("decide --engine opa-server: what is no decision is a block and exit 3, also under --fail-on", async () => {
  const path = "/v1/data/cavra/policy/decision";
  for (const result of ['{"decision":"maybe"}', "1", '["allow"]', '{"decision":"allow"}', "null", '"allow"']) {
    await using server = serve({ [path]: `{"result":${result}}` });
    const { code, out, err } = await decided(urlOf(server), "--fail-on", "block", "--format", "jsonl");
    const [first, second] = out.split("\n").map((line) => line && JSON.parse(line));
    assert.deepEqual([code, first.decision, second.diagnostics[0].code], [3, "block", "cli.engine_failed"], result);
    assert.match(err, /is blocked: the server's answer /u);
  }
});

Deno.test("decide --engine opa-server: a decision of another policy than the one that was asked for counts as none", async () => {
  const other = { ...judge(policy, { action_type: "read_file", target: "x" }).decision, policy_digest: "0".repeat(64) };
  await using server = serve({ "/v1/data/cavra/policy/decision": JSON.stringify({ result: other }) });
  const { code, out, err } = await decided(urlOf(server), "--fail-on", "block", "--format", "jsonl");
  assert.deepEqual([code, JSON.parse(out.split("\n")[0]!).decision, other.decision], [3, "block", "allow"]);
  assert.match(err, /of another policy, with the digest '0{64}'/u);
});

Deno.test("fleet check lists the policies of each server", async () => {
  await using server = serve({});
  const ran = await fleet(urlOf(server));
  const ids = POLICIES.map(({ id }) => id).sort();
  const { servers: [one] } = await described("fleet-check", ran) as unknown as {
    servers: { policies: string[]; checks: { name: string; detail: string }[] }[];
  };
  assert.deepEqual(one?.policies, ids);
  const [detail] = one!.checks.filter(({ name }) => name === "policies").map((check) => check.detail);
  assert.equal(detail, `${ids.length} policies, each as in the bundle: ${ids.join(", ")}`);
});

Deno.test("fleet check: a missing permission is no verdict on a server", async () => {
  const args = ["fleet-check", ...PACK, "--url", "http://127.0.0.1:9181"];
  const { code, out, err } = await cavra(["policy", ...args], { allow: ["--allow-read"] });
  assert.deepEqual([code, out], [3, ""]);
  assert.match(err, /^error\[cli\.engine_failed\]: No permission to reach 'http:.*\n {2}hint: Add --allow-net=127/u);
});
