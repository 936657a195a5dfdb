/**
 * Questions to a running OPA by its HTTP API. What comes back is JSON that nobody looked at.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { isMembers, valueAt } from "../text/members.ts";
import { readAnswerText } from "./check_answer.ts";
import { EngineAbsent, EngineFailed } from "./engine.ts";
import { TOKEN_FILE_VARIABLE, TOKEN_VARIABLE } from "./opa_token.ts";
import { unreachable } from "./unreachable.ts";

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
export type Ask = (path: string, body?: Json) => Promise<unknown>;

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
  const read = readAnswerText(text);
  const message = "value" in read ? valueAt(read.value, ["message"]) : undefined;
  return typeof message === "string" ? message : text.replace(/\s+/gu, " ").trim();
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
 * The error for an answer that no OPA gives.
 *
 * @param what is odd about it, as a sentence without its capital letter
 */
export function oddAnswer(path: string, what: string): EngineFailed {
  return new EngineFailed(
    `The server answers otherwise than an OPA does: at '${path}' ${what}`,
    "Is it an OPA server, and is the URL the one before '/v1'?",
  );
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
    const read = readAnswerText(text);
    if ("fault" in read) throw oddAnswer(path, `what it says ${read.fault}`);
    if (!isMembers(read.value)) throw oddAnswer(path, "what it says is no object");
    return valueAt(read.value, ["result"]);
  };
}
