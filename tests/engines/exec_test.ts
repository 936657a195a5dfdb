import assert from "node:assert/strict";
import { execEngine } from "../../lib/engines/exec.ts";
import { splitWords } from "../../lib/engines/split_words.ts";

/** A program that answers each line by an expression over `input`. */
function program(expression: string, ending = ""): string {
  const code = `for (const line of (await new Response(Deno.stdin.readable).text()).split("\\n").filter(Boolean)) {
    const input = JSON.parse(line); console.log(${expression}); } ${ending}`;
  return `${Deno.execPath()} eval '${code.replaceAll("\n", " ")}'`;
}

async function decided(command: string, timeout?: number) {
  const running = await execEngine(command, timeout === undefined ? {} : { timeout }).start({});
  return await running.decide([{ n: 1 }, { n: 2 }]);
}

Deno.test("exec reads decisions, flat or beside findings", async () => {
  const flat = await decided(program('JSON.stringify({ decision: "block", reason: String(input.n), extra: 1 })'));
  assert.deepEqual(flat.map(({ decision }) => decision.reason), ["1", "2"]);
  const nested = await decided(program('JSON.stringify({ decision: { decision: "allow" }, findings: [] })'));
  assert.deepEqual(nested, [1, 2].map(() => ({ decision: { decision: "allow" }, findings: [] })));
});

const FAILURES: readonly [string, string, RegExp][] = [
  ["a line that is no JSON", program('"nonsense"'), /Line 1 .* is no JSON: nonsense/u],
  ["a line that is no object", program('"[1]"'), /Line 1 .* is no JSON object: \[1\]/u],
  ["an answer without decision", program('JSON.stringify({ rule_id: "x" })'), /Line 1 .* no 'decision'/u],
  ["an unknown level", program('JSON.stringify({ decision: "permit" })'), /no 'decision'/u],
  [
    "too few answers",
    program('input.n === 1 ? "" : JSON.stringify({ decision: "allow" })'),
    /gave 1 answers to 2 inputs/u,
  ],
  [
    "an exit code",
    program('JSON.stringify({ decision: "allow" })', 'console.error("dead"); Deno.exit(7);'),
    /ended with 7: dead/u,
  ],
];

for (const [title, command, message] of FAILURES) {
  Deno.test(`exec fails on ${title}`, async () => {
    await assert.rejects(decided(command), { name: "EngineFailed", message });
  });
}

Deno.test("exec fails when the program does not end", async () => {
  await assert.rejects(
    decided(program('JSON.stringify({ decision: "allow" })', "await new Promise((r) => setTimeout(r, 1e6));"), 300),
    {
      name: "EngineFailed",
      message: /no answer within 0.3 s/u,
    },
  );
});

Deno.test("exec is absent when there is no program", async () => {
  await assert.rejects(decided("no-such-program-here"), { name: "EngineAbsent" });
  for (const command of ["", "  ", "'open"]) await assert.rejects(decided(command), { name: "EngineAbsent" });
});

Deno.test("splitWords", () => {
  const rows: readonly [string, string[] | undefined][] = [
    ["a b  c", ["a", "b", "c"]],
    [" a 'b c'd ", ["a", "b cd"]],
    ['x "a \\"b\\" \\n" \'\'', ["x", 'a "b" \\n', ""]],
    ["a\\ b", ["a b"]],
    ["", []],
    ["a 'b", undefined],
    ['a "b', undefined],
    ["a\\", undefined],
  ];
  for (const [text, words] of rows) assert.deepEqual(splitWords(text), words, text);
});
