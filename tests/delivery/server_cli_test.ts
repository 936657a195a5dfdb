/** The command line against real OPA servers with tokens: fleet check, and the engine opa-server. */
import assert from "node:assert/strict";
import { described } from "../cli/described.ts";
import { cavra, type Ran } from "../cli/run_cavra.ts";
import { testWithOpa } from "../real_opa.ts";
import {
  isActive,
  newSigner,
  type OpaServer,
  serveBundle,
  signedBundle,
  SMALL_PACK,
  smallPolicy,
  startOpa,
  TOKENS,
} from "./servers.ts";

const PACK = ["--policy-pack", SMALL_PACK];
const READ_ENV = '{"action_type":"read_file","target":".env"}\n';
/** As people say it; as the table writes it, see the help. */
const FLEET_CHECK = ["fleet", "check"];

const policy = await smallPolicy();
const signer = await newSigner();

/** What a call may do, and the token that it finds. */
interface Given {
  readonly env?: Record<string, string>;
  readonly allow?: readonly string[];
  readonly stdin?: string;
}

async function run(args: readonly string[], { env = {}, allow = ["--allow-env"], stdin = "" }: Given = {}) {
  const ran = await cavra(["policy", ...args], { allow: ["--allow-read", "--allow-net", ...allow], env, stdin });
  for (const token of Object.values(TOKENS)) assert.ok(!(ran.out + ran.err).includes(token), "a token is shown");
  assert.ok(!/^\s+at /mu.test(ran.err), ran.err);
  return ran;
}

