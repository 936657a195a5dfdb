import assert from "node:assert/strict";
import { POLICY_COMMANDS } from "../../lib/cli/commands.ts";
import { VERSION } from "../../lib/cli/version.ts";
import { assertGolden } from "./golden.ts";
import { atTerminal, cavra } from "./run_cavra.ts";

const CALLS = [
  ["--help"],
  ["policy", "--help"],
  ...POLICY_COMMANDS.map(({ name }) => ["policy", ...name.split(" "), "--help"]),
];

for (const args of CALLS) {
  const name = args.slice(0, -1).join("_") || "cavra";
  for (const columns of [80, 40]) {
    Deno.test(`help of ${name} at ${columns} columns`, async () => {
      const { code, out, err } = await atTerminal(args, columns);
      assert.deepEqual([code, err], [0, ""]);
      await assertGolden(`help/${name}_${columns}.txt`, out);
    });
  }
}

Deno.test("every command's help ends in an example that calls it, on lines that can be copied and fit", async () => {
  for (const { name, example } of POLICY_COMMANDS) {
    assert.match(example, new RegExp(`\\bcavra policy ${name}\\b`, "u"));
    for (const columns of [80, 40]) {
      const { out } = await atTerminal(["policy", ...name.split(" "), "--help"], columns);
      const shown = out.slice(out.indexOf("\nExample:\n"));
      assert.equal(shown.replaceAll(/ \\\n +/gu, " "), `\nExample:\n  ${example.replaceAll(/\s+/gu, " ")}\n`);
      const tooLong = out.split("\n").filter((line) => line.length > columns && line.trim().split(" ").length > 2);
      assert.deepEqual(tooLong, []);
    }
  }
});

Deno.test("every description begins with a capital letter", async () => {
  for (const { name } of POLICY_COMMANDS) {
    const { out } = await atTerminal(["policy", ...name.split(" "), "--help"], 200);
    assert.match(out.split("\n")[2]!, /^[A-Z]/u, name);
  }
});

Deno.test("--version and --help need no permission, whatever the environment says of colour", async () => {
  for (const env of [{}, { CLICOLOR_FORCE: "1" }, { FORCE_COLOR: "1" }, { NO_COLOR: "1" }]) {
    assert.deepEqual(await cavra(["--version"], { env }), { code: 0, out: `${VERSION}\n`, err: "" });
    const help = await cavra(["policy", "decide", "--help"], { env });
    assert.deepEqual([help.code, help.err], [0, ""]);
    await assertGolden("help/policy_decide_80.txt", help.out);
  }
});
