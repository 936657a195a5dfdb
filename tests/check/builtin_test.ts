import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { builtinIds, builtinPack } from "../../lib/pack/builtin.ts";
import type { PackReader } from "../../lib/pack/parents.ts";

const reader: PackReader = { find: (id, where) => Promise.resolve(where === "builtin" ? builtinPack(id) : undefined) };

// `trustBuiltin` rests on this test.
for (const id of builtinIds()) {
  Deno.test(`built-in pack ${id}: nothing is wrong with it, its examples included`, async () => {
    const { diagnostics } = await loadPolicy((await builtinPack(id))!, reader);
    assert.deepEqual(diagnostics.filter(({ severity }) => severity === "error"), []);
  });
}
