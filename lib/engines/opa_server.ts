/**
 * The engine `opa-server`: a running OPA, asked over HTTP.
 *
 * @module
 */
import type { Decision, Finding } from "../decide/types.ts";
import type { Json } from "../pack/types.ts";
import { type Answer, type Engine, EngineAbsent, EngineFailed, messageOf, noAnswer } from "./engine.ts";
import { exportedPolicy } from "./exported_policy.ts";

/** Requests under way at the same time. */
const PARALLEL = 8;

/** Where the server is. */
export interface OpaServerOptions {
  /** Base URL, for example `http://127.0.0.1:8181`; a path before `/v1` is kept. */
  readonly url: string;
  /** Bearer token. */
  readonly token?: string;
  /** Milliseconds for one request; default 10,000. */
  readonly timeout?: number;
}

/** Asks for one path; undefined where the server has no result. */
type Ask = (path: string, body: Json) => Promise<unknown>;

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol)) throw new EngineAbsent(`'${text}' is no http or https URL`);
  return url.href.replace(/\/+$/u, "");
}

function describeFetchError(error: unknown, url: string, timeout: number): Error {
  if (error instanceof Deno.errors.NotCapable) {
    return new EngineAbsent(
      `No permission to reach '${url}': add --allow-net=${new URL(url).host} to the deno command`,
    );
  }
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new EngineFailed(`The server at '${url}' gave no answer within ${timeout / 1000} s`);
  }
  return new EngineAbsent(`The server at '${url}' cannot be reached: ${messageOf(error)}`);
}

function asker({ url, token, timeout = 10_000 }: OpaServerOptions): Ask {
  const base = baseUrl(url);
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async (path, body) => {
    const init = { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(timeout) };
    let status: number;
    let text: string;
    try {
      const response = await fetch(base + path, { ...init, redirect: "error" });
      [status, text] = [response.status, await response.text()];
    } catch (error) {
      throw describeFetchError(error, base, timeout);
    }
    if (status !== 200) throw new EngineFailed(`The server answered ${status}: ${text.slice(0, 300).trim()}`);
    try {
      return JSON.parse(text).result;
    } catch {
      throw new EngineFailed(`The server's answer is no JSON: ${text.slice(0, 100)}`);
    }
  };
}

async function requireSamePolicy(ask: Ask, wanted: string): Promise<void> {
  const digest = await ask("/v1/data/cavra/pack/digest", {});
  if (digest === undefined) throw new EngineFailed("The server has no policy at 'cavra.pack': is its bundle active?");
  if (digest !== wanted) {
    throw new EngineFailed(`The server has another policy: its digest is '${digest}', the exported one '${wanted}'`);
  }
}

/** A server may refuse ad-hoc queries; the version is then unknown. */
async function versionOf(ask: Ask): Promise<string> {
  const result = await ask("/v1/query", { query: "x := opa.runtime().version" }).catch(() => undefined);
  const version = (result as { x?: unknown }[] | undefined)?.[0]?.x;
  return typeof version === "string" ? version : "unknown";
}

async function decideOne(ask: Ask, input: Json, findings: boolean): Promise<Answer> {
  const decision = await ask("/v1/data/cavra/policy/decision", { input });
  // Before a bundle is active the server answers 200 without a result.
  if (decision === undefined) return noAnswer("the server's answer has no result");
  if (!findings) return { decision: decision as Decision };
  const all = await ask("/v1/data/cavra/policy/findings", { input });
  if (all === undefined) return noAnswer("the server's answer has no findings");
  return { decision: decision as Decision, findings: all as Finding[] };
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
      const ask = asker(options);
      await requireSamePolicy(ask, (await exportedPolicy(exported)).digest);
      return {
        name: "opa-server",
        version: await versionOf(ask),
        batch: PARALLEL,
        decide: (inputs, wanted = {}) => inParallel(inputs, (input) => decideOne(ask, input, wanted.findings ?? true)),
        stop: () => Promise.resolve(),
      };
    },
  };
}
