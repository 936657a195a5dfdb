import assert from "node:assert/strict";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { testWithOpa } from "../real_opa.ts";
import { CORPUS, isHarmless } from "./corpus.ts";
import { type CorpusResult, EXCEPTIONS, runCorpus } from "./run_corpus.ts";

function wrong(results: readonly CorpusResult[]): string[] {
  return results.filter(({ ok }) => !ok)
    .map(({ corpusCase, decision }) => `${corpusCase.id}: ${decision}, not ${corpusCase.expected}`);
}

async function holds(engine: Engine): Promise<void> {
  const results = await runCorpus(engine);
  assert.equal(results.length, CORPUS.length);
  assert.deepEqual(wrong(results), []);
}

Deno.test("corpus: at least 500 attacks, 250 harmless cases, every id once", () => {
  const harmless = CORPUS.filter(isHarmless).length;
  assert.ok(CORPUS.length - harmless >= 500 && harmless >= 250);
  assert.equal(new Set(CORPUS.map(({ id }) => id)).size, CORPUS.length);
});

Deno.test("corpus: every exception is a case that must block, and the page of limits names it", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/limits.md", import.meta.url));
  for (const id of Object.keys(EXCEPTIONS)) {
    assert.equal(CORPUS.find((one) => one.id === id)?.expected, "block", id);
    assert.ok(page.includes(id), `${id} is not in docs/limits.md`);
  }
});

Deno.test("corpus: reference decides every case as expected", () => holds(referenceEngine()));
Deno.test("corpus: opa-wasm decides every case as expected", () => holds(opaWasmEngine()));
testWithOpa("corpus: opa decides every case as expected", () => holds(opaEngine()));
