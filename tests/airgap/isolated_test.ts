import assert from "node:assert/strict";
import { inFolder, isolated } from "./isolated.ts";

Deno.test("isolated: what runs there reaches no server, not even one of this machine", async () => {
  let asked = 0;
  await using server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, () => {
    asked++;
    return new Response("reached");
  });
  const code = `console.log(await (await fetch("http://127.0.0.1:${server.addr.port}/")).text())`;
  await inFolder(async (cwd) => {
    await Deno.writeTextFile(`${cwd}/ask.js`, code);
    const ran = await isolated(Deno.execPath(), ["run", "--allow-net", "ask.js"], { cwd });
    assert.deepEqual([ran.code, ran.out, asked], [1, "", 0]);
  });
  const open = await new Deno.Command(Deno.execPath(), { args: ["eval", code] }).output();
  assert.deepEqual([open.code, asked], [0, 1]);
});
