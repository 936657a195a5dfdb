/**
 * The engine `opa-server`: a running OPA, asked over HTTP.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { valueAt } from "../text/members.ts";
import { answerFault, typedAnswer } from "./check_answer.ts";
import { type Answer, type Engine, EngineFailed, noAnswer } from "./engine.ts";
import { exportedPolicy } from "./exported_policy.ts";
import { type Ask, askServer, oddAnswer, type OpaServerOptions } from "./opa_api.ts";
import { tokenFromEnvironment } from "./opa_token.ts";

/** Requests under way at the same time. */
const PARALLEL = 8;

async function requireSamePolicy(ask: Ask, wanted: string): Promise<void> {
  const path = "/v1/data/cavra/pack/digest";
  const digest = await ask(path, {});
  if (digest === undefined) throw new EngineFailed("The server has no policy at 'cavra.pack': is its bundle active?");
  if (typeof digest !== "string") throw oddAnswer(path, "the digest is no text");
  if (digest !== wanted) {
    throw new EngineFailed(`The server has another policy: its digest is '${digest}', the exported one '${wanted}'`);
  }
}

/** A server may refuse ad-hoc queries and its status, or say anything; the version is then unknown. */
async function versionOf(ask: Ask): Promise<string> {
  const isVersion = (text: unknown) => typeof text === "string" && /^\S{1,100}$/u.test(text);
  const queried = valueAt(await ask("/v1/query", { query: "x := opa.runtime().version" }).catch(() => undefined), [
    0,
    "x",
  ]);
  if (isVersion(queried)) return String(queried);
  const told = valueAt(await ask("/v1/status").catch(() => undefined), ["labels", "version"]);
  return isVersion(told) ? String(told) : "unknown";
}

/** @param digest of the policy that was asked for: the server may take another bundle while it is asked */
async function decideOne(ask: Ask, digest: string, input: Json, findings: boolean): Promise<Answer> {
  const decision = await ask("/v1/data/cavra/policy/decision", { input });
  // Before a bundle is active the server answers 200 without a result.
  if (decision === undefined) return noAnswer("the server's answer has no result");
  const answer = findings
    ? { decision, findings: await ask("/v1/data/cavra/policy/findings", { input }) }
    : { decision };
  const fault = answerFault(answer, { findings });
  if (fault !== undefined) return noAnswer(`the server's answer ${fault}`);
  const typed = typedAnswer(answer);
  const told = typed.decision.policy_digest;
  return told === digest ? typed : noAnswer(`the server's answer is of another policy, with the digest '${told}'`);
}

async function inParallel(inputs: readonly Json[], decide: (input: Json) => Promise<Answer>): Promise<Answer[]> {
  const answers = new Array<Answer>(inputs.length);
  let next = 0;
  const worker = async () => {
    while (next < inputs.length) {
      const index = next++;
      answers[index] = await decide(inputs[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, inputs.length) }, worker));
  return answers;
}

/** A running OPA server that has the exported policy loaded. */
export function opaServerEngine(options: OpaServerOptions): Engine {
  return {
    name: "opa-server",
    async start(exported) {
      const token = options.token ?? await tokenFromEnvironment();
      const ask = askServer({ ...options, ...(token === undefined ? {} : { token }) });
      const { digest } = await exportedPolicy(exported);
      await requireSamePolicy(ask, digest);
      return {
        name: "opa-server",
        version: await versionOf(ask),
        batch: PARALLEL,
        decide: (inputs, { findings = true } = {}) =>
          inParallel(inputs, (input) => decideOne(ask, digest, input, findings)),
        stop: () => Promise.resolve(),
      };
    },
  };
}
