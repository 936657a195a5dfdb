/**
 * Runs cases on engines and compares whole decisions and findings.
 *
 * @module
 */
import { adaptInput } from "../decide/adapt_input.ts";
import { judge } from "../decide/judge.ts";
import type { Judgement } from "../decide/types.ts";
import { ask, type Asked } from "../engines/ask.ts";
import { type Engine, EngineAbsent, type ExportedFiles, isEngineError, messageWithHint } from "../engines/engine.ts";
import { exportedPolicy } from "../engines/exported_policy.ts";
import { REFERENCE_VERSION } from "../engines/reference.ts";
import { PARITY_SCHEMA } from "../export/names.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { sha256 } from "../text/digest.ts";
import { compareAnswer, type ExpectedAnswer, expectedAnswer } from "./compare.ts";
import { patternCoverage } from "./coverage.ts";
import type { CaseReport, Comparison, Disagreement, EngineReport, ParityCase, ParityReport } from "./types.ts";

/** What is run. */
export interface ParityRun {
  /** The exported files as they lie on disk. */
  readonly exported: ExportedFiles;
  readonly cases: readonly ParityCase[];
  /** Engines that must run; one that does not makes the report fail. */
  readonly engines: readonly Engine[];
  /** Default `equal`. */
  readonly comparison?: Comparison;
  /** What the reference said to inputs under the policy with this digest: it is not asked the same again. */
  readonly judged?: { readonly digest: string; readonly judgements: WeakMap<object, Judgement> };
  /** Called before an engine starts, for progress. */
  readonly onEngine?: (name: string) => void;
}

interface EngineRun {
  readonly report: EngineReport;
  readonly disagreements: readonly Disagreement[];
  /** Ids of the cases in {@link EngineRun.disagreements}. */
  readonly disagreeing: ReadonlySet<string>;
}

interface Prepared {
  readonly one: ParityCase;
  /** What the reference says to it. */
  readonly judged: Judgement;
  readonly expected: ExpectedAnswer;
}

function notRun(name: string, error: unknown): EngineRun {
  if (!isEngineError(error)) throw error;
  const status = error instanceof EngineAbsent ? "absent" : "failed";
  return {
    report: { name, version: null, status, reason: messageWithHint(error), cases: 0, disagreements: 0 },
    disagreements: [],
    disagreeing: new Set(),
  };
}

/** The reference was asked already: what it said is its answer, and what the others are compared with. */
async function answersOf(
  engine: Engine,
  prepared: readonly Prepared[],
  exported: ExportedFiles,
): Promise<Asked> {
  if (engine.isReference) return { version: REFERENCE_VERSION, answers: prepared.map(({ judged }) => judged) };
  return await ask(engine, exported, prepared.map(({ one }) => one.input));
}

async function runEngine(engine: Engine, prepared: readonly Prepared[], run: ParityRun): Promise<EngineRun> {
  run.onEngine?.(engine.name);
  try {
    const { version, answers } = await answersOf(engine, prepared, run.exported);
    const options = { comparison: run.comparison ?? "equal", partial: engine.partial ?? false };
    const disagreements = prepared.flatMap(({ one, expected }, index) =>
      compareAnswer(one.case_id, expected, answers[index]!, options) ?? []
    );
    const counts = { cases: answers.length, disagreements: disagreements.length };
    const disagreeing = new Set(disagreements.map(({ case_id }) => case_id));
    return { report: { name: engine.name, version, status: "ran", ...counts }, disagreements, disagreeing };
  } catch (error) {
    return notRun(engine.name, error);
  }
}

function caseReport({ one, expected }: Prepared, runs: readonly EngineRun[]): CaseReport {
  const result = ({ report, disagreeing }: EngineRun) => {
    if (report.status !== "ran") return "not_run";
    return disagreeing.has(one.case_id) ? "disagrees" : "agrees";
  };
  const { decision, rule_id } = expected.decision;
  return {
    case_id: one.case_id,
    expected_decision: decision ?? "block",
    ...(rule_id === undefined ? {} : { expected_rule_id: rule_id }),
    results: Object.fromEntries(runs.map((run) => [run.report.name, result(run)])),
  };
}

async function digests(exported: ExportedFiles): Promise<Record<string, string>> {
  const pairs = Object.entries(exported).map(async ([name, text]) => [name, await sha256(text)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

function makeReport(
  policy: CompiledPolicy,
  { comparison = "equal", cases, engines }: ParityRun,
  runs: readonly EngineRun[],
  caseReports: readonly CaseReport[],
): Omit<ParityReport, "tested"> {
  const disagreements = runs.flatMap((run) => run.disagreements.map((one) => ({ engine: run.report.name, ...one })));
  const results = caseReports.map((one) => Object.values(one.results));
  const agreed = results.filter((all) => all.every((one) => one === "agrees")).length;
  const disagreed = results.filter((all) => all.includes("disagrees")).length;
  const undecided = cases.length - agreed - disagreed;
  const passed = cases.length > 0 && engines.length > 0 && agreed === cases.length;
  return {
    schema_version: PARITY_SCHEMA,
    policy_pack: policy.id,
    policy_version: policy.version,
    policy_digest: policy.digest,
    comparison,
    passed,
    parity: passed && comparison === "equal",
    engines: runs.map(({ report }) => report),
    counts: { cases: cases.length, agreed, disagreed, ...(undecided > 0 ? { not_run: undecided } : {}) },
    coverage: patternCoverage(policy, cases),
    cases: caseReports,
    disagreements,
  };
}

/**
 * Runs every case on every engine.
 *
 * The report passes only if there is at least one case and one engine, every engine ran, and none disagreed. Two cases
 * with the same id are run as two; give each its own.
 *
 * @throws {EngineFailed} when the exported `data.json` is missing or was changed
 */
export async function runParity(run: ParityRun): Promise<ParityReport> {
  const policy = await exportedPolicy(run.exported);
  const known = run.judged?.digest === policy.digest ? run.judged.judgements : new WeakMap<object, Judgement>();
  const prepared = run.cases.map((one) => {
    const judged = known.get(one.input as object) ?? judge(policy, adaptInput(one.input));
    return { one, judged, expected: expectedAnswer(one, judged) };
  });
  const runs: EngineRun[] = [];
  // One after the other: engines that run at the same time would only share the processors.
  for (const engine of run.engines) runs.push(await runEngine(engine, prepared, run));
  const cases = prepared.map((one) => caseReport(one, runs));
  const { cases: caseReports, disagreements, ...report } = makeReport(policy, run, runs, cases);
  return { ...report, tested: await digests(run.exported), cases: caseReports, disagreements };
}
