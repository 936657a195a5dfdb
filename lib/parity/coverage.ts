/**
 * Which patterns of a policy the cases decide.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import type { ParityCase, PatternCoverage } from "./types.ts";

/** Counts by what the cases say they cover; the generator and the parity run make sure that they do. */
export function patternCoverage(policy: CompiledPolicy, cases: readonly ParityCase[]): PatternCoverage {
  const key = (name: { list: string; pattern: string }) => JSON.stringify([name.list, name.pattern]);
  const covered = (kind: string) =>
    new Set(cases.flatMap(({ covers }) => covers?.kind === kind && "pattern" in covers ? [key(covers)] : []));
  const [decided, proven] = [covered("decides"), covered("not_decidable")];
  const entries = policy.entries.map(({ list, pattern }) => ({ list, pattern }));
  return {
    patterns: entries.length,
    decided: entries.filter((entry) => decided.has(key(entry))).length,
    not_decidable: entries.filter((entry) => proven.has(key(entry))).length,
    missing: entries.filter((entry) => !decided.has(key(entry)) && !proven.has(key(entry))),
  };
}
