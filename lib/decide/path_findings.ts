/**
 * What one path gives: rules 2, 3 and 7.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { entryFinding, folderFinding } from "./finding.ts";
import { pathHits } from "./paths.ts";
import type { Finding } from "./types.ts";

/** Findings of reading or writing a path, as it was written, under a workspace root (empty where unknown). */
export function pathFindings(policy: CompiledPolicy, kind: "read" | "write", raw: string, root: string): Finding[] {
  return pathHits(policy, kind, raw, root).map(({ entry, form, folder }) =>
    folder ? folderFinding(policy, entry, form) : entryFinding(policy, entry, form)
  );
}
