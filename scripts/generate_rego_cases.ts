/**
 * Writes the cases of the Rego unit tests with what the reference engine says to them: `cases.json`, and one test rule
 * for each in `cases_test.rego`, both in `tests/rego/opa`. With `--check` it writes nothing and compares the bytes.
 *
 * @module
 */
import { judgedCases, type RegoCases } from "../tests/rego/judged_cases.ts";

const FOLDER = new URL("../tests/rego/opa/", import.meta.url).pathname;

function lines(members: object): string {
  return Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(
    ",\n",
  );
}

/** One case a line, so that a change shows which case it is about. */
function renderCases({ policies, cases }: RegoCases): string {
  return `{"rego_cases": {"policies": {\n${lines(policies)}\n}, "cases": {\n${lines(cases)}\n}}}\n`;
}

function renderRules({ cases }: RegoCases): string {
  const ids = Object.keys(cases);
  const rules = ids.map((id) => `test_${id} if _is_as_expected("${id}")`);
  return `# Generated from tests/rego/inputs.ts: edit that and run 'deno task generate'
package cavra.policy_test

import rego.v1

_ids := {
${ids.map((id) => `\t"${id}",`).join("\n")}
}

${rules.join("\n\n")}
`;
}

async function isCurrent(name: string, text: string): Promise<boolean> {
  const there = await Deno.readTextFile(FOLDER + name).catch(() => undefined);
  if (there === text) return true;
  console.error(`tests/rego/opa/${name} is not what the cases give: run 'deno task generate'`);
  return false;
}

if (import.meta.main) {
  const cases = await judgedCases();
  const files = Object.entries({ "cases.json": renderCases(cases), "cases_test.rego": renderRules(cases) });
  if (Deno.args.includes("--check")) {
    const current = await Promise.all(files.map(([name, text]) => isCurrent(name, text)));
    if (current.includes(false)) Deno.exit(1);
  } else {
    for (const [name, text] of files) await Deno.writeTextFile(FOLDER + name, text);
  }
}
