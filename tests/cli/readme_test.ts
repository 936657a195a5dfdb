import assert from "node:assert/strict";
import { cavra, ROOT } from "./run_cavra.ts";

const readme = await Deno.readTextFile(new URL("README.md", ROOT));

Deno.test("README: the explained command prints what is shown", async () => {
  const [, command, shown] = /^deno run cli\.ts policy explain execute_command '(.*)'\n```\n\n```text\n([\s\S]*?)```/mu.exec(readme)!;
  const { code, out, err } = await cavra(["policy", "explain", "execute_command", command!]);
  assert.deepEqual([code, err], [0, ""]);
  assert.equal(out, shown);
});

Deno.test("README: the piped command blocks", async () => {
  const [, stdin, args] = /^echo '(.*)' \| deno run cli\.ts (policy decide .*)$/mu.exec(readme)!;
  const { code, out } = await cavra(args!.split(" "), { stdin: `${stdin}\n` });
  assert.deepEqual([code, JSON.parse(out).decision], [0, "block"]);
});

Deno.test("README: every command of the program is in its table, and every link leads somewhere", async () => {
  const { POLICY_COMMANDS } = await import("../../lib/cli/commands.ts");
  for (const { name } of POLICY_COMMANDS) assert.ok(readme.includes(`| \`cavra policy ${name}`), name);
  for (const [, link] of readme.matchAll(/\]\(([^)#]+)\)/gu)) await Deno.stat(new URL(link!, ROOT));
});
