/**
 * What a reference may look like. A reference is judged as text; nothing is ever opened.
 *
 * @module
 */

/** What is wrong with a reference. */
export type ReferenceProblem = "reference_placeholder" | "reference_invalid" | "reference_with_credentials";

const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
const KNOWN = /^(?:git|evidence|https):\/\//u;
const DIGEST = /sha256[:=-]([0-9a-f]{64})(?![0-9a-f])/u;
const STAND_IN =
  /^(?:x+|to-?do(?:[: ].*)?|tbd|tba|fixme|change-?me|placeholder|none|null|nil|undefined|unknown|pending|n\/?a|\?+|\.{3,}|…|-+|_+|<.*>|\{.*\}|\$\{?.*\}?)$/iu;
/** Hosts and organisations that stand in documentation. */
const STAND_IN_HOST = /^(?:(?:www\.)?example\.(?:com|org|net)|localhost)(?::\d+)?$/iu;
const SECRET = /[?&#;](?:access_token|token|sig|signature|secret|password|passwd|api_?key|x-amz-[a-z-]+)=/iu;
// deno-lint-ignore no-control-regex
const NOT_IN_REFERENCE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\\]/u;

/** Whether a text only says that something is still to come. */
export function isStandIn(text: string): boolean {
  return STAND_IN.test(text.trim());
}

/** Everything behind the scheme, without `@…` digests, query and fragment, in components. */
function components(body: string): string[] {
  const path = body.replace(/[?#].*$/u, "").replace(/@sha256.*$/iu, "");
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

function ofUrl(text: string): ReferenceProblem | undefined {
  if (!KNOWN.test(text)) return "reference_invalid";
  const body = text.slice(text.indexOf("//") + 2);
  const authority = body.split(/[/?#]/u)[0]!;
  if (/^[^@]*:[^@]*@/u.test(authority) || /^https:/u.test(text) && authority.includes("@")) {
    return "reference_with_credentials";
  }
  const [host, ...path] = components(body);
  if (host === undefined || path.length === 0 || STAND_IN_HOST.test(host)) return "reference_placeholder";
  return [host, ...path].some((part) => STAND_IN.test(part)) ? "reference_placeholder" : undefined;
}

function ofPath(text: string): ReferenceProblem | undefined {
  const parts = components(text);
  if (text.startsWith("/") || text.startsWith("~") || parts.includes("..")) return "reference_invalid";
  if (parts.length === 0 || parts.some((part) => STAND_IN.test(part))) return "reference_placeholder";
  const namesNothing = parts.length === 1 && !/[^.]\.[a-z0-9]+$/iu.test(parts[0]!);
  return namesNothing ? "reference_placeholder" : undefined;
}

/**
 * What is wrong with a reference, if anything.
 *
 * @example
 * ```ts
 * import { referenceProblem } from "./reference.ts";
 * referenceProblem("TODO"); // "reference_placeholder"
 * referenceProblem("evidence://tenant-redacted/ci/42"); // undefined
 * ```
 */
export function referenceProblem(text: string): ReferenceProblem | undefined {
  const trimmed = text.trim();
  if (STAND_IN.test(trimmed) || STAND_IN.test(trimmed.replace(SCHEME, "").replace(/^\/+/u, ""))) {
    return "reference_placeholder";
  }
  if (SECRET.test(text)) return "reference_with_credentials";
  if (NOT_IN_REFERENCE.test(text)) return "reference_invalid";
  return SCHEME.test(text) ? ofUrl(text) : ofPath(text);
}

/** Whether a reference pins the bytes that it refers to. */
export function hasDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** The digest that a reference pins, in small hex. */
export function digestOf(text: string): string | undefined {
  return DIGEST.exec(text)?.[1];
}

/**
 * The name of the file that a reference leads to: the last part of its path.
 *
 * @example
 * ```ts
 * import { fileOf } from "./reference.ts";
 * fileOf("git://acme/policies/data.json@sha256:…#L1"); // "data.json"
 * ```
 */
export function fileOf(text: string): string | undefined {
  return components(text.replace(SCHEME, "").replace(/^\/+/u, "")).at(-1);
}

/** Whether a reference leads to an example instead of evidence. */
export function isSample(text: string): boolean {
  const parts = components(text.replace(SCHEME, "").replace(/^\/+/u, ""));
  return /^samples?$/iu.test(parts[0] ?? "") || !SCHEME.test(text) && parts[0] === "examples";
}

/**
 * The pack in whose folder a `policy.yaml` lies, as far as the reference shows it.
 *
 * @example
 * ```ts
 * import { packOfSource } from "./reference.ts";
 * packOfSource("policy-packs/team/policy.yaml@sha256:…"); // "team"
 * ```
 */
export function packOfSource(text: string): string | undefined {
  return /(?<!:\/)\/([a-z0-9][a-z0-9-]*)\/policy\.ya?ml(?:[@?#]|$)/u.exec(text)?.[1];
}
