import assert from "node:assert/strict";
import { canonicalJson } from "../../lib/text/canonical_json.ts";
import { sameJson } from "../../lib/text/same_json.ts";
import { fc } from "../deps.ts";

const DIFFERENT: readonly (readonly [unknown, unknown])[] = [
  [null, {}],
  [{}, []],
  [[], {}],
  [{ a: null }, {}],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ toString: 1 }, {}],
  [[1], [1, 2]],
  [1, "1"],
];

Deno.test("sameJson: the order of keys does not count, an undefined value is no key", () => {
  assert.ok(sameJson({ a: [1, { x: "y", z: null }], b: 2 }, { b: 2, a: [1, { z: null, x: "y" }] }));
  assert.ok(sameJson({ a: undefined }, {}));
});

for (const [a, b] of DIFFERENT) {
  Deno.test(`sameJson: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`, () => {
    assert.ok(!sameJson(a, b));
    assert.ok(!sameJson(b, a));
  });
}

Deno.test("sameJson: says what the canonical text says, for any two values", () => {
  const small = fc.jsonValue({ maxDepth: 2 });
  fc.assert(fc.property(small, small, (a, b) => {
    assert.equal(sameJson(a, b), canonicalJson(a) === canonicalJson(b));
    assert.ok(sameJson(a, JSON.parse(canonicalJson(a))));
  }));
});
