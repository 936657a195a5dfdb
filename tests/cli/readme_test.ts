import assert from "node:assert/strict";
import { cavra, ROOT } from "./run_cavra.ts";

const FILE = new URL("README.md", ROOT);
const readme = await Deno.readTextFile(FILE);

/** The `text` block that follows a command; `UPDATE_GOLDEN=1` writes it anew. */
async function assertShown(command: string, out: string): Promise<void> {
  const text = await Deno.readTextFile(FILE);
  const after = text.indexOf("```text\n", text.indexOf(command)) + "```text\n".length;
  const end = text.indexOf("```", after);
  if (Deno.env.get("UPDATE_GOLDEN") === "1") {
    await Deno.writeTextFile(FILE, text.slice(0, after) + out + text.slice(end));
  } else assert.equal(text.slice(after, end), out, "README.md shows another output: run with UPDATE_GOLDEN=1");
}

Deno.test("README: the export, as typed, writes the files and prints what is shown", async () => {
  const [command, flags, args] = /^npx -y deno@\S+ run (.*) cli\.ts (policy rego-export .*)$/mu.exec(readme)!;
  const folder = await Deno.makeTempDir();
  try {
    const { code, out, err } = await cavra(args!.split(" "), { allow: flags!.split(" "), cwd: folder });
    assert.deepEqual([code, err], [0, ""]);
    assert.ok((await Deno.stat(`${folder}/dist/opa-rego/cavra_policy.rego`)).isFile);
    await assertShown(command, out);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("README: the explained command prints what is shown", async () => {
  const [command, target] = /^deno run cli\.ts policy explain execute_command '(.*)'$/mu.exec(readme)!;
  const { code, out, err } = await cavra(["policy", "explain", "execute_command", target!]);
  assert.deepEqual([code, err], [0, ""]);
  await assertShown(command, out);
});

Deno.test("README: the piped command blocks", async () => {
  const [, stdin, args] = /^echo '(.*)' \| deno run cli\.ts (policy decide .*)$/mu.exec(readme)!;
  const { code, out } = await cavra(args!.split(" "), { stdin: `${stdin}\n` });
  assert.deepEqual([code, JSON.parse(out).decision], [0, "block"]);
});

Deno.test("README: every command of the program is in its table, and every link leads somewhere", async () => {
  const { POLICY_COMMANDS } = await import("../../lib/cli/commands.ts");
  const [, table] = /## Commands\n([\s\S]*?)\n## /u.exec(readme)!;
  for (const { name } of POLICY_COMMANDS) assert.match(table!, new RegExp(`\`(cavra policy )?${name}[ \`]`, "u"), name);
  for (const [, link] of readme.matchAll(/\]\(([^)#]+)\)/gu)) await Deno.stat(new URL(link!, ROOT));
});
