import assert from "node:assert/strict";
import { jsonErrorOffset } from "../../lib/text/json_error.ts";

/** `^` marks the offset and is taken out before. */
const TEXTS = [
  "^",
  "^nope",
  '{"a": ^nope}',
  '{"a": 1^',
  '{"a" ^1}',
  '{"a":1,^}',
  "[1,^]",
  "[1 ^2]",
  "[1]^]",
  "[1^}",
  "1 ^2",
  '^"\u0000"',
  '["ok", ^"\\x"]',
  "[^01]",
  "[^1.]",
  "{^1:2}",
  "[^truer]",
  "{^,}",
];

for (const marked of TEXTS) {
  Deno.test(`jsonErrorOffset finds ${JSON.stringify(marked)}`, () => {
    const text = marked.replace("^", "");
    assert.throws(() => JSON.parse(text));
    assert.equal(jsonErrorOffset(text), marked.indexOf("^"));
  });
}
