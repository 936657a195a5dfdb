import assert from "node:assert/strict";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { testWithOpa } from "../real_opa.ts";
import { CORPUS, isHarmless } from "./corpus.ts";
import { type CorpusResult, EXCEPTIONS, runCorpus } from "./run_corpus.ts";
import { exceptionsTable, resultsTable, withTable } from "./tables.ts";

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

Deno.test("corpus: every exception is a case that must block", () => {
  const known = new Map(CORPUS.map((one) => [one.id, one.expected]));
  assert.deepEqual(Object.keys(EXCEPTIONS).filter((id) => known.get(id) !== "block"), []);
});

async function assertShown(file: string, text: string): Promise<void> {
  const page = await Deno.readTextFile(new URL(`../../${file}`, import.meta.url));
  assert.equal(page, withTable(page, text), `${file} shows something else: run deno task attack --write`);
}

Deno.test("corpus: the page of limits has a row for each cause of an exception", () =>
  assertShown("docs/limits.md", exceptionsTable()));

Deno.test("corpus: README shows what the corpus gives, and no exception is blocked by now", async () => {
  const results = await runCorpus(referenceEngine());
  await assertShown("README.md", resultsTable(results));
  const blocked = results.filter(({ corpusCase, decision }) => EXCEPTIONS[corpusCase.id] && decision === "block");
  assert.deepEqual(blocked.map(({ corpusCase }) => corpusCase.id), [], "take them out of exceptions.json");
});

Deno.test("corpus: reference decides every case as expected", () => holds(referenceEngine()));
Deno.test("corpus: opa-wasm decides every case as expected", () => holds(opaWasmEngine()));
testWithOpa("corpus: opa decides every case as expected", () => holds(opaEngine()));
