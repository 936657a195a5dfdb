import assert from "node:assert/strict";
import { type Answer, decideAll, type Decider, failsOn, jsonFormat, jsonlFormat } from "../../lib/cli/decide_stream.ts";
import { denoHost, type Host } from "../../lib/cli/host.ts";
import type { ReadAction } from "../../lib/cli/read_actions.ts";
import type { Level } from "../../lib/decide/types.ts";

function answer(decision: Level): Answer {
  const policy = { policy_pack: "p", policy_version: "1", policy_digest: "0" };
  return { decision: { decision, rule_id: "r", severity: "low", reason: "x", ...policy } };
}

function recorder(terminal = false) {
  const written: string[] = [];
  let clock = 0;
  const host: Host = {
    ...denoHost(),
    out: (text) => void written.push(`out ${text}`),
    err: (text) => void written.push(`err ${text}`),
    outIsTerminal: false,
    errIsTerminal: terminal,
    now: () => clock += 200,
  };
  return { host, written };
}

async function* stream(values: readonly Level[], seen: string[]): AsyncGenerator<ReadAction> {
  for (const value of values) {
    seen.push(`in ${value}`);
    yield await Promise.resolve({ value });
  }
}

const shown = ({ decision }: Answer) => decision.decision;
const echo: Decider = { batch: 1, decide: (values) => Promise.resolve(values.map((value) => answer(value as Level))) };

Deno.test("decideAll writes each answer before the next action is read", async () => {
  const { host, written } = recorder();
  const summary = await decideAll(host, stream(["allow", "block"], written), echo, jsonlFormat(shown));
  assert.deepEqual(written, ["in allow", 'out "allow"\n', "in block", 'out "block"\n']);
  assert.deepEqual(summary, { count: 2, strictest: "block", failed: 0 });
});
Deno.test("decideAll writes a block where the engine gave no answer, says so, and goes on", async () => {
  const { host, written } = recorder();
  const decide = (values: readonly unknown[]) =>
    Promise.resolve(
      values.map((value) => value === "block" ? { ...answer("block"), failure: "no memory" } : answer(value as Level)),
    );
  const actions = stream(["allow", "block", "allow"], []);
  const summary = await decideAll(host, actions, { batch: 3, decide }, jsonlFormat(shown));
  assert.deepEqual(written, [
    'out "allow"\n',
    'out "block"\n',
    "err action 2: the engine gave no answer, so it is blocked: no memory\n",
    'out "allow"\n',
  ]);
  assert.deepEqual(summary, { count: 3, strictest: "block", failed: 1 });
});
Deno.test("decideAll and failsOn stop at a level that is none, instead of taking it for the weakest", async () => {
  const { host, written } = recorder();
  const actions = stream(["maybe" as Level], []);
  await assert.rejects(decideAll(host, actions, echo, jsonlFormat(shown)), { message: /'maybe' is no level/u });
  assert.deepEqual(written, []);
  assert.throws(() => failsOn("block", "maybe" as Level), { message: /is no level/u });
});
Deno.test("decideAll hands over groups to a decider that wants them, the rest at the end", async () => {
  const { host, written } = recorder();
  const decide = (values: readonly unknown[]) => {
    written.push(`asked ${values.length}`);
    return echo.decide(values);
  };
  await decideAll(host, stream(["allow", "block", "allow"], []), { batch: 2, decide }, jsonlFormat(shown));
  assert.deepEqual(written, ["asked 2", 'out "allow"\n', 'out "block"\n', "asked 1", 'out "allow"\n']);
});
Deno.test("decideAll writes one JSON array, also an empty one", async () => {
  for (const values of [[], ["allow"], ["allow", "block"]] as Level[][]) {
    const { host, written } = recorder();
    await decideAll(host, stream(values, []), echo, jsonFormat(shown));
    assert.deepEqual(JSON.parse(written.map((text) => text.slice(4)).join("")), values);
  }
});
Deno.test("decideAll counts on stderr at a terminal only, and cleans up", async () => {
  const values = Array<Level>(3).fill("allow");
  const quiet = recorder();
  await decideAll(quiet.host, stream(values, []), echo, jsonlFormat(shown));
  assert.ok(!quiet.written.some((text) => text.startsWith("err")));
  const loud = recorder(true);
  await decideAll(loud.host, stream(values, []), echo, jsonlFormat(shown));
  const notes = loud.written.filter((text) => text.startsWith("err"));
  assert.match(notes[0]!, /^err \r2 decided, /u);
  assert.equal(notes.at(-1), "err \r\u001b[K");
});
Deno.test("failsOn compares the strictest decision with the limit", () => {
  const table = (limit?: string) =>
    (["allow", "require_approval", "block"] as const).map((level) => failsOn(limit, level));
  assert.deepEqual(table(), [false, false, false]);
  assert.deepEqual(table("block"), [false, false, true]);
  assert.deepEqual(table("require_approval"), [false, true, true]);
});
