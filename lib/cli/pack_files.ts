/**
 * Finds packs on disk and among the built-in ones, for the loader. Nothing is read that is not asked for: a built-in pack
 * needs no permission.
 *
 * @module
 */
import { builtinIds, builtinPack } from "../pack/builtin.ts";
import type { PackText } from "../pack/draft.ts";
import type { LookupPlace, PackReader } from "../pack/parents.ts";
import { unknownName } from "./failure.ts";
import { missingFile, missingFolder } from "./files.ts";

const ID = /^[a-z0-9][a-z0-9-]*$/u;
const FILE = "policy.yaml";

/** The folder of a path, `.` for a bare name. */
function folderOf(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  return parts.length === 1 ? "." : parts.slice(0, -1).join("/") || "/";
}

function joined(folder: string, ...names: readonly string[]): string {
  if (folder === ".") return names.join("/");
  return [folder === "/" ? "" : folder.replace(/\/+$/u, ""), ...names].join("/");
}

/** The folder above, as text: `a/b` is in `a`, `a` in `.`, and `.` in `..`. */
function above(folder: string): string {
  if (folder === ".") return "..";
  return folder.endsWith("..") ? `${folder}/..` : folderOf(folder);
}

/** A file of a pack, or nothing where there is none. */
async function packFile(file: string, found: PackText["found"]): Promise<PackText | undefined> {
  try {
    return { file, bytes: await Deno.readFile(file), found, place: folderOf(file) };
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

/** There is nothing, or nothing can be there: Deno asks for all rights before it looks below a device or a pipe. */
function isNoFile(error: unknown): boolean {
  if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return true;
  return error instanceof Deno.errors.NotCapable && error.message.startsWith("Requires all access");
}

async function folderIds(folder: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (ID.test(name) && await packFile(joined(folder, name, FILE), "policy_dir")) ids.push(name);
  }
  return ids.sort();
}

/** An id and where its pack is found. */
export interface KnownPack {
  readonly id: string;
  readonly found: "policy_dir" | "builtin";
}

/** Packs that can be named by id; one under the policy folder hides a built-in one. */
export async function knownPacks(policyDir: string | undefined): Promise<KnownPack[]> {
  const own = policyDir === undefined ? [] : await policyDirIds(policyDir);
  const builtin = builtinIds().filter((id) => !own.includes(id));
  return [
    ...own.map((id) => ({ id, found: "policy_dir" as const })),
    ...builtin.map((id) => ({ id, found: "builtin" as const })),
  ];
}

async function policyDirIds(policyDir: string): Promise<string[]> {
  try {
    return await folderIds(policyDir);
  } catch (error) {
    throw missingFolder(error, policyDir, "Policy folder");
  }
}

/** The reader for parents. */
export function packReader(policyDir: string | undefined): PackReader {
  const find = async (id: string, where: LookupPlace, from: string | undefined) => {
    if (!ID.test(id)) return undefined;
    if (where === "builtin") return await builtinPack(id);
    if (where === "policy_dir") {
      return policyDir === undefined ? undefined : await packFile(joined(policyDir, id, FILE), where);
    }
    return from === undefined ? undefined : await packFile(joined(above(from), id, FILE), where);
  };
  return { find, ids: async () => (await knownPacks(policyDir)).map(({ id }) => id) };
}

/** A file that the user named: not to have it is a mistake of the call. */
async function namedFile(path: string): Promise<PackText> {
  try {
    return { file: path, bytes: await Deno.readFile(path), found: "path", place: folderOf(path) };
  } catch (error) {
    throw missingFile(error, path);
  }
}

/**
 * The pack that a user named: an id, a file, or a folder that holds a `policy.yaml`.
 *
 * @throws {Failure} for an unknown id, with the nearest one as hint, or a file that is not there
 */
export async function namedPack(name: string, policyDir: string | undefined): Promise<PackText> {
  if (!ID.test(name)) {
    const inside = /\.ya?ml$/iu.test(name) ? undefined : await packFile(joined(name, FILE), "path");
    return inside ?? await namedFile(name);
  }
  const reader = packReader(policyDir);
  const found = await reader.find(name, "policy_dir", undefined) ?? await reader.find(name, "builtin", undefined);
  if (found) return found;
  throw unknownName("cli.unknown_pack", "pack", name, (await knownPacks(policyDir)).map(({ id }) => id));
}

/** The texts of `--overlay`. */
export async function overlayFiles(paths: readonly string[]): Promise<PackText[]> {
  return await Promise.all(paths.map(namedFile));
}
