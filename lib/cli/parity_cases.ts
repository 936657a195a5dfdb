/**
 * What `rego-test` runs: the exported files, and the cases.
 *
 * @module
 */
import { EngineFailed, exportedFile, type ExportedFiles } from "../engines/engine.ts";
import { exportedPolicy } from "../engines/exported_policy.ts";
import { DATA_FILE, FIXTURES_FILE, MODULE_FILE } from "../export/names.ts";
import { readFixtures, renderPack } from "../parity/export_pack.ts";
import type { ParityCase } from "../parity/types.ts";
import type { MergedPack } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { readJson } from "../text/json_lines.ts";
import type { Call } from "./command.ts";
import { folderFiles } from "./export_files.ts";
import { cliDiagnostic, type Failure, findings, usage } from "./failure.ts";
import { namedText } from "./files.ts";

/** Files and cases of one run. */
export interface CasesToRun {
  readonly exported: ExportedFiles;
  readonly cases: readonly ParityCase[];
}

/** @throws {Failure} when the text is no list of cases */
function casesOf(text: string, path: string): readonly ParityCase[] {
  const reading = readJson(text);
  const cases = reading.ok ? readFixtures(reading.value) : undefined;
  if (cases) return cases;
  throw usage("cli.fixtures_unreadable", `File '${path}' holds no cases`, {
    file: path,
    expected: "a JSON list of objects with case_id and input, and known levels, as in opa-input-fixtures.json",
  });
}

/** @throws {Failure} when the folder is no export of this policy */
async function folderToRun(folder: string, policy: CompiledPolicy): Promise<CasesToRun> {
  const files = await folderFiles(folder);
  const exported = Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const digest = await digestOf(exported, folder);
  if (digest !== policy.digest) {
    throw notAnExport(`Folder '${folder}' holds another policy than pack '${policy.id}'`, {
      expected: `policy digest ${policy.digest}`,
      received: `policy digest ${digest}`,
    });
  }
  return { exported, cases: casesOf(exportedFile(exported, FIXTURES_FILE), `${folder}/${FIXTURES_FILE}`) };
}

async function digestOf(exported: ExportedFiles, folder: string): Promise<string> {
  try {
    for (const name of [MODULE_FILE, DATA_FILE, FIXTURES_FILE]) exportedFile(exported, name);
    return (await exportedPolicy(exported)).digest;
  } catch (error) {
    if (!(error instanceof EngineFailed)) throw error;
    throw notAnExport(`Folder '${folder}' is no export: ${error.message}`);
  }
}

function notAnExport(message: string, more: { expected?: string; received?: string } = {}): Failure {
  const hint = "Run 'cavra policy rego-export' to write it anew";
  return findings([cliDiagnostic("cli.not_an_export", message, { ...more, hint })]);
}

/**
 * The files of `--artifacts` as they lie on disk, else rendered from the pack; the cases of `--fixtures`, else those that
 * belong to the files.
 *
 * @throws {Failure} when a file is missing or holds no cases, or the folder holds another policy
 */
export async function casesToRun(
  call: Call,
  policy: CompiledPolicy,
  { sources }: MergedPack,
): Promise<CasesToRun> {
  const [folder, fixtures] = [call.text("artifacts"), call.text("fixtures")];
  const given = fixtures === undefined ? undefined : casesOf(await namedText(fixtures), fixtures);
  if (folder !== undefined) {
    const { exported, cases } = await folderToRun(folder, policy);
    return { exported, cases: given ?? cases };
  }
  const { files, fixtures: generated } = await renderPack(policy, sources);
  return { exported: files, cases: given ?? generated };
}
