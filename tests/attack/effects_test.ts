import assert from "node:assert/strict";
import { CORPUS, isHarmless } from "./corpus.ts";
import { commandOf, observeAll } from "./effects/run_effects.ts";
import { closeSandbox, hasShellAndGit, openSandbox } from "./effects/sandbox.ts";
import { testNeeding } from "../needing.ts";
import observed from "./effects/observed.json" with { type: "json" };

type Observed = { readonly [id: string]: { readonly effect: boolean; readonly note: string } };
const OBSERVED: Observed = observed;
const SHELL_CASES = CORPUS.filter((one) => commandOf(one) !== undefined);
const SAMPLE = 60;

Deno.test("effects: every shell case was run, and no other is noted", () => {
  assert.deepEqual(Object.keys(OBSERVED), SHELL_CASES.map(({ id }) => id).sort());
});

Deno.test("effects: an attack without a seen effect says why", () => {
  const silent = SHELL_CASES.filter((one) => !isHarmless(one) && !OBSERVED[one.id]?.effect)
    .filter(({ why }) => !why.includes("effect not seen: "));
  assert.deepEqual(silent.map(({ id }) => id), []);
});

Deno.test("effects: what must be allowed has no effect of its own", () => {
  const bad = SHELL_CASES.filter(({ id, expected }) => expected === "allow" && OBSERVED[id]?.effect);
  assert.deepEqual(bad.filter(({ why }) => !why.startsWith("tracked files change")).map(({ id }) => id), []);
});

const SHELL_AND_GIT = { there: await hasShellAndGit(), missing: "no bash or git found" };

testNeeding(SHELL_AND_GIT, "effects: a sample, run again, does what was noted", async () => {
  const sandbox = await openSandbox();
  try {
    if (!sandbox.isolated) console.error("NOT ISOLATED: cases with absolute or climbing paths are not run");
    const cases = SHELL_CASES.filter((one) => OBSERVED[one.id]?.effect && !one.tty);
    const step = Math.floor(cases.length / SAMPLE);
    const sample = cases.filter((_, index) => index % step === 0).slice(0, SAMPLE);
    const again = await observeAll(sandbox, sample);
    const ran = sample.filter(({ id }) => !/^not run|^no such program|^timed out/.test(again.get(id)?.note ?? ""));
    assert.ok(ran.length >= SAMPLE / 3, `Only ${ran.length} cases ran`);
    const different = ran.filter(({ id }) => !again.get(id)?.effect).map(({ id }) => `${id}: ${OBSERVED[id]?.note}`);
    assert.deepEqual(different, []);
  } finally {
    await closeSandbox(sandbox);
  }
});
