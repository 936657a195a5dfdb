import assert from "node:assert/strict";
import {
  ALGORITHMS,
  fingerprint,
  makeKeyPair,
  privateKey,
  publicHalf,
  publicKey,
  sign,
  verify,
} from "../../lib/delivery/keys.ts";
import { KeyError } from "../../lib/delivery/pem.ts";
import { fc } from "../deps.ts";

const BYTES = new TextEncoder().encode("what is signed");

for (const algorithm of ALGORITHMS) {
  Deno.test(`${algorithm}: a new pair signs and verifies, and knows its algorithm from its bytes`, async () => {
    const { privatePem, publicPem } = await makeKeyPair(algorithm);
    const [secret, open] = [await privateKey(privatePem), await publicKey(publicPem)];
    assert.deepEqual([secret.algorithm, open.algorithm], [algorithm, algorithm]);
    const signature = await sign(secret, BYTES);
    assert.equal(await verify(open, signature, BYTES), true);
    assert.equal(await verify(open, signature, new TextEncoder().encode("what is not")), false);
    assert.equal(await fingerprint(await publicHalf(secret)), await fingerprint(open));
    const other = await publicKey((await makeKeyPair(algorithm)).publicPem);
    assert.equal(await verify(other, signature, BYTES), false);
  });
}

Deno.test("a file that is no such key is refused, and nothing of it is repeated", async () => {
  const { privatePem, publicPem } = await makeKeyPair("ES256");
  const cases: [() => Promise<unknown>, string][] = [
    [() => publicKey(privatePem), "The key file holds 'PRIVATE KEY', expected 'PUBLIC KEY'"],
    [() => privateKey(publicPem), "The key file holds 'PUBLIC KEY', expected 'PRIVATE KEY'"],
    [() => privateKey("secret"), "The key file is no PEM with one block"],
    [() => publicKey(publicPem + publicPem), "The key file is no PEM with one block"],
    [() => publicKey(publicPem.replace(/\n[^\n]+\n-----END/u, "\n-----END")), "The key is of no known kind"],
  ];
  for (const [read, message] of cases) {
    await assert.rejects(read, (error) => error instanceof KeyError && error.message.startsWith(message));
  }
});

/** The order of P-256, once more. */
const ORDER = BigInt("115792089210356248762697446949407573529996955224135760342422259061068512044369");

Deno.test("property: an ES256 signature is taken in one of its two forms only", async () => {
  const { privatePem, publicPem } = await makeKeyPair("ES256");
  const [secret, open] = [await privateKey(privatePem), await publicKey(publicPem)];
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (content) => {
    const bytes = new Uint8Array(content);
    const made = await sign(secret, bytes);
    assert.equal(await verify(open, made, bytes), true);
    const s = ORDER - BigInt(`0x${made.subarray(32).toHex()}`);
    const other = Uint8Array.of(...made.subarray(0, 32), ...Uint8Array.fromHex(s.toString(16).padStart(64, "0")));
    assert.equal(await verify(open, other, bytes), false);
    const plain = { name: "ECDSA", hash: "SHA-256" };
    assert.equal(await crypto.subtle.verify(plain, open.key, other, bytes), true);
  }));
});
