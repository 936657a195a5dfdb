/**
 * Writes `tests/rego/opa/cases.json`: the cases of the Rego unit tests with what the reference engine says to them. With
 * `--check` it writes nothing and compares the bytes.
 *
 * @module
 */
import { judgedCases } from "../tests/rego/judged_cases.ts";

const FILE = new URL("../tests/rego/opa/cases.json", import.meta.url).pathname;

/** One case a line, so that a change shows which case it is about. */
function render({ rego_cases: { policies, cases } }: Awaited<ReturnType<typeof judgedCases>>): string {
  const lines = cases.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  const packs = Object.entries(policies).map(([name, policy]) => `    "${name}": ${JSON.stringify(policy)}`).join(
    ",\n",
  );
  return `{\n  "rego_cases": {\n   "policies": {\n${packs}\n   },\n   "cases": [\n${lines}\n   ]\n  }\n}\n`;
}

if (import.meta.main) {
  const text = render(await judgedCases());
  if (!Deno.args.includes("--check")) {
    await Deno.writeTextFile(FILE, text);
  } else if (await Deno.readTextFile(FILE).catch(() => undefined) !== text) {
    console.error("tests/rego/opa/cases.json is not what the cases give: run 'deno task generate'");
    Deno.exit(1);
  }
}
