import assert from "node:assert/strict";
import { Failure } from "../../lib/cli/failure.ts";
import { denoHost, type Host } from "../../lib/cli/host.ts";
import { readActions } from "../../lib/cli/read_actions.ts";

function hostOf(text: string): Host {
  async function* chunks() {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
  return { ...denoHost(), stdin: chunks, readChunks: chunks };
}

async function read(text: string, input = "-", format?: "json" | "jsonl"): Promise<unknown[]> {
  const actions: unknown[] = [];
  for await (const { value, refused } of readActions(hostOf(text), input, format)) {
    actions.push(refused ? `${refused.file}:${refused.line}:${refused.column} ${refused.message}` : value);
  }
  return actions;
}

Deno.test("readActions takes every JSON value as one document a line", async () => {
  assert.deepEqual(await read('{"a":1}\nnull\n3\n[1]\n"x"\n'), [{ a: 1 }, null, 3, [1], "x"]);
});
Deno.test("readActions keeps step with lines that it refuses", async () => {
  const deep = "[".repeat(1_001) + "]".repeat(1_001);
  assert.deepEqual(await read(`{"a":1}\nnope\n\n{"é":1, "é":2}\n${deep}\ntrue`), [
    { a: 1 },
    "<stdin>:2:1 The line is no JSON: decided as invalid input",
    "<stdin>:4:9 The key 'é' stands twice in one object: decided as invalid input",
    "<stdin>:5:1001 The line is nested deeper than 1,000: decided as invalid input",
    true,
  ]);
});
Deno.test("readActions refuses a line of more than 64 MiB, and goes on behind it", async () => {
  async function* chunks() {
    yield new TextEncoder().encode('{"a":"');
    const part = new Uint8Array(1024 * 1024).fill(0x78);
    for (let count = 0; count < 65; count++) yield await Promise.resolve(part);
    yield new TextEncoder().encode('"}\n{"b":1}\n');
  }
  const found: unknown[] = [];
  for await (const { value, refused } of readActions({ ...denoHost(), stdin: chunks }, "-")) {
    found.push(refused?.message ?? value);
  }
  assert.deepEqual(found, ["The line is longer than 64 MiB: decided as invalid input", { b: 1 }]);
});
Deno.test("readActions reads no .json file of more than 256 MiB", async () => {
  async function* chunks() {
    const part = new Uint8Array(1024 * 1024).fill(0x20);
    for (let count = 0; count < 257; count++) yield await Promise.resolve(part);
  }
  await assert.rejects(Array.fromAsync(readActions({ ...denoHost(), readChunks: chunks }, "x.json")), {
    message: "The file is larger than 256 MiB",
  });
});
Deno.test("readActions reads a .json file as one document or a list of them", async () => {
  assert.deepEqual(await read('{"a":1}\n', "x.json"), [{ a: 1 }]);
  assert.deepEqual(await read('[{"a":1},\n null]', "x.json"), [{ a: 1 }, null]);
  assert.deepEqual(await read('\ufeff{"a":1}', "x.json"), [{ a: 1 }]);
  assert.deepEqual(await read("[1]\n[2]", "x.json", "jsonl"), [[1], [2]]);
  assert.deepEqual(await read("[1,2]", "-", "json"), [1, 2]);
});

async function failure(text: string): Promise<object> {
  try {
    await read(text, "x.json");
  } catch (error) {
    assert.ok(error instanceof Failure);
    const { code, message, line, column } = error.diagnostics[0]!;
    return { exit: error.exitCode, code, message, line, column };
  }
  return {};
}

Deno.test("readActions refuses one action of a .json file, and reads the others", async () => {
  const deep = "[".repeat(1_001) + "]".repeat(1_001);
  const text = `[{"a":1},\n {"x":{"é":1, "\\u00e9":2}},\n${deep},\n"],\\"{", {"__proto__":1}]`;
  assert.deepEqual(await read(text, "x.json"), [
    { a: 1 },
    "x.json:2:15 The key 'é' stands twice in one object: decided as invalid input",
    "x.json:3:1001 The action is nested deeper than 1,000: decided as invalid input",
    '],"{',
    JSON.parse('{"__proto__":1}'),
  ]);
  assert.deepEqual(await read('{"a":1,\n "a":2}', "x.json"), [
    "x.json:2:2 The key 'a' stands twice in one object: decided as invalid input",
  ]);
  assert.deepEqual(await read(" [ ] ", "x.json"), []);
});

Deno.test("readActions says where a .json file is no JSON", async () => {
  const code = "cli.input_not_json";
  const no = "The file is no JSON";
  assert.deepEqual(await failure('{\n  "a": nope\n}'), { exit: 2, code, message: no, line: 2, column: 8 });
  assert.deepEqual(await failure('{\n  "a": 1'), { exit: 2, code, message: no, line: 2, column: 9 });
  const column: Record<string, number> = {
    "[1,]": 4,
    "[,1]": 2,
    "[1 2]": 4,
    "[1}": 3,
    "[1] 2": 5,
    '[{"a":1,"a":2}, nope]': 17,
    "[[1]": 5,
    '["a]': 2,
    "]": 1,
  };
  for (const [text, at] of Object.entries(column)) {
    assert.deepEqual(await failure(text), { exit: 2, code, message: no, line: 1, column: at }, text);
  }
});
