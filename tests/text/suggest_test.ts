import assert from "node:assert/strict";
import { didYouMean, editDistance, suggest } from "../../lib/text/suggest.ts";

for (
  const [a, b, distance] of [
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
    ["opa-wsam", "opa-wasm", 1],
    ["日本", "日木", 1],
  ] as const
) {
  Deno.test(`editDistance of '${a}' and '${b}' is ${distance}, both ways`, () => {
    assert.equal(editDistance(a, b), distance);
    assert.equal(editDistance(b, a), distance);
  });
}

const ENGINES = ["reference", "opa-wasm", "opa", "opa-server"];
for (
  const [typed, meant] of [
    ["opa-wsam", "opa-wasm"],
    ["refernce", "reference"],
    ["OPA", "opa"],
    ["ref", "reference"],
    ["xyz", undefined],
    ["", undefined],
    ["o".repeat(101), undefined],
  ] as const
) Deno.test(`suggest finds ${meant} for '${typed}'`, () => assert.equal(suggest(typed, ENGINES), meant));

Deno.test("didYouMean makes a hint or nothing", () => {
  assert.equal(didYouMean("referense", ENGINES), "Did you mean 'reference'?");
  assert.equal(didYouMean("zzz", ENGINES), undefined);
});
