/**
 * CAVRA policy packs as data, decisions, Rego and proof: the library behind the command line `cavra`.
 *
 * The pipeline is `loadPolicy` (YAML to a compiled policy), `judge` (one action to a decision), and the engines, which
 * decide by the exported files. All of it is pure but the engines: text and data in, text and data out.
 *
 * @example Decide one action with a built-in pack
 * ```ts
 * import { builtinPack, judge, loadPolicy } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const text = await builtinPack("cavra-ai-agent-baseline");
 * assert.ok(text);
 * const { policy } = await loadPolicy(text, { find: (id, where) => Promise.resolve(where === "builtin" ? builtinPack(id) : undefined) });
 * assert.ok(policy);
 * const { decision } = judge(policy, { action_type: "read_file", target: ".env", requested_operation: "read" });
 * assert.equal(decision.decision, "block");
 * ```
 *
 * @module
 */
export type { Diagnostic, DiagnosticSeverity } from "./lib/text/diagnostic.ts";
export { type ExcerptOptions, renderDiagnostic } from "./lib/text/excerpt.ts";
export type {
  Entry,
  Example,
  Json,
  ListName,
  MergedPack,
  Origin,
  PackSource,
  PackTest,
  Severity,
  Widening,
} from "./lib/pack/types.ts";
export type { PackText } from "./lib/pack/draft.ts";
export type { LoadedPack, LoadOptions } from "./lib/pack/load.ts";
export type { LookupPlace, PackReader } from "./lib/pack/parents.ts";
export { builtinIds, builtinPack } from "./lib/pack/builtin.ts";
export { compile } from "./lib/policy/compile.ts";
export type { CompiledEntry, CompiledPolicy, CompiledRule, FindingTemplate } from "./lib/policy/types.ts";
export { adaptInput } from "./lib/decide/adapt_input.ts";
export { judge } from "./lib/decide/judge.ts";
export type { Decision, Finding, Input, Judgement, Level } from "./lib/decide/types.ts";
export { type LoadedPolicy, loadPolicy } from "./lib/check/load_policy.ts";
export { checkExamples } from "./lib/check/examples.ts";
export { type TestCoverage, testCoverage, type UntestedPattern } from "./lib/check/test_coverage.ts";
export {
  type PackTestReport,
  type PackTestResult,
  type PackTestRun,
  runPackTests,
  type TestOutcome,
} from "./lib/parity/pack_tests.ts";
