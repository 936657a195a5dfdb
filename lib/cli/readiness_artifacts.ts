/**
 * `rego-readiness --artifacts`: reads the exported folder and gives the gate what it needs to prove it.
 *
 * @module
 */
import { verifyExport } from "../delivery/statement.ts";
import type { Engine } from "../engines/engine.ts";
import { opaEngine } from "../engines/opa.ts";
import { opaWasmEngine } from "../engines/opa_wasm.ts";
import { referenceEngine } from "../engines/reference.ts";
import { PACK_ID } from "../pack/schema.ts";
import { runParity } from "../parity/run.ts";
import type { RunCases, VerifyTools } from "../readiness/artifacts.ts";
import type { Verification } from "../readiness/gate.ts";
import { textAt } from "../readiness/packet.ts";
import { moduleList } from "../readiness/released.ts";
import { verifyArtifacts } from "../readiness/verify.ts";
import type { Call } from "./command.ts";
import { envelopePath, folderContent } from "./export_files.ts";
import { Failure } from "./failure.ts";
import { publicKeyFile } from "./key_files.ts";
import { loadWithDiagnostics } from "./load.ts";

/** Judges the signed statement about the files; nothing to judge when no key is trusted. */
async function signature(call: Call, folder: string): Promise<VerifyTools["signature"]> {
  const keyFile = call.text("verification-key");
  if (keyFile === undefined) return undefined;
  const key = await publicKeyFile(keyFile, "verification-key");
  const path = await envelopePath(folder, "envelope", call.text("envelope"));
  const envelope = await envelopeText(path);
  return async (files) => {
    if (envelope === undefined) return { code: "signature_missing", detail: `no '${path}'` };
    const { checks } = await verifyExport(files, envelope, key);
    const fault = checks.find(({ ok }) => !ok);
    return fault && { code: "signature_invalid", detail: fault.detail };
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

/** The policy of the sources; nothing when no source is named and the packet's id is unknown. */
async function source(call: Call, packet: unknown): Promise<VerifyTools["source"]> {
  const named = call.text("source");
  const id = textAt(packet, "policy_pack") ?? "";
  if (named === undefined && !PACK_ID.test(id)) return undefined;
  try {
    const { pack, policy, diagnostics } = await loadWithDiagnostics(call, named ?? id, true);
    return () => {
      if (pack && policy) return Promise.resolve({ pack, policy });
      const [first] = diagnostics.filter(({ severity }) => severity === "error");
      const place = first && `${first.file}:${first.line}:${first.column}: `;
      return Promise.reject(new Error(first ? place + first.message : "The pack is invalid"));
    };
  } catch (error) {
    const unknown = error instanceof Failure && error.diagnostics.some(({ code }) => code === "cli.unknown_pack");
    if (named === undefined && unknown) return undefined;
    throw error;
  }
}

function runner(engines: readonly Engine[]): RunCases {
  return (exported, cases) => runParity({ exported, cases, engines });
}

/** Reads the folder and checks it. */
export async function verifyFolder(call: Call, packet: unknown, folder: string): Promise<Verification> {
  const policy = await source(call, packet);
  const judgeSignature = await signature(call, folder);
  const tools: VerifyTools = {
    modules: await moduleList(),
    embedded: runner([referenceEngine(), opaWasmEngine()]),
    ...(call.text("engine") === "opa" ? { opa: runner([referenceEngine(), opaEngine()]) } : {}),
    ...(policy === undefined ? {} : { source: policy }),
    ...(judgeSignature === undefined ? {} : { signature: judgeSignature }),
  };
  return await verifyArtifacts(packet, await folderContent(folder), tools, call.flag("require-verified"));
}
