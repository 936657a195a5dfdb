/**
 * Reads a folder that should be an export.
 *
 * @module
 */
import { normalize } from "node:path";
import type { FolderFiles } from "../delivery/statement.ts";
import { isInFolder } from "../disk/same_file.ts";
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

/**
 * Where the envelope of a folder is, unless the call says otherwise: beside it, because it is no part of it.
 *
 * @param option the long name of the option that says otherwise
 * @throws {Failure} when the folder is given without its name, as `.`, or the envelope lies in it
 */
export async function envelopePath(folder: string, option: string, given: string | undefined): Promise<string> {
  if (given === undefined) return `${namedFolder(folder, option)}.dsse.json`;
  if (await isInFolder(given, folder)) {
    throw usage("cli.invalid_value", `The envelope '${given}' must not be in the folder that it is about`);
  }
  return given;
}

/** A folder as it is named where it lies: `out/` and `out/.` are `out`. */
function namedFolder(folder: string, option: string): string {
  const path = normalize(folder).replace(/(?<=.)[/\\]+$/u, "");
  if (!/(^|[/\\])\.{0,2}$/u.test(path)) return path;
  throw usage("cli.missing_option", `The folder '${folder}' is given without the name that its envelope is called by`, {
    expected: `--${option} <file>`,
    hint: `Name the folder from the one above it, or give '--${option}'`,
  });
}
