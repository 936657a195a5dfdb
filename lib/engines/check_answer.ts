/**
 * The border that every answer of an engine outside this process passes: only a decision of our form is one.
 *
 * @module
 */
import { isLevel, SEVERITIES } from "../policy/rules.ts";
import { readJson } from "../text/json_lines.ts";
import { isMembers, type Members } from "../text/members.ts";
import type { Answer } from "./engine.ts";

/** What has to be there. */
export interface AnswerForm {
  /** The level is enough, as for programs of others; what else is given must be of the right kind. */
  readonly partial?: boolean;
  /** Also the findings. */
  readonly findings?: boolean;
}

/** An answer as it came. */
export interface UncheckedAnswer {
  readonly decision: unknown;
  readonly findings?: unknown;
}

/**
 * What an engine wrote, as a value.
 *
 * @returns why it cannot be read, as a text that goes on after a subject: `is no JSON`
 */
export function readAnswerText(text: string): { readonly value: unknown } | { readonly fault: string } {
  const reading = readJson(text);
  if (reading.ok) return { value: reading.value };
  const { kind } = reading.problem;
  if (kind === "too_deep") return { fault: "is nested deeper than 1,000" };
  return { fault: kind === "duplicate_key" ? "has a key twice" : `is no JSON: ${text.slice(0, 100)}` };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A kind of value: how it is called, and whether a value is of it. */
type Kind = readonly [words: string, is: (value: unknown) => boolean];

const TEXT: Kind = ["text", isText];
const LEVEL: Kind = ["of allow, require_approval, block", isLevel];
const SEVERITY: Kind = ["of low, medium, high, critical", (value) => isText(value) && Object.hasOwn(SEVERITIES, value)];
const TEXTS: Kind = ["list of texts", (value) => Array.isArray(value) && value.every(isText)];

/** The keys of a decision and of a finding; `decision` is looked at first. */
const SHARED: Readonly<Record<string, Kind>> = { rule_id: TEXT, severity: SEVERITY, reason: TEXT };
const DECISION: Readonly<Record<string, Kind>> = {
  ...SHARED,
  policy_pack: TEXT,
  policy_version: TEXT,
  policy_digest: TEXT,
};
const DECISION_MORE: Readonly<Record<string, Kind>> = { approver_group: TEXT, approver_groups: TEXTS };
const FINDING_MORE: Readonly<Record<string, Kind>> = { pattern: TEXT, form: TEXT, approver_group: TEXT };

/** `has no 'rule_id' that is a text`, undefined where every key is as it should be. */
function keysFault(value: Members, kinds: Readonly<Record<string, Kind>>, needed: boolean): string | undefined {
  for (const [key, [words, is]] of Object.entries(kinds)) {
    if (!Object.hasOwn(value, key) ? needed : !is(value[key])) {
      return words.startsWith("of ") ? `has no '${key}' ${words}` : `has no '${key}' that is a ${words}`;
    }
  }
  return undefined;
}

function findingsFault(findings: unknown): string | undefined {
  if (!Array.isArray(findings)) return "has no list of findings";
  for (const [index, finding] of findings.entries()) {
    const fault = !isMembers(finding)
      ? "is no object"
      : keysFault(finding, { decision: LEVEL, ...SHARED }, true) ?? keysFault(finding, FINDING_MORE, false);
    if (fault !== undefined) return `has a finding ${index + 1} that ${fault}`;
  }
  return undefined;
}

/**
 * What is wrong with an answer, as a text that goes on after a subject: `has no 'decision' of allow, require_approval,
 * block`. Keys that nobody knows are no fault: they are compared, or are the business of who gave them.
 *
 * @returns undefined when it is a decision of our form, with findings where they were asked for or given
 */
export function answerFault({ decision, findings }: UncheckedAnswer, form: AnswerForm = {}): string | undefined {
  if (!isMembers(decision)) return "is no decision: it is no object";
  return keysFault(decision, { decision: LEVEL }, true) ??
    keysFault(decision, DECISION, !form.partial) ??
    keysFault(decision, DECISION_MORE, false) ??
    (form.findings || findings !== undefined ? findingsFault(findings) : undefined);
}

/** An answer that has no fault, typed. */
export function typedAnswer({ decision, findings }: UncheckedAnswer): Answer {
  return { decision, ...(findings === undefined ? {} : { findings }) } as Answer;
}
