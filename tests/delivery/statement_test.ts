import assert from "node:assert/strict";
import { fromDer, toDer } from "../../lib/delivery/der.ts";
import { preAuthEncoding, readEnvelope } from "../../lib/delivery/dsse.ts";
import { ALGORITHMS, type Key, makeKeyPair, privateKey, publicKey } from "../../lib/delivery/keys.ts";
import { exportFault, type FolderFiles, signExport, verifyExport } from "../../lib/delivery/statement.ts";
import { EXPORTED_FILES, MANIFEST_FILE } from "../../lib/export/names.ts";
import { fc } from "../deps.ts";
import { type Changes, smallExport } from "./small_export.ts";

const encode = (text: string) => new TextEncoder().encode(text);

async function pair(algorithm: typeof ALGORITHMS[number]) {
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  return { secret: await privateKey(privatePem), open: await publicKey(publicPem), publicPem };
}

async function failing(files: FolderFiles, envelope: string, key: Key): Promise<string[]> {
  const { verified, checks } = await verifyExport(files, envelope, key);
  const bad = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  assert.equal(verified, bad.length === 0);
  return bad;
}

const files = await smallExport();
const { secret, open, publicPem } = await pair("ES256");
const envelope = await signExport(files, secret);

for (const algorithm of ALGORITHMS) {
  Deno.test(`signExport with ${algorithm} verifies with its key and no other`, async () => {
    const { secret, open } = await pair(algorithm);
    const made = await signExport(files, secret);
    assert.deepEqual(await failing(files, made, open), []);
    assert.deepEqual(await failing(files, made, (await pair(algorithm)).open), ["signature", "statement"]);
  });
}

Deno.test("subjects are exactly the files, and the predicate names algorithm, key and manifest", () => {
  const statement = JSON.parse(new TextDecoder().decode(readEnvelope(envelope)!.payload));
  assert.deepEqual(statement.subject.map(({ name }: { name: string }) => name), EXPORTED_FILES);
  assert.equal(statement.predicate.signer.algorithm, "ES256");
  assert.equal(statement.predicate.signer.key_id, JSON.parse(envelope).signatures[0].keyid);
  assert.deepEqual(statement.predicate.manifest, JSON.parse(new TextDecoder().decode(files.get(MANIFEST_FILE))));
});

Deno.test("a file more, less or changed is caught", async () => {
  const more = new Map(files).set("extra.rego", encode("x"));
  assert.deepEqual(await failing(more, envelope, open), ["export"]);
  for (const name of EXPORTED_FILES) {
    const less = new Map(files);
    less.delete(name);
    assert.deepEqual(await failing(less, envelope, open), ["export", "statement"], name);
    const changed = new Map(files).set(name, encode("{}"));
    assert.deepEqual(await failing(changed, envelope, open), ["export", "statement"], name);
  }
});

const PARITY = { passed: true, cases: 2, disagreements: 0, engines: [{ name: "reference", version: "1" }] };
const FAILED = "'rego-parity-report.json' says that parity failed";
const OTHERWISE = "'policy-version-manifest.json' says otherwise of parity than 'rego-parity-report.json'";
const of = (name: string) => `'${name}' is of another policy than 'data.json'`;

/** What three files say, and the fault. */
const UNPROVEN: Readonly<Record<string, [changes: Changes, fault: string]>> = {
  "the report failed": [{ report: { passed: false } }, FAILED],
  "the report is of a weaker comparison": [{ report: { parity: false } }, FAILED],
  "the report counts what disagreed": [{ report: { counts: { cases: 2, agreed: 1, disagreed: 1 } } }, FAILED],
  "the report counts nothing": [{ report: { counts: undefined } }, "'rego-parity-report.json' is no parity report"],
  "the manifest failed": [{ manifest: { parity: { ...PARITY, passed: false, disagreements: 55 } } }, OTHERWISE],
  "the manifest has another count": [{ manifest: { parity: { ...PARITY, cases: 3 } } }, OTHERWISE],
  "the manifest has no summary": [{ manifest: { parity: undefined } }, OTHERWISE],
  "the manifest has another version": [{ manifest: { policy_version: "9.9.9" } }, of("policy-version-manifest.json")],
  "the manifest has another id": [{ manifest: { policy_id: "q" } }, of("policy-version-manifest.json")],
  "the manifest has another digest": [{ manifest: { policy_digest: "e" } }, of("policy-version-manifest.json")],
  "the report has another version": [{ report: { policy_version: "9.9.9" } }, of("rego-parity-report.json")],
  "the report has another digest": [{ report: { policy_digest: "e" } }, of("rego-parity-report.json")],
  "the data have another version": [{ data: { version: "9.9.9" } }, of("rego-parity-report.json")],
  "the data have no digest": [{ data: { digest: undefined } }, "'data.json' holds no policy"],
};

Deno.test("exportFault says why a folder is no proven export, and no signature makes it one", async () => {
  assert.equal(await exportFault(files), undefined);
  for (const [title, [changes, fault]] of Object.entries(UNPROVEN)) {
    const unproven = await smallExport(changes);
    assert.equal(await exportFault(unproven), fault, title);
    assert.deepEqual(await failing(unproven, await signExport(unproven, secret), open), ["export"], title);
  }
});

Deno.test("property: no character of an envelope can be changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(envelope.length - 1), fc.integer({ min: 32, max: 126 }), async (at, code) => {
      const character = String.fromCharCode(code);
      fc.pre(envelope[at] !== character);
      const changed = envelope.slice(0, at) + character + envelope.slice(at + 1);
      assert.notDeepEqual(await failing(files, changed, open), []);
    }),
    { numRuns: 300 },
  );
});

Deno.test("property: toDer and fromDer are inverse, and fromDer takes no other bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
    assert.deepEqual(fromDer(toDer(raw)), new Uint8Array(raw));
  }));
  for (const length of [0, 63]) {
    const raw = new Uint8Array(64).fill(1, length);
    assert.deepEqual(fromDer(toDer(raw)), raw);
    assert.equal(fromDer(Uint8Array.of(...toDer(raw), 0)), undefined);
  }
  assert.equal(fromDer(new Uint8Array()), undefined);
});

async function opensslIsThere(): Promise<boolean> {
  try {
    return (await new Deno.Command("openssl", { args: ["version"] }).output()).success;
  } catch {
    return false;
  }
}

const openssl = await opensslIsThere();
if (!openssl) console.error("NOT RUN, no openssl found: openssl verifies an envelope");

Deno.test({
  name: "openssl verifies an envelope",
  ignore: !openssl,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    try {
      const { payload, signature } = readEnvelope(envelope)!;
      await Deno.writeTextFile(`${folder}/key.pem`, publicPem);
      await Deno.writeFile(`${folder}/signature`, signature);
      for (const [content, success] of [[payload, true], [encode("{}"), false]] as const) {
        await Deno.writeFile(`${folder}/signed`, preAuthEncoding(content));
        const args = ["dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "signed"];
        assert.equal((await new Deno.Command("openssl", { args, cwd: folder }).output()).success, success);
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
