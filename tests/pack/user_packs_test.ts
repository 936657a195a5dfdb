import assert from "node:assert/strict";
import { loadPack } from "../../lib/pack/load.ts";
import { lines, userPack, userPacks } from "./support.ts";

const QUIET = ["payments-platform", "data-science", "mcp-gateway"];

for (const id of QUIET) {
  Deno.test(`loadPack: ${id} loads without errors and warnings`, async () => {
    const loaded = await loadPack(await userPack(id), userPacks);
    assert.deepEqual(loaded.diagnostics.filter((d) => d.severity !== "note"), []);
    assert.equal(loaded.pack?.id, id);
  });
}

Deno.test("loadPack: legacy-import loads with warnings", async () => {
  const loaded = await loadPack(await userPack("legacy-import"), userPacks);
  assert.deepEqual(loaded.diagnostics.map((d) => `${d.severity} ${d.code} ${d.line}:${d.column}`), [
    "warning pack.missing_title 2:1",
    "warning pack.missing_description 2:1",
    "note pack.repeated_pattern 6:25",
    "warning pack.path_not_canonical 6:49",
    "warning pack.literal_glob 6:63",
    "note pack.not_enforced 16:1",
  ]);
  const entries = loaded.pack?.lists["filesystem.block_read"] ?? [];
  assert.deepEqual(entries.map((entry) => entry.pattern), [".env", "**/secrets.*", "./certs/**", "**/*[0-9].key"]);
  assert.deepEqual(entries[0]?.origins.map((origin) => origin.column), [17, 25]);
  assert.deepEqual(loaded.pack?.carried, { approvals: { route: "platform-security" } });
});

Deno.test("loadPack: broken gives every mistake that needs no decision, and nothing else", async () => {
  const loaded = await loadPack(await userPack("broken"), userPacks);
  assert.equal(loaded.pack, undefined);
  assert.deepEqual(lines(loaded).map((line) => line.replace("packs/broken/policy.yaml ", "")), [
    "error pack.bad_id 2:7 'metadata.id' ('Broken Pack') is no pack id",
    "error pack.wrong_type 5:12 'metadata.version' is the number 1.0",
    "error pack.unknown_parent 6:14 Unknown parent 'no-such-pack'",
    "error pack.unknown_section 7:1 Unknown section 'filesytem'",
    "error pack.null_value 12:5 Item 2 of 'filesystem.block_read' has no value",
    "error pack.empty_pattern 13:7 Item 3 of 'filesystem.block_read' is an empty pattern",
    "error pack.unknown_key 14:3 Unknown key 'block_reads' in 'filesystem'",
    "error pack.wrong_type 15:16 'filesystem.block_write' is the text '.github/**'",
    "error pack.duplicate_key 18:3 Key 'block' stands twice",
    "error pack.wrong_type 20:7 Item 1 of 'commands.allow' is the number 42",
    "error pack.yes_no 24:26 'mcp.block_unknown_servers' is 'yes', a boolean in YAML 1.1 only",
  ]);
  const hints = Object.fromEntries(loaded.diagnostics.map((d) => [`${d.line}`, d.hint]));
  assert.equal(hints["7"], "Did you mean 'filesystem'?");
  assert.equal(hints["14"], "Did you mean 'block_read'?");
  assert.equal(hints["24"], "Write true, without quotes");
  const [example] = loaded.partial.lists["commands.allow"].flatMap((entry) => entry.match);
  assert.deepEqual(example, { text: "npm test", file: "pack/policy.yaml", line: 22, column: 15 });
  assert.equal(loaded.files.get("pack/policy.yaml"), "packs/broken/policy.yaml");
  assert.deepEqual(loaded.partial.lists["commands.block"].map((entry) => entry.pattern), [
    "terraform apply*",
    "kubectl delete*",
  ]);
});

Deno.test("loadPack: release-engineering inherits two packs and is told of its flag", async () => {
  const loaded = await loadPack(await userPack("release-engineering"), userPacks);
  assert.deepEqual(lines(loaded), [
    "warning pack.flag_no_effect packs/release-engineering/policy.yaml 30:42 " +
    "'block_direct_push_to_protected_branch: false' has no effect: 'payments-platform' sets it to true",
  ]);
  const pack = loaded.pack!;
  assert.equal(pack.block_direct_push_to_protected_branch, true);
  assert.equal(pack.block_unknown_servers, true);
  assert.deepEqual(pack.sources.map(({ kind, found, name }) => `${kind} ${found} ${name}`), [
    "parent sibling payments-platform/policy.yaml",
    "parent sibling data-science/policy.yaml",
    "pack path release-engineering/policy.yaml",
  ]);
  assert.deepEqual(pack.widenings.map(({ by, pattern }) => `${by}: ${pattern}`), [
    "release-engineering: gh release view*",
    "release-engineering: git log*",
  ]);
  assert.deepEqual(pack.lists["mcp.allowed_servers"].map((e) => e.pattern), [
    "github-enterprise",
    "jira",
    "duckdb-readonly",
  ]);
  assert.deepEqual(pack.carried["metadata"], { mode: "enforce" });
});

Deno.test("loadPack: hotfix.overlay.yaml lies on top of release-engineering", async () => {
  const overlay = await userPack("release-engineering", "hotfix.overlay.yaml");
  const { pack } = await loadPack(await userPack("release-engineering"), userPacks, { overlays: [overlay] });
  assert.deepEqual(
    pack?.lists["commands.block"].slice(-2).map(({ pattern, pack, origins }) => ({ pattern, pack, origins })),
    [
      {
        pattern: "gh release create*",
        pack: "hotfix.overlay.yaml",
        origins: [{ file: "hotfix.overlay.yaml", line: 4, column: 7 }],
      },
      {
        pattern: "npm publish*",
        pack: "hotfix.overlay.yaml",
        origins: [{ file: "hotfix.overlay.yaml", line: 5, column: 7 }],
      },
    ],
  );
  assert.equal(pack?.sources.at(-1)?.kind, "overlay");
  assert.equal(pack?.id, "release-engineering");
});

Deno.test("loadPack: --forbid-widening makes each widening an error", async () => {
  const loaded = await loadPack(await userPack("release-engineering"), userPacks, { forbidWidening: true });
  assert.deepEqual(lines(loaded).filter((line) => line.includes("widening")), [
    "error pack.widening packs/release-engineering/policy.yaml 27:7 'release-engineering' adds 'gh release view*' to 'commands.allow'",
    "error pack.widening packs/release-engineering/policy.yaml 28:7 'release-engineering' adds 'git log*' to 'commands.allow'",
  ]);
  assert.equal(loaded.pack, undefined);
});
