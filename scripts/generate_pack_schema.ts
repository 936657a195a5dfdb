/**
 * Writes the JSON Schema of packs into `docs/schemas/policy-pack.schema.json`; with `--check` it only compares.
 *
 * Run it with `--allow-read=. --allow-write=docs`.
 *
 * @module
 */
import { packJsonSchema } from "../lib/pack/schema.ts";

const NAME = "docs/schemas/policy-pack.schema.json";
const TARGET = new URL(`../${NAME}`, import.meta.url);
const COMMAND = "deno run --allow-read=. --allow-write=docs scripts/generate_pack_schema.ts";

async function current(): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(TARGET);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const wanted = JSON.stringify(await packJsonSchema(), null, 2) + "\n";
  if (await current() === wanted) {
    console.error(`${NAME} is up to date`);
  } else if (Deno.args.includes("--check")) {
    console.error(`${NAME} is not what the schema gives; run: ${COMMAND}`);
    Deno.exit(1);
  } else {
    await Deno.mkdir(new URL(".", TARGET), { recursive: true });
    await Deno.writeTextFile(TARGET, wanted);
    console.error(`${NAME} was written`);
  }
}
