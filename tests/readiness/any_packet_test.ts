import assert from "node:assert/strict";
import { gate, readPacket } from "../../lib/readiness/gate.ts";
import { packetPlaces, placeOf } from "../../lib/readiness/places.ts";
import { makeResult, type ReadinessResult } from "../../lib/readiness/result.ts";
import { atTerminal } from "../cli/run_cavra.ts";
import { fc } from "../deps.ts";
import { assertSound, disturbed } from "./disturbed.ts";
import { packet } from "./packets.ts";

async function assertWellFormed(value: unknown, requireLive: boolean): Promise<void> {
  await assertSound(await gate(value, { requireLive }));
}

Deno.test("gate: any JSON value gives a well-formed result", async () => {
  const values = fc.oneof(fc.jsonValue(), disturbed);
  await fc.assert(fc.asyncProperty(values, fc.boolean(), assertWellFormed), { numRuns: 400 });
});

Deno.test("rego-readiness: any file as a packet gives a well-formed result and exit 0 or 1", async () => {
  const texts = fc.oneof(fc.json(), fc.string(), disturbed.map((value) => JSON.stringify(value)));
  const bytes = fc.oneof(texts.map((text) => new TextEncoder().encode(text)), fc.uint8Array());
  const flags = fc.subarray(["--require-live", "--require-verified"]);
  const file = await Deno.makeTempFile();
  try {
    await fc.assert(
      fc.asyncProperty(bytes, flags, async (content, given) => {
        await Deno.writeFile(file, content);
        const { code, out, err } = await atTerminal(
          ["policy", "rego-readiness", file, "--format", "json", ...given],
          80,
        );
        const result: ReadinessResult = JSON.parse(out);
        await assertSound(result);
        assert.deepEqual([code, err], [result.ready_for_live_opa_rego_policy_path ? 0 : 1, ""]);
        if (given.includes("--require-verified")) assert.equal(code, 1);
      }),
      { numRuns: 200 },
    );
  } finally {
    await Deno.remove(file);
  }
});

Deno.test("gate: a check that breaks has not run, and the packet is blocked", async () => {
  const broken = {
    ...packet("live"),
    get source_sha256(): never {
      throw new Error("broken");
    },
  };
  const result = await gate(broken, { requireLive: true });
  await assertSound(result);
  assert.ok(result.blockers.length > 0 && result.blockers.every(({ code }) => code === "check_not_run"));
});

Deno.test("makeResult: ready only when every required check passed", () => {
  const status = fc.constantFrom("passed" as const, "failed" as const, "not_run" as const);
  const check = fc.record({ name: fc.string(), status, required: fc.boolean() });
  fc.assert(
    fc.property(fc.array(check), (checks) => {
      const result = makeResult({ packet: {}, findings: [], checks, verified: true, requireLive: false });
      const open = checks.filter((one) => one.required && one.status !== "passed").length;
      assert.equal(result.ready_for_live_opa_rego_policy_path, open === 0);
      assert.equal(result.blocker_count, open);
    }),
  );
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
