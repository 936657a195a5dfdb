import assert from "node:assert/strict";
import { adaptInput } from "../../lib/decide/adapt_input.ts";

Deno.test("adaptInput keeps the known fields only, of their own", () => {
  assert.deepEqual(adaptInput({ action_type: "x", target: 1, note: 2 }), { action_type: "x", target: 1 });
  assert.deepEqual(adaptInput(Object.create({ target: "inherited" })), {});
});
Deno.test("adaptInput makes lone surrogates U+FFFD, in keys too, and keeps pairs", () => {
  const given = { target: "a\ud800b", arguments: { "k\udfff": ["\ud83d\ude00", "\udc00"] } };
  assert.deepEqual(adaptInput(given), { target: "a\ufffdb", arguments: { "k\ufffd": ["😀", "\ufffd"] } });
});
for (const value of [null, undefined, 1, "x", true, [], [{ action_type: "read_file" }]]) {
  Deno.test(`adaptInput makes ${JSON.stringify(value)} null`, () => assert.equal(adaptInput(value), null));
}
