import assert from "node:assert/strict";
import { fold, FOLD_TABLE, foldedForms } from "../../lib/text/fold.ts";

for (
  const [text, folded] of [
    ["README.Md", "readme.md"],
    ["\u212a\u017f\u0130", "ksi"],
    ["ÉÄΣΟΣ", "ÉÄΣΟΣ"],
    ["Ａ", "Ａ"],
    ["😀A", "😀a"],
    ["", ""],
  ] as const
) Deno.test(`fold makes '${text}' '${folded}'`, () => assert.equal(fold(text), folded));

Deno.test("fold keeps the number of code points", () => {
  for (const [from, to] of Object.entries(FOLD_TABLE)) assert.equal([...from].length, [...to].length);
});

Deno.test("foldedForms gives NFC and NFD once each", () => {
  assert.deepEqual(foldedForms("Übergabe"), ["Übergabe".normalize("NFC"), "u\u0308bergabe"]);
  assert.deepEqual(foldedForms("plain"), ["plain"]);
});
