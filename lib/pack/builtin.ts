/**
 * The packs that come with the toolkit, carried in a generated module and checked against their digests.
 *
 * @module
 */
import { sha256 } from "../text/digest.ts";
import { own } from "../text/own.ts";
import packs from "./builtin_packs.json" with { type: "json" };
import type { PackText } from "./draft.ts";

interface Carried {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const PACKS: { readonly [id: string]: Carried } = packs;

/** Ids of the built-in packs, sorted. */
export function builtinIds(): readonly string[] {
  return Object.keys(PACKS).sort();
}

/**
 * A built-in pack, or nothing if there is none with this id.
 *
 * @throws {Error} if its text was altered after it was embedded
 */
export async function builtinPack(id: string): Promise<PackText | undefined> {
  const pack = own(PACKS, id);
  if (pack === undefined) return undefined;
  const bytes = new TextEncoder().encode(pack.text);
  if (await sha256(bytes) !== pack.sha256) {
    throw new Error(`Built-in pack '${id}' does not have the digest it was embedded with`);
  }
  return { file: `built-in:${pack.name}`, bytes, found: "builtin" };
}
