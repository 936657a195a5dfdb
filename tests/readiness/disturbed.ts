/**
 * Packets and files as nobody would write them, and what must hold of every result.
 *
 * @module
 */
import assert from "node:assert/strict";
import { isBlocker } from "../../lib/readiness/finding.ts";
import type { ReadinessResult } from "../../lib/readiness/result.ts";
import { resultSchema } from "../../lib/readiness/result_schema.ts";
import { fc } from "../deps.ts";
import { type Draft, packet } from "./packets.ts";

/** A packet in which some values were replaced by others, or taken away. */
export const disturbed = fc.tuple(
  fc.constantFrom("live" as const, "sample" as const),
  fc.array(fc.tuple(fc.nat(), fc.option(fc.jsonValue())), { minLength: 1, maxLength: 4 }),
).map(([name, changes]) => {
  const draft = packet(name);
  for (const [where, value] of changes) replaceOne(draft, where, value);
  return draft;
});

/** Replaces the value at the `where`-th place of a document, counted as often round as needed; null takes it away. */
export function replaceOne(draft: Draft, where: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(draft);
  const [holder, key] = places[where % places.length] ?? [draft, "x"];
  if (value === null) delete holder[key];
  else holder[key] = value;
}

/** The result is as its schema says, and ready only when nothing blocks and every required check passed. */
export async function assertSound(result: ReadinessResult): Promise<void> {
  (await resultSchema()).strict().parse(result);
  assert.equal(result.blocker_count, result.blockers.length);
  assert.equal(result.warning_count, result.warnings.length);
  assert.ok(result.blockers.every(isBlocker) && !result.warnings.some(isBlocker));
  const ready = result.ready_for_live_opa_rego_policy_path;
  assert.equal(ready, result.blocker_count === 0);
  assert.equal(ready, result.status !== "blocked");
  const passed = result.checks.every(({ required, status }) =>
    status === "passed" || !required && status === "not_run"
  );
  if (ready) assert.ok(result.checks.length >= 5 && passed);
  if (result.verification === "verified") assert.ok(result.checks.every(({ status }) => status === "passed"));
}
