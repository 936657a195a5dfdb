import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";

const PACK = "cavra-ai-agent-baseline";
/** What an agent does all day, by kind of work, `?` before what a person should look at first. */
const LINES = (await Deno.readTextFile(new URL("everyday_commands.txt", import.meta.url))).split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const ASKED = LINES.filter((line) => line.startsWith("? ")).map((line) => line.slice(2));
const DONE = LINES.filter((line) => !line.startsWith("? "));

const { policy } = await loadPolicy((await builtinPack(PACK))!, { find: () => Promise.resolve(undefined) });

function others(commands: readonly string[], wanted: string): string[] {
  return commands.flatMap((target) => {
    const { decision } = judge(policy!, adaptInput({ action_type: "execute_command", target })).decision;
    return decision === wanted ? [] : [`${target}: ${decision}`];
  });
}

Deno.test("baseline: everyday commands are allowed", () => assert.deepEqual(others(DONE, "allow"), []));

Deno.test("baseline: of everyday commands, those a person should see need approval", () => {
  assert.deepEqual(others(ASKED, "require_approval"), []);
});

Deno.test("baseline: at most one everyday command of six needs approval", () => {
  assert.ok(ASKED.length * 6 <= LINES.length, `${ASKED.length} of ${LINES.length}`);
});
