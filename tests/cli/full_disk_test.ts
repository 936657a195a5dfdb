/** Calls whose stdout takes nothing: told on stderr, with exit 3, whatever the format. */
import assert from "node:assert/strict";
import type { Host } from "../../lib/cli/host.ts";
import { main } from "../../lib/cli/main.ts";

/** A machine where streams are as full as a disk can be. */
function full(err: (text: string) => void): Host {
  const refuse = () => {
    throw new Error("No space left on device (os error 28)");
  };
  return {
    ...{ out: refuse, err, outIsTerminal: false, errIsTerminal: false, columns: 80, colour: false },
    now: () => 0,
    stdin: async function* () {},
    readChunks: async function* () {},
  };
}

const CALLS: readonly (readonly [args: string[], first: RegExp])[] = [
  [["list"], /^error\[cli\.system\]/u],
  [["list", "--no-such-flag"], /^error\[cli\.unknown_option\]/u],
  [["explain", "read_file", ".env"], /^error\[cli\.system\]/u],
  [["describe", "mcp-guardrails"], /^error\[cli\.system\]/u],
  [["validate", "mcp-guardrails"], /^error\[cli\.system\]/u],
  [["validate", "no/such.yaml"], /^error\[cli\.file_not_found\]/u],
];

Deno.test("a full disk under stdout is told on stderr and is exit 3, once", async () => {
  for (const [args, first] of CALLS) {
    let said = "";
    const code = await main(["policy", ...args, "--format", "json"], full((text) => void (said += text)));
    assert.equal(code, 3, args.join(" "));
    assert.match(said, first);
    assert.equal(said.match(/The system failed: No space left on device\n/gu)?.length, 1, said);
  }
});

Deno.test("where stderr takes nothing either, the exit code still says it", async () => {
  const refuse = () => {
    throw new Error("No space left on device (os error 28)");
  };
  assert.equal(await main(["policy", "list", "--format", "json"], full(refuse)), 3);
});
