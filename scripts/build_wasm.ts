/**
 * Compiles `lib/rego/cavra_policy.rego` to WASM and writes what the toolkit embeds: `native_builtins.json`,
 * `policy_module.json` and `policy_wasm.json`. With `--check` it writes nothing and compares the bytes.
 *
 * They are JSON and not text or WASM modules, because the lockfile covers JSON imports and no text imports, and a bundle
 * takes them in.
 *
 * @module
 */
import { importOpaWasm } from "../lib/deps.ts";
import { sha256 } from "../lib/text/digest.ts";
import { opaVersion, runOpa, withOpa } from "./opa.ts";
import { nativeCapabilities } from "./native_builtins.ts";
import { readTarGz } from "./read_tar.ts";

const REGO = new URL("../lib/rego/", import.meta.url).pathname;
/** The public ones, and the one that the embedded engine asks for both in one evaluation. */
const ENTRY_POINTS = ["cavra/policy/decision", "cavra/policy/findings", "cavra/policy/_judgement"];

/** Compiles one module; the same module and OPA give the same bytes. */
async function compileWasm(opa: string, module: string, capabilities: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await Deno.makeTempDir();
  try {
    // Copies under fixed names, because paths are part of what is compiled.
    await Deno.writeTextFile(`${folder}/cavra_policy.rego`, module);
    await Deno.writeTextFile(`${folder}/capabilities.json`, capabilities);
    const entries = ENTRY_POINTS.flatMap((entry) => ["-e", entry]);
    const options = ["-t", "wasm", ...entries, "--capabilities", "capabilities.json", "-o", "bundle.tar.gz"];
    await runOpa(opa, ["build", ...options, "cavra_policy.rego"], folder);
    const wasm = (await readTarGz(`${folder}/bundle.tar.gz`)).get("/policy.wasm");
    if (!wasm) throw new Error("OPA built a bundle without policy.wasm");
    return wasm;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Proves that the module calls nothing outside itself: the WASM lists what its host would have to supply. */
async function requireSelfContained(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  const { loadPolicy } = await importOpaWasm();
  const policy = await loadPolicy(wasm, { initial: 32, maximum: 1024 }, {});
  const { exports } = (policy as unknown as { wasmInstance: { exports: Record<string, (n?: number) => number> } })
    .wasmInstance;
  const memory = new Uint8Array((policy as unknown as { mem: WebAssembly.Memory }).mem.buffer);
  const start = exports["opa_json_dump"]!(exports["builtins"]!());
  const builtins = new TextDecoder().decode(memory.slice(start, memory.indexOf(0, start)));
  if (builtins !== "{}") throw new Error(`The module needs built-ins that are not native to WASM: ${builtins}`);
}

function jsonFile(value: unknown): string {
  return JSON.stringify(value, null, 2) + "\n";
}

/** Every file that comes from the module, by name. */
async function buildFiles(opa: string): Promise<Record<string, string>> {
  const module = await Deno.readTextFile(`${REGO}cavra_policy.rego`);
  const capabilities = nativeCapabilities(await runOpa(opa, ["capabilities", "--current"]));
  const wasm = await compileWasm(opa, module, capabilities);
  await requireSelfContained(wasm);
  const moduleDigest = await sha256(module);
  return {
    "native_builtins.json": capabilities,
    "policy_module.json": jsonFile({ sha256: moduleDigest, text: module }),
    "policy_wasm.json": jsonFile({
      opa_version: await opaVersion(opa),
      sha256: await sha256(wasm),
      module_sha256: moduleDigest,
      base64: wasm.toBase64(),
    }),
  };
}

async function isCurrent(name: string, text: string): Promise<boolean> {
  const there = await Deno.readTextFile(REGO + name).catch(() => undefined);
  if (there === text) return true;
  console.error(`lib/rego/${name} is not what the module gives: run 'deno task build:wasm'`);
  return false;
}

async function build(opa: string): Promise<boolean> {
  const files = Object.entries(await buildFiles(opa));
  const check = Deno.args.includes("--check");
  if (check) {
    const current = await Promise.all(files.map(([name, text]) => isCurrent(name, text)));
    if (current.includes(false)) return false;
  } else {
    for (const [name, text] of files) await Deno.writeTextFile(REGO + name, text);
  }
  console.log(`${files.length} files of lib/rego ${check ? "compared" : "written"}`);
  return true;
}

if (import.meta.main) await withOpa(build);
