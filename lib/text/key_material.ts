/**
 * Text that looks like a key: it must not come into a message, whatever a key was mistaken for.
 *
 * @module
 */

/** What stands for a key in a message. */
const HIDDEN = "[a key is not shown]";

/** From the first line of a PEM block to its end, or to the end of the text: line ends may be written out by now. */
const PEM = /-----BEGIN[\s\S]*?(?:-----END[^-]*-----|$)/gu;

/** Characters of base64 and base64url. */
const RUN = /[A-Za-z0-9+/=_-]{16,}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether letters stand as by chance: case and digits change often. In names, paths of words and digests they do not. */
function isRandom(run: string): boolean {
  const kinds = run.replace(/[^A-Za-z0-9]/gu, "").replace(/[a-z]/gu, "a").replace(/[A-Z]/gu, "A").replace(
    /[0-9]/gu,
    "0",
  );
  const changes = [...kinds].filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return count(kinds, /A/gu) >= 3 && count(kinds, /a/gu) >= 3 && changes >= kinds.length * 0.36;
}

/** Shortest random name in a message: what is shorter may well be one that a person gave. */
const SHORTEST_IN_MESSAGE = 24;

function isKeyInMessage(run: string): boolean {
  const names = run.split("/").filter((name) => name.length >= SHORTEST_IN_MESSAGE);
  return names.some((name) => isRandom(name) && count(name, /[0-9]/gu) >= 2);
}

/**
 * A message without the keys in it: PEM blocks, and random base64. Paths and digests stay.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withoutKeys } from "./key_material.ts";
 * assert.equal(withoutKeys("File '-----BEGIN PRIVATE KEY-----\nMC4C"), "File '[a key is not shown]");
 * assert.equal(withoutKeys("File 'dist/opa-rego' does not exist"), "File 'dist/opa-rego' does not exist");
 * ```
 */
export function withoutKeys(text: string): string {
  return text.replace(PEM, HIDDEN).replace(RUN, (run) => isKeyInMessage(run) ? HIDDEN : run);
}

function looksLikeKey(line: string | undefined): boolean {
  if (line === undefined) return false;
  return /-----(?:BEGIN|END)/u.test(line) || (line.match(RUN) ?? []).some(isRandom);
}

/**
 * Whether a line of a file must not be quoted: it looks like a key, or stands beside a line that does and may be the
 * rest of it. Not to quote a line costs little, so that less is needed than in {@link withoutKeys}.
 *
 * @param at index of the line
 */
export function isKeyLine(lines: readonly string[], at: number): boolean {
  const near = [lines[at - 1], lines[at + 1]].some(looksLikeKey);
  return looksLikeKey(lines[at]) || near && /[A-Za-z0-9+/=]{4,}/u.test(lines[at] ?? "");
}
