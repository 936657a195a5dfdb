/**
 * `cavra policy rego-export`: from the options to a folder.
 *
 * @module
 */
import { placeFor } from "../pack/load.ts";
import { wideningText } from "../pack/widening_text.ts";
import { exportPack, type PackExport } from "../parity/export_pack.ts";
import { shellWord } from "../text/shell_word.ts";
import { fittingTable, hanging } from "../text/wrap.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { checkExport, type ExportedFile, writeExport } from "./export_folder.ts";
import { findings } from "./failure.ts";
import { json } from "./formats/json.ts";
import { coverageLines, parityDiagnostics, parityText } from "./formats/parity.ts";
import { counted } from "./formats/text.ts";
import { loadForCall, type UsablePolicy } from "./load.ts";
import { textStyle } from "./notes.ts";
import { requireNotRead } from "./outputs.ts";

/** What `--format json` prints. */
interface ExportResult {
  readonly policy_pack: string;
  readonly policy_version: string;
  readonly output_dir: string;
  readonly files: readonly ExportedFile[];
  /** Under `--check`, where a file of the export drifted: what writes it. */
  readonly command?: string;
}

/** The same call without `--check`, as words of a shell. */
function writingCommand(call: Call): string {
  const given = ["policy-pack", "policy-dir", "overlay", "output-dir"].flatMap((name) => {
    const values = name === "overlay" ? call.list(name) : [call.text(name) ?? []].flat();
    return values.map((value) => `--${name} ${shellWord(value)}`);
  });
  return ["cavra policy rego-export", ...given, ...(call.flag("forbid-widening") ? ["--forbid-widening"] : [])].join(
    " ",
  );
}

function headline({ files, output_dir, policy_pack, policy_version }: ExportResult, check: boolean): string {
  const pack = `${policy_pack} ${policy_version}`;
  if (!check) return `Exported ${pack} to ${output_dir}`;
  const drift = files.filter(({ status }) => status === "drift").length;
  return drift === 0
    ? `${output_dir} is the export of ${pack}`
    : `${output_dir} is not the export of ${pack}: ${counted(drift, "file")} differ`;
}

function text(call: Call, exported: PackExport, outcome: ExportResult): string {
  const style = textStyle(call.host);
  const rows = outcome.files.map(({ name, status, drift, bytes }) => [
    `  ${drift ?? status}`,
    name,
    drift === "missing" ? "" : counted(bytes, "byte"),
  ]);
  const { counts, engines, coverage } = exported.report;
  const names = engines.map(({ name }) => name).join(" and ");
  const proof = `${counted(counts.cases, "case")} alike on ${names}, `;
  const extra = outcome.files.filter(({ drift }) => drift === "extra").map(({ name }) => `'${name}'`);
  const mends = [
    ...(outcome.command === undefined ? [] : [`To write what drifted: ${outcome.command}`]),
    ...(extra.length === 0 ? [] : [`Remove what no export writes and OPA would load: ${extra.join(", ")}`]),
  ];
  return [
    ...hanging("", visible(headline(outcome, call.flag("check"))), style.columns),
    ...fittingTable(rows, style.columns),
    ...coverageLines(coverage, proof, style.columns),
    ...mends.flatMap((mend) => hanging("", visible(mend), style.columns)),
  ].join("\n") + "\n";
}

/** Additions to the allow lists are said aloud: they are what a reviewer looks for. */
function widenings({ pack, files }: UsablePolicy, call: Call): void {
  for (const one of pack.widenings) {
    const { file, line } = placeFor(one.origin, files);
    call.host.err(`widening: ${visible(`${wideningText(one)} (${file}:${line})`)}\n`);
  }
}

/** Nothing is written when the engines disagree. */
function refuse(call: Call, { report }: PackExport, { pack, files }: UsablePolicy): void {
  if (call.text("format") === "json") {
    const file = pack.sources.find(({ kind }) => kind === "pack")?.name ?? "";
    throw findings(parityDiagnostics(report, () => placeFor({ file, line: 1, column: 1 }, files)));
  }
  call.host.err(parityText(report, textStyle(call.host)) + "Nothing was written\n");
}

/** @returns whether parity failed, or under `--check` whether the folder differs */
export async function exportCall(call: Call): Promise<boolean> {
  const loaded = await loadForCall(call, call.needed("policy-pack"));
  const folder = call.needed("output-dir");
  const exported = await exportPack(loaded.pack, loaded.policy);
  if (!exported.report.passed) {
    refuse(call, exported, loaded);
    return true;
  }
  widenings(loaded, call);
  const check = call.flag("check");
  for (const name of check ? [] : Object.keys(exported.files)) {
    await requireNotRead("output-dir", `${folder}/${name}`, [...loaded.files.values()]);
  }
  const files = await (check ? checkExport(folder, exported.files) : writeExport(folder, exported.files));
  const { id, version } = loaded.policy;
  const mendable = files.some(({ drift }) => drift === "changed" || drift === "missing");
  const outcome: ExportResult = {
    policy_pack: id,
    policy_version: version,
    output_dir: folder,
    files,
    ...(mendable ? { command: writingCommand(call) } : {}),
  };
  call.host.out(call.text("format") === "json" ? json(outcome) : text(call, exported, outcome));
  return outcome.files.some(({ status }) => status === "drift");
}
