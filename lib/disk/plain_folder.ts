/**
 * Proves that a folder is what it looks like. A permission for a folder does not stop a symbolic link in it: writing
 * through one lands outside.
 *
 * @module
 */
import { normalize } from "node:path";
import { DiskRefusal } from "./disk_error.ts";

async function infoOf(path: string): Promise<Deno.FileInfo | undefined> {
  try {
    return await Deno.lstat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.NotADirectory) {
      throw new DiskRefusal(`A part of the path '${path}' is a file, not a folder`, path);
    }
    throw error;
  }
}

const ABSOLUTE = /^([/\\]|[A-Za-z]:)/u;

/**
 * `dist/opa/out` to `dist`, `dist/opa`, and `x/../dist/out` to `x`, `dist`; of an absolute path nothing: what lies above
 * is the system's.
 */
function relativeParents(path: string): string[] {
  if (ABSOLUTE.test(path)) return [];
  const parts = path.split(/[/\\]/u).filter((part) => part !== "" && part !== ".");
  const parents = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1));
  return parents.filter((parent) => parent.at(-1) !== "..")
    .map((parent) => normalize(parent.join("/")).replaceAll("\\", "/"))
    .filter((parent) => !parent.startsWith("../"));
}

/** Looks at a parent only where that is permitted: the folder itself is all that must be. */
async function refuseLinkedParent(parent: string): Promise<void> {
  const { state } = await Deno.permissions.query({ name: "read", path: parent });
  if (state !== "granted") return;
  if ((await infoOf(parent))?.isSymlink) throw new DiskRefusal(`'${parent}' is a symbolic link`, parent);
}

/**
 * Checks a folder that is to be written or read.
 *
 * @returns whether it exists
 * @throws {DiskRefusal} when it, or a folder above it in a relative path, is a symbolic link, or it is no folder
 */
export async function checkFolder(folder: string): Promise<boolean> {
  for (const parent of relativeParents(folder)) await refuseLinkedParent(parent);
  const info = await infoOf(folder.replace(/(.)[/\\]+$/u, "$1"));
  if (info?.isSymlink) throw new DiskRefusal(`The folder '${folder}' is a symbolic link`, folder);
  if (info && !info.isDirectory) throw new DiskRefusal(`'${folder}' is no folder`, folder);
  return info !== undefined;
}

/** The folder of a file: `.` for a bare name. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), Deno.build.os === "windows" ? path.lastIndexOf("\\") : -1);
  return cut < 0 ? "." : path.slice(0, cut) || "/";
}

/** The current folder, those above it, and what lies directly below the root, as `/tmp`, which may be a link. */
function isOfSystem(folder: string): boolean {
  return /^[./\\]*$/u.test(folder) || /^([/\\]|[A-Za-z]:[/\\]?)+[^/\\]*[/\\]*$/u.test(folder);
}

/**
 * Checks the folder of a file that is to be written, and makes it when it is missing.
 *
 * @throws {DiskRefusal} as {@link checkFolder}; a folder directly below the root may be a link
 */
export async function makeFolderOf(path: string): Promise<void> {
  const folder = folderOf(path);
  const ofSystem = isOfSystem(folder);
  if (ofSystem && !ABSOLUTE.test(folder)) return;
  const isThere = ofSystem ? await Deno.stat(folder).then(() => true, () => false) : await checkFolder(folder);
  if (isThere) return;
  await Deno.mkdir(folder, { recursive: true });
  await checkFolder(folder);
}

/**
 * The bytes of a plain file; undefined where there is none.
 *
 * @throws {DiskRefusal} when it is a symbolic link, a folder, or anything else that is no file
 */
export async function readPlainFile(path: string): Promise<Uint8Array | undefined> {
  await checkReplaceable(path);
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/**
 * Checks a file that is to be replaced.
 *
 * @throws {DiskRefusal} when there is a symbolic link, a folder, or anything else that is no file
 */
export async function checkReplaceable(path: string): Promise<void> {
  const info = await infoOf(path);
  if (info?.isSymlink) throw new DiskRefusal(`'${path}' is a symbolic link`, path);
  if (info && !info.isFile) throw new DiskRefusal(`'${path}' is no file`, path);
}

/** Whether a file, as read, holds exactly a text. */
export function holdsText(bytes: Uint8Array | undefined, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  if (bytes?.length !== wanted.length) return false;
  // A loop: a call for each of millions of bytes takes longer than all the rest of a write.
  for (let at = 0; at < wanted.length; at++) if (bytes[at] !== wanted[at]) return false;
  return true;
}
