/**
 * Prints what the attack corpus gives, family by family; with `--write` into `README.md` and, the exceptions, into
 * `docs/limits.md`.
 *
 *     deno task attack
 *     deno task attack --write
 *
 * @module
 */
import { opaWasmEngine } from "../lib/engines/opa_wasm.ts";
import { EXCEPTIONS, runCorpus } from "../tests/attack/run_corpus.ts";
import { exceptionsTable, resultsTable, withTable } from "../tests/attack/tables.ts";

async function rewrite(file: string, text: string): Promise<void> {
  const url = new URL(`../${file}`, import.meta.url);
  await Deno.writeTextFile(url, withTable(await Deno.readTextFile(url), text));
}

const results = await runCorpus(opaWasmEngine());
console.log(resultsTable(results));
console.log(
  `\n${Object.keys(EXCEPTIONS).length} attacks need approval although the text shows them: see docs/limits.md`,
);
const wrong = results.filter(({ ok }) => !ok);
for (const { corpusCase, decision } of wrong) {
  console.error(`${corpusCase.id}: ${decision}, not ${corpusCase.expected}`);
}
if (wrong.length > 0) Deno.exit(1);
if (Deno.args.includes("--write")) {
  await rewrite("README.md", resultsTable(results));
  await rewrite("docs/limits.md", exceptionsTable());
}
