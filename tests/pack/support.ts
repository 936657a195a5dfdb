/**
 * Loads packs from texts in memory.
 *
 * @module
 */
import type { PackText } from "../../lib/pack/draft.ts";
import { type LoadedPack, type LoadOptions, loadPack } from "../../lib/pack/load.ts";
import type { LookupPlace, PackReader } from "../../lib/pack/parents.ts";

/** The head of a pack that has nothing to complain about; four lines. */
export const HEAD = "metadata:\n  id: mine\n  title: Mine\n  description: A pack\n  version: '1'\n";

export function packText(text: string | Uint8Array<ArrayBuffer>, file = "mine/policy.yaml"): PackText {
  return { file, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, found: "path" };
}

/** Packs by place and id. */
export type Shelf = Partial<Record<LookupPlace, Record<string, string>>>;

export function shelfReader(shelf: Shelf): PackReader {
  return {
    find: (id, where) => {
      const text = shelf[where]?.[id];
      return Promise.resolve(
        text === undefined ? undefined : { ...packText(text, `${where}/${id}/policy.yaml`), found: where },
      );
    },
    ids: () => Promise.resolve(Object.values(shelf).flatMap((packs) => Object.keys(packs))),
  };
}

export function load(
  text: string | Uint8Array<ArrayBuffer>,
  shelf: Shelf = {},
  options: LoadOptions = {},
): Promise<LoadedPack> {
  return loadPack(packText(text), shelfReader(shelf), options);
}

/** `error pack.bad_id 2:7 message`, with the file if it is not the pack's own. */
export function lines(loaded: LoadedPack): string[] {
  return loaded.diagnostics.map((d) => {
    const file = d.file === "mine/policy.yaml" ? "" : `${d.file} `;
    return `${d.severity} ${d.code} ${file}${d.line}:${d.column} ${d.message}`;
  });
}

/** A reader of `tests/packs`, where each folder is the sibling of the others. */
export const userPacks: PackReader = {
  find: async (id, where) => {
    if (where !== "sibling") return undefined;
    try {
      return { ...await userPack(id), found: "sibling" };
    } catch {
      return undefined;
    }
  },
};

/** A file below `tests/packs`. */
export async function userPack(id: string, name = "policy.yaml"): Promise<PackText> {
  const bytes = await Deno.readFile(new URL(`../packs/${id}/${name}`, import.meta.url));
  return { file: `packs/${id}/${name}`, bytes, found: "path" };
}
