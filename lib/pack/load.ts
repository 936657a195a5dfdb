/**
 * Loads a pack: reads it, its parents and overlays, and merges them.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import type { PackText, SourceDraft } from "./draft.ts";
import { readFamily } from "./inherit.ts";
import { layersOf } from "./layers.ts";
import { mergeLayers } from "./merge.ts";
import type { PackReader } from "./parents.ts";
import { readSource } from "./read_source.ts";
import { diagnostic } from "./report.ts";
import type { MergedPack, Origin } from "./types.ts";
import { wideningText } from "./widening_text.ts";

/** How to load. */
export interface LoadOptions {
  /** Partial packs laid over the pack, in order. */
  readonly overlays?: readonly PackText[];
  /** Makes every widening an error; default false. */
  readonly forbidWidening?: boolean;
}

/** A loaded pack, or what is wrong with it. */
export interface LoadedPack {
  /** The merged pack; absent if a diagnostic is an error. */
  readonly pack?: MergedPack;
  /** What could be read, also when there are errors: for checks of single entries, never for decisions. */
  readonly partial: MergedPack;
  /** In the order of the files, the pack first, and of the lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Name of each source, as in origins, to the file as the user named it. */
  readonly files: ReadonlyMap<string, string>;
  /** File as the user named it to its text without BOM, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The same place with the file as the user named it. */
export function placeFor(origin: Origin, files: ReadonlyMap<string, string>): Origin {
  return { ...origin, file: files.get(origin.file) ?? origin.file };
}

function sorted(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const of = (d: Diagnostic) => rank.get(d.file) ?? files.length;
  return [...diagnostics].sort((a, b) => of(a) - of(b) || a.line - b.line || a.column - b.column);
}

/** Two overlays with the same file name get different source names. */
async function readOverlays(texts: readonly PackText[]): Promise<SourceDraft[]> {
  const taken = new Map<string, number>();
  const drafts: SourceDraft[] = [];
  for (const text of texts) {
    const draft = await readSource(text, "overlay");
    const count = (taken.get(draft.name) ?? 0) + 1;
    taken.set(draft.name, count);
    drafts.push(count === 1 ? draft : renamed(draft, `${draft.name} (${count})`));
  }
  return drafts;
}

function renamed(draft: SourceDraft, name: string): SourceDraft {
  const move = <T>(value: T): T => JSON.parse(JSON.stringify(value), (key, inner) => key === "file" ? name : inner);
  return { ...draft, name, label: name, lists: move(draft.lists), flags: move(draft.flags), tests: move(draft.tests) };
}

function forbidden(pack: MergedPack, files: ReadonlyMap<string, string>): Diagnostic[] {
  return pack.widenings.map((one) =>
    diagnostic("pack.widening", placeFor(one.origin, files), wideningText(one), {
      hint: "Widening is forbidden: remove it here or write it into the parent",
    })
  );
}

/**
 * Loads a pack with everything above and upon it, and reports all mistakes of all its files in one run. No text makes it
 * throw; what the reader throws (a missing permission, say) is passed on.
 *
 * @example
 * ```ts
 * import { loadPack } from "./load.ts";
 * const bytes = new TextEncoder().encode('metadata: {id: mine, version: "1"}');
 * const none = { find: () => Promise.resolve(undefined) };
 * const { pack } = await loadPack({ file: "mine/policy.yaml", bytes, found: "path" }, none);
 * pack?.id; // "mine"
 * ```
 */
export async function loadPack(text: PackText, reader: PackReader, options: LoadOptions = {}): Promise<LoadedPack> {
  const { family, diagnostics: links } = await readFamily(text, reader);
  const overlays = await readOverlays(options.overlays ?? []);
  const layers = layersOf(family, overlays);
  const { pack: partial, diagnostics: merging } = mergeLayers(layers);
  const sources = [
    family.source,
    ...overlays,
    ...layers.filter((layer) => layer.kind === "parent").map((l) => l.source),
  ];
  const files = new Map(sources.map((source) => [source.name, source.text.file]));
  const ofFiles = sources.flatMap((source) =>
    // Notes about parents are for those who write them.
    layers.some((layer) => layer.source === source && layer.kind === "parent")
      ? source.diagnostics.filter((found) => found.severity !== "note")
      : source.diagnostics
  );
  const widening = options.forbidWidening === true ? forbidden(partial, files) : [];
  const order = sources.map((source) => source.text.file);
  const diagnostics = sorted([...ofFiles, ...links, ...merging, ...widening], order);
  const failed = diagnostics.some((found) => found.severity === "error");
  const texts = new Map(sources.map((source) => [source.text.file, source.content]));
  return { ...(failed ? {} : { pack: partial }), partial, diagnostics, files, texts };
}
