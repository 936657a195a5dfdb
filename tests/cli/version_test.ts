import assert from "node:assert/strict";
import { VERSION } from "../../lib/cli/version.ts";
import { ROOT } from "./run_cavra.ts";

Deno.test("VERSION is the version of deno.json", async () => {
  assert.equal(JSON.parse(await Deno.readTextFile(new URL("deno.json", ROOT))).version, VERSION);
});
