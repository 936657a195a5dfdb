/**
 * Merges the layers of a pack into one.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { type FlagName, LIST_NAMES } from "./draft.ts";
import type { Layer } from "./layers.ts";
import { higher, mergeList } from "./merge_entries.ts";
import { diagnostic, quoted } from "./report.ts";
import type { Entry, Json, ListName, MergedPack, PackSource, Severity } from "./types.ts";

/** A merged pack, and what merging found. */
export interface Merging {
  readonly pack: MergedPack;
  readonly diagnostics: readonly Diagnostic[];
}

function mergeFlag(name: FlagName, layers: readonly Layer[], diagnostics: Diagnostic[]): boolean {
  for (const { source, below } of layers) {
    const flag = source.flags[name];
    if (flag?.value !== false) continue;
    const against = [...below].find((layer) => layer.source.flags[name]?.value === true);
    if (against === undefined) continue;
    const message = `'${name}: false' has no effect: ${quoted(against.source.label)} sets it to true`;
    diagnostics.push(diagnostic("pack.flag_no_effect", { ...flag.origin, file: source.text.file }, message));
  }
  const values = layers.flatMap(({ source }) => source.flags[name]?.value ?? []);
  return values.length === 0 || values.includes(true);
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
  const diagnostics: Diagnostic[] = [];
  const root = layers.find((layer) => layer.kind === "pack")!.source;
  const merged = LIST_NAMES.map((list) => ({ list, ...mergeList(list, layers) }));
  const lists = Object.fromEntries(merged.map(({ list, entries }) => [list, entries])) as Record<
    ListName,
    readonly Entry[]
  >;
  diagnostics.push(...merged.flatMap((list) => list.diagnostics));
  const pack: MergedPack = {
    id: root.id ?? "invalid",
    version: root.version ?? "0",
    ...(root.title === undefined ? {} : { title: root.title }),
    ...(root.description === undefined ? {} : { description: root.description }),
    lists,
    launchers: [...new Set(layers.flatMap(({ source }) => source.launchers))],
    block_direct_push_to_protected_branch: mergeFlag("block_direct_push_to_protected_branch", layers, diagnostics),
    block_unknown_servers: mergeFlag("block_unknown_servers", layers, diagnostics),
    risk_scoring: mergeRisks(layers),
    carried: mergeCarried(layers),
    tests: layers.flatMap(({ kind, source }) => kind === "parent" ? [] : source.tests),
    sources: layers.map(sourceOf),
    widenings: merged.flatMap((list) => list.widenings),
  };
  return { pack, diagnostics };
}
