/**
 * Writes the whole tool as one JavaScript file: code, packages, packs, Rego and WASM. The same checkout gives the same
 * bytes in every folder. It runs under Deno alone, without network, cache or configuration.
 *
 * ```sh
 * deno task bundle:cli --output dist/cavra.js
 * ```
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { writeFileWhole } from "../lib/disk/write_file.ts";
import { sha256 } from "../lib/text/digest.ts";
import { denoError, runDeno } from "./run_deno.ts";
import { runScript } from "./run_script.ts";

/** Where the one file goes when nothing else is said. */
export const BUNDLED_CLI = "dist/cavra.js";

const ROOT = new URL("../", import.meta.url);

interface Graph {
  readonly modules: readonly { readonly dependencies?: readonly { readonly specifier: string }[] }[];
}

/** What a file imports, also lazily, that is not in Deno itself. */
async function foreignImports(path: string): Promise<string[]> {
  const { success, out, err } = await runDeno(["info", "--no-config", "--no-lock", "--json", path]);
  if (!success) throw new Error(`'deno info' failed: ${denoError(err)}`);
  const { modules } = JSON.parse(out) as Graph;
  const imported = modules.flatMap(({ dependencies = [] }) => dependencies.map(({ specifier }) => specifier));
  return imported.filter((specifier) => !specifier.startsWith("node:"));
}

/**
 * The bytes of the one file, made from this checkout with the packages of its lock file.
 *
 * @throws {Error} when it cannot be made, or needs anything that is not in it
 */
export async function bundledCli(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/cavra.js`;
    const config = ["--config", fileURLToPath(new URL("deno.json", ROOT)), "--frozen"];
    const entry = fileURLToPath(new URL("cli.ts", ROOT));
    const { success, err } = await runDeno(["bundle", ...config, "--minify", "--output", path, entry]);
    if (!success) throw new Error(`'deno bundle' failed: ${denoError(err)}`);
    const foreign = await foreignImports(path);
    if (foreign.length > 0) throw new Error(`The bundle is not self-contained, it imports ${foreign.join(", ")}`);
    return await Deno.readFile(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) {
  await runScript({ output: { type: "string", default: BUNDLED_CLI } }, async ({ output }) => {
    const bytes = await bundledCli();
    await writeFileWhole(String(output), bytes);
    console.log(`Wrote ${output}, ${bytes.length.toLocaleString("en")} bytes, SHA-256 ${await sha256(bytes)}`);
    return 0;
  });
}
