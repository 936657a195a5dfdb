/**
 * The exported policy itself: module, data, cases, tests, parity, named cases and sources.
 *
 * @module
 */
import type { ExportedFiles } from "../engines/engine.ts";
import { DATA_FILE, FIXTURES_FILE, MANIFEST_FILE, MODULE_FILE, REPORT_FILE, TEST_FILE } from "../export/names.ts";
import { renderTests } from "../export/rego_tests.ts";
import type { ParityReport } from "../parity/types.ts";
import type { CompiledEntry } from "../policy/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { about, type Artifacts } from "./artifacts.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { entriesAt, textsAt, valueAt } from "./packet.ts";

/** Files that a parity run is about, as `rego-export` gives them to it. */
function tested(texts: ExportedFiles): ExportedFiles {
  return Object.fromEntries(
    [MODULE_FILE, DATA_FILE, FIXTURES_FILE, TEST_FILE].map((name) => [name, texts[name] ?? ""]),
  );
}

/** A released module, or one that the real OPA proves on exactly these files. */
export async function checkModule(artifacts: Artifacts): Promise<ReadinessFinding[] | undefined> {
  const { texts, tools, fixtures, released } = artifacts;
  if (released) return [];
  if (fixtures === undefined) return undefined;
  if (tools.opa === undefined) return [about("module_unknown", MODULE_FILE, "a released module", "another one")];
  const report = await tools.opa(tested(texts), fixtures);
  if (report.passed) return [about("module_not_released", MODULE_FILE, "a released module", "another one")];
  return [about("module_not_proven", MODULE_FILE, "parity", failure(report))];
}

function failure({ counts, engines }: ParityReport): string {
  const reasons = engines.flatMap(({ name, reason }) => reason === undefined ? [] : [`${name}: ${reason}`]);
  return [`${counts.disagreed} of ${counts.cases} cases differ`, ...reasons].join("; ");
}

/** Main and master are protected in every policy. */
function isOwn({ list, pattern }: CompiledEntry): boolean {
  return list !== "git.protected_branches" || pattern !== "main" && pattern !== "master";
}

/** The policy is that of its digest, stands alone in the file, and has patterns. */
export function checkData({ policy, texts }: Artifacts): ReadinessFinding[] {
  if (policy === undefined) return [about("data_changed", DATA_FILE, "the policy of its digest", "another")];
  const canonical = texts[DATA_FILE] === prettyJson({ cavra: { pack: policy } });
  return [
    ...(canonical ? [] : [about("data_not_canonical", DATA_FILE, "the policy as exported", "something else")]),
    ...(policy.entries.some(isOwn) ? [] : [about("policy_empty", DATA_FILE, "at least one pattern", "none")]),
  ];
}

/** Cases and tests are those that the policy gives. */
export function checkFixtures({ policy, fixtures, texts }: Artifacts): ReadinessFinding[] | undefined {
  if (policy === undefined || fixtures === undefined) return undefined;
  const same = (name: string, text: string) => texts[name] === text;
  return [
    ...(same(FIXTURES_FILE, prettyJson(fixtures))
      ? []
      : [about("fixtures_differ", FIXTURES_FILE, `${fixtures.length} generated cases`, "others")]),
    ...(same(TEST_FILE, renderTests(policy, fixtures))
      ? []
      : [about("tests_differ", TEST_FILE, "generated tests", "others")]),
  ];
}

/** What a report must say again; versions of engines may change. */
function essence(report: unknown, engines: boolean): string {
  const part = (key: string) => valueAt(report, [key]) ?? null;
  const cases = part("cases");
  const short = Array.isArray(cases) ? cases.map((one: unknown) => valueAt(one, ["case_id"]) ?? null) : null;
  const list = part("engines");
  const names = Array.isArray(list) ? list.map((one: object) => ({ ...one, version: null })) : null;
  const keys = ["schema_version", "comparison", "passed", "parity", "counts", "tested", "disagreements"];
  const rest = keys.map(part);
  return canonicalJson(engines ? [rest, cases, names] : [rest, short]);
}

function checkClaims({ packet }: Artifacts, report: ParityReport): ReadinessFinding[] {
  const ids = new Set(report.cases.map(({ case_id }) => case_id));
  const strange = (textsAt(packet, "parity_tests", "case_ids") ?? []).find(({ text }) => !ids.has(text));
  const passed = valueAt(packet, ["parity_tests", "passed_count"]);
  const { agreed } = report.counts;
  return [
    ...(strange === undefined
      ? []
      : [finding("parity_claim_differs", "parity_tests.case_ids", "cases of the report", strange.text)]),
    ...(typeof passed === "number" && passed > agreed
      ? [finding("parity_claim_differs", "parity_tests.passed_count", String(agreed), String(passed))]
      : []),
  ];
}

function checkCoverage({ report }: Artifacts, again: ParityReport): ReadinessFinding[] {
  const said = canonicalJson(valueAt(report, ["coverage"]) ?? null);
  const { decided, patterns, missing } = again.coverage;
  return [
    ...(said === canonicalJson(again.coverage)
      ? []
      : [about("coverage_differs", REPORT_FILE, `${decided} of ${patterns} patterns`, "another count")]),
    ...missing.map(({ list, pattern }) =>
      about("pattern_not_decided", FIXTURES_FILE, `a case for ${list} ${pattern}`, "none")
    ),
  ];
}

/** Parity, run again on the files as they lie there. */
export async function checkParity(artifacts: Artifacts): Promise<ReadinessFinding[] | undefined> {
  const { texts, fixtures, report, manifest, tools, released } = artifacts;
  const run = released ? tools.embedded : tools.opa;
  if (fixtures === undefined || run === undefined) return undefined;
  const again = await run(tested(texts), fixtures);
  if (!again.passed) return [about("parity_not_reproduced", MODULE_FILE, "parity", failure(again))];
  const counts = { passed: true, cases: again.counts.cases, disagreements: 0 };
  const summary = Object.entries(counts).every(([key, value]) => valueAt(manifest, ["parity", key]) === value);
  return [
    ...(essence(report, released) === essence(again, released)
      ? []
      : [about("parity_report_differs", REPORT_FILE, "the report of these files", "another")]),
    ...(summary ? [] : [about("manifest_summary_differs", MANIFEST_FILE, canonicalJson(counts), "another summary")]),
    ...checkCoverage(artifacts, again),
    ...checkClaims(artifacts, again),
  ];
}

/** Every named case has its level, or a reason in the packet. */
export function checkNamedCases({ fixtures, packet }: Artifacts): ReadinessFinding[] | undefined {
  if (fixtures === undefined) return undefined;
  const excused = new Set(entriesAt(packet, "ungoverned_cases").map(([id]) => id));
  return fixtures.filter(({ covers, governed, case_id }) =>
    covers.kind === "named" && !governed && !excused.has(case_id)
  )
    .map(({ case_id, expected_decision }) =>
      about("named_case_not_governed", `${FIXTURES_FILE}#${case_id}`, "the level of the baseline", expected_decision)
    );
}

/** The sources give the same bytes, file by file; the ones that follow from others are named only when these are equal. */
export async function checkSources({ texts, tools }: Artifacts): Promise<ReadinessFinding[] | undefined> {
  if (tools.reexport === undefined) return undefined;
  try {
    const again = await tools.reexport();
    const differing = Object.keys(again).filter((name) => again[name] !== texts[name]);
    return differing.map((name) => about("reexport_differs", name, "the file that the sources give", "another"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [about("reexport_failed", DATA_FILE, "a policy", reason)];
  }
}
