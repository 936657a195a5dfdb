import assert from "node:assert/strict";
import { parseJson } from "../../lib/text/parse_json.ts";

// Objects of these shapes make V8 guess the key `\` behind `a`.
const seen = [{ a: 1, "\\": 2 }, { a: 3, "\\": 4 }];

Deno.test("parseJson reads escaped keys as they are, whatever shapes V8 has seen", () => {
  for (const key of ["\n", '"', "\\", "\x13", "\t", "/", "\\n", "é", "\u2028"]) {
    const text = JSON.stringify({ a: 1, [key]: seen.length });
    assert.deepEqual(Object.keys(parseJson(text) as object), ["a", key], text);
  }
});

Deno.test("parseJson: a text before cannot change how a later one is read", () => {
  assert.deepEqual(parseJson('{"action_type":1,"\\\\":2}'), { action_type: 1, "\\": 2 });
  const blanks = " \n".repeat(99);
  assert.deepEqual(parseJson(`{"action_type":1,"\\u0074arget"${blanks}:{"\\u0061":[{"\\u0062":"\ue000"}]}}`), {
    action_type: 1,
    target: { a: [{ b: "\ue000" }] },
  });
});

Deno.test("parseJson: of two equal keys the last one counts, however they are written", () => {
  assert.deepEqual(
    parseJson('{"a":1,"\\u0061":2,"__proto__":3,"\\u005f_proto__":4}'),
    JSON.parse('{"a":2,"__proto__":4}'),
  );
});

Deno.test("parseJson: says what JSON.parse says of values without keys, also of long ones", () => {
  const long = JSON.stringify(["\n".repeat(100_000), '"\\":'.repeat(10_000), '{"a\\n":1}']);
  assert.deepEqual(parseJson(long), JSON.parse(long));
});

Deno.test("parseJson gives what was written", () => {
  const value = {
    s: 'q"\\\n\t\b\f\r/\x00\x1f\x7f\xff',
    n: [1.5, -2e9, null, true, {}, []],
    "\\u0041": "\\u0041",
    "😀": "\ue000",
  };
  assert.deepEqual(parseJson(JSON.stringify(value)), value);
  const plain = { ...value, "😀": "\ud83d" };
  assert.deepEqual(parseJson(JSON.stringify(plain)), plain);
  assert.deepEqual(parseJson('{"\\u0041\\/":"\\u00e9\\u20AC"}'), { "A/": "é€" });
});

Deno.test("parseJson refuses what is no JSON", () => {
  for (const text of ["", "{", '{"a":\\n1}', '"\\x"', '"\\u00"']) {
    assert.throws(() => parseJson(text), SyntaxError, text);
  }
});
