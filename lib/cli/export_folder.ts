/**
 * The folder of an export: written, or only compared.
 *
 * @module
 */
import { type ComparedFile, compareWithDisk, readFiles } from "../disk/compare.ts";
import { writeAtomically } from "../disk/write.ts";
import { type Artefact, artefact } from "../export/manifest.ts";

/** What an export did to a file, or under `--check` found about it. */
export type FileStatus = "written" | "unchanged" | "drift";

/** How a file drifted; an `extra` one is no file of the export, but OPA would load it. */
export type Drift = "changed" | "missing" | "extra";

interface Found {
  readonly status: FileStatus;
  /** Only with the status `drift`. */
  readonly drift?: Drift;
}

/** One file of the result. */
export interface ExportedFile extends Artefact, Found {}

type Files = Readonly<Record<string, string>>;

/** What OPA loads from a folder: an extra file of this kind changes what the export means. */
const LOADED = /\.(rego|json|ya?ml)$/iu;

async function listed(files: Files, found: (name: string) => Found): Promise<ExportedFile[]> {
  return await Promise.all(
    Object.entries(files).map(async ([name, text]) => ({ ...await artefact(name, text), ...found(name) })),
  );
}

const DRIFTS: Readonly<Record<ComparedFile["status"], Found>> = {
  unchanged: { status: "unchanged" },
  drift: { status: "drift", drift: "changed" },
  missing: { status: "drift", drift: "missing" },
  extra: { status: "drift", drift: "extra" },
};

/** Writes the files, all or none. */
export async function writeExport(folder: string, files: Files): Promise<ExportedFile[]> {
  const statuses = new Map((await writeAtomically(folder, files)).map(({ name, status }) => [name, status]));
  return await listed(files, (name) => ({ status: statuses.get(name)! }));
}

/** Compares only. What OPA would load besides the files is drift too, with its own digest. */
export async function checkExport(folder: string, files: Files): Promise<ExportedFile[]> {
  const compared = await compareWithDisk(folder, files);
  const statuses = new Map(compared.map(({ name, status }) => [name, status]));
  const wanted = await listed(files, (name) => DRIFTS[statuses.get(name)!]);
  const extra = compared.filter(({ name, status }) => status === "extra" && LOADED.test(name));
  return [...wanted, ...await listed(await readFiles(folder, extra.map(({ name }) => name)), () => DRIFTS.extra)];
}
