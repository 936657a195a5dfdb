/**
 * Writes `lib/readiness/released_modules.json`, the Rego modules that the live gate takes without asking the real OPA.
 * Without an option it brings `next` up to date with the embedded module; `--check` only compares; `--release` adds
 * `next` to what was released, which is never changed afterwards.
 *
 * Run it with `--allow-read=lib --allow-write=lib/readiness`, and with `--release` once for each release, after the
 * version was raised in `lib/cli/version.ts`.
 *
 * @module
 */
import { VERSION } from "../lib/cli/version.ts";
import { listFaults, type ModuleList, type ReleasedModule } from "../lib/readiness/released.ts";
import { embeddedModule, embeddedWasm } from "../lib/rego/embedded.ts";
import { prettyJson } from "../lib/text/pretty_json.ts";

const FILE = new URL("../lib/readiness/released_modules.json", import.meta.url);
const COMMAND = "deno run --allow-read=lib --allow-write=lib/readiness scripts/released_modules.ts";

/** The entry of the module that is embedded now. */
export async function currentModule(): Promise<ReleasedModule> {
  const [module, wasm] = [await embeddedModule(), await embeddedWasm()];
  return {
    toolkit_version: VERSION,
    opa_version: wasm.opa_version,
    module_sha256: module.sha256,
    wasm_sha256: wasm.sha256,
  };
}

/**
 * The list after a release: `next` is added, unless this version was released already.
 *
 * @throws {Error} when this version was released with another module
 */
export function withRelease({ released }: ModuleList, next: ReleasedModule): ModuleList {
  const [fault] = listFaults({ next, released });
  if (fault !== undefined) throw new Error(fault);
  const known = released.some(({ toolkit_version }) => toolkit_version === next.toolkit_version);
  return { next, released: known ? released : [...released, next] };
}

if (import.meta.main) {
  const text = await Deno.readTextFile(FILE);
  const list: ModuleList = JSON.parse(text);
  const next = await currentModule();
  const faults = listFaults({ ...list, next });
  for (const fault of faults) console.error(`lib/readiness/released_modules.json: ${fault}`);
  if (faults.length > 0) Deno.exit(1);
  const wanted = prettyJson(Deno.args.includes("--release") ? withRelease(list, next) : { ...list, next });
  if (!Deno.args.includes("--check")) await Deno.writeTextFile(FILE, wanted);
  else if (text !== wanted) {
    console.error(`lib/readiness/released_modules.json is out of date; run: ${COMMAND}`);
    Deno.exit(1);
  }
}
