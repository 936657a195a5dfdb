/**
 * Files that a call makes and that must not be there yet.
 *
 * @module
 */
import { writeNewFiles } from "../disk/write_file.ts";
import { type Failure, usage } from "./failure.ts";

/** The files that are there already; links count, wherever they lead. */
async function existing(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => Deno.lstat(path).then(() => [path], () => [])));
  return found.flat();
}

/** A file that is there stays as it is, and is named: several may be. */
async function existsFailure(paths: readonly string[]): Promise<Failure> {
  const found = await existing(paths);
  const named = (list: readonly string[], join: string) => list.map((path) => `'${path}'`).join(join);
  // Without the right to look nobody can tell which.
  if (found.length === 0) return usage("cli.file_exists", `${named(paths, " or ")} is there already`);
  return usage("cli.file_exists", `${named(found, " and ")} ${found.length === 1 ? "is" : "are"} there already`);
}

/**
 * Writes the files, all or none.
 *
 * @throws {Failure} naming those that are there already
 */
export async function makeFiles(files: readonly { path: string; text: string; mode: number }[]): Promise<void> {
  try {
    await writeNewFiles(files);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    throw await existsFailure(files.map(({ path }) => path));
  }
}
