/**
 * The command that exports a pack again, as the headers of the Rego files name it.
 *
 * @module
 */
import type { MergedPack, PackSource } from "../pack/types.ts";
import { shellWord } from "../text/shell_word.ts";

function packWord(source: PackSource | undefined, id: string): string {
  return source === undefined || source.found === "builtin" ? id : shellWord(source.name);
}

/**
 * The command with every file that it needs, built-in packs by id, files by the names that they have in the manifest: so
 * it is the same on every machine, and leaves out no overlay.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { exportCommand } from "./export_command.ts";
 * const pack = { kind: "pack", found: "path", name: "mine/policy.yaml", id: "mine", sha256: "" } as const;
 * const overlay = { kind: "overlay", found: "path", name: "freeze.yaml", sha256: "" } as const;
 * assert.equal(
 *   exportCommand({ id: "mine", sources: [pack, overlay] }),
 *   "cavra policy rego-export --policy-pack mine/policy.yaml --overlay freeze.yaml",
 * );
 * ```
 */
export function exportCommand({ id, sources }: Pick<MergedPack, "id" | "sources">): string {
  const pack = packWord(sources.find(({ kind }) => kind === "pack"), id);
  const overlays = sources.filter(({ kind }) => kind === "overlay").map(({ name }) => ` --overlay ${shellWord(name)}`);
  return `cavra policy rego-export --policy-pack ${pack}${overlays.join("")}`;
}
