/**
 * Parity, run again on the files as they lie there, against the report, the manifest and the packet.
 *
 * @module
 */
import { EXPORTED_FILES, FIXTURES_FILE, MANIFEST_FILE, MODULE_FILE, REPORT_FILE } from "../export/names.ts";
import { paritySummary } from "../parity/summary.ts";
import type { ParityReport } from "../parity/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { about, type Artifacts, type Found, NOT_RUN } from "./artifacts.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { textsAt, valueAt } from "./packet.ts";

/** Why a run did not pass. */
export function failureOf({ counts, engines }: ParityReport): string {
  const reasons = engines.flatMap(({ name, reason }) => reason === undefined ? [] : [`${name}: ${reason}`]);
  return reasons.length > 0 ? reasons.join("; ") : `${counts.disagreed} of ${counts.cases} cases differ`;
}

/** Whether the real OPA, asked for, ran at all. */
export function opaRan({ engines }: ParityReport): boolean {
  return engines.every(({ status }) => status === "ran");
}

/** The real OPA agrees on exactly this module and these data; what does not run though it was asked for blocks. */
export async function checkOpa({ module, opaRun }: Artifacts): Promise<Found> {
  if (opaRun === undefined) return NOT_RUN;
  const report = await opaRun();
  if (!opaRan(report)) return [about("opa_not_run", MODULE_FILE, "a run of the real OPA", failureOf(report))];
  // A module that was never released is blocked by its own check.
  if (report.passed || module.kind === "unknown") return [];
  return [about("opa_disagrees", MODULE_FILE, "parity", failureOf(report))];
}

/** What the report must say again, beside pack and coverage; only the embedded engines give the same results and names. */
function essence(report: unknown, embedded: boolean): string {
  const part = (key: string) => valueAt(report, [key]) ?? null;
  const cases = part("cases");
  const ids = Array.isArray(cases) ? cases.map((one: unknown) => valueAt(one, ["case_id"]) ?? null) : null;
  const keys = ["schema_version", "comparison", "passed", "parity", "counts", "tested", "disagreements"];
  return canonicalJson([keys.map(part), embedded ? [cases, part("engines")] : ids]);
}

function checkReport({ report, texts, policy }: Artifacts, again: ParityReport, embedded: boolean): ReadinessFinding[] {
  const { decided, patterns } = again.coverage;
  const sameCoverage = canonicalJson(valueAt(report, ["coverage"]) ?? null) === canonicalJson(again.coverage);
  const sameEssence = essence(report, embedded) === essence(again, embedded);
  const others = sameCoverage ? [] : [
    about("coverage_differs", REPORT_FILE, `${decided} of ${patterns} patterns`, "another count"),
  ];
  if (!sameEssence) {
    return [...others, about("parity_report_differs", REPORT_FILE, "the report of these files", "another")];
  }
  const samePack = valueAt(report, ["policy_digest"]) === policy?.digest;
  const rewritten = embedded && sameCoverage && samePack && texts[REPORT_FILE] !== prettyJson(again);
  return rewritten
    ? [about("parity_report_differs", REPORT_FILE, "the report as exported", "the same, written otherwise")]
    : others;
}

function checkSummary({ manifest }: Artifacts, again: ParityReport, embedded: boolean): ReadinessFinding[] {
  const { engines, ...counts } = paritySummary(again);
  const wanted = embedded ? { ...counts, engines } : counts;
  return Object.entries(wanted).flatMap(([key, value]) => {
    const said = valueAt(manifest, ["parity", key]);
    if (canonicalJson(said ?? null) === canonicalJson(value)) return [];
    return [about("manifest_summary_differs", `${MANIFEST_FILE}#parity.${key}`, value, said)];
  });
}

function checkClaims({ packet }: Artifacts, again: ParityReport): ReadinessFinding[] {
  const ids = new Set(again.cases.map(({ case_id }) => case_id));
  const strange = (textsAt(packet, "parity_tests", "case_ids") ?? []).find(({ text }) => !ids.has(text));
  const passed = valueAt(packet, ["parity_tests", "passed_count"]);
  const { agreed } = again.counts;
  return [
    ...(strange === undefined
      ? []
      : [finding("parity_claim_differs", "parity_tests.case_ids", "cases of the report", strange.text)]),
    ...(typeof passed === "number" && passed > agreed
      ? [finding("parity_claim_differs", "parity_tests.passed_count", String(agreed), String(passed))]
      : []),
  ];
}

function undecided({ coverage }: ParityReport): ReadinessFinding[] {
  return coverage.missing.map(({ list, pattern }) =>
    about("pattern_not_decided", FIXTURES_FILE, `a case for ${list} ${pattern}`, "none")
  );
}

/** The embedded engines are those of the current module; for any other only the real OPA can run again. */
export async function checkParity(artifacts: Artifacts): Promise<Found> {
  const { fixtures, texts, module, opaRun, embeddedRun } = artifacts;
  if (fixtures === undefined || EXPORTED_FILES.some((name) => texts[name] === undefined)) return NOT_RUN;
  const embedded = module.kind === "current";
  if (!embedded && opaRun === undefined) {
    const reason = about("parity_needs_opa", MODULE_FILE, "a run of the real OPA", "none");
    return module.kind === "older" ? { notRun: reason } : NOT_RUN;
  }
  const again = await (embedded ? embeddedRun : opaRun!)();
  if (!embedded && !(opaRan(again) && again.passed)) return NOT_RUN;
  if (!again.passed) return [about("parity_not_reproduced", MODULE_FILE, "parity", failureOf(again))];
  return checkReport(artifacts, again, embedded)
    .concat(checkSummary(artifacts, again, embedded), undecided(again), checkClaims(artifacts, again));
}
