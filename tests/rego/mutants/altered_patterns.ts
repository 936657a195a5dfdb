/**
 * Policies whose index was compiled from one pattern that is altered: it meets less, or more.
 *
 * @module
 */
import type { ListName, MergedPack } from "../../../lib/pack/types.ts";
import { compile } from "../../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import type { DataMutant } from "./expected.ts";

const ALTERATIONS: Readonly<Record<string, (pattern: string) => string>> = {
  /** One more letter behind the last one. */
  longer: (pattern) => pattern.replace(/([\p{L}\p{N}])([^\p{L}\p{N}]*)$/u, "$1x$2"),
  /** One letter less. */
  shorter: (pattern) => pattern.replace(/[\p{L}\p{N}]([^\p{L}\p{N}]*)$/u, "$1"),
  /** A star more at the end, or the one that is there away. */
  star: (pattern) => pattern.endsWith("*") ? pattern.replace(/[ /]?\*+$/u, "") : `${pattern}*`,
};

function withPattern(pack: MergedPack, list: ListName, from: string, to: string): MergedPack {
  const entries = pack.lists[list].map((entry) => entry.pattern === from ? { ...entry, pattern: to } : entry);
  return { ...pack, lists: { ...pack.lists, [list]: entries } };
}

/** The policy with the index of another one; what an entry says stays as it was. */
async function withIndexOf(policy: CompiledPolicy, pack: MergedPack): Promise<CompiledPolicy> {
  const { paths, commands, git, mcp } = await compile(pack);
  return { ...policy, paths, commands, git, mcp };
}

function isAlterable(policy: CompiledPolicy, pack: MergedPack, list: ListName, pattern: string, to: string): boolean {
  const isOwn = pack.lists[list].some((entry) => entry.pattern === pattern);
  return isOwn && to !== "" && to !== pattern && !policy.entries.some((one) => one.list === list && one.pattern === to);
}

/** Every pattern of a pack in every alteration that leaves a pattern. The branches that all packs have stay. */
export async function alteredPatterns(policy: CompiledPolicy, pack: MergedPack): Promise<DataMutant[]> {
  const wanted = policy.entries.flatMap(({ list, pattern }) =>
    Object.entries(ALTERATIONS).map(([name, alter]) => ({ name, list: list as ListName, pattern, to: alter(pattern) }))
  ).filter(({ list, pattern, to }) => isAlterable(policy, pack, list, pattern, to));
  return await Promise.all(wanted.map(async ({ name, list, pattern, to }) => ({
    name: `${name} ${list} "${pattern}"`,
    about: JSON.stringify(pattern),
    policy: await withIndexOf(policy, withPattern(pack, list, pattern, to)),
  })));
}
