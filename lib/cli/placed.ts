/**
 * Findings with the places they come from, for people and for programs.
 *
 * @module
 */
import { originsOf } from "../check/origin_of.ts";
import type { Finding } from "../decide/types.ts";
import { placeFor } from "../pack/load.ts";
import type { Origin } from "../pack/types.ts";
import type { PlacedFinding } from "./formats/judgement.ts";
import type { UsablePolicy } from "./load.ts";

/** The start of the pack's own file, for what has no line of its own. */
export function startOfPack({ pack, files }: UsablePolicy): Origin {
  const own = pack.sources.find(({ kind }) => kind === "pack")?.name ?? "";
  return placeFor({ file: own, line: 1, column: 1 }, files);
}

/** Every finding with all its places, files as the user named them. */
export function placed({ pack, files }: UsablePolicy, findings: readonly Finding[]): PlacedFinding[] {
  return findings.map((finding) => ({
    finding,
    origins: originsOf(pack, finding).map((origin) => placeFor(origin, files)),
  }));
}

/** A finding as `decide --explain` writes it: with `file` and `line` of its first place. */
export type FindingOutput = Finding & { readonly file?: string; readonly line?: number };

/** Every finding with its first place. */
export function withPlaces(loaded: UsablePolicy, findings: readonly Finding[]): FindingOutput[] {
  return placed(loaded, findings).map(({ finding, origins: [first] }) =>
    first ? { ...finding, file: first.file, line: first.line } : finding
  );
}
