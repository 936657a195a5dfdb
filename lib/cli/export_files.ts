/**
 * Reads a folder that should be an export.
 *
 * @module
 */
import type { FolderFiles } from "../delivery/statement.ts";
import { usage } from "./failure.ts";

/**
 * Every file of a folder. A link or a folder in it is taken as an empty file of its name: neither belongs into an export.
 *
 * @throws {Failure} when there is no such folder
 */
export async function folderFiles(folder: string): Promise<FolderFiles> {
  try {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for await (const { name, isFile } of Deno.readDir(folder)) {
      files.set(name, isFile ? await Deno.readFile(`${folder}/${name}`) : new Uint8Array());
    }
    return files;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      throw usage("cli.file_not_found", `Folder '${folder}' does not exist`);
    }
    throw error;
  }
}

/** Where the envelope of a folder is, unless the call says otherwise: beside it, because it is no part of it. */
export function envelopePath(folder: string, given: string | undefined): string {
  const path = given ?? `${folder.replace(/\/+$/u, "")}.dsse.json`;
  if (path.startsWith(`${folder.replace(/\/+$/u, "")}/`)) {
    throw usage("cli.invalid_value", `The envelope '${path}' must not be in the folder that it is about`);
  }
  return path;
}
