/**
 * `rego-readiness --artifacts`: reads the exported folder and gives the gate what it needs to prove it.
 *
 * @module
 */
import type { Engine, ExportedFiles } from "../engines/engine.ts";
import { PACK_ID } from "../pack/schema.ts";
import { runParity } from "../parity/run.ts";
import { exportPack } from "../parity/export_pack.ts";
import { opaEngine } from "../engines/opa.ts";
import { opaWasmEngine } from "../engines/opa_wasm.ts";
import { referenceEngine } from "../engines/reference.ts";
import type { RunCases, VerifyTools } from "../readiness/artifacts.ts";
import type { Verification } from "../readiness/gate.ts";
import { textAt } from "../readiness/packet.ts";
import { verifyArtifacts } from "../readiness/verify.ts";
import { embeddedModule } from "../rego/embedded.ts";
import type { Call } from "./command.ts";
import { Failure, usage } from "./failure.ts";
import { loadWithDiagnostics } from "./load.ts";

/** Every file of a folder; what is no plain file stands there under a name that no export has. */
async function folderBytes(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (isFile) bytes.set(name, await Deno.readFile(`${folder}/${name}`));
      else bytes.set(`${name} (no plain file)`, new Uint8Array());
    }
    return bytes;
  } catch (error) {
    const missing = error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
    throw missing ? usage("cli.file_not_found", `Folder '${folder}' does not exist`) : error;
  }
}

/** What the sources give now; nothing when no source is named and the packet's id is unknown. */
async function reexport(call: Call, packet: unknown): Promise<(() => Promise<ExportedFiles>) | undefined> {
  const source = call.text("source");
  const id = textAt(packet, "policy_pack") ?? "";
  if (source === undefined && !PACK_ID.test(id)) return undefined;
  try {
    const { pack, policy, diagnostics } = await loadWithDiagnostics(call, source ?? id, true);
    return async () => {
      if (pack && policy) return (await exportPack(pack, policy)).files;
      throw new Error(diagnostics.find(({ severity }) => severity === "error")?.message ?? "The pack is invalid");
    };
  } catch (error) {
    const unknown = error instanceof Failure && error.diagnostics.some(({ code }) => code === "cli.unknown_pack");
    if (source === undefined && unknown) return undefined;
    throw error;
  }
}

function runner(engines: readonly Engine[]): RunCases {
  return (exported, cases) => runParity({ exported, cases, engines });
}

/** Reads the folder and checks it. */
export async function verifyFolder(call: Call, packet: unknown, folder: string): Promise<Verification> {
  const again = await reexport(call, packet);
  const tools: VerifyTools = {
    releasedModules: [(await embeddedModule()).sha256],
    embedded: runner([referenceEngine(), opaWasmEngine()]),
    ...(call.text("engine") === "opa" ? { opa: runner([referenceEngine(), opaEngine()]) } : {}),
    ...(again === undefined ? {} : { reexport: again }),
  };
  return await verifyArtifacts(packet, await folderBytes(folder), tools, call.flag("require-verified"));
}
