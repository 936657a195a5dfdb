/**
 * JSON values as Rego text, in the form that `opa fmt` leaves alone.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";

/** Everything but printable ASCII becomes an escape, so that no text of a pack shows otherwise than it is. */
export function regoString(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A value on one line. */
export function regoValue(value: Json): string {
  if (typeof value === "string") return regoString(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(regoValue).join(", ")}]`;
  const members = Object.entries(value).map(([key, item]) => `${regoString(key)}: ${regoValue(item)}`);
  return `{${members.join(", ")}}`;
}
