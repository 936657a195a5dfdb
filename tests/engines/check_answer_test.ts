/** One border for the answers of all outside engines: what is no decision never counts as one. */
import assert from "node:assert/strict";
import type { Engine } from "../../lib/engines/engine.ts";
import { execEngine } from "../../lib/engines/exec.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaServerEngine } from "../../lib/engines/opa_server.ts";
import type { Json } from "../../lib/pack/types.ts";
import { EXPECTED, files, INPUTS, policy } from "./small_export.ts";

const [GOOD] = EXPECTED;
const [INPUT] = INPUTS;
const { decision: DECISION, findings: FINDINGS } = JSON.parse(JSON.stringify(GOOD));

/** An answer, and what is said of it. */
type Odd = readonly [answer: { decision: Json; findings: Json }, said: RegExp];

function decision(change: { [key: string]: Json }): { decision: Json; findings: Json } {
  return { decision: { ...DECISION, ...change }, findings: FINDINGS };
}

function findings(value: Json): { decision: Json; findings: Json } {
  return { decision: DECISION, findings: value };
}

function without(key: string): { decision: Json; findings: Json } {
  const { [key]: _, ...rest } = DECISION;
  return { decision: rest, findings: FINDINGS };
}

const LEVEL = /has no 'decision' of allow, require_approval, block/u;

/** Odd for a whole decision and for a part of one. */
const ODD: Readonly<Record<string, Odd>> = {
  "an unknown level": [decision({ decision: "maybe" }), LEVEL],
  "a level of the prototype": [decision({ decision: "constructor" }), LEVEL],
  "a level in a list": [decision({ decision: ["allow"] }), LEVEL],
  "a rule that is a number": [decision({ rule_id: 1 }), /has no 'rule_id' that is a text/u],
  "a reason that is null": [decision({ reason: null }), /has no 'reason' that is a text/u],
  "an unknown severity": [decision({ severity: "huge" }), /has no 'severity' of low/u],
  "groups that are a text": [decision({ approver_groups: "x" }), /has no 'approver_groups' that is a list of texts/u],
  "findings that are an object": [findings({}), /has no list of findings/u],
  "a finding that is null": [findings([...FINDINGS, null]), /has a finding \d+ that is no object/u],
  "a finding of an unknown level": [findings([{ ...FINDINGS[0], decision: "maybe" }]), /has a finding 1 that has no/u],
  "a pattern that is a number": [findings([{ ...FINDINGS[0], pattern: 5 }]), /has no 'pattern' that is a text/u],
};

/** Odd only where a whole decision is wanted. */
const NOT_WHOLE: Readonly<Record<string, Odd>> = {
  "a number": [{ decision: 1, findings: [] }, /is no decision: it is no object/u],
  "a list": [{ decision: ["allow"], findings: [] }, /is no decision/u],
  "a text": [{ decision: "allow", findings: [] }, /is no decision/u],
  "null": [{ decision: null, findings: [] }, /is no decision/u],
  "only a level": [{ decision: { decision: "allow" }, findings: [] }, /has no 'rule_id' that is a text/u],
  "no digest": [without("policy_digest"), /has no 'policy_digest' that is a text/u],
};

/** Asks an engine the one question. */
async function asked(engine: Engine) {
  const running = await engine.start(files);
  try {
    return (await running.decide([INPUT!]))[0]!;
  } finally {
    await running.stop();
  }
}

async function askedServer(answer: { decision: Json; findings: Json }) {
  const results: Readonly<Record<string, Json>> = {
    "/v1/data/cavra/pack/digest": policy.digest,
    "/v1/data/cavra/policy/decision": answer.decision,
    "/v1/data/cavra/policy/findings": answer.findings,
  };
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, ({ url }) => {
    return Response.json({ result: results[new URL(url).pathname] ?? null });
  });
  return await asked(opaServerEngine({ url: `http://127.0.0.1:${server.addr.port}` }));
}

/** A program in the place of `opa` that prints a text. */
async function askedProgram(printed: string, use: (program: string) => Engine) {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/answer`, printed);
    const script = `#!/bin/sh\n[ "$1" = version ] && echo "Version: 1.0.0" && exit\ncat '${folder}/answer'\n`;
    await Deno.writeTextFile(`${folder}/opa`, script, { mode: 0o755 });
    return await asked(use(`${folder}/opa`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function printedByOpa(values: Json): string {
  return JSON.stringify({ result: [{ expressions: [{ value: values }] }] });
}

for (const [name, [answer, said]] of Object.entries({ ...ODD, ...NOT_WHOLE })) {
  Deno.test(`an answer with ${name} is a block with a cause from opa-server and opa`, async () => {
    const opa = (command: string) => opaEngine({ command });
    const answers = [await askedServer(answer), await askedProgram(printedByOpa([answer]), opa)];
    // The driver gives null for an undefined decision, never for one that is null.
    for (const one of answers) {
      assert.equal(one.decision.decision, "block");
      assert.match(one.failure ?? "", said);
    }
  });
}

for (const [name, [answer, said]] of Object.entries(ODD)) {
  Deno.test(`an answer with ${name} is a failure of exec`, async () => {
    const ran = askedProgram(`${JSON.stringify(answer)}\n`, (program) => execEngine(program));
    await assert.rejects(ran, { name: "EngineFailed", message: said });
  });
}

Deno.test("answers as they should be pass the border, with keys that nobody knows", async () => {
  const answer = { decision: { ...DECISION, note: null }, findings: FINDINGS };
  assert.deepEqual(await askedServer(answer), answer);
  assert.deepEqual(await askedProgram(printedByOpa([answer]), (command) => opaEngine({ command })), answer);
  const partial = { decision: { decision: "allow", note: {} } };
  assert.deepEqual(await askedProgram(JSON.stringify(partial.decision), (program) => execEngine(program)), partial);
});

Deno.test("what opa prints must be a list of answers in JSON", async () => {
  const texts = ["nonsense", "null", "{}", '{"result":[]}', '{"result":[null]}', printedByOpa({}), printedByOpa([])];
  for (const text of [...texts, "[".repeat(5_000)]) {
    await assert.rejects(askedProgram(text, (command) => opaEngine({ command })), { name: "EngineFailed" }, text);
  }
});
