import assert from "node:assert/strict";
import { trimBlanks } from "../../lib/text/blanks.ts";
import { codePointName, firstHidden, hiddenOffsets } from "../../lib/text/characters.ts";
import { Positions } from "../../lib/text/positions.ts";

Deno.test("hiddenOffsets: controls, invisible, bidirectional and tag characters, lone surrogates", () => {
  assert.deepEqual(hiddenOffsets("a\u0000b\u202ec\u{e0041}d\ud800e"), [1, 3, 5, 8]);
  assert.deepEqual(hiddenOffsets("tab\t, lines\r\n, é, e\u0301, 日本語, \u200c\u200d, ❤\ufe0f, 😀, \u00a0"), []);
  assert.equal(firstHidden("x\u00ady"), "\u00ad");
  assert.equal(firstHidden("xy"), undefined);
  assert.equal(codePointName("\u00ad"), "U+00AD");
});

Deno.test("Positions.at: lines and columns from 1, columns in code points, in any order of asking", () => {
  const positions = new Positions("😀b\r\nc");
  assert.deepEqual(positions.at(2), { line: 1, column: 2 });
  assert.deepEqual(positions.at(3), { line: 1, column: 3 });
  assert.deepEqual(positions.at(0), { line: 1, column: 1 });
  assert.deepEqual(positions.at(5), { line: 2, column: 1 });
  assert.deepEqual(positions.at(99), { line: 2, column: 2 });
  assert.deepEqual(positions.at(-1), { line: 1, column: 1 });
});

Deno.test("trimBlanks: spaces and tabs around a text, nothing else", () => {
  assert.equal(trimBlanks(" \ta \t b\t "), "a \t b");
  assert.equal(trimBlanks("\u00a0a\n"), "\u00a0a\n");
  assert.equal(trimBlanks(" \t "), "");
});
