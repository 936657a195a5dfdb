/**
 * Files that a call writes. None of them may be one that it reads: a key or a pack that is overwritten is lost.
 *
 * @module
 */
import { sameFile } from "../disk/same_file.ts";
import { writeFileWhole } from "../disk/write_file.ts";
import { usage } from "./failure.ts";

/**
 * Checks the path of a file that a call writes.
 *
 * @throws {Failure} when it is the name of a folder, or `-`, which elsewhere is stdin
 */
export function requireFilePath(option: string, path: string): void {
  if (path === "-") {
    throw usage("cli.not_a_file", `'-' is no file that '--${option}' can write`, {
      hint: "Name a file; what stdout may get is written there without the option",
    });
  }
  if (/[/\\]$|(^|[/\\])\.\.?$/u.test(path)) throw usage("cli.not_a_file", `'${path}' is a folder, not a file`);
}

/**
 * Checks that a file is none of those that the call reads.
 *
 * @param reads every file that the call reads; what is not there counts for nothing
 * @throws {Failure} when it is one of them
 */
export async function requireNotRead(option: string, path: string, reads: readonly (string | undefined)[]) {
  for (const read of reads) {
    if (read === undefined || !(await sameFile(path, read))) continue;
    throw usage("cli.output_is_input", `'${path}', where '--${option}' writes, is a file that the call reads`);
  }
}

/** A place that was checked. */
export interface Output {
  readonly path: string;
  /** Writes the file, whole or not at all. */
  write(content: Uint8Array | string): Promise<void>;
}

/**
 * The place of a file that a call writes, checked before anything is done.
 *
 * @param option the long name of the option that gives it
 * @param reads every file that the call reads
 * @throws {Failure} when it can be no file, or is one of those that are read
 */
export async function outputAt(
  option: string,
  path: string,
  reads: readonly (string | undefined)[],
): Promise<Output> {
  requireFilePath(option, path);
  await requireNotRead(option, path, reads);
  return { path, write: (content) => writeFileWhole(path, content) };
}
