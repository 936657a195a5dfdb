import assert from "node:assert/strict";
import { MANIFEST_FILE, MODULE_FILE } from "../../lib/export/names.ts";
import { blockers, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";

const GENUINE = await exported(YAML);
const PACKET = await packetOf(GENUINE);

/** What was done to the YAML after the export, and what the gate says. */
const EDITS: readonly [string, string, readonly string[]][] = [
  [
    "a word that decides nothing",
    YAML.replace("A pack for tests", "A pack for all"),
    ["source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml"],
  ],
  [
    "a blocked path more",
    YAML.replace('[".env"]', '[".env", "*.pem"]'),
    [
      "policy_weaker_than_source artifacts/data.json",
      "reexport_differs artifacts/data.json",
      "source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml",
    ],
  ],
  [
    "a blocked path less",
    YAML.replace('[".env"]', "[]"),
    [
      "reexport_differs artifacts/data.json",
      "source_edited artifacts/policy-version-manifest.json#sources.small-team/policy.yaml",
    ],
  ],
  ["another version", YAML.replace("1.0.0", "1.1.0"), ["source_identity_differs artifacts/data.json"]],
  ["another pack", YAML.replace("small-team", "large-team"), ["source_identity_differs artifacts/data.json"]],
  ["what is no pack", "metadata: [\n", ["reexport_failed artifacts/data.json"]],
];

for (const [name, yaml, expected] of EDITS) {
  Deno.test(`verifyArtifacts: YAML with ${name} is caught`, async () => {
    assert.deepEqual(blockers(await judged(GENUINE, PACKET, await tools(yaml))), [...expected]);
  });
}

Deno.test("verifyArtifacts: how the sources were found does not matter", async () => {
  const files = await freshManifest(GENUINE, (manifest) => manifest.sources[0].found = "policy_dir");
  assert.notEqual(files[MANIFEST_FILE], GENUINE[MANIFEST_FILE]);
  assert.deepEqual(blockers(await judged(files, await packetOf(files), await tools(YAML))), []);
});

for (const [name, command] of [["another command", "\n#   cavra policy rego-export --policy-pack x"], ["none", ""]]) {
  Deno.test(`verifyArtifacts: a header that names ${name} than the sources have is caught`, async () => {
    const line = " run\n#   cavra policy rego-export --policy-pack small-team/policy.yaml\n";
    const other = command === "" ? " make this anew\n" : ` run${command}\n`;
    assert.ok(GENUINE[MODULE_FILE]!.includes(line));
    const files = await freshManifest({ ...GENUINE, [MODULE_FILE]: GENUINE[MODULE_FILE]!.replace(line, other) });
    const found = blockers(await judged(files, await packetOf(files), await tools(YAML)));
    assert.ok(found.includes("reexport_differs artifacts/cavra_policy.rego"), found.join());
    assert.ok(!found.some((one) => one.startsWith("module_")), found.join());
  });
}

Deno.test("verifyArtifacts: a source that the manifest adds is caught", async () => {
  const files = await freshManifest(
    GENUINE,
    (manifest) => manifest.sources.push({ ...manifest.sources[0], name: "x" }),
  );
  assert.deepEqual(blockers(await judged(files, await packetOf(files), await tools(YAML))), [
    "source_edited artifacts/policy-version-manifest.json#sources.x",
  ]);
});

Deno.test("verifyArtifacts: the weakening that is shown is one", async () => {
  const weaker = await exported(YAML.replace('["terraform apply*"]', "[]"));
  const { blockers: found } = await judged(weaker, await packetOf(weaker), await tools(YAML));
  const { expected, received } = found.find(({ code }) => code === "policy_weaker_than_source")!;
  assert.match(expected, /^block for execute_command terraform apply/u);
  assert.match(received, /^require_approval/u);
});
