/**
 * Why a server was not reached, told from what `fetch` throws: its message says nothing, the cause beneath it all.
 *
 * @module
 */
import { EngineAbsent, EngineFailed, messageOf } from "./engine.ts";

/** A cause by how it reads, in our words, and what to do. */
interface Reason {
  readonly sign: RegExp;
  readonly words: string;
  readonly hint: string;
}

const REASONS: readonly Reason[] = [
  {
    sign: /refused/iu,
    words: "connection refused",
    hint: "Start the server, or correct host and port of the URL",
  },
  {
    sign: /dns error|failed to lookup/iu,
    words: "unknown host",
    hint: "Correct the name of the host",
  },
  {
    sign: /InvalidContentType|corrupt message|record overflow|WRONG_VERSION/iu,
    words: "it does not answer with TLS",
    hint: "Write the URL with http:// if the server has no certificate",
  },
  {
    sign: /certificate|UnknownIssuer|CertNotValid/iu,
    words: "its certificate is not trusted, or not for this host",
    hint: "Start deno with --cert FILE, where FILE holds the certificate of the authority",
  },
  {
    sign: /redirect/iu,
    words: "it redirects to another address",
    hint: "Give the address that it redirects to",
  },
  {
    sign: /closed before message|connection reset|invalid HTTP|UnexpectedMessage/iu,
    words: "it ended the connection without an answer",
    hint: "Is it an OPA server, and is the URL one of http or https as it should be?",
  },
];

/** The words of a cause that is in no table, without what stands before it. */
function lastCause(error: Error): string {
  const text = error.cause instanceof Error ? error.cause.message : error.message;
  return text.replace(/^Fetch failed: /u, "").replace(/^.*client error \(\w+\): /u, "").replace(
    / \(os error \d+\)/u,
    "",
  );
}

/**
 * The error for a request that got no answer.
 *
 * @param url of the server, as it was named
 * @param timeout in milliseconds
 */
export function unreachable(error: unknown, url: string, timeout: number): EngineAbsent | EngineFailed {
  if (error instanceof Deno.errors.NotCapable) {
    return new EngineAbsent(
      `No permission to reach '${url}'`,
      `Add --allow-net=${new URL(url).host} to the deno command`,
      { cause: error },
    );
  }
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new EngineFailed(
      `The server at '${url}' gave no answer within ${timeout / 1000} s`,
      "Is it an OPA server, and is it overloaded?",
    );
  }
  const cause = error instanceof Error ? lastCause(error) : messageOf(error);
  const reason = REASONS.find(({ sign }) => sign.test(cause));
  return new EngineAbsent(
    `The server at '${url}' cannot be reached: ${reason?.words ?? cause}`,
    reason?.hint ?? "Is the server running, and is this its address?",
  );
}
