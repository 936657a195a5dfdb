/**
 * Shows what a path pattern becomes that is not in canonical form: the form is known where packs are compiled, which is
 * after the one that warns.
 *
 * @module
 */
import { type LoadedPack, placeFor } from "../pack/load.ts";
import type { ListName, Origin } from "../pack/types.ts";
import { canonicalPathPattern, type PathList } from "../policy/path_patterns.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { shortened, visible } from "../text/visible.ts";

const PATH_LISTS: readonly (ListName & PathList)[] = [
  "filesystem.block_read",
  "filesystem.block_write",
  "filesystem.require_approval_write",
];

/** Longest pattern that is made canonical for a hint. */
const LONGEST = 4_096;

function keyOf({ file, line, column }: Origin): string {
  return `${line}:${column}:${file}`;
}

/** The form that gives no warning; the root itself is also `.`, and `./name` has no shorter form: `name` is one anywhere. */
function writtenForm(pattern: string): string {
  const canonical = canonicalPathPattern(pattern);
  return canonical === "./" ? "." : canonical;
}

/** The diagnostics of a pack, those about the form of a path pattern with the pattern to write instead. */
export function withCanonicalForms({ diagnostics, partial, files }: LoadedPack): readonly Diagnostic[] {
  const isForm = ({ code }: Diagnostic) => code === "pack.path_not_canonical";
  if (!diagnostics.some(isForm)) return diagnostics;
  const entries = PATH_LISTS.flatMap((list) => partial.lists[list]).filter(({ pattern }) => pattern.length <= LONGEST);
  const patterns = new Map(
    entries.flatMap(({ pattern, origins }) => origins.map((one) => [keyOf(placeFor(one, files)), pattern] as const)),
  );
  return diagnostics.flatMap((found) => {
    const pattern = isForm(found) ? patterns.get(keyOf(found)) : undefined;
    if (pattern === undefined) return [found];
    const canonical = writtenForm(pattern);
    return canonical === pattern ? [] : [{ ...found, hint: `Write '${shortened(visible(canonical), 80)}'` }];
  });
}
