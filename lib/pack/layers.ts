/**
 * The order of merging: parents, the pack, overlays; each file once.
 *
 * @module
 */
import type { SourceDraft } from "./draft.ts";
import type { Family } from "./inherit.ts";
import type { PackSource } from "./types.ts";

/** A file in the order of merging. */
export interface Layer {
  readonly kind: PackSource["kind"];
  readonly source: SourceDraft;
  /** The layers it is laid over: its parents and theirs; for an overlay, all before it. */
  readonly below: ReadonlySet<Layer>;
}

/** All layers, lowest first. */
export function layersOf(family: Family, overlays: readonly SourceDraft[]): Layer[] {
  const layers = new Map<Family, Layer>();
  const visit = (member: Family): Layer => {
    const known = layers.get(member);
    if (known !== undefined) return known;
    const below = new Set(member.parents.map(visit).flatMap((layer) => [layer, ...layer.below]));
    const layer: Layer = { kind: member === family ? "pack" : "parent", source: member.source, below };
    layers.set(member, layer);
    return layer;
  };
  visit(family);
  const ordered = [...layers.values()];
  for (const source of overlays) ordered.push({ kind: "overlay", source, below: new Set(ordered) });
  return ordered;
}
