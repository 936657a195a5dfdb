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

Deno.test("the example client blocks when there is no server", async () => {
  assert.equal((await ask("http://127.0.0.1:1", "x", READ_ENV)).decision, "block");
});
