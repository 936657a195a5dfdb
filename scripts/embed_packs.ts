/**
 * Writes the built-in packs into `lib/pack/builtin_packs.json`; with `--check` it only compares.
 *
 * Run it with `--allow-read=. --allow-write=lib/pack`.
 *
 * @module
 */
import { sha256 } from "../lib/text/digest.ts";

const SOURCE = new URL("../policy-packs/", import.meta.url);
const TARGET = new URL("../lib/pack/builtin_packs.json", import.meta.url);
const COMMAND = "deno run --allow-read=. --allow-write=lib/pack scripts/embed_packs.ts";

async function rendered(): Promise<string> {
  const ids: string[] = [];
  for await (const entry of Deno.readDir(SOURCE)) if (entry.isDirectory) ids.push(entry.name);
  const packs: Record<string, { name: string; text: string; sha256: string }> = {};
  for (const id of ids.sort()) {
    const text = await Deno.readTextFile(new URL(`${id}/policy.yaml`, SOURCE));
    packs[id] = { name: `${id}/policy.yaml`, text, sha256: await sha256(text) };
  }
  return JSON.stringify(packs, null, 2) + "\n";
}

async function current(): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(TARGET);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const wanted = await rendered();
  if (await current() === wanted) {
    console.error("lib/pack/builtin_packs.json is up to date");
  } else if (Deno.args.includes("--check")) {
    console.error(`lib/pack/builtin_packs.json is not what policy-packs/ gives; run: ${COMMAND}`);
    Deno.exit(1);
  } else {
    await Deno.writeTextFile(TARGET, wanted);
    console.error("lib/pack/builtin_packs.json was written");
  }
}
