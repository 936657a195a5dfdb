/**
 * "Did you mean": the known name nearest to one that is unknown.
 *
 * @module
 */

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length]!;
}

/**
 * The known name that an unknown one was probably meant to be.
 *
 * Near enough is at most a third of the longer name, compared without case; a known name that starts with what was
 * typed (three characters or more) is near too. Unknown names over 100 characters are not compared.
 *
 * @example
 * ```ts
 * import { suggest } from "./suggest.ts";
 * suggest("opa-wsam", ["reference", "opa-wasm"]); // "opa-wasm"
 * ```
 */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  if (unknown.length > 100) return undefined;
  const typed = unknown.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const candidate = name.toLowerCase();
    const begins = typed.length >= 3 && candidate.startsWith(typed) && candidate !== typed;
    const distance = begins ? 1 : editDistance(typed, candidate);
    if (distance * 3 > Math.max(typed.length, candidate.length)) continue;
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best?.name;
}

/** The hint made of {@link suggest}, or nothing. */
export function didYouMean(unknown: string, known: Iterable<string>): string | undefined {
  const name = suggest(unknown, known);
  return name === undefined ? undefined : `Did you mean '${name}'?`;
}
