/**
 * Which patterns of a pack its own tests decide.
 *
 * @module
 */
import { adaptInput } from "../decide/adapt_input.ts";
import { judge } from "../decide/judge.ts";
import { placeFor } from "../pack/load.ts";
import type { ListName, MergedPack } from "../pack/types.ts";
import { RULE_OF_LIST } from "../policy/compile.ts";
import type { CompiledPolicy } from "../policy/types.ts";

/** A pattern that decides no test, and where it stands. */
export interface UntestedPattern {
  /** Pattern list, as `section.key`. */
  readonly list: ListName;
  /** As written in the pack. */
  readonly pattern: string;
  /** The file as the user named it. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** How many patterns the tests of a pack decide. */
export interface TestCoverage {
  /** Patterns that stand in the pack or an overlay. */
  readonly patterns: number;
  /** Those of them that decide at least one test. */
  readonly decided: number;
  /** The others, list by list. */
  readonly missing: readonly UntestedPattern[];
}

const LISTS = Object.keys(RULE_OF_LIST) as ListName[];

/** The patterns of the pack and its overlays; what stands only in a parent is tested there. */
function ownPatterns(pack: MergedPack, files: ReadonlyMap<string, string>): UntestedPattern[] {
  const own = new Set(pack.sources.filter(({ kind }) => kind !== "parent").map(({ name }) => name));
  return LISTS.flatMap((list) =>
    pack.lists[list].flatMap(({ pattern, origins }) => {
      const place = origins.find(({ file }) => own.has(file));
      return place ? [{ list, pattern, file: placeFor(place, files).file, line: place.line }] : [];
    })
  );
}

function key(rule: string, pattern: string): string {
  return JSON.stringify([rule, pattern]);
}

/**
 * Counts the patterns that decide a test, by what the reference says. A pattern that only asks for approval of a folder
 * above what it blocks has not shown that it blocks, and does not count.
 *
 * @param policy the pack compiled
 * @param files name of each source to the file as the user named it; by default the names stay
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { testCoverage } from "./test_coverage.ts";
 * import { loadPolicy } from "./load_policy.ts";
 * const text = `metadata: {id: mine, version: "1"}
 * commands: {allow: [make, npm test]}
 * tests: [{name: builds, action: {action_type: execute_command, target: make}, expect: allow}]`;
 * const bytes = new TextEncoder().encode(text);
 * const none = { find: () => Promise.resolve(undefined) };
 * const { pack, policy } = await loadPolicy({ file: "mine/policy.yaml", bytes, found: "path" }, none);
 * assert.ok(pack && policy);
 * const { decided, missing } = testCoverage(pack, policy);
 * assert.deepEqual([decided, missing[0]?.pattern], [1, "npm test"]);
 * ```
 */
export function testCoverage(
  pack: MergedPack,
  policy: CompiledPolicy,
  files: ReadonlyMap<string, string> = new Map(),
): TestCoverage {
  const deciding = new Set(pack.tests.flatMap(({ action }) => {
    const [first] = judge(policy, adaptInput(action)).findings;
    return first?.pattern === undefined ? [] : [key(first.rule_id, first.pattern)];
  }));
  const patterns = ownPatterns(pack, files);
  const missing = patterns.filter(({ list, pattern }) => !deciding.has(key(RULE_OF_LIST[list], pattern)));
  return { patterns: patterns.length, decided: patterns.length - missing.length, missing };
}
