/**
 * Finds packs by id: under `--policy-dir`, then beside the pack's own folder, then among the built-in packs.
 *
 * @module
 */
import { sha256 } from "../text/digest.ts";
import type { PackText } from "./draft.ts";

/** Where packs are looked up, in this order. */
export const PLACES = ["policy_dir", "sibling", "builtin"] as const;

/** A place where packs are looked up. */
export type LookupPlace = (typeof PLACES)[number];

/** Reads packs for the loader; the only thing that knows of files. */
export interface PackReader {
  /**
   * The pack with an id in one place, or nothing if it is not there.
   *
   * @param from {@link PackText.place} of the pack that inherits, for `sibling`
   */
  find(id: string, where: LookupPlace, from: string | undefined): Promise<PackText | undefined>;
  /** All ids there are, for "did you mean". */
  ids?(from: string | undefined): Promise<readonly string[]>;
}

/** What was found for an id. */
export interface Located {
  /** The first one in the order of the places. */
  readonly taken?: PackText;
  /** Later ones with other content. */
  readonly shadowed: readonly PackText[];
}

/** How a place is called in a message. */
export const PLACE_NAMES: Readonly<Record<PackText["found"], string>> = {
  path: "the path given",
  policy_dir: "the policy folder",
  sibling: "the folder beside the pack",
  builtin: "the built-in packs",
};

/** Looks an id up in all places. */
export async function locatePack(id: string, from: string | undefined, reader: PackReader): Promise<Located> {
  const found: PackText[] = [];
  for (const where of PLACES) {
    const text = await reader.find(id, where, from);
    if (text !== undefined) found.push(text);
  }
  const [taken, ...others] = found;
  if (taken === undefined) return { shadowed: [] };
  const digest = await sha256(taken.bytes);
  const digests = await Promise.all(others.map((text) => sha256(text.bytes)));
  return { taken, shadowed: others.filter((_, index) => digests[index] !== digest) };
}
