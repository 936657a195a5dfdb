/** The GNU sed on this machine says what a script would run, write or read; the rules must not say less. */
import assert from "node:assert/strict";
import { sedEffects } from "../../lib/decide/sed_script.ts";
import { SED_TABLES } from "../../lib/policy/sed_commands.ts";
import { Random } from "../random.ts";
import { sedScript } from "../sed_scripts.ts";

/** In its sandbox sed refuses scripts that run, write or read anything. */
async function sed(script: string, ...options: readonly string[]): Promise<{ success: boolean; refused: boolean }> {
  const args = ["--sandbox", ...options, "-n", "-e", script, "/dev/null"];
  const { success, stderr } = await new Deno.Command("sed", { args, stdout: "null", stderr: "piped" }).output();
  return { success, refused: new TextDecoder().decode(stderr).includes("sandbox") };
}

/** GNU sed has a sandbox since 4.3. */
async function hasSed(): Promise<boolean> {
  try {
    return (await sed("e")).refused && (await sed("p")).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Scripts that sed takes or refuses for their effects, with what it says. */
async function judged(seed: number, count: number): Promise<{ script: string; acts: boolean }[]> {
  const random = new Random(seed);
  const scripts = [...new Set(Array.from({ length: count }, () => sedScript(random)))];
  const answers: { script: string; acts: boolean }[] = [];
  for (const one of scripts) {
    const { success, refused } = await sed(one);
    if (success || refused) answers.push({ script: one, acts: refused });
  }
  return answers;
}

Deno.test(
  { name: "sedEffects: what a real sed refuses in its sandbox has effects", ignore: !await hasSed() },
  async () => {
    const answers = await judged(20260, 1_200);
    const acting = answers.filter(({ acts }) => acts);
    assert.ok(acting.length > 200 && answers.length - acting.length > 200, `${acting.length} of ${answers.length} act`);
    const missed = acting.filter((answer) => sedEffects(SED_TABLES, answer.script) === undefined);
    assert.deepEqual(missed, []);
  },
);

/** Delimiters and names that are not read: their scripts are never allowed. */
const UNREAD = /[sy][\][^e]|\[[.=]/;

Deno.test({ name: "sedEffects: nearly all that a real sed takes has none", ignore: !await hasSed() }, async () => {
  const harmless = (await judged(20261, 600)).filter((one) => !one.acts && !UNREAD.test(one.script));
  const stopped = harmless.filter((answer) => sedEffects(SED_TABLES, answer.script) !== undefined);
  assert.ok(harmless.length > 50 && stopped.length * 50 < harmless.length, JSON.stringify(stopped));
});
