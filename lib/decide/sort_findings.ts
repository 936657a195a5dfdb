/**
 * The order of findings: level, row of the table, higher severity, pattern, form.
 *
 * @module
 */
import { LEVELS, SEVERITIES } from "../policy/rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import type { Finding } from "./types.ts";

function compare(policy: CompiledPolicy, a: Finding, b: Finding): number {
  return LEVELS[b.decision] - LEVELS[a.decision] ||
    policy.rules[a.rule_id]!.row - policy.rules[b.rule_id]!.row ||
    SEVERITIES[b.severity] - SEVERITIES[a.severity] ||
    compareUtf8(a.pattern ?? "", b.pattern ?? "") ||
    compareUtf8(a.form ?? "", b.form ?? "") ||
    compareUtf8(canonicalJson(a), canonicalJson(b));
}

/** The same text for equal findings, which may have their keys in another order. */
function identity({ decision, rule_id, severity, reason, pattern, form, approver_group }: Finding): string {
  return JSON.stringify([decision, rule_id, severity, reason, pattern, form, approver_group]);
}

/** Each finding once, strictest first. */
export function sortFindings(policy: CompiledPolicy, findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const distinct = new Map(findings.map((finding) => [identity(finding), finding]));
  return [...distinct.values()].sort((a, b) => compare(policy, a, b));
}
