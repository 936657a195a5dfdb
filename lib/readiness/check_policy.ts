/**
 * The exported policy itself: module, data, cases, tests and named cases.
 *
 * @module
 */
import { DATA_FILE, FIXTURES_FILE, MODULE_FILE, TEST_FILE } from "../export/names.ts";
import { headerCommand } from "../export/rego_module.ts";
import { renderTests } from "../export/rego_tests.ts";
import type { CompiledEntry } from "../policy/types.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { about, type Artifacts, type Found, NOT_RUN } from "./artifacts.ts";
import { failureOf, opaRan } from "./check_parity.ts";
import type { ReadinessFinding } from "./finding.ts";
import { entriesAt } from "./packet.ts";

/** A released module, or one that the real OPA proves on exactly these files. */
export async function checkModule({ module, policy, texts, opaRun }: Artifacts): Promise<Found> {
  if (module.kind !== "unknown") return [];
  // The header names the policy: without one there is nothing to compare it with.
  if (policy === undefined || texts[MODULE_FILE] === undefined) return NOT_RUN;
  if (opaRun === undefined) return [about("module_unknown", MODULE_FILE, "a released module", "another one")];
  const report = await opaRun();
  if (!opaRan(report)) return NOT_RUN;
  if (report.passed) return [about("module_not_released", MODULE_FILE, "a released module", "another one")];
  return [about("module_not_proven", MODULE_FILE, "parity", failureOf(report))];
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

/** Cases and tests are those that the policy gives; a missing file has a blocker already. */
export function checkFixtures({ policy, fixtures, texts }: Artifacts): Found {
  if (policy === undefined || fixtures === undefined) return NOT_RUN;
  const same = (name: string, text: string) => (texts[name] ?? text) === text;
  const cases = `${fixtures.length} generated cases`;
  return [
    ...(same(FIXTURES_FILE, prettyJson(fixtures)) ? [] : [about("fixtures_differ", FIXTURES_FILE, cases, "others")]),
    ...(same(TEST_FILE, renderTests(policy, fixtures, headerCommand(texts[TEST_FILE] ?? "")))
      ? []
      : [about("tests_differ", TEST_FILE, `tests of ${cases}`, "others")]),
  ];
}

/** Every named case has its level, or a reason in the packet. */
export function checkNamedCases({ fixtures, packet }: Artifacts): Found {
  if (fixtures === undefined) return NOT_RUN;
  const excused = new Set(entriesAt(packet, "ungoverned_cases").map(([id]) => id));
  return fixtures.filter(({ covers, governed, case_id }) =>
    covers.kind === "named" && !governed && !excused.has(case_id)
  )
    .map(({ case_id, expected_decision }) =>
      about("named_case_not_governed", `${FIXTURES_FILE}#${case_id}`, "the level of the baseline", expected_decision)
    );
}
