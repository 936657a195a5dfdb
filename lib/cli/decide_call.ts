/**
 * `cavra policy decide`: from the options to a stream of decisions.
 *
 * @module
 */
import { EngineFailed, type RunningEngine } from "../engines/engine.ts";
import { policyFiles } from "../engines/policy_files.ts";
import type { Json } from "../pack/types.ts";
import type { Call } from "./command.ts";
import {
  type Answer,
  type AnswerFormat,
  decideAll,
  type Decider,
  failsOn,
  jsonFormat,
  jsonlFormat,
  textFormat,
} from "./decide_stream.ts";
import { chosenEngine } from "./engines.ts";
import { counted } from "./formats/text.ts";
import { ordered } from "./ordered.ts";
import { loadForCall, type UsablePolicy } from "./load.ts";
import { notes, textStyle } from "./notes.ts";
import { placed, withPlaces } from "./placed.ts";
import { emptyInput, type InputFormat, readActions } from "./read_actions.ts";

function answerFormat(call: Call, loaded: UsablePolicy): AnswerFormat {
  const shown = ({ decision, findings }: Answer) =>
    findings ? { decision, findings: withPlaces(loaded, findings) } : decision;
  const format = call.text("format") ?? (call.host.outIsTerminal ? "text" : "jsonl");
  if (format === "json") return jsonFormat(shown);
  if (format === "jsonl") return jsonlFormat(shown);
  return textFormat(textStyle(call.host), (findings) => placed(loaded, findings));
}

/** Findings that were not asked for are dropped; an engine that has none gives an empty list. */
function checked({ decision, findings, failure }: Answer, wanted: boolean): Answer {
  const answer = { decision: ordered(decision), ...(failure === undefined ? {} : { failure }) };
  return wanted ? { ...answer, findings: (findings ?? []).map(ordered) } : answer;
}

/** A pipe may be held open by a caller that waits for its answer, so nothing of it is held back. */
function decider(engine: RunningEngine, findings: boolean, piped: boolean): Decider {
  return {
    batch: piped ? 1 : engine.batch,
    decide: async (values) =>
      (await engine.decide(values as Json[], { findings })).map((answer) => checked(answer, findings)),
  };
}

/** @returns whether `--fail-on` is met */
export async function decideCall(call: Call): Promise<boolean> {
  const engine = chosenEngine(call);
  const loaded = await loadForCall(call, call.needed("policy-pack"));
  const input = call.needed("input");
  const running = await engine.start(await policyFiles(loaded.policy));
  try {
    const actions = readActions(call.host, input, call.text("input-format") as InputFormat | undefined);
    const asked = decider(running, call.flag("explain"), input === "-");
    const { count, strictest, failed } = await decideAll(call.host, actions, asked, answerFormat(call, loaded));
    if (count === 0) notes(call.host, [emptyInput(input)]);
    if (failed > 0) throw new EngineFailed(`The engine gave no answer to ${counted(failed, "action")} of ${count}`);
    return failsOn(call.text("fail-on"), strictest);
  } finally {
    await running.stop();
  }
}
