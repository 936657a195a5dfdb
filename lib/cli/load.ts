/**
 * Loads the policy that a call names, and stops the call when it cannot be used.
 *
 * @module
 */
import { type LoadedPolicy, loadPolicy } from "../check/load_policy.ts";
import type { MergedPack } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Call } from "./command.ts";
import { findings } from "./failure.ts";
import { notes } from "./notes.ts";
import { namedPack, overlayFiles, packReader } from "./pack_files.ts";

/**
 * Loads a pack with the options of {@link PACK_SOURCES}; mistakes in it are in the result.
 *
 * @param trustBuiltin takes the examples of built-in packs as checked
 */
export async function loadWithDiagnostics(call: Call, name: string, trustBuiltin: boolean): Promise<LoadedPolicy> {
  const policyDir = call.text("policy-dir");
  const text = await namedPack(name, policyDir);
  const overlays = await overlayFiles(call.list("overlay"));
  const forbidWidening = call.flag("forbid-widening");
  return await loadPolicy(text, packReader(policyDir), { overlays, forbidWidening, trustBuiltin });
}

/** A policy that can be used. */
export interface UsablePolicy {
  readonly pack: MergedPack;
  readonly policy: CompiledPolicy;
  /** Name of each source to the file as the user named it. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Loads a pack for a command that needs it whole; warnings go to stderr.
 *
 * @throws {Failure} with everything that is wrong with it
 */
export async function loadForCall(call: Call, name: string): Promise<UsablePolicy> {
  const { pack, policy, files, texts, diagnostics } = await loadWithDiagnostics(call, name, true);
  if (!pack || !policy) throw findings(diagnostics, texts);
  notes(call.host, diagnostics.filter(({ severity }) => severity !== "note"), texts);
  return { pack, policy, files };
}
