/**
 * Merges the flags of a pack: both are on unless someone says otherwise, and one that says true wins.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import type { FlagName } from "./draft.ts";
import type { Layer } from "./layers.ts";
import { diagnostic, quoted } from "./report.ts";
import type { Widening } from "./types.ts";

/** The key of each flag, with its section. */
const FLAG_KEYS = {
  block_direct_push_to_protected_branch: "git.block_direct_push_to_protected_branch",
  block_unknown_servers: "mcp.block_unknown_servers",
} as const satisfies Record<FlagName, Widening["list"]>;

/** One flag over all layers. */
export interface MergedFlag {
  readonly value: boolean;
  readonly widenings: readonly Widening[];
  readonly diagnostics: readonly Diagnostic[];
}

function withoutEffect(name: FlagName, { source, below }: Layer): Diagnostic[] {
  const against = [...below].find((layer) => layer.source.flags[name]?.value === true);
  if (against === undefined) return [];
  const message = `'${name}: false' has no effect: ${quoted(against.source.label)} sets it to true`;
  return [diagnostic("pack.flag_no_effect", { ...source.flags[name]!.origin, file: source.text.file }, message)];
}

/** Who switches the flag off although what lies below leaves it on. */
function switchedOff(name: FlagName, { source, below }: Layer): Widening[] {
  if (below.size === 0 || [...below].some((layer) => layer.source.flags[name]?.value === false)) return [];
  return [{ list: FLAG_KEYS[name], pattern: "false", by: source.label, origin: source.flags[name]!.origin }];
}

/** OR over the explicit values; the default, true, counts only where nobody says anything. */
export function mergeFlag(name: FlagName, layers: readonly Layer[]): MergedFlag {
  const values = layers.flatMap(({ source }) => source.flags[name]?.value ?? []);
  const value = values.length === 0 || values.includes(true);
  const off = layers.filter(({ source }) => source.flags[name]?.value === false);
  return {
    value,
    widenings: value ? [] : off.flatMap((layer) => switchedOff(name, layer)),
    diagnostics: off.flatMap((layer) => withoutEffect(name, layer)),
  };
}
