import assert from "node:assert/strict";
import { hanging, table, width, wrap } from "../../lib/text/wrap.ts";

Deno.test("wrap breaks at blanks and cuts a word that is too long", () => {
  assert.deepEqual(wrap("one two  three", 7), ["one two", "three"]);
  assert.deepEqual(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
  assert.deepEqual(wrap("", 10), [""]);
});
Deno.test("wrap never exceeds the width", () => {
  const text = "The quick brown fox jumps over the lazy dog, incomprehensibilities included";
  for (let columns = 1; columns < 90; columns++) {
    for (const line of wrap(text, columns)) assert.ok(width(line) <= columns, `${columns}: ${line}`);
  }
});
Deno.test("hanging indents under the text, or below a label that leaves no room", () => {
  assert.deepEqual(hanging("why: ", "a b c d e f g h", 16), ["why: a b c d e f", "     g h"]);
  assert.deepEqual(hanging("a very long label: ", "a b c d e f g h", 20), [
    "a very long label:",
    "    a b c d e f g h",
  ]);
});
Deno.test("table aligns columns without blanks at the end", () => {
  assert.deepEqual(table([["a", "bbb", ""], ["aaa", "b", "c"]]), ["a    bbb", "aaa  b    c"]);
});
