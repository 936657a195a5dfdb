/**
 * Reads values out of a packet that may be of any shape: what is not of the wanted type counts as absent, because the
 * check of the shape has said so already.
 *
 * @module
 */

import { isMembers, valueAt } from "../text/members.ts";

export { valueAt };

/** Steps into a packet: keys and list indices. */
export type PacketPath = readonly (string | number)[];

/** The path as people write it: `parity_tests.case_ids[2]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step, at) => typeof step === "number" ? `[${step}]` : (at > 0 ? "." : "") + String(step)).join("");
}

/** The text at a path. */
export function textAt(packet: unknown, ...path: PacketPath): string | undefined {
  const value = valueAt(packet, path);
  return typeof value === "string" ? value : undefined;
}

/** The whole number of at least zero at a path. */
export function countAt(packet: unknown, ...path: PacketPath): number | undefined {
  const value = valueAt(packet, path);
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The truth value at a path. */
export function flagAt(packet: unknown, ...path: PacketPath): boolean | undefined {
  const value = valueAt(packet, path);
  return typeof value === "boolean" ? value : undefined;
}

/** The texts of the list at a path, each with its own path; undefined where there is no list. */
export function textsAt(packet: unknown, ...path: PacketPath): { text: string; path: PacketPath }[] | undefined {
  const value = valueAt(packet, path);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((text: unknown, at) => typeof text === "string" ? [{ text, path: [...path, at] }] : []);
}

/** The entries of the object at a path; none where there is no object. */
export function entriesAt(packet: unknown, ...path: PacketPath): [string, unknown][] {
  const value = valueAt(packet, path);
  return isMembers(value) ? Object.entries(value) : [];
}
