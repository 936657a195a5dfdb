/**
 * Packets as users have them, and changes to them.
 *
 * @module
 */

/** A packet that tests change as they like. */
// deno-lint-ignore no-explicit-any
export type Draft = any;

/** A fresh copy of a packet under `tests/packets/`. */
export function packet(name: "live" | "sample"): Draft {
  return JSON.parse(Deno.readTextFileSync(new URL(`../packets/${name}.json`, import.meta.url)));
}

/** The packet with one change. */
export function changed(name: "live" | "sample", change: (draft: Draft) => void): Draft {
  const draft = packet(name);
  change(draft);
  return draft;
}
