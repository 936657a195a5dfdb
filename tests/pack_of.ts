/** Packs for tests, made without YAML. */
import type { Entry, ListName, MergedPack } from "../lib/pack/types.ts";

type Lists = { readonly [name in ListName]?: readonly (string | Partial<Entry> & { pattern: string })[] };

const NAMES: readonly ListName[] = [
  "filesystem.block_read",
  "filesystem.block_write",
  "filesystem.require_approval_write",
  "commands.block",
  "commands.require_approval",
  "commands.allow",
  "git.protected_branches",
  "mcp.allowed_servers",
  "mcp.blocked_servers",
];

function entry(item: string | Partial<Entry> & { pattern: string }): Entry {
  const given = typeof item === "string" ? { pattern: item } : item;
  return { match: [], not_match: [], pack: "test-pack", origins: [], ...given };
}

/** A merged pack with the given lists; everything else has its default. */
export function packOf(lists: Lists, more: Partial<MergedPack> = {}): MergedPack {
  const filled = Object.fromEntries(NAMES.map((name) => [name, (lists[name] ?? []).map(entry)]));
  return {
    id: "test-pack",
    version: "1.0.0",
    lists: filled as unknown as MergedPack["lists"],
    launchers: [],
    block_direct_push_to_protected_branch: true,
    block_unknown_servers: true,
    risk_scoring: {},
    carried: {},
    tests: [],
    sources: [],
    widenings: [],
    ...more,
  };
}
