import assert from "node:assert/strict";
import { signatureFault, signFiles } from "../../lib/delivery/bundle_signature.ts";
import { makeKeyPair, privateKey, publicKey, verify } from "../../lib/delivery/keys.ts";
import { isLowForm, lowForm } from "../../lib/delivery/low_form.ts";
import { fc } from "../deps.ts";

/** The order of P-256, once more. */
const ORDER = BigInt("115792089210356248762697446949407573529996955224135760342422259061068512044369");
const BASE64URL = { alphabet: "base64url", omitPadding: true } as const;

/** The signature that is as good: (r, n - s) for (r, s). */
function otherForm(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const s = ORDER - BigInt(`0x${signature.subarray(32).toHex()}`);
  return Uint8Array.of(...signature.subarray(0, 32), ...Uint8Array.fromHex(s.toString(16).padStart(64, "0")));
}

Deno.test("property: of the two ES256 signatures of a bundle only the one that is written is taken", async () => {
  const { privatePem, publicPem } = await makeKeyPair("ES256");
  const [secret, open] = [await privateKey(privatePem), await publicKey(publicPem)];
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (content) => {
      const files = [{ name: "policy.rego", bytes: new Uint8Array(content) }];
      const signed = await signFiles(files, secret, "cavra");
      assert.equal(await signatureFault(signed, files, open), undefined);
      const token = String(JSON.parse(new TextDecoder().decode(signed.bytes)).signatures[0]);
      const [header, payload, written] = token.split(".");
      const other = otherForm(Uint8Array.fromBase64(written!, BASE64URL));
      const input = new TextEncoder().encode(`${header}.${payload}`);
      assert.equal(await verify(open, other, input), true, "it still verifies");
      const text = JSON.stringify({ signatures: [`${header}.${payload}.${other.toBase64(BASE64URL)}`] });
      const changed = { name: signed.name, bytes: new TextEncoder().encode(text) };
      assert.match(await signatureFault(changed, files, open) ?? "", /second of its two forms/u);
      assert.deepEqual([isLowForm(other), lowForm(other).toHex()], [
        false,
        Uint8Array.fromBase64(written!, BASE64URL).toHex(),
      ]);
    }),
    { numRuns: 50 },
  );
});
