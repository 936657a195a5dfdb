/**
 * The policy as the engines take it.
 *
 * @module
 */
import { DATA_FILE, MODULE_FILE } from "../export/names.ts";
import { renderModule } from "../export/rego_module.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { embeddedModule } from "../rego/embedded.ts";
import type { ExportedFiles } from "./engine.ts";

/** The exported files that an engine decides by, in memory. */
export async function policyFiles(policy: CompiledPolicy): Promise<ExportedFiles> {
  return {
    [MODULE_FILE]: renderModule(policy, (await embeddedModule()).text),
    [DATA_FILE]: JSON.stringify({ cavra: { pack: policy } }),
  };
}
