/**
 * The engine `opa-server`: a running OPA, asked over HTTP.
 *
 * @module
 */
import type { Decision, Finding } from "../decide/types.ts";
import type { Json } from "../pack/types.ts";
import { type Answer, type Engine, EngineAbsent, EngineFailed, noAnswer } from "./engine.ts";
import { exportedPolicy } from "./exported_policy.ts";
import { TOKEN_FILE_VARIABLE, TOKEN_VARIABLE, tokenFromEnvironment } from "./opa_token.ts";
import { unreachable } from "./unreachable.ts";

/** Requests under way at the same time. */
const PARALLEL = 8;

/** Where the server is. */
export interface OpaServerOptions {
  /** Base URL, for example `http://127.0.0.1:8181`; a path before `/v1` is kept. */
  readonly url: string;
  /** Bearer token; default: what the environment gives, see {@link tokenFromEnvironment}. */
  readonly token?: string;
  /** Where the token comes from, for messages; default: the variables of the environment. */
  readonly tokenFrom?: string;
  /** Milliseconds for one request; default 10,000. */
  readonly timeout?: number;
}

/** A question to the server; undefined where it has no result. Without a body it is a GET. */
type Ask = (path: string, body?: Json) => Promise<unknown>;

/**
 * The URL of a server without the slash at its end.
 *
 * @throws {EngineAbsent} when the text is no URL of a server; a password in it is not shown
 */
export function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol)) throw new EngineAbsent(`'${text}' is no http or https URL`);
  if (url.username || url.password) {
    throw new EngineAbsent(`The URL of '${url.host}' holds a user or password: give a token in ${TOKEN_VARIABLE}`);
  }
  if (url.search || url.hash) throw new EngineAbsent(`'${text}' is no base URL: leave out what follows '?' or '#'`);
  return url.href.replace(/\/+$/u, "");
}

/** What the server says for itself: OPA answers JSON with a message, a proxy in front of it anything. */
function wordsOf(text: string): string {
  try {
    const { message } = JSON.parse(text);
    if (typeof message === "string") return message;
  } catch {
    // No JSON: shown as it is.
  }
  return text.replace(/\s+/gu, " ").trim();
}

/** What a status other than 200 means. The server's words are shown without the token, should it repeat it. */
function refusal(status: number, text: string, { token, tokenFrom }: OpaServerOptions): Error {
  const variables = `${TOKEN_VARIABLE} or ${TOKEN_FILE_VARIABLE}`;
  if (status === 401 && token === undefined) {
    return new EngineFailed(
      "The server answered 401, and no token was sent",
      `Set ${variables}, and let deno read it with --allow-env`,
    );
  }
  if (status === 401) {
    return new EngineFailed(
      "The server refused the token (401)",
      `It is wrong, or does not allow this question; it comes from ${tokenFrom ?? variables}`,
    );
  }
  const words = wordsOf(token === undefined ? text : text.replaceAll(token, "…")).slice(0, 300);
  const isTls = /HTTP request to an HTTPS server/iu.test(words);
  return new EngineFailed(`The server answered ${status}: ${words}`, isTls ? "Write the URL with https://" : undefined);
}

/**
 * Asks a server by its API.
 *
 * @throws {EngineAbsent} when the URL is none
 */
export function askServer(server: OpaServerOptions): Ask {
  const { url, token, timeout = 10_000 } = server;
  const base = baseUrl(url);
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async (path, body) => {
    const question = body === undefined ? { method: "GET" } : { method: "POST", body: JSON.stringify(body) };
    const init = { ...question, headers, redirect: "error", signal: AbortSignal.timeout(timeout) } as const;
    let status: number;
    let text: string;
    try {
      const response = await fetch(base + path, init);
      [status, text] = [response.status, await response.text()];
    } catch (error) {
      throw unreachable(error, base, timeout);
    }
    if (status !== 200) throw refusal(status, text, server);
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

/** A server may refuse ad-hoc queries and its status; the version is then unknown. */
async function versionOf(ask: Ask): Promise<string> {
  const result = await ask("/v1/query", { query: "x := opa.runtime().version" }).catch(() => undefined);
  const status = result ? undefined : await ask("/v1/status").catch(() => undefined);
  const version = (result as { x?: unknown }[] | undefined)?.[0]?.x ??
    (status as { labels?: { version?: unknown } } | undefined)?.labels?.version;
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
      const token = options.token ?? await tokenFromEnvironment();
      const ask = askServer({ ...options, ...(token === undefined ? {} : { token }) });
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
