/**
 * JSON as OPA writes it before hashing a structured file of a bundle.
 *
 * @module
 */
import { compareUtf8 } from "../text/compare_utf8.ts";

/** OPA escapes the two line separators, JavaScript does not. */
function text(value: string): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * The text that OPA hashes for `data.json` and `.manifest`: no blanks, keys by their UTF-8 bytes, also those that look
 * like array indices.
 *
 * @example
 * ```ts
 * import { opaJson } from "./opa_json.ts";
 * opaJson({ b: 1, a: [true], 10: null }); // {"10":null,"a":[true],"b":1}
 * ```
 */
export function opaJson(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${value.map(opaJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => compareUtf8(a, b));
  return `{${entries.map(([key, one]) => `${text(key)}:${opaJson(one)}`).join(",")}}`;
}
