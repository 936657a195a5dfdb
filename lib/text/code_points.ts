/**
 * Length of a text as OPA counts it.
 *
 * @module
 */

/**
 * Number of code points of a well-formed text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { codePoints } from "./code_points.ts";
 * assert.equal(codePoints("a\u{1f600}"), 2);
 * ```
 */
export function codePoints(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) n--;
  return n;
}
