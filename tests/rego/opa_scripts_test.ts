/** What the recipes and tests that need OPA say where it is missing. */
import assert from "node:assert/strict";
import { inFolder, runScript } from "../airgap/isolated.ts";
import { testWithOpa } from "../real_opa.ts";

const MISSING = { OPA: "/no/such/opa", CI: "", OPA_OLDEST: "" };

for (const args of [["opa_check.ts"], ["opa_test.ts"], ["build_wasm.ts", "--check"]]) {
  Deno.test(`${args.join(" ")} without OPA says in one line what is missing and how to give it`, async () => {
    const { code, out, err } = await runScript(args[0]!, args.slice(1), { env: MISSING });
    assert.deepEqual([code, out], [3, ""]);
    assert.match(err, /^error: Program '\/no\/such\/opa' was not found\. Set the variable OPA to [^\n]* PATH\n$/u);
  });
}

for (const name of ["opa_check.ts", "opa_test.ts"]) {
  testWithOpa(`${name} fails in CI when the oldest OPA is not given`, async () => {
    const { code, out, err } = await runScript(name, [], { env: { CI: "true", OPA_OLDEST: "" } });
    assert.deepEqual([code, out], [3, ""]);
    assert.match(err, /^error: The oldest supported OPA is not given\. Set the variable OPA_OLDEST to its path\n$/u);
  });
}

/** Runs a text as a module in a folder of its own, with the helpers of the tests at hand. */
async function ran(command: string, code: string, env: Record<string, string>) {
  const helpers = new URL("../", import.meta.url).href;
  let text = "";
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/opa`, '#!/bin/sh\necho "Version: 1.0.0"\n', { mode: 0o755 });
    await Deno.writeTextFile(`${folder}/one_test.ts`, code.replaceAll("HELPERS/", helpers));
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [command, "-A", "--no-check", `${folder}/one_test.ts`],
      env: { NO_COLOR: "1", ...env, PATH: `${folder}:${Deno.env.get("PATH")}` },
    }).output();
    text = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  });
  return text;
}

Deno.test("an empty OPA is none: the opa on the PATH is the one that tests and scripts use", async () => {
  const code = `import { hasOpa, OPA } from "HELPERS/real_opa.ts"; console.log(OPA, hasOpa);`;
  assert.match(await ran("run", code, { OPA: "" }), /^opa true\n/u);
  assert.match(await ran("run", code, { OPA: "/no/such/opa" }), /^\/no\/such\/opa false\n/u);
});

Deno.test("a test that needs what is missing is ignored and says so; in CI it fails", async () => {
  const code = `import { testNeeding } from "HELPERS/needing.ts";
    testNeeding({ there: false, missing: "no spoon found" }, "bends", () => Promise.resolve());`;
  assert.match(await ran("test", code, { CI: "" }), /NOT RUN, no spoon found: bends[\s\S]*bends \.\.\. ignored/u);
  assert.match(await ran("test", code, { CI: "true" }), /bends \.\.\. FAILED[\s\S]*Not run, no spoon found/u);
});

Deno.test("a test of the oldest OPA is ignored where there is none; in CI it fails", async () => {
  const code = `import { testWithOldestOpa } from "HELPERS/real_opa.ts";
    testWithOldestOpa("old", () => Promise.resolve());`;
  assert.match(await ran("test", code, { CI: "", OPA_OLDEST: "" }), /old \.\.\. ignored/u);
  assert.match(await ran("test", code, { CI: "true", OPA_OLDEST: "" }), /old \.\.\. FAILED/u);
  assert.match(await ran("test", code, { CI: "true", OPA_OLDEST: "opa" }), /old \.\.\. ok/u);
});
