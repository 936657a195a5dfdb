import assert from "node:assert/strict";
import { readItems } from "../../lib/text/json_items.ts";
import { readJson } from "../../lib/text/json_lines.ts";
import { fc } from "../deps.ts";

/** What `readItems` must say, by the whole document. */
function expected(text: string): unknown {
  const whole = readJson(text);
  if (!whole.ok) return whole;
  return Array.isArray(whole.value) ? whole.value : [whole.value];
}

function found(text: string): unknown {
  const reading = readItems(text);
  if (!reading.ok) return { ok: false, problem: { kind: "not_json", offset: reading.offset } };
  return reading.items.map((item) => item.ok ? item.value : item);
}

Deno.test("readItems gives any document its items", () => {
  fc.assert(fc.property(fc.json(), (text) => assert.deepEqual(found(text), expected(text))));
});

Deno.test("readItems takes for no JSON what is none, and says so at the same place", () => {
  const piece = fc.constantFrom("[", "]", "{", "}", ",", ":", '"', "\\", "1", '"a"', " ", "null");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join("");
      const wanted = expected(text);
      const refused = !Array.isArray(wanted) && (wanted as { problem: { kind: string } }).problem.kind !== "not_json";
      if (!refused) assert.deepEqual(found(text), wanted, text);
    }),
    { numRuns: 3_000 },
  );
});
