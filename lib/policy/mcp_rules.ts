/**
 * Compiles the MCP server rules.
 *
 * @module
 */
import type { Severity } from "../pack/types.ts";
import { fold } from "../text/fold.ts";
import { SEVERITIES } from "./rules.ts";

/** `data.cavra.pack.mcp`. */
export interface McpRules {
  readonly block_unknown: boolean;
  /** Server name to entry number; compared exactly. */
  readonly allowed: { readonly [server: string]: number };
  /** Folded, trimmed server name to entry numbers. */
  readonly blocked: { readonly [server: string]: readonly number[] };
  /** Folded, trimmed server name to the highest risk given for it. */
  readonly risk: { readonly [server: string]: Severity };
}

/** Name of a server as blocked ones and risks are compared: without blanks around it, folded. */
export function serverKey(name: string): string {
  return fold(name.replace(/^[ \t]+|[ \t]+$/g, ""));
}

function highest(risk: { readonly [server: string]: Severity }): Record<string, Severity> {
  const rising = Object.entries(risk).sort(([, a], [, b]) => SEVERITIES[a] - SEVERITIES[b]);
  return Object.fromEntries(rising.map(([server, severity]) => [serverKey(server), severity]));
}

/** Compiles the server lists; the first entry of an allowed name counts. */
export function compileMcp(rules: {
  block_unknown: boolean;
  allowed: readonly { id: number; pattern: string }[];
  blocked: readonly { id: number; pattern: string }[];
  risk: { readonly [server: string]: Severity };
}): McpRules {
  const numbers = (key: string) =>
    rules.blocked.filter(({ pattern }) => serverKey(pattern) === key).map(({ id }) => id);
  const keys = rules.blocked.map(({ pattern }) => serverKey(pattern));
  return {
    block_unknown: rules.block_unknown,
    allowed: Object.fromEntries(rules.allowed.toReversed().map(({ id, pattern }) => [pattern, id])),
    blocked: Object.fromEntries(keys.map((key) => [key, numbers(key)])),
    risk: highest(rules.risk),
  };
}
