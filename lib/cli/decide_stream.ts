/**
 * Decides a stream of actions: one answer for each, in order, each written before the next action is read.
 *
 * @module
 */
import type { Finding, Level } from "../decide/types.ts";
import type { GivenDecision } from "../engines/engine.ts";
import { strictness } from "../policy/rules.ts";
import { visible } from "../text/visible.ts";
import { hanging } from "../text/wrap.ts";
import type { PlacedFinding } from "./formats/judgement.ts";
import { explanation, levelText } from "./formats/judgement.ts";
import type { TextStyle } from "./formats/text.ts";
import type { Host } from "./host.ts";
import { invalidNote } from "./invalid_note.ts";
import { progress } from "./progress.ts";
import type { ReadAction } from "./read_actions.ts";

/** One answer, with its findings when they were asked for. */
export interface Answer {
  readonly decision: GivenDecision;
  readonly findings?: readonly Finding[];
  /** Why the engine gave no answer of its own; the decision is then `block`. */
  readonly failure?: string;
}

/** Turns answers into text. */
export interface AnswerFormat {
  /** Before the first answer. */
  readonly head: string;
  answer(answer: Answer, index: number): string;
  /** After the last answer. */
  tail(count: number): string;
}

/** One JSON object a line. */
export function jsonlFormat(shown: (answer: Answer) => unknown): AnswerFormat {
  return { head: "", answer: (answer) => JSON.stringify(shown(answer)) + "\n", tail: () => "" };
}

/** One JSON array. */
export function jsonFormat(shown: (answer: Answer) => unknown): AnswerFormat {
  return {
    head: "[",
    answer: (answer, index) => (index === 0 ? "\n  " : ",\n  ") + JSON.stringify(shown(answer)),
    tail: (count) => count === 0 ? "]\n" : "\n]\n",
  };
}

/** Level, rule and reason; a terminal that is too narrow gets the rest below, indented. */
function answerLines({ decision, rule_id, reason }: GivenDecision, style: TextStyle): string[] {
  const text = [rule_id ?? "", visible(reason ?? "")].join(" ").trim();
  const [first = "", ...more] = hanging(`${decision} `, text, style.columns);
  return [levelText(decision, style) + first.slice(decision.length), ...more];
}

/** One line an action, or with findings one explanation an action. */
export function textFormat(style: TextStyle, places: (findings: readonly Finding[]) => PlacedFinding[]): AnswerFormat {
  return {
    head: "",
    answer: ({ decision, findings }, index) =>
      findings
        ? explanation(decision, places(findings), `number ${index + 1}`, style) + "\n"
        : answerLines(decision, style).join("\n") + "\n",
    tail: () => "",
  };
}

/** What a run of {@link decideAll} came to. */
export interface DecideSummary {
  readonly count: number;
  /** The strictest decision, `allow` when there was none. */
  readonly strictest: Level;
  /** Actions to which the engine gave no answer. */
  readonly failed: number;
}

/** Groups of at most `size` actions; with size 1 nothing is held back. */
async function* grouped(actions: AsyncIterable<ReadAction>, size: number): AsyncGenerator<ReadAction[]> {
  let group: ReadAction[] = [];
  for await (const action of actions) {
    group.push(action);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** How {@link decideAll} asks. */
export interface Decider {
  /** Answers documents, whatever they are: one each, in order. */
  decide(values: readonly unknown[]): Promise<readonly Answer[]>;
  /** How many documents to hand over at once; 1 keeps answers in step with what was read. */
  readonly batch: number;
}

function warn(host: Host, { refused }: ReadAction): void {
  if (refused) host.err(`${refused.file}:${refused.line}:${refused.column}: ${refused.message}\n`);
}

function warnOfFailure(host: Host, { failure }: Answer, number: number): void {
  if (failure !== undefined) host.err(`action ${number}: the engine gave no answer, so it is blocked: ${failure}\n`);
}

function warnOfInvalid(host: Host, { value, refused }: ReadAction, { decision }: Answer, number: number): void {
  const note = refused ? undefined : invalidNote(value, decision);
  if (note !== undefined) host.err(`action ${number}: ${note}\n`);
}

/** @throws whatever the decider or the stream throws; what was written before stays */
export async function decideAll(
  host: Host,
  actions: AsyncIterable<ReadAction>,
  decider: Decider,
  format: AnswerFormat,
): Promise<DecideSummary> {
  const counter = progress(host, "decided");
  let count = 0;
  let failed = 0;
  let strictest: Level = "allow";
  try {
    for await (const group of grouped(actions, decider.batch)) {
      group.forEach((action) => warn(host, action));
      for (const [at, answer] of (await decider.decide(group.map(({ value }) => value))).entries()) {
        const { decision } = answer.decision;
        if (strictness(decision) > strictness(strictest)) strictest = decision;
        host.out((count === 0 ? format.head : "") + format.answer(answer, count));
        count++;
        warnOfFailure(host, answer, count);
        if (answer.failure === undefined) warnOfInvalid(host, group[at]!, answer, count);
        if (answer.failure !== undefined) failed++;
        counter.step();
      }
    }
  } finally {
    counter.end();
  }
  const end = (count === 0 ? format.head : "") + format.tail(count);
  if (end !== "") host.out(end);
  return { count, strictest, failed };
}

/** Whether a run is a finding under `--fail-on`. */
export function failsOn(limit: string | undefined, strictest: Level): boolean {
  return limit !== undefined && strictness(strictest) >= strictness(limit === "block" ? "block" : "require_approval");
}
