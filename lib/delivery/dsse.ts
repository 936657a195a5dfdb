/**
 * DSSE envelopes: a payload, its type, and a signature over both.
 *
 * @module
 */
import { prettyJson } from "../text/pretty_json.ts";
import { fromDer, toDer } from "./der.ts";
import { fingerprint, type Key, publicHalf, sign, verify } from "./keys.ts";

/** Type of an in-toto statement. */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

/** What DSSE signs: type and payload with their lengths, so that neither can pass for the other. */
export function preAuthEncoding(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

function envelopeText(payload: Uint8Array, keyid: string, signature: Uint8Array): string {
  const signatures = [{ keyid, sig: signature.toBase64() }];
  return prettyJson({ payloadType: PAYLOAD_TYPE, payload: payload.toBase64(), signatures });
}

/** The envelope of a payload; the key id is the SHA-256 of the public key. */
export async function makeEnvelope(payload: string, key: Key): Promise<string> {
  const bytes = new TextEncoder().encode(payload);
  const raw = await sign(key, preAuthEncoding(bytes));
  const signature = key.algorithm === "ES256" ? toDer(raw) : raw;
  return envelopeText(bytes, await fingerprint(await publicHalf(key)), signature);
}

/** An envelope as it was read; nothing of it is verified. */
export interface Envelope {
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly keyId: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * Reads an envelope.
 *
 * @returns undefined for any text that {@link makeEnvelope} does not write
 */
export function readEnvelope(text: string): Envelope | undefined {
  try {
    const { payload, signatures } = JSON.parse(text);
    const keyId = String(signatures[0].keyid);
    const [bytes, signature] = [Uint8Array.fromBase64(payload), Uint8Array.fromBase64(signatures[0].sig)];
    return envelopeText(bytes, keyId, signature) === text ? { payload: bytes, keyId, signature } : undefined;
  } catch {
    return undefined;
  }
}

/** What an envelope has. */
const FIELDS = ["payloadType", "payload", "signatures"];

/** Longest foreign text that a message repeats. */
const REPEATED = 100;

function typeFault(type: unknown): string | undefined {
  if (type === PAYLOAD_TYPE) return undefined;
  const said = typeof type === "string" && type.length <= REPEATED ? `is '${type}'` : "is another";
  return `The payload type ${said}, expected '${PAYLOAD_TYPE}'`;
}

/**
 * What is wrong with the form of an envelope.
 *
 * @returns undefined for a text that {@link readEnvelope} reads
 */
export function envelopeFormFault(text: string): string | undefined {
  if (readEnvelope(text)) return undefined;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return "The envelope is no JSON";
  }
  if (typeof said !== "object" || said === null || !FIELDS.some((name) => Object.hasOwn(said, name))) {
    return `The file is no DSSE envelope: expected an object with '${FIELDS.join("', '")}'`;
  }
  const { payloadType, signatures } = said as { readonly payloadType?: unknown; readonly signatures?: unknown };
  const type = typeFault(payloadType);
  if (type !== undefined) return type;
  const count = Array.isArray(signatures) ? signatures.length : 0;
  return count === 1 ? "Not in the form that 'cavra policy sign' writes" : `There are ${count} signatures, expected 1`;
}

/** What is wrong with the signature of an envelope, for a trusted key: its kind is the only one that counts. */
export async function envelopeFault({ payload, keyId, signature }: Envelope, key: Key): Promise<string | undefined> {
  const wanted = await fingerprint(key);
  if (keyId !== wanted) return `The key id is '${keyId}', that of the trusted key is '${wanted}'`;
  const raw = key.algorithm === "ES256" ? fromDer(signature) : signature;
  const good = raw !== undefined && await verify(key, raw, preAuthEncoding(payload));
  return good ? undefined : "The signature was not made with the trusted key, or what was signed was changed";
}
