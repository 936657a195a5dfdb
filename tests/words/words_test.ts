/** Every engine decides the cases of the words as expected. */
import assert from "node:assert/strict";
import type { Engine } from "../../lib/engines/engine.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { isExpected } from "../attack/corpus.ts";
import { testWithOpa } from "../real_opa.ts";
import { CASES, documentOf, nameOf, told, wide } from "./word_cases.ts";
import { LISTS, wordsOf } from "./word_paths.ts";

async function holds(engine: Engine): Promise<void> {
  const running = await engine.start(renderPolicyFiles(wide, [], (await embeddedModule()).text));
  try {
    const answers = await running.decide(CASES.map(documentOf), { findings: false });
    const wrong = CASES.filter(({ expected }, i) => !isExpected(expected, answers[i]!.decision.decision));
    assert.deepEqual(wrong.map(({ list, word }) => told(list, word)), []);
  } finally {
    await running.stop();
  }
}

Deno.test("words: reference decides every case as expected", () => holds(referenceEngine()));
Deno.test("words: opa-wasm decides every case as expected", () => holds(opaWasmEngine()));
testWithOpa("words: opa decides every case as expected", () => holds(opaEngine()));

Deno.test("words: each case is about a word of a list, each word has one case", () => {
  const known = new Set(LISTS.flatMap((list) => wordsOf(wide, list).map((path) => told(list, nameOf(list, path)))));
  const names = CASES.map(({ list, word }) => told(list, word));
  assert.deepEqual(names.filter((name) => !known.has(name)), []);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length > 1_500);
});
