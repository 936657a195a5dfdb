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
import { verifyExport } from "../delivery/statement.ts";
import type { Call } from "./command.ts";
import { envelopePath, folderFiles } from "./export_files.ts";
import { Failure } from "./failure.ts";
import { publicKeyFile } from "./key_files.ts";
import { loadWithDiagnostics } from "./load.ts";

/** What is wrong with the signed statement about the files; nothing to ask when no key is trusted. */
async function signatureFault(call: Call, folder: string): Promise<VerifyTools["signatureFault"]> {
  const keyFile = call.text("verification-key");
  if (keyFile === undefined) return undefined;
  const key = await publicKeyFile(keyFile);
  const path = envelopePath(folder, call.text("envelope"));
  return async (files) => {
    const envelope = await envelopeText(path);
    if (envelope === undefined) return `there is no '${path}'`;
    const { checks } = await verifyExport(files, envelope, key);
    return checks.find(({ ok }) => !ok)?.detail;
  };
}

async function envelopeText(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
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
  const fault = await signatureFault(call, folder);
  const tools: VerifyTools = {
    releasedModules: [(await embeddedModule()).sha256],
    embedded: runner([referenceEngine(), opaWasmEngine()]),
    ...(call.text("engine") === "opa" ? { opa: runner([referenceEngine(), opaEngine()]) } : {}),
    ...(again === undefined ? {} : { reexport: again }),
    ...(fault === undefined ? {} : { signatureFault: fault }),
  };
  return await verifyArtifacts(packet, await folderFiles(folder), tools, call.flag("require-verified"));
}
