import assert from "node:assert/strict";
import { MANIFEST_FILE } from "../../lib/export/names.ts";
import { inFolder } from "../in_folder.ts";
import { cavra, type Ran, ROOT } from "./run_cavra.ts";

const { tasks } = JSON.parse(await Deno.readTextFile(new URL("deno.json", ROOT)));

/** Runs a recipe in another folder, with the permissions that it gives and what a user adds. */
async function recipe(name: string, more: readonly string[], cwd: string): Promise<Ran> {
  const [, flags, args] = /^deno run (.*?) cli\.ts (.*)$/u.exec(tasks[name].command)!;
  return await cavra([...args!.split(" "), ...more], { allow: flags!.split(" "), cwd });
}

for (const [more, id] of [[[], "cavra-ai-agent-baseline"], [["--policy-pack", "mcp-guardrails"], "mcp-guardrails"]]) {
  Deno.test(`deno task export ${(more as string[]).join(" ")}: writes ${id} into dist/opa-rego`, () =>
    inFolder(async (folder) => {
      const { code, err } = await recipe("export", more as string[], folder);
      assert.deepEqual([code, err], [0, ""]);
      const manifest = JSON.parse(await Deno.readTextFile(`${folder}/dist/opa-rego/${MANIFEST_FILE}`));
      assert.equal(manifest.policy_id, id);
    }));

  Deno.test(`deno task parity ${(more as string[]).join(" ")}: is about ${id}`, () =>
    inFolder(async (folder) => {
      const { code, out, err } = await recipe("parity", [...more as string[], "--format", "json"], folder);
      assert.deepEqual([code, err], [0, ""]);
      const { policy_pack, passed, engines } = JSON.parse(out);
      assert.deepEqual([policy_pack, passed], [id, true]);
      assert.deepEqual(engines.map(({ name }: { name: string }) => name), ["reference", "opa-wasm"]);
    }));
}
