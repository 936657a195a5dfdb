import assert from "node:assert/strict";
import { builtinIds, builtinPack } from "../../lib/pack/builtin.ts";
import { loadPack } from "../../lib/pack/load.ts";
import type { PackReader } from "../../lib/pack/parents.ts";

const reader: PackReader = { find: (id, where) => where === "builtin" ? builtinPack(id) : Promise.resolve(undefined) };

Deno.test("builtinPack: every built-in pack loads without errors and warnings under its id", async () => {
  assert.ok(builtinIds().includes("cavra-ai-agent-baseline"));
  for (const id of builtinIds()) {
    const { pack, diagnostics } = await loadPack((await builtinPack(id))!, reader);
    assert.deepEqual(diagnostics.filter((found) => found.severity !== "note"), []);
    assert.equal(pack?.id, id);
  }
});

Deno.test("builtinPack: nothing for an id there is not, also for names of the prototype", async () => {
  for (const id of ["no-such-pack", "constructor", "__proto__"]) assert.equal(await builtinPack(id), undefined);
});

Deno.test("builtinPack: the first line leads an editor from the pack to its schema", async () => {
  for (const id of builtinIds()) {
    const file = new URL(`../../policy-packs/${id}/policy.yaml`, import.meta.url);
    const path = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(await Deno.readTextFile(file))?.[1];
    assert.ok(path !== undefined, id);
    const schema = JSON.parse(await Deno.readTextFile(new URL(path, file)));
    assert.equal(schema.title, "CAVRA policy pack", id);
  }
});
