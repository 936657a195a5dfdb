import assert from "node:assert/strict";
import { bundleFiles, makeBundle } from "../../lib/delivery/bundle.ts";
import { signFiles } from "../../lib/delivery/bundle_signature.ts";
import { type Key, makeKeyPair, privateKey, publicKey } from "../../lib/delivery/keys.ts";
import { opaJson } from "../../lib/delivery/opa_json.ts";
import { parseRevision, revisionText } from "../../lib/delivery/revision.ts";
import { type ArchiveFile, packTarGz, unpackTarGz } from "../../lib/delivery/tar_gz.ts";
import { type BundleWanted, verifyBundle } from "../../lib/delivery/verify_bundle.ts";
import { fc } from "../deps.ts";
import { builtinPolicy } from "./baseline.ts";

const policy = await builtinPolicy();

async function pair(): Promise<{ secret: Key; open: Key }> {
  const { privatePem, publicPem } = await makeKeyPair("ES256");
  return { secret: await privateKey(privatePem), open: await publicKey(publicPem) };
}

const { secret, open } = await pair();
const signer = { key: secret, keyId: "cavra" };
const signed = await makeBundle(policy, { signer, serial: 7 });

/** Names of the checks that fail. */
async function failing(bytes: Uint8Array, wanted: Partial<BundleWanted> = {}): Promise<string[]> {
  const { verified, checks } = await verifyBundle(bytes, { policy, key: open, ...wanted });
  const bad = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  assert.equal(verified, bad.length === 0);
  return bad;
}

/** The bundle with its files changed and signed anew by a key. */
async function forged(change: (files: ArchiveFile[]) => ArchiveFile[], key = secret): Promise<Uint8Array> {
  const files = change(await bundleFiles(policy, 7));
  return await packTarGz([await signFiles(files, key, "cavra"), ...files]);
}

const text = (value: string) => new TextEncoder().encode(value);

Deno.test("a bundle has the same bytes each time, and verifies", async () => {
  assert.deepEqual((await makeBundle(policy, { serial: 7, signer })).bytes, signed.bytes);
  assert.equal(signed.revision, `cavra-ai-agent-baseline/${policy.version}/${policy.digest}/7`);
  assert.deepEqual(await failing(signed.bytes), []);
  assert.deepEqual(await failing(signed.bytes, { keyId: "cavra", revision: signed.revision }), []);
});

Deno.test("a bundle is refused with another key, key id, revision or policy, or without a key", async () => {
  assert.deepEqual(await failing(signed.bytes, { key: (await pair()).open }), ["signature"]);
  assert.deepEqual(await failing(signed.bytes, { keyId: "other" }), ["signature"]);
  assert.deepEqual(await failing(signed.bytes, { revision: signed.revision.replace(/7$/u, "8") }), ["revision"]);
  assert.deepEqual(await failing(signed.bytes, { policy: await builtinPolicy("github-guardrails") }), ["content"]);
  const { checks } = await verifyBundle(signed.bytes, { policy });
  assert.deepEqual(checks.filter(({ ok }) => !ok).map(({ name }) => name), ["signature"]);
});

Deno.test("an unsigned bundle verifies only where none is wanted", async () => {
  const { bytes } = await makeBundle(policy);
  assert.deepEqual(await failing(bytes), ["signature"]);
  assert.equal((await verifyBundle(bytes, { policy })).verified, true);
});

Deno.test("what a good key signed is still compared with the YAML", async () => {
  const more = (files: ArchiveFile[]) => [...files, { name: "cavra_extra.rego", bytes: text("package cavra.extra") }];
  const open = (files: ArchiveFile[]) =>
    files.map((file) => file.name === "cavra_authz.rego" ? { ...file, bytes: text("package system.authz") } : file);
  assert.deepEqual(await failing(await forged(more)), ["names"]);
  assert.deepEqual(await failing(await forged((files) => [...files, files[4]!])), ["names"]);
  assert.deepEqual(await failing(await forged((files) => files.toReversed())), ["names"]);
  assert.deepEqual(await failing(await forged(open)), ["content"]);
  const executable = (files: ArchiveFile[]) => files.map((file) => ({ ...file, mode: 0o755 }));
  assert.deepEqual(await failing(await forged(executable)), ["names"]);
});

Deno.test("files changed after signing fail signature and content", async () => {
  const files = (await unpackTarGz(signed.bytes))!;
  const changed = files.map((file) =>
    file.name === "data.json" ? { ...file, bytes: text('{"cavra":{"pack":{}}}') } : file
  );
  assert.deepEqual(await failing(await packTarGz(changed)), ["signature", "content"]);
});

Deno.test("property: no byte of a bundle can be changed, left out or added", async () => {
  const length = signed.bytes.length;
  const change = fc.record({ at: fc.nat(length - 1), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      const bytes = signed.bytes.slice();
      bytes[at]! ^= by;
      assert.notDeepEqual(await failing(bytes), []);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(await failing(signed.bytes.slice(0, -1)), ["bytes"]);
  assert.deepEqual(await failing(await new Blob([signed.bytes, "\0"]).bytes()), ["bytes"]);
  assert.deepEqual(await failing(new Uint8Array()), ["bytes"]);
});

Deno.test("property: no text of the signature file can be changed", async () => {
  const files = (await unpackTarGz(signed.bytes))!;
  const signature = files[0]!.bytes;
  await fc.assert(
    fc.asyncProperty(fc.nat(signature.length - 1), fc.integer({ min: 1, max: 127 }), async (at, by) => {
      const bytes = signature.slice();
      bytes[at]! ^= by;
      const changed = await packTarGz([{ ...files[0]!, bytes }, ...files.slice(1)]);
      assert.deepEqual(await failing(changed), ["signature"]);
    }),
    { numRuns: 60 },
  );
});

Deno.test("an Ed25519 key signs no bundle: OPA servers do not verify it", async () => {
  const key = await privateKey((await makeKeyPair("Ed25519")).privatePem);
  await assert.rejects(makeBundle(policy, { signer: { key, keyId: "x" } }), /verify no Ed25519/u);
});

Deno.test("opaJson sorts keys by their bytes, also numbers, and escapes line separators", () => {
  assert.equal(
    opaJson({ b: 1, a: [true, { z: 0, y: "" }], 10: null, 9: "\u2028" }),
    '{"10":null,"9":"\\u2028","a":[true,{"y":"","z":0}],"b":1}',
  );
  assert.equal(opaJson({ "\u{1f600}": 1, "\uffff": 2 }), '{"\uffff":2,"\u{1f600}":1}');
});

Deno.test("a revision is read back, and nothing else is one", () => {
  const digest = "a".repeat(64);
  for (const revision of [{ id: "p", version: "1.0", digest }, { id: "p", version: "1.0", digest, serial: 12 }]) {
    assert.deepEqual(parseRevision(revisionText(revision)), revision);
  }
  for (const other of ["", "p/1.0", `p/1.0/${digest}/0`, `p/1.0/${digest}/01`, `p/1.0/${digest}/`, `p//${digest}`]) {
    assert.equal(parseRevision(other), undefined, other);
  }
});
