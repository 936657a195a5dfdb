import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { testCoverage } from "../../lib/check/test_coverage.ts";
import type { PackText } from "../../lib/pack/draft.ts";
import { HEAD, packText, type Shelf, shelfReader } from "../pack/support.ts";

async function coverage(text: string, shelf: Shelf = {}, overlays: readonly PackText[] = []) {
  const reader = shelfReader(shelf);
  const { pack, policy, files, diagnostics } = await loadPolicy(packText(text), reader, { overlays });
  assert.ok(pack && policy, JSON.stringify(diagnostics));
  const { patterns, decided, missing } = testCoverage(pack, policy, files);
  const places = missing.map(({ list, pattern, file, line }) => `${list} ${pattern} ${file}:${line}`);
  return { patterns, decided, missing: places };
}

function test(action: string): string {
  return `tests: [{name: t, expect: block, action: {${action}}}]\n`;
}

/** One pattern in one list, and an action that it decides. */
const DECIDING: Record<string, [section: string, action: string]> = {
  "block_read": ["filesystem: {block_read: [.env]}", "action_type: read_file, target: .env"],
  "block_write": ["filesystem: {block_write: [dist/**]}", "action_type: write_file, target: dist/a"],
  "require_approval_write": [
    "filesystem: {require_approval_write: [docs/**]}",
    "action_type: write_file, target: docs/a",
  ],
  "block": ["commands: {block: [rm  *]}", "action_type: execute_command, target: rm x"],
  "require_approval": [
    "commands: {require_approval: [npm publish*]}",
    "action_type: execute_command, target: npm publish",
  ],
  "allow": ["commands: {allow: [make *]}", "action_type: execute_command, target: make all"],
  "protected_branches": [
    "git: {protected_branches: [dev]}",
    "action_type: git_operation, requested_operation: push, target: origin/dev",
  ],
  "allowed_servers": ["mcp: {allowed_servers: [jira]}", "action_type: mcp_tool_call, server: jira, tool: get"],
  "blocked_servers": ["mcp: {blocked_servers: [shell]}", "action_type: mcp_tool_call, server: Shell, tool: run"],
};

for (const [list, [section, action]] of Object.entries(DECIDING)) {
  Deno.test(`testCoverage: a pattern of ${list} is decided by its action, and not by another`, async () => {
    const hit = await coverage(`${HEAD}${section}\n${test(action)}`);
    assert.deepEqual(hit, { patterns: 1, decided: 1, missing: [] });
    const miss = await coverage(`${HEAD}${section}\n${test("action_type: read_file, target: README.md")}`);
    assert.deepEqual([miss.decided, miss.missing.length], [0, 1]);
    assert.match(miss.missing[0]!, new RegExp(`^\\w+\\.${list} .*mine/policy\\.yaml:6$`, "u"));
  });
}

Deno.test("testCoverage: a folder above a blocked write has not shown the block", async () => {
  const { missing } = await coverage(
    `${HEAD}filesystem: {block_write: [a/b/**]}\n${test("action_type: write_file, target: a")}`,
  );
  assert.equal(missing.length, 1);
});

Deno.test("testCoverage: a pattern that another one wins over has decided nothing", async () => {
  const { missing } = await coverage(
    `${HEAD}commands: {block: [rm *], allow: [rm x]}\n${test("action_type: execute_command, target: rm x")}`,
  );
  assert.deepEqual(missing, ["commands.allow rm x mine/policy.yaml:6"]);
});

Deno.test("testCoverage: patterns of the pack and its overlays count, those only of a parent and the built-in ones not", async () => {
  const parent = "metadata: {id: base, version: '1'}\nfilesystem: {block_read: [.env, a.key]}\n";
  const own = `${HEAD}  inherits: base\nfilesystem: {block_read: [.env]}\n`;
  const overlay = packText("commands: {block: [ls]}\n", "over/o.yaml");
  assert.deepEqual(await coverage(own, { sibling: { base: parent } }, [overlay]), {
    patterns: 2,
    decided: 0,
    missing: ["filesystem.block_read .env mine/policy.yaml:7", "commands.block ls over/o.yaml:1"],
  });
});