/** A server with the small pack, and a file with each token. */
async function withFleet(use: (opa: OpaServer, folder: string, revision: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const { bytes, revision } = await signedBundle(policy, signer, { serial: 1 });
    await using web = serveBundle(bytes);
    await using opa = await startOpa({ bundles: web.url, publicPem: signer.publicPem });
    await isActive(opa, revision);
    for (const [name, token] of Object.entries(TOKENS)) await Deno.writeTextFile(`${folder}/${name}`, `${token}\n`);
    await use(opa, folder, revision);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What is said, each message on one line. */
async function decide(url: string, given: Given): Promise<Ran> {
  const args = ["decide", ...PACK, "--input", "-", "--engine", "opa-server", "--url", url];
  const ran = await run(args, { stdin: READ_ENV, ...given });
  return { ...ran, err: ran.err.replaceAll(/\s+/gu, " ") };
}

testWithOpa(
  "decide --engine opa-server: with the token of a variable or file, and clear words without",
  () =>
    withFleet(async ({ url }, folder) => {
      for (const env of [{ CAVRA_OPA_TOKEN: TOKENS.decide }, { CAVRA_OPA_TOKEN_FILE: `${folder}/decide` }]) {
        const { code, out, err } = await decide(url, { env });
        assert.deepEqual([code, err, JSON.parse(out).decision], [0, "", "block"]);
      }
      const none = await decide(url, {});
      assert.deepEqual([none.code, none.out], [3, ""]);
      assert.match(none.err, /error\[cli\.engine_failed\].*no token was sent hint: Set CAVRA_OPA_TOKEN/u);
      const unread = await decide(url, { env: { CAVRA_OPA_TOKEN: TOKENS.decide }, allow: [] });
      assert.match(unread.err, /no token was sent .*--allow-env/u);
      const wrong = await decide(url, { env: { CAVRA_OPA_TOKEN: "wr0ng" } });
      assert.deepEqual([wrong.code, /refused the token \(401\)/u.test(wrong.err), wrong.err.includes("wr0ng")], [
        3,
        true,
        false,
      ]);
      const broken = await decide(url, { env: { CAVRA_OPA_TOKEN: "two words" } });
      assert.deepEqual([broken.code, broken.err.includes("two words")], [3, false]);
      const missing = await decide(url, { env: { CAVRA_OPA_TOKEN_FILE: `${folder}/nothing` } });
      assert.match(missing.err, /does not exist/u);
      const inUrl = await decide(url.replace("//", "//user:pa55@"), {});
      assert.deepEqual([inUrl.code, inUrl.err.includes("pa55")], [2, false]);
    }),
);

testWithOpa(
  "rego-test --engine opa-server: every case, with the version of the server",
  () =>
    withFleet(async ({ url }, folder) => {
      const args = ["rego-test", ...PACK, "--engine", "opa-server", "--url", url, "--format", "json"];
      const operator = await run(args, { env: { CAVRA_OPA_TOKEN_FILE: `${folder}/operate` } });
      const { passed, engines: [engine] } = JSON.parse(operator.out);
      assert.deepEqual([operator.code, passed, engine.status, engine.disagreements], [0, true, "ran", 0]);
      assert.ok(engine.cases > 20 && /^\d+\.\d+/u.test(engine.version), JSON.stringify(engine));
      const anyone = await run(args, { env: { CAVRA_OPA_TOKEN: TOKENS.decide } });
      assert.deepEqual([anyone.code, JSON.parse(anyone.out).engines[0].version], [0, "unknown"]);
      const refused = await run(args);
      assert.deepEqual([refused.code, JSON.parse(refused.out).engines[0].status], [1, "failed"]);
      const other = await run(["rego-test", "--policy-pack", "github-guardrails", ...args.slice(3)], {
        env: { CAVRA_OPA_TOKEN: TOKENS.decide },
      });
      assert.match(JSON.parse(other.out).engines[0].reason, /another policy/u);
    }),
);

interface Verdict {
  readonly verified: boolean;
  readonly servers: { readonly checks: { readonly name: string; readonly ok: boolean; readonly detail: string }[] }[];
}

/** Exit code, names of what failed, and the details, over all servers. */
async function check(urls: readonly string[], given: Given, ...more: string[]): Promise<[number, string[], string]> {
  const args = [...FLEET_CHECK, ...PACK, ...urls.flatMap((url) => ["--url", url]), "--format", "json", ...more];
  const ran = await run(args, given);
  const { servers } = (await described("fleet-check", ran)) as unknown as Verdict;
  const failed = servers.flatMap(({ checks }) => checks).filter(({ ok }) => !ok);
  return [ran.code, failed.map(({ name }) => name), failed.map(({ detail }) => detail).join("\n")];
}

testWithOpa(
  "fleet check: the revision by text or serial, the token from a file or the environment",
  () =>
    withFleet(async ({ url }, folder, revision) => {
      const file = ["--token-file", `${folder}/operate`];
      const env = { CAVRA_OPA_TOKEN: TOKENS.operate };
      assert.deepEqual(await check([url], {}, ...file, "--expect-revision", revision), [0, [], ""]);
      assert.deepEqual(await check([url], { env }, "--expect-serial", "1"), [0, [], ""]);
      const [code, failed, detail] = await check([url], { env }, "--expect-serial", "2", "--wait", "1");
      assert.deepEqual([code, failed], [1, ["revision"]]);
      assert.match(detail, /older: '.*\/1', expected '.*\/2'/u);
      const [, without, reason] = await check([url], {});
      assert.deepEqual([without, /no token was sent/u.test(reason)], [["answers"], true]);
      const [, wrong] = await check([url], { env: { CAVRA_OPA_TOKEN: TOKENS.decide } });
      assert.deepEqual(wrong, ["answers"]);
      const [, , from] = await check([url], {}, "--token-file", `${folder}/decide`);
      assert.match(
        from,
        /^The server refused the token \(401\)\. .* comes from the file of --token-file, '.*decide'$/u,
      );
      const both = ["--expect-serial", "1", "--expect-revision", revision];
      assert.equal((await run([...FLEET_CHECK, ...PACK, "--url", url, ...both])).code, 2);
      const skipped = await run([...FLEET_CHECK, ...PACK, "--url", url, ...file, "--skip-parity"]);
      assert.deepEqual([skipped.code, /parity/u.test(skipped.out)], [0, false]);
      assert.match(skipped.err, /parity was not run/u);
    }),
);

testWithOpa("fleet check: a server that is behind, refuses what is served, or holds more, is named", async () => {
  const one = await signedBundle(policy, signer, { serial: 1 });
  const two = await signedBundle(policy, signer, { serial: 2 });
  await using first = serveBundle(one.bytes);
  await using second = serveBundle(two.bytes);
  const publicPem = signer.publicPem;
  await using behind = await startOpa({ bundles: first.url, publicPem });
  await using ahead = await startOpa({ bundles: second.url, publicPem });
  await using open = await startOpa({ bundles: second.url, publicPem, closed: false });
  await isActive(behind, one.revision);
  await isActive(ahead, two.revision);
  await isActive(open, two.revision);
  const env = { CAVRA_OPA_TOKEN: TOKENS.operate };
  const [code, failed, detail] = await check([ahead.url, behind.url], { env }, "--random", "0");
  assert.deepEqual([code, failed], [1, ["revision"]]);
  assert.match(detail, /older: '.*\/1', expected '.*\/2'/u);

  const added = await fetch(`${open.url}/v1/policies/x`, { method: "PUT", body: "package x\n" });
  assert.equal((await added.json(), added.status), 200);
  const [, more, names] = await check([open.url], { env });
  assert.deepEqual([more, names], [["policies"], "Not of the bundle, or changed: 'x'"]);

  second.bytes = (await signedBundle(policy, await newSigner(), { serial: 3 })).bytes;
  for (let tries = 0; tries < 100 && !(await ahead.status()).message; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const [, refused, said] = await check([ahead.url], { env }, "--random", "0");
  assert.deepEqual([refused, /failed to verify JWT signature/u.test(said)], [["bundle"], true]);
  second.bytes = one.bytes;
  // Stock OPA knows no order: it goes back. Only the expected serial shows it.
  await isActive(ahead, one.revision);
  assert.deepEqual(await check([ahead.url], { env }, "--random", "0"), [0, [], ""]);
  assert.deepEqual((await check([ahead.url], { env }, "--expect-serial", "2"))[1], ["revision"]);
});
