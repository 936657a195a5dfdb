// deno-lint-ignore-file no-control-regex
import assert from "node:assert/strict";
import { width } from "../../lib/text/width.ts";
import { atTerminal } from "./run_cavra.ts";

/** Lines that are too long although they could be broken: what stands behind a label is one word, however long. */
function breakable(out: string, columns: number): string[] {
  return out.split("\n").filter((line) => width(line) > columns && /\S \S+ \S/u.test(line.replace(/ {2,}/gu, " ")));
}

const BASE = ["--policy-pack", "tests/cli/packs/acme-base"];
const LONG = { action_type: "execute_command", target: "sudo terraform apply" };

for (const columns of [80, 40]) {
  const CALLS: Record<string, string[]> = {
    "explain": ["explain", "execute_command", "sudo terraform apply"],
    "describe": ["describe", "tests/cli/packs/acme-app"],
    "list": ["list", "--policy-dir", "tests/cli/packs"],
    "rego-export --check": ["rego-export", ...BASE, "--check", "--output-dir", "no/such"],
    "rego-readiness": ["rego-readiness", "tests/packets/sample.json", "--require-live"],
  };
  for (const [name, args] of Object.entries(CALLS)) {
    Deno.test(`${name} breaks what can be broken at ${columns} columns`, async () => {
      const { out, err } = await atTerminal(["policy", ...args], columns);
      assert.equal(err, "");
      assert.deepEqual(breakable(out, columns), []);
    });
  }
}

Deno.test("decide --format text indents what does not fit beside the level", async () => {
  const file = await Deno.makeTempFile({ suffix: ".jsonl" });
  try {
    await Deno.writeTextFile(file, JSON.stringify(LONG));
    const args = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline", "--format", "text", "--input", file];
    const wide = await atTerminal(args, 200, true);
    assert.match(wide.out, /^\u001b\[1;31mblock\u001b\[0m commands\.block Changes real .*\n$/u);
    assert.equal(
      (await atTerminal(args, 40)).out,
      "block commands.block Changes real\n      infrastructure; let the pipeline\n      apply a reviewed plan.\n",
    );
  } finally {
    await Deno.remove(file);
  }
});
