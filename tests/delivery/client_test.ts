/** The example client against servers that answer as none should; with real ones it is in polling_test.ts. */
import assert from "node:assert/strict";
import { ask } from "../../examples/opa-fleet/client.ts";

const READ_ENV = { action_type: "read_file", target: ".env" };

/** Answers that are no clear decision. */
const UNCLEAR: Record<string, (request: Request) => Response | Promise<Response>> = {
  "no result": () => Response.json({}),
  "an error": () => Response.json({ result: { decision: "allow" } }, { status: 500 }),
  "no JSON": () => new Response("allow"),
  "an unknown decision": () => Response.json({ result: { decision: "ok" } }),
  "a redirect to an allow": ({ url }) =>
    new URL(url).pathname === "/allow"
      ? Response.json({ result: { decision: "allow" } })
      : new Response(null, { status: 302, headers: { location: "/allow" } }),
  "no answer in time": () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 400)),
};

for (const [name, answer] of Object.entries(UNCLEAR)) {
  Deno.test(`the example client blocks on ${name}`, async () => {
    await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
    const { decision, failed } = await ask(`http://127.0.0.1:${server.addr.port}`, "x", READ_ENV, 200);
    assert.deepEqual([decision, failed === undefined], ["block", false]);
  });
}

Deno.test("the example client reads no endless answer: it blocks, and ends the connection", async () => {
  let sent = 0;
  const ended = Promise.withResolvers<void>();
  const chunk = new TextEncoder().encode(" ".repeat(65_536));
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => (sent++, controller.enqueue(chunk)),
        cancel: () => ended.resolve(),
      }),
    );
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, endless);
  const answer = await ask(`http://127.0.0.1:${server.addr.port}`, "x", READ_ENV, 60_000);
  assert.deepEqual(answer, { decision: "block", failed: "The answer is longer than 1048576 bytes" });
  await ended.promise;
  assert.ok(sent < 1_000, `${sent} pieces`);
});

Deno.test("the example client blocks when there is no server", async () => {
  assert.equal((await ask("http://127.0.0.1:1", "x", READ_ENV)).decision, "block");
});
