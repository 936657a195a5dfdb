import assert from "node:assert/strict";
import { type PathHit, pathHits, pathOdd, pathValid, rootValid } from "../../lib/decide/paths.ts";
import type { Json } from "../../lib/pack/types.ts";
import { compilePaths, type PathEntry } from "../../lib/policy/path_patterns.ts";
import { PATH_WORDS } from "../../lib/policy/path_words.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { fold } from "../../lib/text/fold.ts";
import { hasOddCharacters } from "../../lib/text/odd_characters.ts";
import { randomEntries, randomPath, randomRoot } from "../path_cases.ts";
import { Random } from "../random.ts";
import { testWithOpa } from "../real_opa.ts";
import { makeProbe, type Probe, regoModule } from "./probe.ts";

interface Case {
  readonly raw: string;
  readonly root: string;
}

type Pack = CompiledPolicy & { readonly [key: string]: Json };

const RULE = `probe := {
	"one": [{
		"read": _path_hits_many("read", [c.raw], c.root),
		"write": _path_hits_many("write", [c.raw], c.root),
		"odd": count([1 | _path_odd(c.raw)]),
		"valid": count([1 | _path_valid(c.raw)]),
		"root": count([1 | _root_valid(c.root)]),
	} | some c in input.cases],
	"many": [_path_hits_many(kind, {c.raw | some c in input.cases}, root) |
		some kind in ["read", "write"]
		some root in input.roots
	],
	"text": [[_text_fold(text), count([1 | _text_odd(text)])] | some text in input.texts],
}`;

function packOf(entries: readonly PathEntry[]): Pack {
  return { paths: compilePaths(entries), words: PATH_WORDS } as unknown as Pack;
}

function sorted(hits: Json): string[] {
  return (hits as unknown as PathHit[]).map(({ entry, form, folder }) => `${entry} ${folder} ${form}`).sort();
}

function reference(pack: Pack, { raw, root }: Case): Json {
  const hits = (kind: "read" | "write") => sorted(pathHits(pack, kind, raw, root) as unknown as Json);
  const [odd, valid, isRoot] = [pathOdd(raw), pathValid(raw), rootValid(root)].map(Number);
  return { case: raw, read: hits("read"), write: hits("write"), odd: odd!, valid: valid!, root: isRoot! };
}

function referenceMany(pack: Pack, cases: readonly Case[], roots: readonly string[]): Json {
  return (["read", "write"] as const).flatMap((kind) =>
    roots.map((root) =>
      [...new Set(cases.flatMap(({ raw }) => sorted(pathHits(pack, kind, raw, root) as unknown as Json)))].sort()
    )
  );
}

function answered(cases: readonly Case[], answer: Json): { one: Json; many: Json; text: Json } {
  // deno-lint-ignore no-explicit-any
  const { one, many, text } = answer as any;
  return {
    one: cases.map(({ raw }, i) => ({ case: raw, ...one[i], read: sorted(one[i].read), write: sorted(one[i].write) })),
    many: many.map(sorted),
    text,
  };
}

async function compare(ask: Probe["wasm"], pack: Pack, cases: readonly Case[], texts: readonly string[]) {
  const roots = ["", "/w/repo"];
  const answer = await ask(pack, { cases, roots, texts } as unknown as Json);
  assert.deepEqual(answered(cases, answer), {
    one: cases.map((c) => reference(pack, c)),
    many: referenceMany(pack, cases, roots),
    text: texts.map((text) => [fold(text), Number(hasOddCharacters(text))]),
  });
}

function randomCases(random: Random, count: number): Case[] {
  return Array.from({ length: count }, () => ({ raw: randomPath(random), root: randomRoot(random) }));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const HARD: Case[] = [
  "../".repeat(1365) + "a",
  "a/".repeat(1000) + "../".repeat(1000) + ".env",
  "a/../".repeat(800) + ".env",
  ".env" + "/.".repeat(2046),
  "a".repeat(4096),
  "a".repeat(4097),
  "😀".repeat(4096),
  "😀".repeat(4097),
  "aa/".repeat(1365),
  "",
  "/",
  "~",
  "\u0000",
  "a\u0085b",
  "a\ufffdb",
  "%2e%2E",
  "100%.md",
  "users.$id.tsx",
  "$id.tsx",
  "$HOME",
  "$HOMEx/y",
  "PROGRA~1/x",
  "src/[id]/page.tsx",
  "．env",
].flatMap((raw) =>
  ["", "/w/repo", "/", "w", "/a/../b", "/a/.. /b", "C:\\", "C:\\x", "/./", "/a\u0007"].map((root) => ({ raw, root }))
);

const TEXTS = Array.from({ length: 0x3000 }, (_, i) => i)
  .concat(Array.from({ length: 0x600 }, (_, i) => 0xfa00 + i), [
    0x1bca0,
    0x1d173,
    0xe0000,
    0xe0041,
    0xe01ef,
    0xe0fff,
    0x1f600,
    0xf0000,
  ])
  .map((code) => `A${String.fromCodePoint(code)}z`);

testWithOpa("path rules decide alike in the reference, in WASM and in OPA", async () => {
  const probe = await makeProbe(await regoModule("paths.rego"), RULE);
  try {
    const random = new Random(20261123);
    for (let round = 0; round < 60; round++) {
      const pack = packOf(randomEntries(random, random.pick([5, 20, 60])));
      await compare(probe.wasm, pack, randomCases(random, 60), []);
    }
    for (let round = 0; round < 4; round++) {
      const pack = packOf(randomEntries(random, 40));
      const cases = randomCases(random, 300);
      await compare(probe.wasm, pack, cases, []);
      await compare(probe.opa, pack, cases, []);
    }
    const pack = packOf(randomEntries(random, 30));
    // In parts: WASM frees no memory within an evaluation.
    for (const texts of chunks(TEXTS, 2_000)) await compare(probe.wasm, pack, [], texts);
    for (const cases of chunks(HARD, 10)) await compare(probe.wasm, pack, cases, []);
    await compare(probe.opa, pack, HARD, TEXTS);
  } finally {
    await probe.close();
  }
});
