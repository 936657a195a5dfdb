import assert from "node:assert/strict";
import { DEEPEST, linesOf, readJson } from "../../lib/text/json_lines.ts";

const READ: Record<string, [text: string, value: unknown]> = {
  "an object": ['{"a":1,"b":[{"a":2}]}', { a: 1, b: [{ a: 2 }] }],
  "null": ["null", null],
  "the same key in two objects": ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
  "the same key at two depths": ['{"a":{"a":1}}', { a: { a: 1 } }],
  "a key that is also a value": ['{"a":"b","b":"a"}', { a: "b", b: "a" }],
  "brackets and quotes inside strings": ['{"a":"{\\"a\\":[","b":"}"}', { a: '{"a":[', b: "}" }],
  "a value after an inner object": ['{"a":{},"b":["b","b"]}', { a: {}, b: ["b", "b"] }],
};

for (const [name, [text, value]] of Object.entries(READ)) {
  Deno.test(`readJson reads ${name}`, () => assert.deepEqual(readJson(text), { ok: true, value }));
}

const REFUSED: Record<string, [text: string, problem: object]> = {
  "a duplicate key": ['{"a":1,"a":2}', { kind: "duplicate_key", key: "a", offset: 7 }],
  "a duplicate key behind an escape": ['{"a":1,"\\u0061":2}', { kind: "duplicate_key", key: "a", offset: 7 }],
  "a duplicate key below": ['[{"x":{"b":1, "b":1}}]', { kind: "duplicate_key", key: "b", offset: 14 }],
  "a duplicate key after an inner object": ['{"a":{"x":1},"a":2}', { kind: "duplicate_key", key: "a", offset: 13 }],
  "a duplicate __proto__": ['{"__proto__":1,"__proto__":2}', { kind: "duplicate_key", key: "__proto__", offset: 15 }],
};

for (const [name, [text, problem]] of Object.entries(REFUSED)) {
  Deno.test(`readJson refuses ${name}`, () => assert.deepEqual(readJson(text), { ok: false, problem }));
}

for (const text of ["", "{", "nope", '{"a":1,}', '{"a":1,"a":2', "1 2", '"\u0000"', "\ufeff1", "]]]"]) {
  Deno.test(`readJson refuses ${JSON.stringify(text)} as no JSON`, () => {
    const reading = readJson(text);
    assert.equal(reading.ok ? "read" : reading.problem.kind, "not_json");
  });
}

Deno.test("readJson reads the deepest nesting and refuses one more, arrays and objects", () => {
  const arrays = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const objects = (depth: number) => '{"a":'.repeat(depth) + "1" + "}".repeat(depth);
  for (const nested of [arrays, objects]) {
    assert.equal(readJson(nested(DEEPEST)).ok, true);
    const reading = readJson(nested(DEEPEST + 1));
    assert.equal(reading.ok ? "read" : reading.problem.kind, "too_deep");
  }
});

Deno.test("readJson takes a million brackets without recursion", () => {
  const reading = readJson("[".repeat(1_000_000));
  assert.equal(reading.ok ? "read" : reading.problem.kind, "too_deep");
});

async function lines(...chunks: (string | Uint8Array)[]): Promise<[number, string][]> {
  async function* stream() {
    for (const chunk of chunks) {
      yield await Promise.resolve(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
    }
  }
  const read: [number, string][] = [];
  for await (const { number, text } of linesOf(stream())) read.push([number, text]);
  return read;
}

Deno.test("linesOf counts blank lines and leaves them out", async () => {
  assert.deepEqual(await lines("1\n\n \t\n2"), [[1, "1"], [4, "2"]]);
});
Deno.test("linesOf takes CRLF and a leading BOM, and keeps a BOM elsewhere", async () => {
  assert.deepEqual(await lines("\ufeff1\r\n\r\n\ufeff2\r\n"), [[1, "1"], [3, "\ufeff2"]]);
});
Deno.test("linesOf joins a line, and a character, from many pieces", async () => {
  const bytes = new TextEncoder().encode('"é日"\n2\n');
  assert.deepEqual(await lines(...Array.from(bytes, (byte) => Uint8Array.of(byte))), [[1, '"é日"'], [2, "2"]]);
});
Deno.test("linesOf reads bytes that are no UTF-8 as U+FFFD", async () => {
  assert.deepEqual(await lines(Uint8Array.of(0x22, 0xff, 0x22, 0x0a)), [[1, '"\ufffd"']]);
});
Deno.test("linesOf gives a line before the next one is written", async () => {
  const written: number[] = [];
  async function* stream() {
    for (const number of [1, 2]) {
      written.push(number);
      yield await Promise.resolve(new TextEncoder().encode(`${number}\n`));
    }
  }
  const seen: string[] = [];
  for await (const { text } of linesOf(stream())) seen.push(`${text} of ${written.length}`);
  assert.deepEqual(seen, ["1 of 1", "2 of 2"]);
});
