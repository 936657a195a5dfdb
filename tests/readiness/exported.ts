/**
 * A small pack, its export, and the gate over folders made from it.
 *
 * @module
 */
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import type { ExportedFiles } from "../../lib/engines/engine.ts";
import { artefact, type Manifest } from "../../lib/export/manifest.ts";
import { MANIFEST_FILE } from "../../lib/export/names.ts";
import { exportPack } from "../../lib/parity/export_pack.ts";
import { runParity } from "../../lib/parity/run.ts";
import type { FolderContent, SourcePolicy, VerifyTools } from "../../lib/readiness/artifacts.ts";
import { gate } from "../../lib/readiness/gate.ts";
import { moduleList } from "../../lib/readiness/released.ts";
import type { ReadinessResult } from "../../lib/readiness/result.ts";
import { verifyArtifacts } from "../../lib/readiness/verify.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { changed, type Draft } from "./packets.ts";

/** A pack that decides the six named cases as the baseline does. */
export const YAML = `metadata:
  id: small-team
  version: "1.0.0"
  title: Small team
  description: A pack for tests
filesystem:
  block_read: [".env"]
  require_approval_write: ["policies/**"]
commands:
  block: ["terraform apply*"]
  allow: ["terraform plan*"]
`;

async function sourceOf(yaml: string): Promise<SourcePolicy> {
  const nothing = { find: () => Promise.resolve(undefined), ids: () => Promise.resolve([]) };
  const text = {
    file: "small-team/policy.yaml",
    bytes: new TextEncoder().encode(yaml),
    found: "path",
    place: "small-team",
  };
  const { pack, policy, diagnostics } = await loadPolicy(text as never, nothing as never);
  if (!pack || !policy) throw new Error(JSON.stringify(diagnostics));
  return { pack, policy };
}

/** The export of a pack. */
export async function exported(yaml: string): Promise<Record<string, string>> {
  const { pack, policy } = await sourceOf(yaml);
  return { ...(await exportPack(pack, policy)).files };
}

/** The manifest brought up to date with the files, as somebody who tampers would. */
export async function freshManifest(files: ExportedFiles, change?: (manifest: Draft) => void): Promise<ExportedFiles> {
  const manifest: Draft = JSON.parse(files[MANIFEST_FILE]!);
  manifest.artefacts = await Promise.all(
    (manifest as Manifest).artefacts.map(({ name }) => artefact(name, files[name] ?? "")),
  );
  change?.(manifest);
  return { ...files, [MANIFEST_FILE]: prettyJson(manifest) };
}

/** A live packet about exactly these files. */
export async function packetOf(files: ExportedFiles, change: (draft: Draft) => void = () => {}): Promise<Draft> {
  const manifest_sha256 = await sha256(files[MANIFEST_FILE] ?? "");
  return changed("live", (draft) => {
    draft.policy_pack = "small-team";
    draft.policy_lifecycle.source_policy_yaml = "git://tenant-redacted/policies/small-team/policy.yaml";
    draft.manifest_sha256 = manifest_sha256;
    change(draft);
  });
}

/** Tools as the command line has them, for one YAML text. */
export async function tools(yaml: string): Promise<VerifyTools> {
  const engines = [referenceEngine(), opaWasmEngine()];
  return {
    modules: await moduleList(),
    embedded: (files, cases) => runParity({ exported: files, cases, engines }),
    source: () => sourceOf(yaml),
  };
}

/** The files as they lie in a folder. */
export function contentOf(files: ExportedFiles, others: readonly string[] = []): FolderContent {
  const encoder = new TextEncoder();
  return { files: new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])), others };
}

/** Asks the gate about files, everything required. */
export async function judged(
  files: ExportedFiles | FolderContent,
  packet: Draft,
  given: VerifyTools,
): Promise<ReadinessResult> {
  const content = "others" in files && Array.isArray(files.others)
    ? files as FolderContent
    : contentOf(files as ExportedFiles);
  const verification = await verifyArtifacts(packet, content, given, true);
  return await gate(packet, { requireLive: true, requireVerified: true, verification });
}

/** Codes of the blockers with their fields, sorted, each once. */
export function blockers({ blockers: found }: ReadinessResult): string[] {
  return [...new Set(found.map(({ code, field }) => `${code} ${field}`))].sort();
}
