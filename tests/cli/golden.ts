/**
 * Golden files: `UPDATE_GOLDEN=1 deno test …` writes them, otherwise they are compared byte by byte.
 *
 * @module
 */
import assert from "node:assert/strict";

/** Compares a text with `tests/cli/golden/NAME`. */
export async function assertGolden(name: string, actual: string): Promise<void> {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (Deno.env.get("UPDATE_GOLDEN") === "1") {
    await Deno.mkdir(new URL(".", file), { recursive: true });
    await Deno.writeTextFile(file, actual);
  }
  assert.equal(actual, await Deno.readTextFile(file), `${name} differs: run with UPDATE_GOLDEN=1 and read the diff`);
}
