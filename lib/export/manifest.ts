/**
 * Renders `policy-version-manifest.json`: what was exported, from what, and the digests that tie both together.
 *
 * @module
 */
import type { Json, MergedPack, PackSource, Widening } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { EmbeddedModule, EmbeddedWasm } from "../rego/embedded.ts";
import { sha256 } from "../text/digest.ts";
import { ENTRY_POINTS, EXPORT_SCHEMA, OLDEST_OPA } from "./names.ts";

/** What the parity report comes to. */
export interface ParitySummary {
  readonly passed: boolean;
  readonly cases: number;
  readonly disagreements: number;
  readonly engines: readonly { readonly name: string; readonly version: string }[];
}

/** One exported file. */
export interface Artefact {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Content of the manifest. */
export interface Manifest {
  readonly schema_version: typeof EXPORT_SCHEMA;
  readonly policy_id: string;
  readonly policy_version: string;
  readonly policy_digest: string;
  readonly source_format: "yaml";
  readonly generated_formats: readonly string[];
  readonly sources: readonly PackSource[];
  readonly widenings: readonly Widening[];
  readonly artefacts: readonly Artefact[];
  readonly rego: {
    readonly module_sha256: string;
    readonly wasm_sha256: string;
    readonly wasm_compiled_by_opa: string;
    readonly entry_points: readonly string[];
    readonly oldest_opa: string;
  };
  readonly parity: ParitySummary;
  /** What the pack says and no engine enforces. */
  readonly not_enforced: { readonly [key: string]: Json };
}

/** What a manifest is made from. */
export interface ManifestParts {
  readonly pack: MergedPack;
  readonly policy: CompiledPolicy;
  /** Every other exported file. */
  readonly files: { readonly [name: string]: string };
  readonly module: Pick<EmbeddedModule, "sha256">;
  readonly wasm: Pick<EmbeddedWasm, "sha256" | "opa_version">;
  readonly parity: ParitySummary;
}

/** Digest and size of a file. */
export async function artefact(name: string, text: string): Promise<Artefact> {
  const bytes = new TextEncoder().encode(text);
  return { name, sha256: await sha256(bytes), bytes: bytes.length };
}

/** The manifest; without time, host or path, so that the same sources give the same one. */
export async function makeManifest({ pack, policy, files, module, wasm, parity }: ManifestParts): Promise<Manifest> {
  return {
    schema_version: EXPORT_SCHEMA,
    policy_id: pack.id,
    policy_version: pack.version,
    policy_digest: policy.digest,
    source_format: "yaml",
    generated_formats: ["rego", "json"],
    sources: pack.sources,
    widenings: pack.widenings,
    artefacts: await Promise.all(Object.entries(files).map(([name, text]) => artefact(name, text))),
    rego: {
      module_sha256: module.sha256,
      wasm_sha256: wasm.sha256,
      wasm_compiled_by_opa: wasm.opa_version,
      entry_points: ENTRY_POINTS,
      oldest_opa: OLDEST_OPA,
    },
    parity,
    not_enforced: pack.carried,
  };
}
