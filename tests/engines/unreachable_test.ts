import assert from "node:assert/strict";
import { unreachable } from "../../lib/engines/unreachable.ts";

/** The cause as Deno words it, then what is said. */
const CAUSES: Record<string, [cause: string, words: string, hint: RegExp]> = {
  "a port where nobody listens": [
    "client error (Connect): tcp connect error: Connection refused (os error 111)",
    "connection refused",
    /^Start the server/u,
  ],
  "an unknown host": [
    "client error (Connect): dns error: failed to lookup address information: Name or service not known",
    "unknown host",
    /name of the host/u,
  ],
  "https against http": [
    "client error (Connect): received corrupt message of type InvalidContentType",
    "it does not answer with TLS",
    /http:/u,
  ],
  "a certificate": [
    "client error (Connect): invalid peer certificate: UnknownIssuer",
    "its certificate is not trusted, or not for this host",
    /--cert/u,
  ],
  "anything else": [
    "client error (Connect): tcp connect error: Network is unreachable (os error 101)",
    "tcp connect error: Network is unreachable",
    /^Is the server running/u,
  ],
};

for (const [name, [cause, words, hint]] of Object.entries(CAUSES)) {
  Deno.test(`unreachable: ${name}`, () => {
    const text = `error sending request for url (http://opa.test:8181/v1/status): ${cause}`;
    const thrown = new TypeError("fetch failed", { cause: new Error(text) });
    const error = unreachable(thrown, "http://opa.test:8181", 10_000);
    assert.equal(error.message, `The server at 'http://opa.test:8181' cannot be reached: ${words}`);
    assert.match(error.hint ?? "", hint);
  });
}
