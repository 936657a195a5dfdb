import assert from "node:assert/strict";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { loadPack } from "../../lib/pack/load.ts";
import type { PackReader } from "../../lib/pack/parents.ts";
import { HEAD, packText } from "./support.ts";

const reader: PackReader = { find: (id, where) => where === "builtin" ? builtinPack(id) : Promise.resolve(undefined) };

Deno.test("docs/packs.md: every example loads without errors and warnings", async () => {
  const text = await Deno.readTextFile(new URL("../../docs/packs.md", import.meta.url));
  const examples = [...text.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map((match) => match[1]!);
  assert.equal(examples.length, 3);
  for (const example of examples) {
    const whole = example.startsWith("metadata:");
    const overlays = whole ? [] : [packText(example, "example.overlay.yaml")];
    const { diagnostics } = await loadPack(packText(whole ? example : HEAD), reader, { overlays });
    assert.deepEqual(diagnostics, []);
  }
});
