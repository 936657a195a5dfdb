/** The compiled baseline, for tests of delivery. */
import { builtinPack, type CompiledPolicy, loadPolicy } from "../../mod.ts";

/** The policy of a built-in pack. */
export async function builtinPolicy(id = "cavra-ai-agent-baseline"): Promise<CompiledPolicy> {
  const reader = { find: () => Promise.resolve(undefined), ids: () => Promise.resolve([]) };
  const { policy } = await loadPolicy((await builtinPack(id))!, reader, { trustBuiltin: true });
  return policy!;
}
