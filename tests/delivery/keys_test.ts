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
