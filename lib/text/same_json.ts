/**
 * Whether two JSON values are the same value.
 *
 * @module
 */

type Members = Readonly<Record<string, unknown>>;

function sameMembers(a: Members, b: Members): boolean {
  const keys = (value: Members) => Object.keys(value).filter((key) => value[key] !== undefined);
  const own = keys(a);
  return own.length === keys(b).length && own.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

/**
 * Compares by content. The order of keys does not count, and a key with an undefined value is none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sameJson } from "./same_json.ts";
 * assert.ok(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 }));
 * assert.ok(!sameJson([1, 2], [2, 1]));
 * ```
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (!Array.isArray(a)) return !Array.isArray(b) && sameMembers(a as Members, b as Members);
  return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
}
