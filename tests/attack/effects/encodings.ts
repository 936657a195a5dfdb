/**
 * How a canary looks after the usual encodings.
 *
 * @module
 */

/** Lower-case hex of an ASCII text. */
export function encodeHex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** The parts that Base64 of any text around it contains, for the three possible offsets. */
export function encodeBase64(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = btoa("\0".repeat(offset) + text);
    const start = offset === 0 ? 0 : 4;
    return encoded.slice(start, encoded.length - 4);
  });
}
