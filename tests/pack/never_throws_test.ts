import assert from "node:assert/strict";
import { PACK_CODES } from "../../lib/pack/codes.ts";
import { fc } from "../deps.ts";
import { HEAD, load } from "./support.ts";

const WORDS = [
  ..."abc:,-?!&*#|>@%'\"[]{}\\ \n\t~<=.0 ",
  "\n",
  "\n  ",
  "\n    - ",
  ": ",
  "- ",
  "&a ",
  "*a",
  "!!str ",
  "!x ",
  "---\n",
  "...\n",
  "<<: ",
  "yes",
  "null",
  "1.0",
  "metadata:",
  "  id: x\n",
  "commands:\n",
  "  block:\n",
  "    - pattern: a\n",
  "mcp:\n",
  "  block_unknown_servers: ",
  "tests:\n",
  "risk_scoring: ",
  "__proto__: ",
  "constructor: ",
  "\u202e",
  "\u0000",
  "\ufeff",
  "\r\n",
  "\r",
  "\u2028",
  "😀",
  "\ud800",
  "|\n",
  ">-\n",
];

const yamlish = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join(""));

Deno.test("loadPack: no text makes it throw, and every diagnostic stands inside of the text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), yamlish, async (headed, rest) => {
      const text = headed ? HEAD + rest : rest;
      const loaded = await load(text);
      const errors = loaded.diagnostics.filter((found) => found.severity === "error");
      assert.equal(loaded.pack === undefined, errors.length > 0);
      const rows = new TextDecoder().decode(new TextEncoder().encode(text)).split("\n");
      for (const found of loaded.diagnostics) {
        assert.ok(Object.hasOwn(PACK_CODES, found.code), found.code);
        const row = rows[found.line - 1];
        assert.ok(row !== undefined && found.column >= 1 && found.column <= [...row].length + 1, JSON.stringify(found));
      }
    }),
    { numRuns: 2_000, seed: 20_261 },
  );
});

Deno.test("loadPack: no bytes make it throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
      assert.equal((await load(new Uint8Array(bytes))).pack, undefined);
    }),
    { numRuns: 500, seed: 20_262 },
  );
});

Deno.test("loadPack: any pattern in quotes that loads without errors is the pattern of its entry", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), async (pattern) => {
      const loaded = await load(`${HEAD}commands: {block: [${JSON.stringify(pattern)}]}\n`);
      if (loaded.pack === undefined) return;
      const trimmed = pattern.replace(/^[ \t]+|[ \t]+$/gu, "");
      assert.deepEqual(loaded.pack.lists["commands.block"].map((entry) => entry.pattern), [trimmed]);
    }),
    { numRuns: 500, seed: 20_263 },
  );
});
