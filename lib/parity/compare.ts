/**
 * Compares one answer with what is expected.
 *
 * @module
 */
import type { Judgement } from "../decide/types.ts";
import type { Answer, GivenDecision } from "../engines/engine.ts";
import { strictness } from "../policy/rules.ts";
import { sameJson } from "../text/same_json.ts";
import type { Comparison, Disagreement, ParityCase } from "./types.ts";

/** How strictly an answer is compared. */
export interface CompareOptions {
  readonly comparison: Comparison;
  /** The engine may give less than a whole decision; what it gives must be right. */
  readonly partial: boolean;
}

/** The case as all engines must answer it. */
export interface ExpectedAnswer {
  readonly decision: Partial<GivenDecision>;
  readonly findings: Judgement["findings"];
}

/** Whether a case states a whole decision, as the fixtures do: a key that it lacks must then be lacking. */
function isWhole(expected: Partial<GivenDecision>): boolean {
  return ["decision", "rule_id", "severity", "reason", "policy_digest"].every((key) => Object.hasOwn(expected, key));
}

/** What a case expects: a whole decision as it stands, else what the reference says with the keys of the case. */
export function expectedAnswer(one: ParityCase, reference: Judgement): ExpectedAnswer {
  const level = one.expected_decision === undefined ? {} : { decision: one.expected_decision };
  const given = one.expected ?? {};
  const decision = isWhole(given) ? { ...given, ...level } : { ...reference.decision, ...given, ...level };
  return { decision, findings: reference.findings };
}

/** Keys in which two decisions differ. */
function differingKeys(
  expected: Partial<GivenDecision>,
  received: GivenDecision,
  partial: boolean,
): string[] {
  const keys = partial ? Object.keys(received) : [...new Set([...Object.keys(expected), ...Object.keys(received)])];
  const read = (decision: object, key: string) => (decision as Record<string, unknown>)[key];
  return keys.filter((key) => {
    // What a program of others says beyond our keys is its own business.
    if (partial && !Object.hasOwn(expected, key)) return false;
    return !sameJson(read(expected, key) ?? null, read(received, key) ?? null);
  });
}

function weaker(expected: Partial<GivenDecision>, received: GivenDecision): boolean {
  return strictness(received.decision) < strictness(expected.decision ?? "block");
}

function reasonOf(keys: readonly string[], expected: ExpectedAnswer, { decision }: Answer): string {
  if (keys[0] === "decision") return `expected '${expected.decision.decision}', received '${decision.decision}'`;
  return `differs in ${keys.map((key) => `'${key}'`).join(", ")}`;
}

/** What is wrong with an answer; undefined when nothing is. */
export function compareAnswer(
  case_id: string,
  expected: ExpectedAnswer,
  answer: Answer,
  { comparison, partial }: CompareOptions,
): Disagreement | undefined {
  const { failure, ...received } = answer;
  const base = { case_id, expected, received };
  if (failure !== undefined) return { ...base, reason: `no answer: ${failure}`, keys: ["decision"] };
  if (comparison === "not-weaker") {
    if (!weaker(expected.decision, answer.decision)) return undefined;
    return { ...base, reason: `weaker: ${reasonOf(["decision"], expected, answer)}`, keys: ["decision"] };
  }
  const keys = differingKeys(expected.decision, answer.decision, partial);
  const judged = partial ? answer.findings !== undefined : true;
  if (keys.length === 0 && judged && !sameJson(expected.findings, answer.findings ?? null)) keys.push("findings");
  return keys.length === 0 ? undefined : { ...base, reason: reasonOf(keys, expected, answer), keys };
}
