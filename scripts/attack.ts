/**
 * Prints what the attack corpus gives, family by family.
 *
 *     deno task attack
 *
 * @module
 */
import { opaWasmEngine } from "../lib/engines/opa_wasm.ts";
import { EXCEPTIONS, type FamilyRow, runCorpus, table } from "../tests/attack/run_corpus.ts";

const COLUMNS = ["cases", "block", "require_approval", "allow", "wrong"] as const;

function line(row: FamilyRow): string {
  return `| ${row.family} | ${COLUMNS.map((column) => row[column]).join(" | ")} |`;
}

const results = await runCorpus(opaWasmEngine());
console.log(`| family | ${COLUMNS.join(" | ")} |`);
console.log(`| --- | ${COLUMNS.map(() => "---:").join(" | ")} |`);
for (const row of table(results)) console.log(line(row));
console.log(
  `\n${Object.keys(EXCEPTIONS).length} attacks need approval although the text shows them: see docs/limits.md`,
);
const wrong = results.filter(({ ok }) => !ok);
for (const { corpusCase, decision } of wrong) {
  console.error(`${corpusCase.id}: ${decision}, not ${corpusCase.expected}`);
}
if (wrong.length > 0) Deno.exit(1);
