import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { exportCommand } from "../../lib/export/export_command.ts";
import { headerCommand, regoHeader } from "../../lib/export/rego_module.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import type { PackSource } from "../../lib/pack/types.ts";
import { exportPack } from "../../lib/parity/export_pack.ts";
import { packText, userPack, userPacks } from "../pack/support.ts";

const source = (kind: PackSource["kind"], name: string, found: PackSource["found"] = "path"): PackSource => ({
  kind,
  found,
  name,
  sha256: "",
});

/** Sources, and what the header says after `--policy-pack`. */
const CASES: Record<string, [sources: readonly PackSource[], words: string]> = {
  "a pack made without files": [[], "mine"],
  "a built-in pack": [[source("pack", "mine/policy.yaml", "builtin")], "mine"],
  "a pack by path": [[source("pack", "mine/policy.yaml")], "mine/policy.yaml"],
  "a pack under --policy-dir": [[source("pack", "mine/policy.yaml", "policy_dir")], "mine/policy.yaml"],
  "parents, which are found by their ids": [
    [source("parent", "base/policy.yaml", "sibling"), source("pack", "mine/policy.yaml")],
    "mine/policy.yaml",
  ],
  "overlays in order": [
    [source("pack", "mine/policy.yaml"), source("overlay", "b.yaml"), source("overlay", "a.yaml")],
    "mine/policy.yaml --overlay b.yaml --overlay a.yaml",
  ],
  "an overlay on a built-in pack": [
    [source("pack", "mine/policy.yaml", "builtin"), source("overlay", "fr.yaml")],
    "mine --overlay fr.yaml",
  ],
  "a name that is no word of a shell": [
    [source("pack", "mine/it's $(my) pack.yaml")],
    "'mine/it'\\''s $(my) pack.yaml'",
  ],
  "a name that would end the comment": [
    [source("pack", "mine/a\nallow := true\r.yaml")],
    "'mine/a\\nallow := true\\r.yaml'",
  ],
};

for (const [name, [sources, words]] of Object.entries(CASES)) {
  Deno.test(`exportCommand: ${name}`, async () => {
    const command = exportCommand({ id: "mine", sources });
    assert.equal(command, `cavra policy rego-export --policy-pack ${words}`);
    const { policy } = await loadPolicy((await builtinPack("mcp-guardrails"))!, userPacks);
    const header = regoHeader(policy!, command);
    assert.ok(header.split("\n").every((line) => line.startsWith("# ")));
    assert.equal(headerCommand(`${header}\n\npackage x\n`), command);
    assert.equal(headerCommand(regoHeader(policy!)), undefined);
  });
}

Deno.test("exportPack: both Rego files name pack and overlay as the manifest does, wherever they lie", async () => {
  const overlay = await userPack("release-engineering", "hotfix.overlay.yaml");
  const commands = [overlay, { ...overlay, file: "/elsewhere/hotfix.overlay.yaml" }].map(async (one) => {
    const { pack, policy } = await loadPolicy(await userPack("release-engineering"), userPacks, { overlays: [one] });
    const { files } = await exportPack(pack!, policy!);
    return ["cavra_policy.rego", "cavra_policy_test.rego"].map((name) => headerCommand(files[name]!));
  });
  const command =
    "cavra policy rego-export --policy-pack release-engineering/policy.yaml --overlay hotfix.overlay.yaml";
  assert.deepEqual((await Promise.all(commands)).flat(), Array(4).fill(command));
});

Deno.test("exportPack: a built-in pack is named by its id, with the overlay", async () => {
  const overlay = packText("commands: {block: [npm publish*]}", "folder/fr.yaml");
  const text = (await builtinPack("mcp-guardrails"))!;
  const { pack, policy } = await loadPolicy(text, userPacks, { overlays: [overlay] });
  const { files } = await exportPack(pack!, policy!);
  const command = "cavra policy rego-export --policy-pack mcp-guardrails --overlay fr.yaml";
  assert.equal(headerCommand(files["cavra_policy.rego"]!), command);
});
