/**
 * Follows `inherits` from a pack to all of its parents.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { didYouMean } from "../text/suggest.ts";
import type { PackText, Placed, SourceDraft } from "./draft.ts";
import { locatePack, type PackReader, PLACE_NAMES } from "./parents.ts";
import { readSource } from "./read_source.ts";
import { diagnostic, quoted } from "./report.ts";
import { PACK_ID } from "./schema.ts";

/** A pack with the packs it inherits, in order. */
export interface Family {
  readonly source: SourceDraft;
  readonly parents: readonly Family[];
}

/** A family, and what is wrong with how its members are named; what is wrong inside of them is in their sources. */
export interface FamilyReading {
  readonly family: Family;
  readonly diagnostics: readonly Diagnostic[];
}

interface Visit {
  readonly reader: PackReader;
  readonly known: Map<string, Family>;
  readonly diagnostics: Diagnostic[];
}

interface Link {
  readonly child: SourceDraft;
  readonly parent: Placed<string>;
}

function placeOf({ child, parent }: Link) {
  return { file: child.text.file, line: parent.origin.line, column: parent.origin.column };
}

async function reportUnknown(link: Link, visit: Visit): Promise<void> {
  const id = link.parent.value;
  const ids = await visit.reader.ids?.(link.child.text.place) ?? [];
  const usable = ids.filter((known) => PACK_ID.test(known) && known !== link.child.id);
  const hint = didYouMean(id, usable) ??
    "Parents are looked up under '--policy-dir', beside the pack's folder and among the built-in packs";
  visit.diagnostics.push(diagnostic("pack.unknown_parent", placeOf(link), `Unknown parent ${quoted(id)}`, { hint }));
}

function reportShadowed(link: Link, taken: PackText, shadowed: readonly PackText[], visit: Visit): void {
  for (const other of shadowed) {
    const message =
      `Parent ${quoted(link.parent.value)} was taken from ${PLACE_NAMES[taken.found]} (${quoted(taken.file)}); ` +
      `another one with this id and different content is in ${PLACE_NAMES[other.found]} (${quoted(other.file)})`;
    visit.diagnostics.push(diagnostic("pack.parent_shadowed", placeOf(link), message));
  }
}

async function parentOf(link: Link, chain: readonly string[], visit: Visit): Promise<Family[]> {
  const id = link.parent.value;
  if (chain.includes(id)) {
    const cycle = [...chain.slice(chain.indexOf(id)), id].join(" → ");
    visit.diagnostics.push(diagnostic("pack.inheritance_cycle", placeOf(link), `Inheritance cycle ${cycle}`));
    return [];
  }
  const { taken, shadowed } = await locatePack(id, link.child.text.place, visit.reader);
  if (taken === undefined) {
    await reportUnknown(link, visit);
    return [];
  }
  reportShadowed(link, taken, shadowed, visit);
  const key = `${taken.found} ${taken.file}`;
  const known = visit.known.get(key);
  if (known !== undefined) return [known];
  const source = await readSource(taken, "pack");
  if (source.id !== undefined && source.id !== id) {
    const message = `Parent ${quoted(id)} states the id ${quoted(source.id)} in ${quoted(taken.file)}`;
    visit.diagnostics.push(diagnostic("pack.parent_id", placeOf(link), message));
  }
  const family = await familyOf(source, [...chain, id], visit);
  visit.known.set(key, family);
  return [family];
}

async function familyOf(source: SourceDraft, chain: readonly string[], visit: Visit): Promise<Family> {
  const parents: Family[] = [];
  for (const parent of source.inherits) parents.push(...await parentOf({ child: source, parent }, chain, visit));
  return { source, parents };
}

/** The name of a folder below the policy folder is how its pack is found; for a parent another id is an error. */
function checkFolder({ id, idOrigin, text }: SourceDraft, visit: Visit): void {
  const folder = text.file.split(/[/\\]/u).at(-2);
  if (text.found !== "policy_dir" || idOrigin === undefined || folder === undefined || folder === id) return;
  const message = `The folder ${quoted(folder)} holds the pack ${quoted(id!)}`;
  visit.diagnostics.push(diagnostic("pack.folder_id", { ...idOrigin, file: text.file }, message));
}

/** Reads a pack and, by its `inherits`, every pack above it; each file once. */
export async function readFamily(text: PackText, reader: PackReader): Promise<FamilyReading> {
  const visit: Visit = { reader, known: new Map(), diagnostics: [] };
  const source = await readSource(text, "pack");
  checkFolder(source, visit);
  const family = await familyOf(source, source.id === undefined ? [] : [source.id], visit);
  return { family, diagnostics: visit.diagnostics };
}
