// deno-lint-ignore-file no-control-regex
import assert from "node:assert/strict";
import { assertGolden } from "./golden.ts";
import { atTerminal, cavra } from "./run_cavra.ts";

const READ = { allow: ["--allow-read"] };
const PACK = ["--policy-pack", "tests/cli/packs/acme-app/policy.yaml"];
const NESTED = ["execute_command", 'sudo bash -c "terraform apply && cat certs/x.pem"'];

Deno.test("explain: every finding with its place, at 80 and 40 columns", async () => {
  for (const columns of [80, 40]) {
    const { code, out, err } = await atTerminal(["policy", "explain", ...PACK, ...NESTED], columns);
    assert.deepEqual([code, err], [0, ""]);
    await assertGolden(
      `explain/nested_${columns}.txt`,
      out.replace(/digest( +)[0-9a-f]+(\n +[0-9a-f]+)*/u, "digest$1DIGEST"),
    );
  }
});

Deno.test("explain: the process prints what main prints at 80 columns, without colour", async () => {
  const inProcess = await atTerminal(["policy", "explain", ...PACK, ...NESTED], 80, true);
  const piped = await cavra(["policy", "explain", ...PACK, ...NESTED], READ);
  assert.deepEqual(piped, { ...inProcess, out: inProcess.out.replaceAll(/\u001b\[[0-9;]*m/gu, "") });
});

/** Arguments, then decision and rule. */
const ACTIONS: Record<string, [args: string[], outcome: string, err?: string]> = {
  "a read": [["read_file", ".env"], "block filesystem.read.block"],
  "a write": [["write_file", "docs/a.md"], "require_approval filesystem.write.require_approval"],
  "an allowed command from words": [["execute_command", "npm", "test"], "allow commands.allow"],
  "words after --": [["execute_command", "--", "terraform", "apply", "-auto-approve"], "block commands.block"],
  "a push by words": [["git_operation", "push", "origin/release/1"], "block git.protected_branch.block_direct_push"],
  "a push by option": [
    ["git_operation", "origin/main", "--operation", "push"],
    "block git.protected_branch.block_direct_push",
  ],
  "an MCP call": [["mcp_tool_call", "--server", "tickets", "--tool", "list"], "allow mcp.server.trust.allow"],
  "an MCP call with arguments": [
    ["mcp_tool_call", "--server", "tickets", "--capability", "filesystem", "--arguments", '{"path":".env"}'],
    "block filesystem.read.block",
  ],
  "a real path": [
    ["read_file", "a", "--resolved-target", "/w/.env", "--workspace-root", "/w"],
    "block filesystem.read.block",
  ],
  "no target": [
    ["read_file"],
    "block runtime.input.block_invalid",
    "not well formed, so it is blocked: 'target' is missing\n",
  ],
  "a workspace that is none": [
    ["read_file", "x", "--workspace-root", "rel"],
    "block runtime.input.block_invalid",
    "not well formed, so it is blocked: 'workspace_root' is no absolute folder, or holds '..'\n",
  ],
};

for (const [name, [args, outcome, told = ""]] of Object.entries(ACTIONS)) {
  Deno.test(`explain: ${name}`, async () => {
    // After `--` everything is target, so the options go first.
    const { code, out, err } = await atTerminal(["policy", "explain", "--format", "json", ...PACK, ...args], 80);
    assert.deepEqual([code, err], [0, told]);
    const { decision, findings } = JSON.parse(out);
    assert.equal(`${decision.decision} ${decision.rule_id}`, outcome);
    assert.equal(findings[0].rule_id, decision.rule_id);
  });
}

Deno.test("explain: JSON findings name file and line of their pattern", async () => {
  const { out } = await atTerminal(["policy", "explain", ...PACK, "--format", "json", "read_file", "x.pem"], 80);
  const [first] = JSON.parse(out).findings;
  assert.deepEqual([first.pattern, first.file, first.line], ["**/*.pem", "tests/cli/packs/acme-base/policy.yaml", 9]);
});

Deno.test("explain: an action type like a known one is decided, with a note", async () => {
  const { code, out, err } = await atTerminal(["policy", "explain", ...PACK, "read_fil", "x"], 80);
  assert.equal(code, 0);
  assert.match(out, /runtime\.default\.require_approval/u);
  assert.match(err, /Action type 'read_fil' has no rules of its own\n(.*\n)* {2}hint: Did you mean 'read_file'\?\n/u);
});

Deno.test("explain: arguments that are no JSON", async () => {
  const { code, err } = await atTerminal(
    ["policy", "explain", ...PACK, "mcp_tool_call", "x:y", "--arguments", "{"],
    80,
  );
  assert.equal(code, 2);
  assert.equal(err, "error[cli.invalid_value]: The value of '--arguments' is no JSON\n  received: {\n\n");
});

Deno.test("explain: a broken pack is told with all its mistakes, and nothing is decided", async () => {
  const pack = ["--policy-pack", "tests/packs/broken/policy.yaml"];
  const { code, out, err } = await cavra(["policy", "explain", ...pack, "read_file", "x"], READ);
  assert.deepEqual([code, out, err.match(/^error\[/gmu)?.length], [1, "", 12]);
  const json = await cavra(["policy", "explain", ...pack, "--format", "json", "read_file", "x"], READ);
  assert.deepEqual([json.code, json.err, JSON.parse(json.out).diagnostics.length], [1, "", 12]);
});
