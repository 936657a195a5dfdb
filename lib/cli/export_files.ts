/**
 * Reads a folder that should be an export.
 *
 * @module
 */
import type { FolderFiles } from "../delivery/statement.ts";
import type { FolderContent } from "../readiness/artifacts.ts";
import { usage } from "./failure.ts";
import { missingFolder } from "./files.ts";

/**
 * What lies in a folder, sorted by name. Links are not followed and folders not entered.
 *
 * @throws {Failure} when there is no such folder
 */
export async function folderContent(folder: string): Promise<FolderContent> {
  try {
    const entries = (await Array.fromAsync(Deno.readDir(folder))).sort((a, b) => a.name < b.name ? -1 : 1);
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const { name, isFile } of entries) if (isFile) files.set(name, await Deno.readFile(`${folder}/${name}`));
    return { files, others: entries.filter(({ isFile }) => !isFile).map(({ name }) => name) };
  } catch (error) {
    throw missingFolder(error, folder);
  }
}

/** As {@link folderContent}; a link or a folder is taken as an empty file of its name: neither belongs into an export. */
export async function folderFiles(folder: string): Promise<FolderFiles> {
  const { files, others } = await folderContent(folder);
  return new Map([...files, ...others.map((name) => [name, new Uint8Array()] as const)]);
}

/** Where the envelope of a folder is, unless the call says otherwise: beside it, because it is no part of it. */
export function envelopePath(folder: string, given: string | undefined): string {
  const path = given ?? `${folder.replace(/\/+$/u, "")}.dsse.json`;
  if (path.startsWith(`${folder.replace(/\/+$/u, "")}/`)) {
    throw usage("cli.invalid_value", `The envelope '${path}' must not be in the folder that it is about`);
  }
  return path;
}
