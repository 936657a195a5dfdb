/**
 * Files that are named on the command line.
 *
 * @module
 */
import { asFailure, Failure, usage } from "./failure.ts";

/** A failure that is about a file as a whole. */
function about(path: string, { diagnostics, exitCode }: Failure): Failure {
  return new Failure(diagnostics.map((one) => ({ ...one, file: path })), exitCode);
}

/** The failure for a file that cannot be read: wrong usage when it is not there or no file, else as the system says. */
export function missingFile(error: unknown, path: string): Failure {
  const missing = `File '${path}' does not exist`;
  const file = { file: path };
  if (error instanceof Deno.errors.NotFound) return usage("cli.file_not_found", missing, file);
  if (error instanceof Deno.errors.NotADirectory) {
    return usage("cli.file_not_found", `${missing}: a part of the path is a file, not a folder`, file);
  }
  if (error instanceof Deno.errors.IsADirectory) {
    return usage("cli.not_a_file", `'${path}' is a folder, not a file`, file);
  }
  return about(path, asFailure(error));
}

/** The failure for a folder that cannot be listed: wrong usage when it is not there or a file, else as the system says. */
export function missingFolder(error: unknown, path: string, what = "Folder"): Failure {
  const file = { file: path };
  if (error instanceof Deno.errors.NotFound) {
    return usage("cli.file_not_found", `${what} '${path}' does not exist`, file);
  }
  if (error instanceof Deno.errors.NotADirectory) {
    return usage("cli.not_a_folder", `'${path}' is a file, not a folder`, file);
  }
  return about(path, asFailure(error));
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
