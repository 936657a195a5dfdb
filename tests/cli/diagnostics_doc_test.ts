import assert from "node:assert/strict";
import { codeHelp } from "../../lib/cli/code_help.ts";
import { CLI_CODES } from "../../lib/cli/codes.ts";
import { diagnosticsDoc } from "../../scripts/generate_diagnostics_doc.ts";

Deno.test("docs/diagnostics.md is what the tables of codes say", async () => {
  const written = await Deno.readTextFile(new URL("../../docs/diagnostics.md", import.meta.url));
  assert.equal(written, diagnosticsDoc(), "run scripts/generate_diagnostics_doc.ts");
});

async function* sources(folder: URL): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* sources(new URL(`${name}/`, folder));
    else if (name.endsWith(".ts") && name !== "codes.ts") yield await Deno.readTextFile(new URL(name, folder));
  }
}

Deno.test("every code that the command line gives is in its table, and every one of the table is given", async () => {
  const given = new Set<string>();
  for await (const text of sources(new URL("../../lib/cli/", import.meta.url))) {
    for (const [, code] of text.matchAll(/"(cli\.[a-z_]+)"/gu)) given.add(code!);
  }
  assert.deepEqual([...given].sort(), Object.keys(CLI_CODES).sort());
});

Deno.test("codeHelp knows codes and nothing else", () => {
  assert.match(codeHelp("pack.example_matched")!, /^A `not_match` example/u);
  assert.equal(codeHelp("toString"), undefined);
});
