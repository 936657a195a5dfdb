/**
 * Writes a set of files into a folder: all of them or none.
 *
 * @module
 */
import { inFolder } from "./disk_error.ts";
import { checkFolder, holdsText, readPlainFile } from "./plain_folder.ts";

/** What happened to a file. */
export interface WrittenFile {
  readonly name: string;
  readonly status: "written" | "unchanged";
}

/** One file that is to be replaced. */
interface Change {
  readonly path: string;
  readonly staged: string;
  /** What was there before. */
  readonly before: Uint8Array | undefined;
}

function requirePlainName(name: string): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(name)) throw new Error(`'${name}' is no plain file name`);
}

/** Puts back what was replaced; best effort, the first error is the one that counts. */
async function rollBack(done: readonly Change[]): Promise<void> {
  for (const { path, before } of done.toReversed()) {
    await (before === undefined ? Deno.remove(path) : Deno.writeFile(path, before)).catch(() => {});
  }
}

async function replaceAll(changes: readonly Change[]): Promise<void> {
  const done: Change[] = [];
  try {
    for (const change of changes) {
      await Deno.rename(change.staged, change.path);
      done.push(change);
    }
  } catch (error) {
    await rollBack(done);
    throw error;
  }
}

/** The stage is in the folder itself: a rename stays on one disk, and no permission beyond the folder is needed. */
async function stage(folder: string, files: { readonly [name: string]: string }): Promise<string> {
  const path = `${folder}/.cavra-${crypto.randomUUID()}`;
  await Deno.mkdir(path);
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(`${path}/${name}`, text, { createNew: true });
  }
  return path;
}

async function write(folder: string, files: { readonly [name: string]: string }): Promise<WrittenFile[]> {
  if (!(await checkFolder(folder))) await Deno.mkdir(folder, { recursive: true });
  await checkFolder(folder);
  const before = new Map<string, Uint8Array | undefined>();
  for (const name of Object.keys(files)) before.set(name, await readPlainFile(`${folder}/${name}`));
  const changed = Object.entries(files).filter(([name, text]) => !holdsText(before.get(name), text));
  if (changed.length > 0) {
    const staged = await stage(folder, Object.fromEntries(changed));
    try {
      await replaceAll(changed.map(([name]) => ({
        path: `${folder}/${name}`,
        staged: `${staged}/${name}`,
        before: before.get(name),
      })));
    } finally {
      await Deno.remove(staged, { recursive: true }).catch(() => {});
    }
  }
  const names = new Set(changed.map(([name]) => name));
  return Object.keys(files).map((name) => ({ name, status: names.has(name) ? "written" : "unchanged" }));
}

/**
 * Writes files into a folder, which is made when it is missing. Every text is on the disk before the first file is
 * replaced, and what was replaced is put back when a later one fails. A file that is there with the same text is not
 * touched, other files are left alone. `--allow-read=FOLDER` and `--allow-write=FOLDER` suffice.
 *
 * A machine that stops in the middle of the renames can leave old files beside new ones; the last file should
 * therefore be the one that names the digests of the others.
 *
 * @param files text by plain file name, replaced in this order
 * @throws {DiskRefusal} when the folder or one of the files is a symbolic link or of another kind
 * @throws {Deno.errors.NotCapable} naming the folder, when a permission is missing
 */
export function writeAtomically(folder: string, files: { readonly [name: string]: string }): Promise<WrittenFile[]> {
  Object.keys(files).forEach(requirePlainName);
  return inFolder(folder, () => write(folder, files));
}
