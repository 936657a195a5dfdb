import assert from "node:assert/strict";
import { fromDer, toDer } from "../../lib/delivery/der.ts";
import { preAuthEncoding, readEnvelope } from "../../lib/delivery/dsse.ts";
import { ALGORITHMS, type Key, makeKeyPair, privateKey, publicKey } from "../../lib/delivery/keys.ts";
import { exportFault, type FolderFiles, signExport, verifyExport } from "../../lib/delivery/statement.ts";
import { EXPORTED_FILES, MANIFEST_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { fc } from "../deps.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** A small folder whose manifest and report agree with its files. */
async function folder(passed = true): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map(EXPORTED_FILES.slice(0, -1).map((name) => [name, encode(`${name}\n`)]));
  files.set(REPORT_FILE, encode(prettyJson({ passed, policy_digest: "d" })));
  const digests = [...files].map(async ([name, bytes]) => ({ name, sha256: await sha256(bytes) }));
  const artefacts = await Promise.all(digests);
  return files.set(MANIFEST_FILE, encode(prettyJson({ policy_digest: "d", artefacts, parity: { passed } })));
}

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

const files = await folder();
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

Deno.test("exportFault says why a folder is no proven export", async () => {
  assert.equal(await exportFault(files), undefined);
  assert.equal(await exportFault(await folder(false)), "'rego-parity-report.json' says that parity failed");
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
