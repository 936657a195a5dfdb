import assert from "node:assert/strict";
import { fittingTable, hanging, table, width, wrap } from "../../lib/text/wrap.ts";

Deno.test("wrap breaks at blanks and never cuts a word, however long", () => {
  assert.deepEqual(wrap("one two  three", 7), ["one two", "three"]);
  assert.deepEqual(wrap("a abcdefgh ij", 3), ["a", "abcdefgh", "ij"]);
  assert.deepEqual(wrap("a b", Infinity), ["a b"]);
  assert.deepEqual(wrap("日本 日本", 8), ["日本", "日本"]);
  assert.deepEqual(wrap("", 10), [""]);
});
Deno.test("wrap never exceeds the width but for a word that is longer", () => {
  const text = "The quick brown fox jumps over the lazy dog, incomprehensibilities included";
  for (let columns = 1; columns < 90; columns++) {
    for (const line of wrap(text, columns)) {
      assert.ok(width(line) <= columns || !line.includes(" "), `${columns}: ${line}`);
    }
  }
});
Deno.test("hanging indents under the text, or below a label that leaves no room", () => {
  assert.deepEqual(hanging("why: ", "a b c d e f g h", 16), ["why: a b c d e f", "     g h"]);
  assert.deepEqual(hanging("a very long label: ", "a b c d e f g h", 20), [
    "a very long label:",
    "    a b c d e f g h",
  ]);
});
Deno.test("hanging stands below where only there is room for the longest word", () => {
  assert.deepEqual(hanging("digest    ", "is 0123456789", 15), ["digest", "    is", "    0123456789"]);
  assert.deepEqual(hanging("digest    ", "is 01234567890123456789", 20), [
    "digest    is",
    "          01234567890123456789",
  ]);
});
Deno.test("fittingTable aligns where there is room, else hangs each row", () => {
  const rows = [["a.rego", "10 bytes", "written"], ["b", "1 byte", "unchanged"]];
  assert.deepEqual(fittingTable(rows, 40), table(rows));
  assert.deepEqual(fittingTable(rows, 20), ["a.rego  10 bytes,", "        written", "b  1 byte, unchanged"]);
});
Deno.test("table aligns columns without blanks at the end", () => {
  assert.deepEqual(table([["a", "bbb", ""], ["aaa", "b", "c"]]), ["a    bbb", "aaa  b    c"]);
});
