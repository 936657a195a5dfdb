/**
 * Calls internals of the Rego module on OPA and on the WASM that OPA makes of it.
 *
 * @module
 */
import assert from "node:assert/strict";
import { importOpaWasm } from "../../lib/deps.ts";
import type { Json } from "../../lib/pack/types.ts";
import { runOpa } from "../real_opa.ts";

/** A module with one more rule, `probe`. */
export interface Probe {
  readonly wasm: (pack: Json, input: Json) => Promise<Json>;
  readonly opa: (pack: Json, input: Json) => Promise<Json>;
  readonly close: () => Promise<void>;
}

async function opa(...args: string[]): Promise<string> {
  const run = await runOpa(args);
  assert.equal(run?.code, 0, `${run?.stdout}${run?.stderr}`);
  return run.stdout;
}

async function evaluate(folder: string, pack: Json, input: Json): Promise<Json> {
  await Deno.writeTextFile(`${folder}/data.json`, JSON.stringify({ cavra: { pack } }));
  await Deno.writeTextFile(`${folder}/input.json`, JSON.stringify(input));
  const files = ["module.rego", "probe.rego", "data.json"].flatMap((name) => ["--data", `${folder}/${name}`]);
  const out = await opa("eval", ...files, "--input", `${folder}/input.json`, "--fail", "data.cavra.policy.probe");
  return JSON.parse(out).result[0].expressions[0].value;
}

async function wasmOf(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const [bundle, entry] = [`${folder}/bundle.tar.gz`, "cavra/policy/probe"];
  await opa("build", "-t", "wasm", "-e", entry, "-o", bundle, `${folder}/module.rego`, `${folder}/probe.rego`);
  const unpacked = await new Deno.Command("tar", { args: ["-xzf", bundle, "-C", folder, "/policy.wasm"] }).output();
  assert.equal(unpacked.code, 0);
  return await Deno.readFile(`${folder}/policy.wasm`);
}

/** Makes a probe from the text of a module and the rule `probe := …`. */
export async function makeProbe(module: string, rule: string): Promise<Probe> {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(`${folder}/module.rego`, module);
  await Deno.writeTextFile(`${folder}/probe.rego`, `package cavra.policy\n\nimport rego.v1\n\n${rule}\n`);
  const { loadPolicy } = await importOpaWasm();
  const policy = await loadPolicy(await wasmOf(folder), { initial: 100, maximum: 2000 });
  return {
    wasm(pack, input) {
      policy.setData({ cavra: { pack } } as object);
      return Promise.resolve(policy.evaluate(input as object)[0].result);
    },
    opa: (pack, input) => evaluate(folder, pack, input),
    close: () => Deno.remove(folder, { recursive: true }),
  };
}

/** The module under test; while it is written in parts, the parts that are named. */
export async function regoModule(...parts: readonly string[]): Promise<string> {
  const read = (name: string) => Deno.readTextFile(new URL(`../../lib/rego/${name}`, import.meta.url));
  try {
    return (await Promise.all(parts.map((part) => read(`wip/${part}`)))).join("\n");
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return await read("cavra_policy.rego");
  }
}
