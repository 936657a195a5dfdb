/**
 * Compares files as they should be with a folder, and reads an exported folder back.
 *
 * @module
 */
import { inFolder } from "./disk_error.ts";
import { checkFolder, holdsText, readPlainFile } from "./plain_folder.ts";

/** How a file of a folder stands to what it should be. */
export interface ComparedFile {
  readonly name: string;
  readonly status: "unchanged" | "drift" | "missing" | "extra";
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  return names.sort();
}

function statusOf(there: Uint8Array | undefined, wanted: string): ComparedFile["status"] {
  if (there === undefined) return "missing";
  return holdsText(there, wanted) ? "unchanged" : "drift";
}

/**
 * Compares byte by byte; writes nothing, needs `--allow-read=FOLDER` only.
 *
 * @returns the wanted files in their order, then what lies in the folder besides them; all missing for no folder
 * @throws {DiskRefusal} when the folder or a wanted file is a symbolic link or of another kind
 */
export function compareWithDisk(
  folder: string,
  files: { readonly [name: string]: string },
): Promise<ComparedFile[]> {
  return inFolder(folder, async () => {
    const exists = await checkFolder(folder);
    const compared: ComparedFile[] = [];
    for (const [name, text] of Object.entries(files)) {
      const there = exists ? await readPlainFile(`${folder}/${name}`) : undefined;
      compared.push({ name, status: statusOf(there, text) });
    }
    const extra = exists ? (await namesIn(folder)).filter((name) => !Object.hasOwn(files, name)) : [];
    return [...compared, ...extra.map((name): ComparedFile => ({ name, status: "extra" }))];
  });
}

/**
 * Reads files of a folder, for example an earlier export that is to be tested as it lies there.
 *
 * @returns text by name; a file that is not there is left out
 * @throws {DiskRefusal} when the folder or a file is a symbolic link or of another kind
 */
export function readFiles(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  return inFolder(folder, async () => {
    if (!(await checkFolder(folder))) return {};
    const texts: Record<string, string> = {};
    for (const name of names) {
      const bytes = await readPlainFile(`${folder}/${name}`);
      if (bytes !== undefined) texts[name] = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    }
    return texts;
  });
}
