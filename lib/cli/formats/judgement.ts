/**
 * A decision for people: what was decided, and every finding with its place in the pack.
 *
 * @module
 */
import type { Finding, Level } from "../../decide/types.ts";
import type { GivenDecision } from "../../engines/engine.ts";
import type { Origin } from "../../pack/types.ts";
import { shortened, visible } from "../../text/visible.ts";
import { hanging } from "../../text/wrap.ts";
import { counted, type Role, type TextStyle } from "./text.ts";

/** A finding and the places of its pattern. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly origins: readonly Origin[];
}

const ROLES: Readonly<Record<Level, Role>> = { allow: "good", require_approval: "warning", block: "error" };
const MOST_SHOWN = 2_000;

/** A row of label and value, the label padded to eight. */
function row(indent: string, label: string, value: string | undefined, columns: number): string[] {
  return value === undefined
    ? []
    : hanging(`${indent}${label.padEnd(8)} `, visible(shortened(value, MOST_SHOWN)), columns);
}

/** `allow`, `require_approval` or `block`, in its colour. */
export function levelText(level: Level, style: TextStyle): string {
  return style.paint(ROLES[level], level);
}

function groups(decision: GivenDecision): string | undefined {
  return decision.approver_groups?.join(", ") ?? decision.approver_group;
}

function policyName({ policy_pack, policy_version }: GivenDecision): string | undefined {
  return policy_pack === undefined ? undefined : `${policy_pack} ${policy_version ?? ""}`.trimEnd();
}

function findingLines({ finding, origins }: PlacedFinding, index: number, style: TextStyle): string[] {
  const { columns } = style;
  const places = origins.map(({ file, line }) => `${file}:${line}`);
  const number = `  ${index + 1}. `;
  // Painted afterwards: what paints takes no column.
  const [head = "", ...below] = hanging(`${number}${finding.decision} `, finding.rule_id, columns);
  const from = places.length > 0 ? places.join(", ") : finding.pattern === undefined ? undefined : "built in";
  return [
    number + levelText(finding.decision, style) + head.slice(number.length + finding.decision.length),
    ...below,
    ...row("     ", "severity", finding.severity, columns),
    ...row("     ", "reason", finding.reason, columns),
    ...row("     ", "pattern", finding.pattern, columns),
    ...row("     ", "form", finding.form, columns),
    ...row("     ", "group", finding.approver_group, columns),
    ...row("     ", "from", from, columns),
  ];
}

/** The whole explanation, the deciding finding first. */
export function explanation(
  decision: GivenDecision,
  findings: readonly PlacedFinding[],
  subject: string,
  style: TextStyle,
): string {
  const { columns } = style;
  const lines = [
    ...row("", "action", subject, columns),
    `decision ${levelText(decision.decision, style)}`,
    ...row("", "rule", decision.rule_id, columns),
    ...row("", "severity", decision.severity, columns),
    ...row("", "reason", decision.reason, columns),
    ...row("", "approver", groups(decision), columns),
    ...row("", "policy", policyName(decision), columns),
    ...row("", "digest", decision.policy_digest, columns),
    "",
    `${counted(findings.length, "finding")}, the first one decides`,
    ...findings.flatMap((placed, index) => findingLines(placed, index, style)),
  ];
  return lines.join("\n") + "\n";
}
