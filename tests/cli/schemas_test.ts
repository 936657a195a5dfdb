import assert from "node:assert/strict";
import { Ajv2020 } from "../deps.ts";
import { cavra } from "./run_cavra.ts";

const ALL = { allow: ["--allow-all"] };
const APP = "tests/cli/packs/acme-app";

async function check(schema: string, values: readonly unknown[]): Promise<void> {
  const text = await Deno.readTextFile(new URL(`../../docs/schemas/${schema}.schema.json`, import.meta.url));
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(text));
  assert.ok(values.length > 0);
  for (const value of values) assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
}

async function json(args: readonly string[], stdin = ""): Promise<unknown[]> {
  const { out } = await cavra(["policy", ...args], { ...ALL, stdin });
  return args.includes("jsonl") ? out.trimEnd().split("\n").map((line) => JSON.parse(line)) : [JSON.parse(out)];
}

/** Schema, then calls whose output it describes. */
const OUTPUTS: Record<string, string[][]> = {
  diagnostics: [
    ["list", "--x", "--format", "json"],
    ["describe", "tests/packs/broken/policy.yaml", "--format", "json"],
    ["decide", "--policy-pack", "no-such", "--input", "-", "--format", "json"],
  ],
  validate: [
    ["validate", "tests/packs/broken/policy.yaml", APP, "--format", "json"],
    ["validate", "no/such.yaml", APP, "--format", "json"],
  ],
  list: [["list", "--policy-dir", "tests/packs", "--format", "json"]],
  describe: [["describe", APP, "--overlay", "tests/cli/packs/freeze.overlay.yaml", "--format", "json"]],
  "rego-test": [
    ["rego-test", "--policy-pack", APP, "--format", "json"],
    [
      "rego-test",
      "--policy-pack",
      APP,
      "--format",
      "json",
      "--fixtures",
      "tests/cli/cases.json",
      "--engine",
      "exec:none",
    ],
    ["rego-test", "--policy-pack", APP, "--format", "json", "--fixtures", "tests/cli/cases.json"],
  ],
};

for (const [schema, calls] of Object.entries(OUTPUTS)) {
  Deno.test(`docs/schemas/${schema}.schema.json describes what is printed`, async () => {
    for (const args of calls) await check(schema, await json(args));
  });
}

Deno.test("docs/schemas/decide.schema.json describes decisions, explained ones and every kind of input", async () => {
  const stdin = [
    '{"action_type":"read_file","target":"x.pem"}',
    '{"action_type":"write_file","target":"docs/x"}',
    '{"action_type":"execute_command","target":"npm test; git push; make > docs/x"}',
    "nope",
  ].join("\n");
  const decide = ["decide", "--policy-pack", APP, "--input", "-", "--format", "jsonl"];
  await check("decide", await json(decide, stdin));
  await check("decide", await json([...decide, "--explain"], stdin));
});

Deno.test("docs/schemas/rego-export.schema.json describes an export and a check", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const args = ["rego-export", "--policy-pack", APP, "--output-dir", `${folder}/x`, "--format", "json"];
    const written = [...await json(args), ...await json([...args, "--check"])];
    await Deno.remove(`${folder}/x/data.json`);
    await check("rego-export", [...written, ...await json([...args, "--check"])]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a schema refuses what it does not describe", async () => {
  await assert.rejects(check("decide", [{ decision: "allow" }]));
  await assert.rejects(check("rego-test", [{}]));
});
