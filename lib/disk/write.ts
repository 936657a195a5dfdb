/**
 * Writes a set of files into a folder: all of them or none.
 *
 * @module
 */
import { inFolder } from "./disk_error.ts";
import { checkFolder, holdsText, readPlainFile } from "./plain_folder.ts";
import { uninterrupted } from "./uninterrupted.ts";

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

/** What lay at the place of each file. */
type Before = Map<string, Uint8Array | undefined>;

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

/** A stage is in the folder itself: a rename stays on one disk, and no permission beyond the folder is needed. */
const STAGE = /^\.cavra-[0-9a-f-]{36}$/u;
/** No export takes so long, in milliseconds: an older stage is of one that was killed. */
const STALE = 3_600_000;

async function sweep(folder: string): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory || !STAGE.test(name)) continue;
    const { mtime } = await Deno.lstat(`${folder}/${name}`);
    if (mtime !== null && Date.now() - mtime.getTime() > STALE) {
      await Deno.remove(`${folder}/${name}`, { recursive: true });
    }
  }
}

async function writeStage(path: string, files: { readonly [name: string]: string }): Promise<void> {
  await Deno.mkdir(path);
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(`${path}/${name}`, text, { createNew: true });
  }
}

/** Writes all files beside their places, then moves them there. */
async function replace(folder: string, files: ReadonlyMap<string, string>, before: Before): Promise<void> {
  const staged = `${folder}/.cavra-${crypto.randomUUID()}`;
  try {
    await writeStage(staged, Object.fromEntries(files));
    await replaceAll([...files.keys()].map((name) => ({
      path: `${folder}/${name}`,
      staged: `${staged}/${name}`,
      before: before.get(name),
    })));
  } finally {
    await Deno.remove(staged, { recursive: true }).catch(() => {});
  }
}

async function write(folder: string, files: { readonly [name: string]: string }): Promise<WrittenFile[]> {
  if (!(await checkFolder(folder))) await Deno.mkdir(folder, { recursive: true });
  await checkFolder(folder);
  await sweep(folder);
  const before: Before = new Map();
  for (const name of Object.keys(files)) before.set(name, await readPlainFile(`${folder}/${name}`));
  const changed = new Map(Object.entries(files).filter(([name, text]) => !holdsText(before.get(name), text)));
  if (changed.size > 0) await uninterrupted(() => replace(folder, changed, before));
  return Object.keys(files).map((name) => ({ name, status: changed.has(name) ? "written" : "unchanged" }));
}

/**
 * Writes files into a folder, which is made when it is missing. Every text is on the disk before the first file is
 * replaced, and what was replaced is put back when a later one fails. A file that is there with the same text is not
 * touched, other files are left alone. `--allow-read=FOLDER` and `--allow-write=FOLDER` suffice. A signal to stop waits
 * for the end of the work.
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
