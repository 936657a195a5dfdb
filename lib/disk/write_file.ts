/**
 * Writes one file, whole or not at all.
 *
 * @module
 */
import { inFolder } from "./disk_error.ts";
import { checkReplaceable, folderOf, makeFolderOf } from "./plain_folder.ts";
import { uninterrupted } from "./uninterrupted.ts";

async function write(path: string, content: Uint8Array | string, mode: number): Promise<void> {
  await makeFolderOf(path);
  await checkReplaceable(path);
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  await uninterrupted(async () => {
    try {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await Deno.writeFile(temporary, bytes, { createNew: true, mode });
      await Deno.rename(temporary, path);
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      throw error;
    }
  });
}

/**
 * Writes a file under a temporary name beside its place and moves it there, so that a reader, for example a server of
 * bundles, never sees half of it. Folders that are missing are made.
 *
 * @param content a text is written as UTF-8
 * @param mode default 0644
 * @throws {DiskRefusal} when a symbolic link, a folder or a device is at the place, or a folder above it is a link
 * @throws {Deno.errors.NotCapable} naming the folder of the file, when a permission for it is missing
 */
export function writeFileWhole(path: string, content: Uint8Array | string, mode = 0o644): Promise<void> {
  return inFolder(folderOf(path), () => write(path, content, mode));
}

/**
 * Writes files that must not be there yet: all or none. Nothing is ever overwritten, and no link is followed. Folders that
 * are missing are made.
 *
 * @throws {DiskRefusal} when a folder above one is a symbolic link, or no folder
 * @throws {Deno.errors.AlreadyExists} when one is there
 */
export async function writeNewFiles(files: readonly { path: string; text: string; mode: number }[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const { path } of files) await inFolder(folderOf(path), () => makeFolderOf(path));
    for (const { path, text, mode } of files) {
      await Deno.writeTextFile(path, text, { createNew: true, mode });
      made.push(path);
    }
  } catch (error) {
    for (const path of made) await Deno.remove(path);
    throw error;
  }
}
