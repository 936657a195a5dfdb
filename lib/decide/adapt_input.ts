/**
 * Makes any JSON value an input that all engines read alike: only the known fields, only well-formed text.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";

/** The fields of `cavra.opa-rego-policy.input.v1`; others are ignored by every rule. */
export const INPUT_FIELDS = [
  "action_type",
  "target",
  "resolved_target",
  "workspace_root",
  "requested_operation",
  "server",
  "tool",
  "capability",
  "arguments",
] as const;

/** Characters of an input as JSON text; a longer one is none that an enforcement point sends. */
export const LONGEST = 4_000_000;

/** Lone surrogates become U+FFFD, as OPA reads them, in keys too. Depth is bounded by the reader. */
function wellFormed(value: unknown): Json {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item)]));
}

/**
 * An input document for the engines. What is no object, or longer than 4,000,000 characters of JSON, becomes null, which
 * every engine takes for invalid input.
 *
 * @example
 * ```ts
 * import { adaptInput } from "./adapt_input.ts";
 * adaptInput({ action_type: "read_file", target: ".env", note: "not judged" }); // without note
 * ```
 */
export function adaptInput(value: unknown): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const known = INPUT_FIELDS.filter((field) => Object.hasOwn(value, field));
  const adapted = known.map((field) => [field, wellFormed((value as Record<string, unknown>)[field])]);
  const input: Json = Object.fromEntries(adapted);
  return JSON.stringify(input).length > LONGEST ? null : input;
}
