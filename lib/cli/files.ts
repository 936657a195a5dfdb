/**
 * Files that are named on the command line.
 *
 * @module
 */
import { asFailure, type Failure, usage } from "./failure.ts";

/** The failure for a file that cannot be read: wrong usage when it is not there or no file, else as the system says. */
export function missingFile(error: unknown, path: string): Failure {
  if (error instanceof Deno.errors.NotFound) return usage("cli.file_not_found", `File '${path}' does not exist`);
  if (error instanceof Deno.errors.NotADirectory) {
    return usage("cli.file_not_found", `File '${path}' does not exist: a part of the path is a file, not a folder`);
  }
  if (error instanceof Deno.errors.IsADirectory) return usage("cli.not_a_file", `'${path}' is a folder, not a file`);
  return asFailure(error);
}

/** The failure for a folder that cannot be listed: wrong usage when it is not there or a file, else as the system says. */
export function missingFolder(error: unknown, path: string, what = "Folder"): Failure {
  if (error instanceof Deno.errors.NotFound) return usage("cli.file_not_found", `${what} '${path}' does not exist`);
  if (error instanceof Deno.errors.NotADirectory) return usage("cli.not_a_folder", `'${path}' is a file, not a folder`);
  return asFailure(error);
}

/**
 * Text of a file that was named on the command line.
 *
 * @throws {Failure} when it cannot be read
 */
export async function namedText(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}
