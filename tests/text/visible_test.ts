import assert from "node:assert/strict";
import { shortened, visible } from "../../lib/text/visible.ts";

for (
  const [text, shown] of [
    ["plain 日本語 é", "plain 日本語 é"],
    ["a\u001b[31mred", "a\\u{1b}[31mred"],
    ["two\nlines\r\n", "two\\nlines\\r\\n"],
    ["txt\u202Eexe", "txt\\u{202e}exe"],
    ["zero\u200bwidth", "zero\\u{200b}width"],
    ["\u{e0041}tag", "\\u{e0041}tag"],
    ["lone \ud800", "lone \\u{d800}"],
    ["😀", "😀"],
  ] as const
) Deno.test(`visible shows ${JSON.stringify(text)}`, () => assert.equal(visible(text), shown));

for (
  const [text, most, cut] of [
    ["abc", 3, "abc"],
    ["abcd", 3, "ab…"],
    ["😀😀😀", 3, "😀😀😀"],
    ["😀😀😀😀", 3, "😀😀…"],
  ] as const
) Deno.test(`shortened cuts '${text}' to ${most}`, () => assert.equal(shortened(text, most), cut));
