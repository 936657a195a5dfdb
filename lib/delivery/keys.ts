/**
 * Signing keys: made, read and used through WebCrypto. The key fixes the algorithm; nobody else is asked for it.
 *
 * @module
 */
import { sha256 } from "../text/digest.ts";
import { lowForm } from "./low_form.ts";
import { fromPem, KeyError, toPem } from "./pem.ts";

/** Algorithms of a key, by their names in JWTs. */
export type Algorithm = "ES256" | "RS256" | "Ed25519";

/** A key with its algorithm. */
export interface Key {
  readonly algorithm: Algorithm;
  readonly key: CryptoKey;
}

interface Scheme {
  readonly importing: EcKeyImportParams | RsaHashedImportParams | AlgorithmIdentifier;
  readonly making: EcKeyGenParams | RsaHashedKeyGenParams | AlgorithmIdentifier;
  readonly using: EcdsaParams | AlgorithmIdentifier;
}

const EC = { name: "ECDSA", namedCurve: "P-256" };
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const ED = { name: "Ed25519" };

const SCHEMES: Readonly<Record<Algorithm, Scheme>> = {
  ES256: { importing: EC, making: EC, using: { name: "ECDSA", hash: "SHA-256" } },
  RS256: {
    importing: RSA,
    making: { ...RSA, modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) },
    using: { name: "RSASSA-PKCS1-v1_5" },
  },
  Ed25519: { importing: ED, making: ED, using: ED },
};

/** Every algorithm. */
export const ALGORITHMS = Object.keys(SCHEMES) as readonly Algorithm[];

/** Shortest RSA key that is taken, in bits. */
const SHORTEST_RSA = 2048;

async function imported(format: "pkcs8" | "spki", bytes: Uint8Array<ArrayBuffer>): Promise<Key> {
  const usage: KeyUsage = format === "pkcs8" ? "sign" : "verify";
  for (const algorithm of ALGORITHMS) {
    try {
      // Extractable, because the public half of a private key is computed from it.
      const key = await crypto.subtle.importKey(format, bytes, SCHEMES[algorithm].importing, true, [usage]);
      return { algorithm, key: longEnough(key) };
    } catch (error) {
      // Not a key of this algorithm: the next one is tried.
      if (error instanceof KeyError) throw error;
    }
  }
  throw new KeyError(`The key is of no known kind: expected ${ALGORITHMS.join(", ")}`);
}

function longEnough(key: CryptoKey): CryptoKey {
  const bits = (key.algorithm as Partial<RsaHashedKeyAlgorithm>).modulusLength;
  if (bits !== undefined && bits < SHORTEST_RSA) {
    throw new KeyError(`The RSA key has ${bits} bits, expected at least ${SHORTEST_RSA}`);
  }
  return key;
}

/**
 * A private key from PEM (PKCS #8).
 *
 * @throws {KeyError} when it is none
 */
export async function privateKey(pem: string): Promise<Key> {
  return await imported("pkcs8", fromPem(pem, "PRIVATE KEY"));
}

/**
 * A public key from PEM (SPKI).
 *
 * @throws {KeyError} when it is none, also when it is a private one
 */
export async function publicKey(pem: string): Promise<Key> {
  return await imported("spki", fromPem(pem, "PUBLIC KEY"));
}

/** The public half of a private key. */
export async function publicHalf({ algorithm, key }: Key): Promise<Key> {
  const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey("jwk", key);
  const half = Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined);
  const jwk = Object.fromEntries(half) as JsonWebKey;
  return { algorithm, key: await crypto.subtle.importKey("jwk", jwk, SCHEMES[algorithm].importing, true, ["verify"]) };
}

/** Digest of a public key, which names it everywhere: SHA-256 of its SPKI bytes in hex. */
export async function fingerprint({ key }: Key): Promise<string> {
  return await sha256(new Uint8Array(await crypto.subtle.exportKey("spki", key)));
}

/**
 * Signs bytes. ES256 gives the two numbers one after the other, as JWTs have them, in the form of which there
 * is one only.
 */
export async function sign({ algorithm, key }: Key, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const signature = new Uint8Array(await crypto.subtle.sign(SCHEMES[algorithm].using, key, bytes));
  return algorithm === "ES256" ? lowForm(signature) : signature;
}

/** Whether the signature over the bytes is of this key. */
export async function verify(
  { algorithm, key }: Key,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return await crypto.subtle.verify(SCHEMES[algorithm].using, key, signature, bytes);
}

/** A new key pair as PEM. */
export async function makeKeyPair(algorithm: Algorithm): Promise<{ privatePem: string; publicPem: string }> {
  const pair = await crypto.subtle.generateKey(SCHEMES[algorithm].making, true, ["sign", "verify"]) as CryptoKeyPair;
  return {
    privatePem: toPem("PRIVATE KEY", await crypto.subtle.exportKey("pkcs8", pair.privateKey)),
    publicPem: toPem("PUBLIC KEY", await crypto.subtle.exportKey("spki", pair.publicKey)),
  };
}
