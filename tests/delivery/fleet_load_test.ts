/** The load script against servers that answer as none should; against a real one it is in operate_doc_test.ts. */
import assert from "node:assert/strict";
import { inFolder, runScript } from "../airgap/isolated.ts";

let answered = 0;

const WRONG: Readonly<Record<string, [answer: (request: Request) => Response, said: RegExp]>> = {
  "no result": [() => Response.json({}), /answered 200 without a decision/u],
  "another status": [() => new Response("no", { status: 401 }), /answered 401 without a decision/u],
  "another decision": [
    () => Response.json({ result: { decision: answered++ % 5 < 4 ? "block" : "allow" } }),
    /answered 'block', then 'allow'/u,
  ],
};

for (const [name, [answer, said]] of Object.entries(WRONG)) {
  Deno.test(`fleet_load ends with a message at ${name}`, async () => {
    await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
    await inFolder(async (cwd) => {
      await Deno.writeTextFile(`${cwd}/token`, "t0ken\n");
      const ran = await runScript("fleet_load.ts", [`http://127.0.0.1:${server.addr.port}`, "token"], { cwd });
      assert.equal(ran.code, 3, ran.out);
      assert.match(ran.err, said);
      assert.doesNotMatch(ran.err, /t0ken|^ +at /mu);
    });
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
