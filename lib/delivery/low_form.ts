/**
 * The one form of an ECDSA signature. Whoever has the signature (r, s) can write (r, n - s), which is as good: of both
 * only the one with the smaller second number is made here, and only that counts in a bundle, whose bytes nobody may change.
 *
 * @module
 */

/** Length of one number of P-256. */
const SIZE = 32;

/** Order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function second(signature: Uint8Array): bigint {
  return BigInt(`0x0${signature.subarray(SIZE).toHex()}`);
}

/** Whether the second of the two numbers is the smaller one of its pair. */
export function isLowForm(signature: Uint8Array): boolean {
  return second(signature) <= ORDER / 2n;
}

/** The same signature in its one form. */
export function lowForm(signature: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (isLowForm(signature)) return signature;
  const other = (ORDER - second(signature)).toString(16).padStart(2 * SIZE, "0");
  return Uint8Array.of(...signature.subarray(0, SIZE), ...Uint8Array.fromHex(other));
}
