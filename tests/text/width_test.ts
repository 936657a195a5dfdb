import assert from "node:assert/strict";
import { width } from "../../lib/text/width.ts";

const CASES: Record<string, [text: string, columns: number]> = {
  "plain": ["policy.yaml", 11],
  "accents, composed and not": ["\u00e9e\u0301", 2],
  "kanji, kana and Hangul": ["日本カナ한글", 12],
  "full-width and half-width forms": ["\uff21\uff71", 3],
  "an ideograph beyond U+FFFF": ["\u{20000}", 2],
  "a picture": ["\u{1f600}", 2],
  "an ellipsis and an arrow": ["…→", 2],
  "a joiner": ["a\u200db", 2],
};

for (const [name, [text, columns]] of Object.entries(CASES)) {
  Deno.test(`width: ${name}`, () => assert.equal(width(text), columns));
}
