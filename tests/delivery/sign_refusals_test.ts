/** Every change that somebody could plant in a signed export is refused, and the check that fails says what it is. */
import assert from "node:assert/strict";
import { toDer } from "../../lib/delivery/der.ts";
import { envelopeFormFault, PAYLOAD_TYPE } from "../../lib/delivery/dsse.ts";
import {
  type Algorithm,
  fingerprint,
  type Key,
  makeKeyPair,
  privateKey,
  publicKey,
  sign,
} from "../../lib/delivery/keys.ts";
import { type FolderFiles, signExport, verifyExport } from "../../lib/delivery/statement.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { smallExport } from "./small_export.ts";

const encode = (text: string) => new TextEncoder().encode(text);

async function pair(algorithm: Algorithm): Promise<{ secret: Key; open: Key }> {
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  return { secret: await privateKey(privatePem), open: await publicKey(publicPem) };
}

const files = await smallExport();
const trusted = await pair("ES256");
const foreign = await pair("ES256");
const edwards = await pair("Ed25519");

interface Written {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

const envelope: Written = JSON.parse(await signExport(files, trusted.secret));
const foreignEnvelope: Written = JSON.parse(await signExport(files, foreign.secret));

/** Signs any payload and type as DSSE says, with the key and key id that are wanted. */
async function forged(payload: string, key: Key, keyid: string, type = PAYLOAD_TYPE): Promise<Written> {
  const bytes = encode(payload);
  const signed = encode(`DSSEv1 ${type.length} ${type} ${bytes.length} ${payload}`);
  const raw = await sign(key, signed);
  const sig = (key.algorithm === "ES256" ? toDer(raw) : raw).toBase64();
  return { payloadType: type, payload: bytes.toBase64(), signatures: [{ keyid, sig }] };
}

const statement = atob(envelope.payload);
const keyId = await fingerprint(trusted.open);

interface Planted {
  readonly envelope?: Written;
  readonly files?: FolderFiles;
  readonly key?: Key;
  /** Checks that fail, with what they say. */
  readonly refused: Readonly<Record<string, RegExp>>;
}

function without(name: string): FolderFiles {
  return new Map([...files].filter(([one]) => one !== name));
}

const FORGED = /^The signature was not made with the trusted key, or what was signed was changed$/u;

const PLANTED: Readonly<Record<string, Planted>> = {
  "the trusted key is another one": {
    key: foreign.open,
    refused: {
      signature: /^The key id is '.*', that of the trusted key is '.*'$/u,
      statement: /^The statement names another key/u,
    },
  },
  "the trusted key is of another kind": {
    key: edwards.open,
    refused: {
      signature: /^The key id is /u,
      statement: /^The statement is not signed for Ed25519, the trusted key's$/u,
    },
  },
  "another key id in the envelope": {
    envelope: { ...envelope, signatures: [{ keyid: "0".repeat(64), sig: envelope.signatures[0]!.sig }] },
    refused: { signature: /^The key id is '0{64}', that of the trusted key is '[0-9a-f]{64}'$/u },
  },
  "the envelope of another key under the trusted key id": {
    envelope: { ...foreignEnvelope, signatures: [{ keyid: keyId, sig: foreignEnvelope.signatures[0]!.sig }] },
    refused: {
      signature: FORGED,
      statement: /^The statement names another key than the trusted one, '[0-9a-f]{64}'$/u,
    },
  },
  "the statement signed by another key under the trusted key id": {
    envelope: await forged(statement, foreign.secret, keyId),
    refused: { signature: FORGED },
  },
  "signed with Ed25519 where the trusted key is ES256": {
    envelope: await forged(statement, edwards.secret, keyId),
    refused: { signature: FORGED },
  },
  "another algorithm in the statement, signed with the trusted key": {
    envelope: await forged(statement.replace('"algorithm":"ES256"', '"algorithm":"none"'), trusted.secret, keyId),
    refused: { statement: /^The statement is not signed for ES256, the trusted key's$/u },
  },
  "another key id in the statement, signed with the trusted key": {
    envelope: await forged(statement.replace(`"key_id":"${keyId}"`, '"key_id":"x"'), trusted.secret, keyId),
    refused: { statement: /^The statement names another key than the trusted one, / },
  },
  "another digest in the statement, signed with the trusted key": {
    envelope: await forged(
      statement.replace(/(?<="data\.json","digest":\{"sha256":")[^"]*/u, "0"),
      trusted.secret,
      keyId,
    ),
    refused: { statement: /^'data\.json' is not the file that was signed$/u },
  },
  "another predicate type, signed with the trusted key": {
    envelope: await forged(statement.replace("export:v1", "export:v2"), trusted.secret, keyId),
    refused: { statement: /^The statement is not the one of this folder$/u },
  },
  "a payload that is no JSON, signed with the trusted key": {
    envelope: await forged("no statement", trusted.secret, keyId),
    refused: { statement: /^The statement is not signed for ES256/u },
  },
  "another payload type": {
    envelope: { ...envelope, payloadType: "application/json" },
    refused: { envelope: /^The payload type is 'application\/json', expected 'application\/vnd\.in-toto\+json'$/u },
  },
  "another payload type, signed with the trusted key": {
    envelope: await forged(statement, trusted.secret, keyId, "application/json"),
    refused: { envelope: /^The payload type is 'application\/json', expected / },
  },
  "two signatures": {
    envelope: { ...envelope, signatures: [...envelope.signatures, ...foreignEnvelope.signatures] },
    refused: { envelope: /^There are 2 signatures, expected 1$/u },
  },
  "the same signature twice": {
    envelope: { ...envelope, signatures: [...envelope.signatures, ...envelope.signatures] },
    refused: { envelope: /^There are 2 signatures, expected 1$/u },
  },
  "no signature": {
    envelope: { ...envelope, signatures: [] },
    refused: { envelope: /^There are 0 signatures, expected 1$/u },
  },
  "an empty signature": {
    envelope: { ...envelope, signatures: [{ keyid: keyId, sig: "" }] },
    refused: { signature: FORGED },
  },
  "a signature of zeros": {
    envelope: { ...envelope, signatures: [{ keyid: keyId, sig: toDer(new Uint8Array(64)).toBase64() }] },
    refused: { signature: FORGED },
  },
  "a field more in the envelope": {
    envelope: { ...envelope, alg: "none" } as Written,
    refused: { envelope: /^Not in the form that 'cavra policy sign' writes$/u },
  },
  "a file more in the folder": {
    files: new Map([...files, ["extra.rego", encode("package cavra.policy\n")]]),
    refused: { export: /^Not of the export: 'extra\.rego'$/u },
  },
  "a file less in the folder": {
    files: without("data.json"),
    refused: {
      export: /^Missing in the folder: 'data\.json'$/u,
      statement: /^'data\.json' is not the file that was signed$/u,
    },
  },
  "a changed file": {
    files: new Map([...files, ["data.json", encode("{}\n")]]),
    refused: {
      export: /^'data\.json' is not the file that the manifest names$/u,
      statement: /^'data\.json' is not the file/u,
    },
  },
  "a file under another name": {
    files: new Map([...without("data.json"), ["data.JSON", files.get("data.json")!]]),
    refused: {
      export: /^Missing in the folder: 'data\.json'$/u,
      statement: /^'data\.json' is not the file that was signed$/u,
    },
  },
};

Deno.test("what nobody touched is verified", async () => {
  assert.equal((await verifyExport(files, prettyJson(envelope), trusted.open)).verified, true);
  assert.deepEqual(await forged(statement, trusted.secret, keyId).then(({ payload }) => payload), envelope.payload);
  const own = await verifyExport(files, prettyJson(await forged(statement, trusted.secret, keyId)), trusted.open);
  assert.equal(own.verified, true, "the forger of these tests signs as DSSE says");
});

for (const [title, planted] of Object.entries(PLANTED)) {
  Deno.test(`refused: ${title}`, async () => {
    const text = prettyJson(planted.envelope ?? envelope);
    const { verified, checks } = await verifyExport(planted.files ?? files, text, planted.key ?? trusted.open);
    assert.equal(verified, false);
    const bad = checks.filter(({ ok }) => !ok);
    assert.deepEqual(bad.map(({ name }) => name), Object.keys(planted.refused));
    for (const { name, detail } of bad) assert.match(detail, planted.refused[name]!);
  });
}

Deno.test("envelopeFormFault repeats no long or foreign text", () => {
  const text = (type: unknown) => JSON.stringify({ payloadType: type, payload: "", signatures: [] });
  assert.equal(envelopeFormFault("-----BEGIN"), "The envelope is no JSON");
  for (const type of ["x".repeat(101), 1, undefined]) {
    assert.equal(envelopeFormFault(text(type)), "The payload type is another, expected 'application/vnd.in-toto+json'");
  }
  for (const text of ["null", "[]", "1", '"x"', "{}", '{"key":"x"}']) {
    const fault = "The file is no DSSE envelope: expected an object with 'payloadType', 'payload', 'signatures'";
    assert.equal(envelopeFormFault(text), fault);
  }
});
