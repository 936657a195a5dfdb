/** The load script against servers that answer as none should; against a real one it is in operate_doc_test.ts. */
import assert from "node:assert/strict";
import { HttpConnection, jsonRequest } from "../../scripts/http_connection.ts";
import { inFolder, runScript } from "../airgap/isolated.ts";

let answered = 0;

/** A whole decision of a level. */
function decision(level: string) {
  const policy = { policy_pack: "p", policy_version: "1", policy_digest: "0" };
  return { decision: level, rule_id: "r", severity: "high", reason: "x", ...policy };
}

/** An answer that the others go by, with another level. */
function levels(...all: string[]): () => Response {
  return () => Response.json({ result: decision(all[answered++ % all.length]!) });
}

type Answer = (request: Request) => Response | Promise<Response>;

const WRONG: Readonly<Record<string, [answer: Answer, said: RegExp]>> = {
  "no result": [() => Response.json({}), /answered 200 without a decision/u],
  "no JSON": [() => new Response("{"), /answered 200 without a decision/u],
  "an unknown level": [levels("maybe"), /without a decision: the answer has no 'decision' of allow/u],
  "only a level": [
    () => Response.json({ result: { decision: "allow" } }),
    /without a decision: the answer has no 'rule_id'/u,
  ],
  "no answer": [() => new Promise(() => {}), /The server gave no answer within 10 s/u],
  "another status": [() => new Response("no", { status: 401 }), /answered 401 without a decision/u],
  "another decision": [
    levels("block", "block", "block", "block", "allow"),
    /answered 'block', then 'allow'/u,
  ],
};

for (const [name, [answer, said]] of Object.entries(WRONG)) {
  Deno.test(`fleet_load ends with a message at ${name}`, async () => {
    const stop = new AbortController();
    const options = { hostname: "127.0.0.1", port: 0, onListen: () => {}, signal: stop.signal };
    const server = Deno.serve(options, answer);
    await inFolder(async (cwd) => {
      await Deno.writeTextFile(`${cwd}/token`, "t0ken\n");
      const ran = await runScript("fleet_load.ts", [`http://127.0.0.1:${server.addr.port}`, "token"], { cwd });
      assert.equal(ran.code, 3, ran.out);
      assert.match(ran.err, said);
      assert.doesNotMatch(ran.err, /t0ken|^ +at /mu);
    });
    // A graceful end would wait for answers that never come.
    stop.abort();
    await server.finished;
  });
}

Deno.test("fleet_load is bounded: more seconds, connections or arguments are wrong usage", async () => {
  const server = ["http://127.0.0.1:1", "token"];
  for (const args of [["--seconds", "11"], ["--connections", "17"], ["--seconds", "0"], ["x"], ["--secs", "1"]]) {
    const ran = await runScript("fleet_load.ts", [...server, ...args]);
    assert.deepEqual([ran.code, ran.out], [2, ""], args.join(" "));
    assert.match(ran.err, /^error: .*\nhelp: /u);
  }
  assert.equal((await runScript("fleet_load.ts", [])).code, 2);
});

Deno.test("HttpConnection gives up at a server that takes the request and says nothing, or too slowly", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = new URL(`http://127.0.0.1:${listener.addr.port}/`);
  for (const said of ["", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{"]) {
    using connection = await HttpConnection.open(url, 100);
    using accepted = await listener.accept();
    await accepted.write(new TextEncoder().encode(said));
    await assert.rejects(connection.send(jsonRequest(url, {}, {})), { message: /gave no answer within 0\.1 s/u });
  }
});
