/**
 * Random cases beside the generated ones: inputs put together from two fixtures each. The reference says what is expected.
 *
 * @module
 */
import type { Fixture } from "../export/fixture.ts";
import type { Json } from "../pack/types.ts";

/** A case for a parity run. */
export interface RandomCase {
  readonly case_id: string;
  readonly input: Json;
}

/** Numbers from 0 to below 2³², the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const JOINTS = [" ", "/", " && ", "; ", " | ", "", ":", "\n"];

function targetOf(input: Json): string {
  const { target } = (input ?? {}) as { readonly target?: Json };
  return typeof target === "string" ? target : "";
}

/**
 * Some random cases.
 *
 * @param fixtures at least one
 * @param seed the same seed gives the same cases
 */
export function randomCases(fixtures: readonly Fixture[], count: number, seed: number): RandomCase[] {
  const next = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[next() % list.length]!;
  return Array.from({ length: count }, (_, index) => {
    const [base, other] = [pick(fixtures).input, pick(fixtures).input];
    const target = targetOf(base) + pick(JOINTS) + targetOf(other);
    return { case_id: `random_${seed}_${index}`, input: { ...(base as { [key: string]: Json }), target } };
  });
}
