/**
 * Merges the layers of a pack into one.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { LIST_NAMES } from "./draft.ts";
import type { Layer } from "./layers.ts";
import { higher, mergeList } from "./merge_entries.ts";
import { mergeFlag } from "./merge_flags.ts";
import type { Entry, Json, ListName, MergedPack, PackSource, Severity } from "./types.ts";

/** A merged pack, and what merging found. */
export interface Merging {
  readonly pack: MergedPack;
  readonly diagnostics: readonly Diagnostic[];
}

function mergeRisks(layers: readonly Layer[]): Record<string, Severity> {
  const risks = new Map<string, Severity>();
  for (const { source } of layers) {
    for (const [server, risk] of source.risk_scoring) risks.set(server, higher(risk, risks.get(server) ?? "low"));
  }
  return Object.fromEntries(risks);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Mappings are united key by key, lists item by item, a boolean that is true stays; otherwise the later value counts. */
function mergeJson(first: Json, second: Json): Json {
  if (Array.isArray(first) && Array.isArray(second)) {
    const seen = new Set(first.map((item) => JSON.stringify(item)));
    return [...first, ...second.filter((item: Json) => !seen.has(JSON.stringify(item)))];
  }
  if (isObject(first) && isObject(second)) {
    const merged = new Map<string, Json>(Object.entries(first));
    for (const [key, value] of Object.entries(second)) {
      const before = merged.get(key);
      merged.set(key, before === undefined ? value : mergeJson(before, value));
    }
    return Object.fromEntries(merged);
  }
  return first === true && second === false ? first : second;
}

/** Metadata of parents is theirs; what the sections carry is united. */
function mergeCarried(layers: readonly Layer[]): Record<string, Json> {
  let carried: Json = {};
  for (const { kind, source } of layers) {
    const { metadata, ...sections } = source.carried;
    const own = metadata === undefined || kind === "parent" ? {} : { metadata };
    carried = mergeJson(carried, { ...own, ...sections });
  }
  return carried as Record<string, Json>;
}

function sourceOf({ kind, source }: Layer): PackSource {
  return {
    kind,
    found: source.text.found,
    name: source.name,
    ...(source.id === undefined ? {} : { id: source.id }),
    sha256: source.sha256,
  };
}

/** Merges layers, lowest first; one of them is the pack itself. */
export function mergeLayers(layers: readonly Layer[]): Merging {
  const root = layers.find((layer) => layer.kind === "pack")!.source;
  const merged = LIST_NAMES.map((list) => ({ list, ...mergeList(list, layers) }));
  const lists = Object.fromEntries(merged.map(({ list, entries }) => [list, entries])) as Record<
    ListName,
    readonly Entry[]
  >;
  const push = mergeFlag("block_direct_push_to_protected_branch", layers);
  const servers = mergeFlag("block_unknown_servers", layers);
  const pack: MergedPack = {
    id: root.id ?? "invalid",
    version: root.version ?? "0",
    ...(root.title === undefined ? {} : { title: root.title }),
    ...(root.description === undefined ? {} : { description: root.description }),
    lists,
    launchers: [...new Set(layers.flatMap(({ source }) => source.launchers))],
    block_direct_push_to_protected_branch: push.value,
    block_unknown_servers: servers.value,
    risk_scoring: mergeRisks(layers),
    carried: mergeCarried(layers),
    tests: layers.flatMap(({ kind, source }) => kind === "parent" ? [] : source.tests),
    sources: layers.map(sourceOf),
    widenings: [...merged, push, servers].flatMap((one) => one.widenings),
  };
  return { pack, diagnostics: [...merged, push, servers].flatMap((one) => one.diagnostics) };
}
