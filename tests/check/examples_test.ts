import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import type { PackReader } from "../../lib/pack/parents.ts";

const PACK = new URL("../cli/packs/bad_examples.yaml", import.meta.url);
const NONE: PackReader = { find: () => Promise.resolve(undefined) };

async function load(text: string | Uint8Array<ArrayBuffer>) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return await loadPolicy({ file: "policy.yaml", bytes, found: "path" }, NONE);
}

Deno.test("checkExamples: in every list the second 'match' and the second 'not_match' are wrong, and nothing else is", async () => {
  const { diagnostics, pack, policy } = await load(await Deno.readFile(PACK));
  const told = diagnostics.map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);
  assert.deepEqual(told, [
    "8:41 pack.example_not_matched Example 'a.txt' does not match its pattern '*.key'",
    "8:68 pack.example_matched Example 'b.key' matches its pattern '*.key'",
    "10:44 pack.example_not_matched Example 'src/x' does not match its pattern 'dist/**'",
    "10:71 pack.example_matched Example 'dist/y' matches its pattern 'dist/**'",
    "12:44 pack.example_not_matched Example 'src/x' does not match its pattern 'docs/**'",
    "12:71 pack.example_matched Example 'docs/y' matches its pattern 'docs/**'",
    "15:54 pack.example_not_matched Example 'ls' does not match its pattern 'rm -rf *'",
    "15:78 pack.example_matched Example 'rm -rf x' matches its pattern 'rm -rf *'",
    "17:54 pack.example_not_matched Example 'npm test' does not match its pattern 'npm publish*'",
    "17:88 pack.example_matched Example 'npm publish --tag x' matches its pattern 'npm publish*'",
    "19:46 pack.example_not_matched Example 'make x > y' does not match its pattern 'make *'",
    "19:84 pack.example_matched Example 'make lint' matches its pattern 'make *'",
    "23:56 pack.example_not_matched Example 'origin/dev' does not match its pattern 'release/*'",
    "23:94 pack.example_matched Example 'release/2' matches its pattern 'release/*'",
    "26:43 pack.example_not_matched Example 'Tickets' does not match its pattern 'tickets'",
    "26:71 pack.example_matched Example 'tickets' matches its pattern 'tickets'",
    "28:39 pack.example_not_matched Example 'tickets' does not match its pattern 'shell'",
    "28:67 pack.example_matched Example 'Shell' matches its pattern 'shell'",
  ]);
  assert.deepEqual([pack, policy], [undefined, undefined]);
});

const HEAD = 'metadata: {id: p, version: "1", title: t, description: d}\n';

Deno.test("checkExamples: an entry is tested by itself, whichever entry decides", async () => {
  const { policy, diagnostics } = await load(`${HEAD}filesystem:
  block_read: ["*.key", {pattern: "a.*", match: [a.key]}]
commands:
  block: ["git *"]
  require_approval: [{pattern: "git push*", match: ["git push"]}]
  allow: [{pattern: "npm *", match: ["npm test"]}, {pattern: "npm test", match: ["npm test"]}]
`);
  assert.deepEqual(diagnostics, []);
  assert.ok(policy);
});

Deno.test("loadPolicy: examples are checked though the pack has other mistakes, and all come in the order of the text", async () => {
  const { diagnostics, policy } = await load(`${HEAD}commands:
  allow: [{pattern: "npm *", match: ["ls"]}]
filesytem: {}
`);
  assert.deepEqual(diagnostics.map(({ code, line }) => `${line} ${code}`), [
    "3 pack.example_not_matched",
    "4 pack.unknown_section",
  ]);
  assert.equal(policy, undefined);
});

Deno.test("checkExamples: text of an example cannot reach the terminal as it is", async () => {
  const long = "x".repeat(500);
  const { diagnostics } = await load(`${HEAD}commands:\n  allow: [{pattern: "npm *", match: [${long}]}]\n`);
  assert.ok(diagnostics[0]!.message.length < 200);
});

Deno.test("loadPolicy shows what a path pattern becomes that is not in canonical form", async () => {
  const patterns = ["./a//b", "c\\d", "$HOME/x/", "e"];
  const { diagnostics } = await load(`${HEAD}filesystem: {block_read: ${JSON.stringify(patterns)}}\n`);
  const told = diagnostics.map(({ code, hint }) => `${code} ${hint}`);
  assert.deepEqual(told, ["a/b", "c/d", "~/x"].map((form) => `pack.path_not_canonical Write '${form}'`));
});
