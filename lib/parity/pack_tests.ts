/**
 * Runs the `tests` of a pack on engines.
 *
 * @module
 */
import { type TestCoverage, testCoverage } from "../check/test_coverage.ts";
import type { Level } from "../decide/types.ts";
import { ask, type Asked } from "../engines/ask.ts";
import type { Answer, Engine, ExportedFiles } from "../engines/engine.ts";
import { opaWasmEngine } from "../engines/opa_wasm.ts";
import { policyFiles } from "../engines/policy_files.ts";
import { referenceEngine } from "../engines/reference.ts";
import { placeFor } from "../pack/load.ts";
import type { MergedPack, PackTest } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";

/** What a test expects, or what an engine gave. */
export interface TestOutcome {
  /** The level. */
  readonly decision: Level;
  /** The `rule_id` of the decision. */
  readonly rule?: string;
  /** The pattern of the deciding finding, as written. */
  readonly pattern?: string;
  /** Why the engine gave no answer of its own; it is then taken as `block`, and fails every test. */
  readonly failure?: string;
}

/** One test, and what came out. */
export interface PackTestResult {
  /** As in the pack; two tests may have the same one. */
  readonly name: string;
  /** The file as the user named it. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Passed only if every engine gave what is expected. */
  readonly status: "passed" | "failed";
  /** What the test says; `rule` and `pattern` only where it says so. */
  readonly expected: TestOutcome;
  /** What the first engine gave that gave something else; of a passed test, what the first engine gave. */
  readonly received: TestOutcome;
  /** Every engine that gave something else; absent when the test passed. */
  readonly failures?: readonly { readonly engine: string; readonly received: TestOutcome }[];
}

/** All tests of a pack. */
export interface PackTestReport {
  /** Id of the pack. */
  readonly policy_pack: string;
  /** Version of the pack. */
  readonly policy_version: string;
  /** SHA-256 of the compiled policy, lower-case hex. */
  readonly policy_digest: string;
  /** The engines that every test ran on. */
  readonly engines: readonly { readonly name: string; readonly version: string }[];
  /** How many tests passed. */
  readonly passed: number;
  /** How many failed. */
  readonly failed: number;
  /** Always 0: no test is left out. */
  readonly skipped: 0;
  /** In the order of the pack, then of the overlays. */
  readonly tests: readonly PackTestResult[];
  /** Which patterns of the pack the tests decide. */
  readonly coverage: TestCoverage;
}

/** What is run. */
export interface PackTestRun {
  /** The pack; its tests are those of its file and its overlays, not of its parents. */
  readonly pack: MergedPack;
  /** The pack compiled. */
  readonly policy: CompiledPolicy;
  /** Name of each source to the file as the user named it; by default the names stay. */
  readonly files?: ReadonlyMap<string, string>;
  /** Default: the reference and the Rego as WASM. */
  readonly engines?: readonly Engine[];
}

/** What one engine gave to all tests. */
interface EngineAnswers extends Asked {
  readonly engine: string;
  readonly partial: boolean;
}

async function answersOf(engine: Engine, exported: ExportedFiles, tests: readonly PackTest[]): Promise<EngineAnswers> {
  const asked = await ask(engine, exported, tests.map(({ action }) => action));
  return { engine: engine.name, partial: engine.partial ?? false, ...asked };
}

function outcome(decision: Level, rule?: string, pattern?: string, failure?: string): TestOutcome {
  return {
    decision,
    ...(rule === undefined ? {} : { rule }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function received({ decision, findings, failure }: Answer): TestOutcome {
  return outcome(decision.decision, decision.rule_id, findings?.[0]?.pattern, failure);
}

/** What a program of others does not give cannot be wrong; what it gives must be right. */
function isExpected({ expect, rule, pattern }: PackTest, answer: Answer, partial: boolean): boolean {
  const given = received(answer);
  const ruleFits = rule === undefined || rule === given.rule || (partial && given.rule === undefined);
  const silent = partial && answer.findings === undefined;
  const patternFits = pattern === undefined || pattern === given.pattern || silent;
  return given.failure === undefined && given.decision === expect && ruleFits && patternFits;
}

function resultOf(
  test: PackTest,
  index: number,
  runs: readonly EngineAnswers[],
  files: ReadonlyMap<string, string>,
): PackTestResult {
  const failures = runs.filter(({ answers, partial }) => !isExpected(test, answers[index]!, partial))
    .map(({ engine, answers }) => ({ engine, received: received(answers[index]!) }));
  const { file, line } = placeFor(test, files);
  const [first] = failures;
  return {
    name: test.name,
    file,
    line,
    status: first === undefined ? "passed" : "failed",
    expected: outcome(test.expect, test.rule, test.pattern),
    received: first?.received ?? received(runs[0]!.answers[index]!),
    ...(first === undefined ? {} : { failures }),
  };
}

/**
 * Runs every test of a pack on every engine. An action that is not well formed is decided as any other: it is blocked by
 * `runtime.input.block_invalid`, and compared. A pack without tests gives a report without tests, which proves nothing.
 *
 * @throws {RangeError} when there is no engine
 * @throws {EngineAbsent} when an engine is not there
 * @throws {EngineFailed} when an engine is there and broke
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadPolicy } from "../check/load_policy.ts";
 * import { runPackTests } from "./pack_tests.ts";
 * const text = `metadata: {id: mine, version: "1"}
 * commands: {allow: [make]}
 * tests: [{name: builds, action: {action_type: execute_command, target: make}, expect: allow}]`;
 * const bytes = new TextEncoder().encode(text);
 * const none = { find: () => Promise.resolve(undefined) };
 * const { pack, policy } = await loadPolicy({ file: "mine/policy.yaml", bytes, found: "path" }, none);
 * assert.ok(pack && policy);
 * const { passed, failed } = await runPackTests({ pack, policy });
 * assert.deepEqual([passed, failed], [1, 0]);
 * ```
 */
export async function runPackTests(run: PackTestRun): Promise<PackTestReport> {
  const { pack, policy, files = new Map<string, string>() } = run;
  const engines = run.engines ?? [referenceEngine(), opaWasmEngine()];
  if (engines.length === 0) throw new RangeError("No engine to run the tests on");
  const exported = await policyFiles(policy);
  const runs: EngineAnswers[] = [];
  for (const engine of engines) runs.push(await answersOf(engine, exported, pack.tests));
  const tests = pack.tests.map((test, index) => resultOf(test, index, runs, files));
  const failed = tests.filter(({ status }) => status === "failed").length;
  return {
    policy_pack: policy.id,
    policy_version: policy.version,
    policy_digest: policy.digest,
    engines: runs.map(({ engine, version }) => ({ name: engine, version })),
    passed: tests.length - failed,
    failed,
    skipped: 0,
    tests,
    coverage: testCoverage(pack, policy, files),
  };
}
