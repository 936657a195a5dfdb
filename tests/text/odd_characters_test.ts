import assert from "node:assert/strict";
import { hasOddCharacters, ODD_CLASS } from "../../lib/text/odd_characters.ts";

const odd = [0xad, 0x17f, 0x34f, 0x61c, 0x180e, 0x200b, 0x200e, 0x202e, 0x2060, 0x2066, 0x212a, 0x3164, 0xfb00, 0xfb06];
const odder = [0xfe00, 0xfe0d, 0xfeff, 0xff01, 0xff5e, 0xe0001, 0xe0041, 0xe007f, 0xe0100, 0xe01ef];
const plain = [0x200c, 0x200d, 0xfe0e, 0xfe0f, 0xff00, 0xff5f, 0xfb07, 0xe9, 0x65e5, 0x1f600, 0x41, 0x20, 0x7e, 0xa0];

for (const code of [...odd, ...odder]) {
  const name = `U+${code.toString(16).toUpperCase()}`;
  Deno.test(`${name} is odd`, () => assert.ok(hasOddCharacters(`a${String.fromCodePoint(code)}b`)));
}

for (const code of plain) {
  const name = `U+${code.toString(16).toUpperCase()}`;
  Deno.test(`${name} is not odd`, () => assert.ok(!hasOddCharacters(`a${String.fromCodePoint(code)}b`)));
}

Deno.test("the class of odd characters is plain ASCII", () => assert.match(ODD_CLASS, /^[\x20-\x7e]+$/));
