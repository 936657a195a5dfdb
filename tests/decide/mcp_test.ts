import assert from "node:assert/strict";
import type { Action } from "../../lib/decide/input.ts";
import { mcpFindings, mcpTexts } from "../../lib/decide/mcp.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { packOf } from "../pack_of.ts";

const lists = {
  "mcp.allowed_servers": ["github", "Postgres_RO", "a"],
  "mcp.blocked_servers": ["shell", { pattern: "Browser", severity: "low" as const, reason: "No browsing" }],
};
const risk = { risk_scoring: { github: "medium", shell: "critical", browser: "critical" } as const };
const strict = await compile(packOf(lists, risk));
const lenient = await compile(packOf(lists, { ...risk, block_unknown_servers: false }));

function call(fields: Partial<Action>): Action {
  const empty = { target: "", resolved_target: "", workspace_root: "", requested_operation: "", server: "", tool: "" };
  return { action_type: "mcp_tool_call", ...empty, capability: "", arguments: null, ...fields };
}

/** Decision, and the pattern where there is one. */
function told(policy: CompiledPolicy, fields: Partial<Action>): string[] {
  return mcpFindings(policy, call(fields)).map((f) => [f.decision, f.pattern ?? ""].join(" ").trim()).sort();
}

const SERVERS: [string, Partial<Action>, readonly string[]][] = [
  ["a trusted server", { server: "github" }, ["allow github"]],
  ["named by its target", { target: "github:issues" }, ["allow github"]],
  ["named by its tool", { target: "x", tool: "mcp__github__issues" }, ["allow github"]],
  ["all names agree", { server: "github", target: "github:x", tool: "mcp__github__x" }, ["allow github"]],
  ["a resource behind a server", { server: "github", target: "https://example.com:8443/x" }, ["allow github"]],
  ["two cuts, decided by the server", { server: "a", tool: "mcp__a__b__c" }, ["allow a"]],
  ["another case", { server: "GitHub" }, ["block"]],
  ["a blank", { server: "github " }, ["block"]],
  ["postgres in another case", { server: "postgres_ro" }, ["block"]],
  ["an unknown server", { server: "x" }, ["block"]],
  ["a property of objects", { server: "constructor" }, ["block"]],
  ["a target without a tool names no server", { target: "github" }, ["block"]],
  ["a target that is a URL", { target: "github://x" }, ["block"]],
  ["a blocked server", { server: "shell" }, ["block shell"]],
  ["a blocked server in another case", { server: " SHELL\t" }, ["block shell"]],
  ["a blocked target without a tool", { target: "shell" }, ["block shell"]],
  ["server and target disagree", { server: "github", target: "x:y" }, ["block"]],
  ["server and tool disagree", { server: "github", tool: "mcp__x__y" }, ["block"]],
  ["one of two is blocked", { server: "github", tool: "mcp__shell__run" }, ["block", "block shell"]],
  ["the case of two names differs", { server: "github", target: "GitHub:x" }, ["block"]],
  ["two colons", { target: "github:x:y" }, ["allow github", "require_approval"]],
  ["two colons, unknown", { target: "x:y:z" }, ["block", "require_approval"]],
  ["two cuts, nothing decides", { target: "x", tool: "mcp__a__b__c" }, ["allow a", "require_approval"]],
  ["a tool of another form", { server: "github", tool: "mcp__x" }, ["allow github"]],
];

for (const [title, fields, wanted] of SERVERS) {
  Deno.test(`mcpFindings: ${title}`, () => assert.deepEqual(told(strict, fields), wanted));
}

Deno.test("mcpFindings: an unknown server asks where unknown ones are not blocked", () => {
  assert.deepEqual(told(lenient, { server: "x" }), ["require_approval"]);
  assert.deepEqual(told(lenient, { server: "shell" }), ["block shell"]);
  assert.deepEqual(told(lenient, { server: "github", target: "x:y" }), ["block"]);
});

Deno.test("mcpFindings: the risk of a server is the severity, unless the entry has its own", () => {
  const severity = (server: string) => mcpFindings(strict, call({ server }))[0]!.severity;
  assert.equal(severity("github"), "medium");
  assert.equal(severity("shell"), "critical");
  assert.equal(severity("browser"), "low");
  assert.equal(severity("a"), "low");
  assert.equal(severity("x"), "high");
});

const TEXTS: [string, Partial<Action>, { paths?: string[]; commands?: string[] }][] = [
  ["the tool part is a path", { capability: "filesystem", target: "fs:/etc/passwd" }, { paths: ["/etc/passwd"] }],
  ["the capability is folded", { capability: "FileSystem", tool: ".env" }, { paths: [".env"] }],
  ["a target that is no name", { capability: "filesystem", server: "fs", target: "src/x" }, { paths: ["src/x"] }],
  [
    "nested arguments, and keys like files",
    { capability: "filesystem", arguments: { files: [{ path: ".env\n" }], "src/x.ts": "a\nb", mode: 1 } },
    { paths: [".env", "src/x.ts"] },
  ],
  ["a command", { capability: "exec", arguments: { command: "git push" } }, { commands: ["git push"] }],
  [
    "a command in parts",
    { capability: "terminal", arguments: { command: "git", args: ["push", "origin"] } },
    { commands: ["git", "git push origin", "origin", "push", "push origin"] },
  ],
  ["another capability", { capability: "browser", arguments: { path: ".env" } }, {}],
];

for (const [title, fields, { paths = [], commands = [] }] of TEXTS) {
  Deno.test(`mcpTexts: ${title}`, () => {
    assert.deepEqual(mcpTexts(strict, call(fields)), { paths, commands });
  });
}

Deno.test("mcpFindings, mcpTexts: more texts than are judged make a call ambiguous", () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`);
  const within = { server: "github", capability: "filesystem", arguments: many(256) };
  assert.deepEqual(told(strict, within), ["allow github"]);
  assert.deepEqual(told(strict, { ...within, arguments: many(257) }), ["allow github", "require_approval"]);
  assert.deepEqual(told(strict, { ...within, capability: "browser", arguments: many(257) }), ["allow github"]);
  assert.equal(mcpTexts(strict, call({ ...within, arguments: many(257) })).paths.length, 256);
});

Deno.test("mcpTexts: arguments may be nested deeply", () => {
  const nested = JSON.parse(`${"[".repeat(900)}".env"${"]".repeat(900)}`);
  assert.deepEqual(mcpTexts(strict, call({ capability: "filesystem", arguments: nested })).paths, [".env"]);
});
