import assert from "node:assert/strict";
import { gate, readPacket } from "../../lib/readiness/gate.ts";
import { isBlocker } from "../../lib/readiness/finding.ts";
import { packetPlaces, placeOf } from "../../lib/readiness/places.ts";
import { resultSchema } from "../../lib/readiness/result_schema.ts";
import { fc } from "../deps.ts";
import { packet } from "./packets.ts";

/** A packet in which some values were replaced by others, or taken away. */
const disturbed = fc.tuple(
  fc.constantFrom("live" as const, "sample" as const),
  fc.array(fc.tuple(fc.nat(), fc.option(fc.jsonValue())), { minLength: 1, maxLength: 4 }),
).map(([name, changes]) => {
  const draft = packet(name);
  for (const [where, value] of changes) replaceOne(draft, where, value);
  return draft;
});

function replaceOne(draft: Record<string, unknown>, where: number, value: unknown): void {
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

async function assertWellFormed(value: unknown, requireLive: boolean): Promise<void> {
  const result = await gate(value, { requireLive });
  (await resultSchema()).strict().parse(result);
  assert.equal(result.blocker_count, result.blockers.length);
  assert.equal(result.warning_count, result.warnings.length);
  assert.ok(result.blockers.every(isBlocker) && !result.warnings.some(isBlocker));
  const ready = result.ready_for_live_opa_rego_policy_path;
  assert.equal(ready, result.blocker_count === 0);
  assert.equal(ready, result.status !== "blocked");
  if (ready) assert.ok(result.checks.every(({ status }) => status === "passed"));
}

Deno.test("gate: any JSON value gives a well-formed result", async () => {
  const values = fc.oneof(fc.jsonValue(), disturbed);
  await fc.assert(fc.asyncProperty(values, fc.boolean(), assertWellFormed), { numRuns: 400 });
});

Deno.test("gate: keys that JavaScript knows, long lists and deep values are values as any other", async () => {
  const values = [
    '{"__proto__": {"evidence_mode": "live"}, "constructor": 1, "toString": null}',
    `{"source_sha256": {"__proto__": "x", "constructor": 1}, "ungoverned_cases": {"hasOwnProperty": "why"}}`,
    `{"parity_tests": {"case_ids": [${"1,".repeat(200_000)}1]}}`,
    `{"operating_evidence": {"ci_run_ref": ${"[".repeat(900)}${"]".repeat(900)}}}`,
  ];
  for (const text of values) await assertWellFormed(JSON.parse(text), true);
});

Deno.test("readPacket and packetPlaces: any text is read or refused, and places lie in it", () => {
  const texts = fc.oneof(fc.string(), fc.json(), disturbed.map((value) => JSON.stringify(value, null, 1)));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readPacket(text);
      if (!reading.ok) assert.ok(reading.offset >= 0 && reading.offset <= text.length);
      for (const offset of packetPlaces(reading.ok ? text : "{}").values()) assert.ok(offset <= text.length);
    }),
    { numRuns: 300 },
  );
});

Deno.test("packetPlaces: every field stands where it is written", () => {
  const text = '{ "a" : { "b\\u0063" : ["x,]\\"", {"d": 1}, [ 2 ]] }, "e": null }';
  const places = packetPlaces(text);
  const found = ["a", "a.bc", "a.bc[0]", "a.bc[1]", "a.bc[2]", "e"]
    .map((field) => [field, text.slice(places.get(field)).slice(0, 5)]);
  assert.deepEqual(found, [
    ["a", '"a" :'],
    ["a.bc", '"b\\u0'],
    ["a.bc[0]", '"x,]\\'],
    ["a.bc[1]", '{"d":'],
    ["a.bc[2]", "[ 2 ]"],
    ["e", '"e": '],
  ]);
  assert.equal(placeOf(places, "a.missing"), places.get("a"));
  assert.equal(placeOf(places, "a.bc[7]"), places.get("a.bc"));
  assert.equal(placeOf(places, "missing.more"), 0);
});
