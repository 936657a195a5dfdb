import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { HEAD, packText, shelfReader } from "../pack/support.ts";

async function hints(pattern: string): Promise<(string | undefined)[]> {
  const text = `${HEAD}filesystem:\n  block_read: ['${pattern}']\n`;
  const { diagnostics } = await loadPolicy(packText(text), shelfReader({}));
  assert.ok(diagnostics.every(({ code }) => code === "pack.path_not_canonical"));
  return diagnostics.map(({ hint }) => hint);
}

/** Patterns, and the form that their warning says; undefined where there is no warning. */
const FORMS: Record<string, string | undefined> = {
  ".": undefined,
  "./": ".",
  "..": ".",
  "/": undefined,
  "./a": undefined,
  "./a/": "./a",
  "./a/b": "a/b",
  "a//b": "a/b",
  "~/": "~",
  "$HOME/a": "~/a",
};

for (const [pattern, form] of Object.entries(FORMS)) {
  Deno.test(`a path pattern ${pattern} ${form === undefined ? "gives no warning" : `is to be written ${form}`}`, async () => {
    assert.deepEqual(await hints(pattern), form === undefined ? [] : [`Write '${form}'`]);
    if (form !== undefined) assert.deepEqual(await hints(form), []);
  });
}
