/**
 * The compiled policy as it lies in the exported `data.json`.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { sha256 } from "../text/digest.ts";
import { parseJson } from "../text/parse_json.ts";
import { EngineFailed, exportedFile, type ExportedFiles, messageOf } from "./engine.ts";

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new EngineFailed(`The exported file 'data.json' is no JSON: ${messageOf(error)}`);
  }
}

function packOf(data: unknown): CompiledPolicy {
  const pack = (data as { cavra?: { pack?: unknown } } | null)?.cavra?.pack;
  if (typeof pack !== "object" || pack === null) {
    throw new EngineFailed("The exported file 'data.json' has no policy at 'cavra.pack'");
  }
  return pack as CompiledPolicy;
}

/**
 * Reads the policy back, and proves by its digest that nobody changed it.
 *
 * @throws {EngineFailed} when the file is missing, is no JSON, holds no policy, or its digest is not that of its content
 */
export async function exportedPolicy(exported: ExportedFiles): Promise<CompiledPolicy> {
  const policy = packOf(parsed(exportedFile(exported, "data.json")));
  const { digest, ...content } = policy;
  const actual = await sha256(canonicalJson(content));
  if (digest !== actual) {
    throw new EngineFailed(`The policy in 'data.json' was changed: its digest is '${actual}', it says '${digest}'`);
  }
  return policy;
}
