/**
 * ECDSA signatures in the two forms that tools use: the two numbers one after the other (JWTs, WebCrypto), and ASN.1 DER
 * (openssl, cosign, in-toto).
 *
 * @module
 */

/** Length of one number of P-256. */
const SIZE = 32;

/** A number as DER: no zeros in front, but one where the first bit is set. */
function derInteger(number: Uint8Array): number[] {
  const start = number.findIndex((byte) => byte !== 0);
  const bytes = start < 0 ? [0] : [...number.subarray(start)];
  if (bytes[0]! >= 0x80) bytes.unshift(0);
  return [2, bytes.length, ...bytes];
}

/** Signature of P-256 as DER. */
export function toDer(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [...derInteger(signature.subarray(0, SIZE)), ...derInteger(signature.subarray(SIZE))];
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}

function fixed(number: Uint8Array): number[] {
  const digits = [...number];
  while (digits.length > SIZE && digits[0] === 0) digits.shift();
  return [...Array<number>(Math.max(0, SIZE - digits.length)).fill(0), ...digits];
}

/**
 * Signature of P-256 from DER.
 *
 * @returns undefined for anything that {@link toDer} does not write
 */
export function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const first = der[3] ?? 0;
  const signature = Uint8Array.of(...fixed(der.subarray(4, 4 + first)), ...fixed(der.subarray(6 + first)));
  if (signature.length !== 2 * SIZE) return undefined;
  const again = toDer(signature);
  return again.length === der.length && again.every((byte, index) => byte === der[index]) ? signature : undefined;
}
