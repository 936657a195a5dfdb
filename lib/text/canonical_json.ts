/**
 * JSON with one form for one value: no blanks, keys sorted by UTF-8 bytes, as OPA hashes it.
 *
 * @module
 */
import { compareUtf8 } from "./compare_utf8.ts";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => compareUtf8(a, b));
  return Object.fromEntries(entries.map(([key, v]) => [key, sorted(v)]));
}

/**
 * The canonical text of a JSON value. Keys that look like array indices stand where JavaScript puts them, so do not use
 * such keys in what is hashed elsewhere.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}
