/**
 * Compiles the MCP server rules.
 *
 * @module
 */
import type { Severity } from "../pack/types.ts";
import { fold } from "../text/fold.ts";

/** `data.cavra.pack.mcp`. */
export interface McpRules {
  readonly block_unknown: boolean;
  /** Server name to entry number; compared exactly. */
  readonly allowed: { readonly [server: string]: number };
  /** Folded, trimmed server name to entry number. */
  readonly blocked: { readonly [server: string]: number };
  readonly risk: { readonly [server: string]: Severity };
}

/** Name of a blocked server as it is compared: without blanks around it, folded. */
export function blockedName(name: string): string {
  return fold(name.replace(/^[ \t]+|[ \t]+$/g, ""));
}

/** Compiles the server lists; the first entry of a name counts. */
export function compileMcp(rules: {
  block_unknown: boolean;
  allowed: readonly { id: number; pattern: string }[];
  blocked: readonly { id: number; pattern: string }[];
  risk: { readonly [server: string]: Severity };
}): McpRules {
  const byName = (entries: readonly (readonly [string, number])[]) => Object.fromEntries(entries.toReversed());
  return {
    block_unknown: rules.block_unknown,
    allowed: byName(rules.allowed.map(({ id, pattern }) => [pattern, id])),
    blocked: byName(rules.blocked.map(({ id, pattern }) => [blockedName(pattern), id])),
    risk: rules.risk,
  };
}
