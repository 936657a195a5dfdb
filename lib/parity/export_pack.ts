/**
 * Exports a pack: renders its files, proves them on the embedded engines, and adds the report and the manifest.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import type { Judgement } from "../decide/types.ts";
import { compiledWasm, opaWasmEngine } from "../engines/opa_wasm.ts";
import { referenceEngine } from "../engines/reference.ts";
import { exportCommand } from "../export/export_command.ts";
import type { Fixture } from "../export/fixture.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { makeManifest } from "../export/manifest.ts";
import { MANIFEST_FILE, REPORT_FILE } from "../export/names.ts";
import { renderPolicyFiles } from "../export/render.ts";
import type { MergedPack } from "../pack/types.ts";
import { isLevel } from "../policy/rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { embeddedModule, embeddedWasm } from "../rego/embedded.ts";
import { isMembers } from "../text/members.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { runParity } from "./run.ts";
import { paritySummary } from "./summary.ts";
import type { ParityReport } from "./types.ts";

/** A rendered and proven export. */
export interface PackExport {
  /** Text of every file by name, in the order in which they are written. */
  readonly files: { readonly [name: string]: string };
  readonly fixtures: readonly Fixture[];
  /** Do not write the files unless it passed. */
  readonly report: ParityReport;
}

/** The files that decide, the cases, and what the reference said to the input of each. */
export interface RenderedPack {
  readonly files: Record<string, string>;
  readonly fixtures: Fixture[];
  readonly judgements: WeakMap<object, Judgement>;
}

/**
 * Renders the files that decide and the cases, without proving anything: what `rego-test` runs on more engines.
 *
 * @param sources the files of the pack, which the command in the headers names; by default the pack is named by its id
 */
export async function renderPack(policy: CompiledPolicy, sources: MergedPack["sources"] = []): Promise<RenderedPack> {
  const judgements = new WeakMap<object, Judgement>();
  const fixtures = generateFixtures(policy, (judging, input) => {
    const judgement = judge(judging, input);
    if (typeof input === "object" && input !== null) judgements.set(input, judgement);
    return judgement;
  });
  const { text } = await embeddedModule();
  const command = exportCommand({ id: policy.id, sources });
  return { files: renderPolicyFiles(policy, fixtures, text, command), fixtures, judgements };
}

/**
 * Exports a pack in memory; the same pack gives the same bytes on every machine. Nothing is written.
 *
 * @example
 * ```ts
 * import { exportPack } from "./export_pack.ts";
 * const { files, report } = await exportPack(pack, policy);
 * if (report.passed) await writeAtomically("dist/opa-rego", files);
 * ```
 */
export async function exportPack(pack: MergedPack, policy: CompiledPolicy): Promise<PackExport> {
  // WASM is compiled on another thread meanwhile; what goes wrong with it is told by the engine, which waits for it.
  compiledWasm().catch(() => {});
  const { files, fixtures, judgements } = await renderPack(policy, pack.sources);
  const engines = [referenceEngine(), opaWasmEngine()];
  const judged = { digest: policy.digest, judgements };
  const report = await runParity({ exported: files, cases: fixtures, engines, judged });
  const withReport = { ...files, [REPORT_FILE]: prettyJson(report) };
  const [module, wasm] = await Promise.all([embeddedModule(), embeddedWasm()]);
  const manifest = await makeManifest({ pack, policy, files: withReport, module, wasm, parity: paritySummary(report) });
  return { files: { ...withReport, [MANIFEST_FILE]: prettyJson(manifest) }, fixtures, report };
}

/**
 * The cases of a fixtures file.
 *
 * @returns undefined when it is no list of objects that have `case_id` and `input`, and levels where they expect one
 */
export function readFixtures(value: unknown): Fixture[] | undefined {
  const isLevelOrAbsent = (level: unknown) => level === undefined || isLevel(level);
  const isCase = (one: unknown) =>
    isMembers(one) && typeof one["case_id"] === "string" && Object.hasOwn(one, "input") &&
    isLevelOrAbsent(one["expected_decision"]) &&
    (one["expected"] === undefined || isMembers(one["expected"]) && isLevelOrAbsent(one["expected"]["decision"]));
  return Array.isArray(value) && value.every(isCase) ? value as Fixture[] : undefined;
}
