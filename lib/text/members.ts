/**
 * JSON values that nobody looked at yet: objects, and what stands in them.
 *
 * @module
 */

/** The members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value at a path of keys and list indices; own properties only.
 *
 * @returns undefined where there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { valueAt } from "./members.ts";
 * assert.equal(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"]), 1);
 * assert.equal(valueAt(null, ["a"]), undefined);
 * ```
 */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}
