import assert from "node:assert/strict";
import type { RunningEngine } from "../../lib/engines/engine.ts";
import { opaServerEngine } from "../../lib/engines/opa_server.ts";
import { OPA, testWithOpa } from "../real_opa.ts";
import { EXPECTED, files, INPUTS, policy } from "./small_export.ts";

type Handler = (path: string, request: Request) => Response | Promise<Response>;

/** A server that has the policy's digest and answers everything else by a function. */
async function withServer(handler: Handler, run: (url: string) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const options = { port: 0, hostname: "127.0.0.1", onListen: () => {}, signal: stop.signal };
  const server = Deno.serve(options, (request) => {
    const path = new URL(request.url).pathname;
    if (path === "/v1/data/cavra/pack/digest") return Response.json({ result: policy.digest });
    return handler(path, request);
  });
  try {
    await run(`http://127.0.0.1:${server.addr.port}`);
  } finally {
    // A graceful end would wait for answers that never come.
    stop.abort();
    await server.finished;
  }
}

function start(url: string, more: { token?: string; timeout?: number } = {}): Promise<RunningEngine> {
  return opaServerEngine({ url, ...more }).start(files);
}

Deno.test("opa-server blocks and says so when an answer has no result", () =>
  withServer(() => Response.json({}), async (url) => {
    const [answer] = await (await start(url)).decide([INPUTS[1]!]);
    assert.equal(answer?.decision.decision, "block");
    assert.match(answer?.failure ?? "", /no result/u);
  }));

Deno.test("opa-server sends the token and fails on another status", () =>
  withServer((path, request) => {
    assert.equal(request.headers.get("authorization"), "Bearer s3");
    return path === "/v1/query" ? Response.json({ result: [{ x: "1.0" }] }) : new Response("down", { status: 500 });
  }, async (url) => {
    const running = await start(`${url}/`, { token: "s3" });
    assert.equal(running.version, "1.0");
    await assert.rejects(running.decide([{}]), { name: "EngineFailed", message: /answered 500: down/u });
  }));

Deno.test("opa-server fails when the server has no policy, or another one", async () => {
  for (const [result, message] of [[{}, /no policy/u], [{ result: "abc" }, /another policy/u]] as const) {
    const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, () => Response.json(result));
    await assert.rejects(start(`http://127.0.0.1:${server.addr.port}`), { name: "EngineFailed", message });
    await server.shutdown();
  }
});

Deno.test("opa-server gives up after its timeout, and follows no redirection", async () => {
  await withServer(() => new Promise(() => {}), async (url) => {
    const running = await start(url, { timeout: 200 });
    await assert.rejects(running.decide([{}]), { name: "EngineFailed", message: /within 0.2 s/u });
  });
  await withServer(
    (path) => path === "/v1/query" ? Response.json({}) : Response.redirect("http://127.0.0.1:1/", 307),
    async (url) => {
      await assert.rejects((await start(url)).decide([{}]), { name: "EngineAbsent", message: /cannot be reached/u });
    },
  );
});

Deno.test("opa-server is absent where nobody listens or the URL is none", async () => {
  await assert.rejects(start("http://127.0.0.1:1"), { name: "EngineAbsent", message: /cannot be reached/u });
  await assert.rejects(start("127.0.0.1:8181"), { name: "EngineAbsent", message: /no http or https URL/u });
});

/** A port where nobody listens. */
function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return listener.addr.port;
}

Deno.test("opa-server says why a server cannot be reached, and what to do", async () => {
  const rejects = (url: string, message: RegExp, hint: RegExp) =>
    assert.rejects(start(url), (error: Error & { hint?: string }) => {
      assert.match(error.message, message);
      assert.match(error.hint ?? "", hint);
      return true;
    });
  await rejects(`http://127.0.0.1:${freePort()}`, /cannot be reached: connection refused$/u, /Start the server/u);
  await withServer(() => Response.json({}), async (url) => {
    await rejects(url.replace("http:", "https:"), /cannot be reached: it does not answer with TLS$/u, /with http:/u);
  });
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const closing = (async () => (await listener.accept()).close())();
  await rejects(`http://127.0.0.1:${listener.addr.port}`, /ended the connection without an answer$/u, /OPA server/u);
  await closing;
});

/** How a server refuses, then message and hint. */
const REFUSALS: Record<string, [response: () => Response, token: string | undefined, message: string, hint?: RegExp]> =
  {
    "no token": [
      () => Response.json({}, { status: 401 }),
      undefined,
      "The server answered 401, and no token was sent",
      /^Set CAVRA_OPA_TOKEN or CAVRA_OPA_TOKEN_FILE/u,
    ],
    "a wrong token": [
      () => Response.json({ code: "unauthorized", message: "rejected" }, { status: 401 }),
      "wr0ng",
      "The server refused the token (401)",
      /it comes from CAVRA_OPA_TOKEN or CAVRA_OPA_TOKEN_FILE$/u,
    ],
    "a message in JSON": [
      () => new Response('{\n  "code": "internal_error",\n  "message": "eval failed for t0k"\n}', { status: 500 }),
      "t0k",
      "The server answered 500: eval failed for …",
    ],
    "http against https": [
      () => new Response("Client sent an HTTP request to an HTTPS server.\n", { status: 400 }),
      undefined,
      "The server answered 400: Client sent an HTTP request to an HTTPS server.",
      /^Write the URL with https:/u,
    ],
  };

for (const [name, [response, token, message, hint]] of Object.entries(REFUSALS)) {
  Deno.test(`opa-server tells a refusal: ${name}`, () =>
    withServer(response, async (url) => {
      const running = await start(url, token === undefined ? {} : { token });
      await assert.rejects(running.decide([{}]), (error: Error & { hint?: string }) => {
        assert.equal(error.message, message);
        assert.match(error.hint ?? "", hint ?? /^$/u);
        return true;
      });
    }));
}

/** Runs the real server on a free port until `run` ends. */
async function withRealServer(run: (url: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const names = ["cavra_policy.rego", "data.json"];
  for (const name of names) await Deno.writeTextFile(`${folder}/${name}`, files[name]!);
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const address = `127.0.0.1:${listener.addr.port}`;
  listener.close();
  const args = ["run", "--server", "--addr", address, ...names.map((name) => `${folder}/${name}`)];
  const child = new Deno.Command(OPA, { args, stdout: "null", stderr: "null" }).spawn();
  try {
    for (let tries = 0; tries < 200; tries++) {
      const up = await fetch(`http://${address}/health`).then((r) => r.body?.cancel().then(() => r.ok), () => false);
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await run(`http://${address}`);
  } finally {
    child.kill();
    await child.status;
    await Deno.remove(folder, { recursive: true });
  }
}

testWithOpa("opa-server answers as the reference does", () =>
  withRealServer(async (url) => {
    const running = await start(url);
    assert.match(running.version, /^\d+\.\d+/u);
    assert.deepEqual(await running.decide(INPUTS), EXPECTED);
  }));
