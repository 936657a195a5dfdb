/**
 * The parity report for people and for CI servers.
 *
 * @module
 */
import type { EngineReport, ParityReport, PatternCoverage } from "../../parity/types.ts";
import type { Origin } from "../../pack/types.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { visible } from "../../text/visible.ts";
import { fittingTable, hanging } from "../../text/wrap.ts";
import type { JunitCase, JunitSuite } from "./junit.ts";
import { counted, type TextStyle } from "./text.ts";

/** Disagreements shown to people; programs get all of them. */
const MOST_SHOWN = 20;

function outcome({ status, reason, cases, disagreements }: EngineReport): string {
  if (status !== "ran") return `${status}: ${reason ?? "no reason given"}`;
  if (cases === 0) return "nothing to decide";
  return disagreements === 0 ? "agrees" : counted(disagreements, "disagreement");
}

function engineRow(engine: EngineReport): string[] {
  const version = engine.version === null || engine.version === "unknown" ? "" : ` ${engine.version}`;
  return [`  ${visible(engine.name + version)}`, counted(engine.cases, "case"), visible(outcome(engine))];
}

/** The first texts, one below the other, and where the others are. */
function firstLines(texts: readonly string[], others: string, columns: number): string[] {
  const shown = texts.slice(0, MOST_SHOWN).flatMap((text) => hanging("  ", visible(text), columns));
  const more = texts.length - MOST_SHOWN;
  return more > 0 ? [...shown, `  and ${more.toLocaleString("en-US")} more: see ${others}`] : shown;
}

function disagreementLines({ disagreements }: ParityReport, columns: number): string[] {
  const texts = disagreements.map(({ engine, case_id, reason }) => `${engine}: ${case_id}: ${reason}`);
  return firstLines(texts, "--format json", columns);
}

function verdict({ passed, comparison, counts, engines }: ParityReport): string {
  if (passed) {
    return comparison === "equal"
      ? "Passed: every engine decides alike"
      : "Passed: no engine is weaker; this is not parity";
  }
  if (counts.cases === 0) return "Failed: there was no case to run";
  if (engines.some(({ status }) => status !== "ran")) return "Failed: an engine did not run";
  return comparison === "equal" ? "Failed: the engines disagree" : "Failed: an engine is weaker";
}

function undecidedLines({ missing }: PatternCoverage, columns: number): string[] {
  if (missing.length === 0) return [];
  const texts = missing.map(({ list, pattern }) => `${list}: ${pattern}`);
  return [
    ...hanging("", `No case was found in which ${missing.length === 1 ? "this decides" : "these decide"}:`, columns),
    ...firstLines(texts, "coverage in the JSON report", columns),
  ];
}

/** How many patterns decide in a case, and which do not although nothing proves that they never do. */
export function coverageLines(coverage: PatternCoverage, before: string, columns: number): string[] {
  const { patterns, decided, not_decidable } = coverage;
  const covered = not_decidable > 0 ? `, ${not_decidable} covered by others` : "";
  return [
    ...hanging("", `${before}${decided} of ${counted(patterns, "pattern")} decided${covered}`, columns),
    ...undecidedLines(coverage, columns),
  ];
}

/** Nothing for cases that do not say which pattern they are there for, and nothing where an engine did not run. */
function reportedCoverage({ coverage, engines }: ParityReport, columns: number): string[] {
  if (engines.some(({ status }) => status !== "ran") || coverage.decided + coverage.not_decidable === 0) return [];
  return coverageLines(coverage, "", columns);
}

/** The report for people. */
export function parityText(report: ParityReport, style: TextStyle): string {
  const lines = [
    ...hanging(
      "",
      `${report.policy_pack} ${report.policy_version}, ${counted(report.counts.cases, "case")}`,
      style.columns,
    ),
    ...fittingTable(report.engines.map(engineRow), style.columns),
    ...disagreementLines(report, style.columns),
    ...reportedCoverage(report, style.columns),
    style.paint(report.passed ? "good" : "error", verdict(report)),
  ];
  return lines.join("\n") + "\n";
}

function engineSuite(engine: EngineReport, report: ParityReport): JunitSuite {
  if (engine.status !== "ran") {
    const failure = { type: "parity.engine_not_run", message: engine.reason ?? engine.status };
    return { name: engine.name, cases: [{ name: "the engine ran", failure }] };
  }
  const failed = new Map(
    report.disagreements.filter((one) => one.engine === engine.name).map((one) => [one.case_id, one]),
  );
  const cases = report.cases.map(({ case_id }): JunitCase => {
    const one = failed.get(case_id);
    if (!one) return { name: case_id };
    const detail = JSON.stringify({ expected: one.expected, received: one.received }, null, 2);
    return { name: case_id, failure: { type: "parity.disagreement", message: one.reason, detail } };
  });
  return { name: engine.name, cases };
}

/** One suite an engine; a run without cases has a suite that says so. */
export function paritySuites(report: ParityReport): JunitSuite[] {
  const failure = { type: "parity.no_cases", message: "There was no case to run" };
  const none = report.counts.cases === 0 ? [{ name: "cases", cases: [{ name: "there are cases", failure }] }] : [];
  return [...none, ...report.engines.map((engine) => engineSuite(engine, report))];
}

/**
 * What is wrong, as diagnostics.
 *
 * @param place where a case has its pattern in the pack
 */
export function parityDiagnostics(report: ParityReport, place: (case_id: string) => Origin): Diagnostic[] {
  const error = (code: string, message: string, at: Origin): Diagnostic => ({
    code,
    severity: "error",
    message,
    ...at,
  });
  const pack = place("");
  return [
    ...(report.counts.cases === 0 ? [error("parity.no_cases", "There was no case to run", pack)] : []),
    ...report.engines.filter(({ status }) => status !== "ran")
      .map(({ name, reason }) =>
        error("parity.engine_not_run", `Engine '${name}' did not run: ${reason ?? "no reason given"}`, pack)
      ),
    ...report.disagreements
      .map(({ engine, case_id, reason }) =>
        error("parity.disagreement", `Engine '${engine}', case '${case_id}': ${reason}`, place(case_id))
      ),
  ];
}
