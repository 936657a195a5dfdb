// deno-lint-ignore-file no-control-regex
import assert from "node:assert/strict";
import { assertGolden } from "./golden.ts";
import { atTerminal, cavra } from "./run_cavra.ts";

const READ = { allow: ["--allow-read"] };
const PATH_HINT = "  hint: Correct the path; a relative one starts at the current folder\n\n";
const validate = (args: readonly string[]) => cavra(["policy", "validate", ...args], READ);

Deno.test("validate: a valid pack, by path and by folder", async () => {
  const path = "tests/cli/packs/acme-base/policy.yaml";
  assert.deepEqual(await validate([path]), { code: 0, out: `valid ${path} acme-base 1.0.0\n`, err: "" });
  assert.deepEqual((await validate(["tests/cli/packs/acme-base"])).code, 0);
});

Deno.test("validate: twelve mistakes at twelve places in one run, no thirteenth", async () => {
  const { code, out, err } = await validate(["tests/packs/broken/policy.yaml", "--format", "json"]);
  assert.deepEqual([code, err], [1, ""]);
  const { diagnostics, packs } = JSON.parse(out);
  const places = diagnostics.map(({ line, column }: { line: number; column: number }) => `${line}:${column}`);
  assert.deepEqual(places, [...new Set(places)]);
  assert.equal(places.length, 12);
  assert.deepEqual(packs.map(({ valid }: { valid: boolean }) => valid), [false]);
});

for (const format of ["text", "json", "sarif", "github", "junit"]) {
  Deno.test(`validate --format ${format}`, async () => {
    const { code, out, err } = await validate([
      "tests/packs/broken/policy.yaml",
      "tests/cli/packs/acme-app/policy.yaml",
      "--format",
      format,
    ]);
    assert.deepEqual([code, err], [1, ""]);
    await assertGolden(`validate/broken.${format}.txt`, out);
  });
}

Deno.test("validate: several packs, one that is not there among them", async () => {
  const [base, app, broken] = ["cli/packs/acme-base", "cli/packs/acme-app", "packs/broken"]
    .map((folder) => `tests/${folder}/policy.yaml`) as [string, string, string];
  const valid = await validate([base, base]);
  const line = `valid ${base} acme-base 1.0.0\n`;
  assert.deepEqual(valid, { code: 0, out: `${line}${line}2 packs: 2 valid\n`, err: "" });
  const mixed = await validate([base, "no/such.yaml", broken, app]);
  assert.deepEqual([mixed.code, mixed.err], [2, ""]);
  assert.ok(mixed.out.startsWith(
    `${line}\nerror[cli.file_not_found]: File 'no/such.yaml' does not exist\n${PATH_HINT}invalid no/such.yaml: 1 error\n\n`,
  ));
  assert.match(mixed.out, /^invalid tests\/packs\/broken.*: 12 errors.*$/mu);
  assert.match(mixed.out, /\n4 packs: 2 valid, 2 invalid\n$/u);
  const { packs, diagnostics } = JSON.parse((await validate([base, "no/such.yaml", "--format", "json"])).out);
  assert.deepEqual(packs.map((one: { valid: boolean }) => one.valid), [true, false]);
  assert.deepEqual(diagnostics.map(({ code }: { code: string }) => code), ["cli.file_not_found"]);
  const none = await validate(["no/such.yaml", "nor/this.yaml"]);
  assert.deepEqual([none.code, none.out, none.err.match(/does not exist/gu)?.length], [2, "", 2]);
});

Deno.test("validate: narrow and coloured at a terminal", async () => {
  const args = ["policy", "validate", "tests/packs/broken/policy.yaml"];
  const narrow = await atTerminal(args, 40);
  await assertGolden("validate/broken_40.txt", narrow.out);
  const coloured = await atTerminal(args, 40, true);
  assert.ok(coloured.out.includes("\u001b[1;31merror"));
  assert.equal(coloured.out.replaceAll(/\u001b\[[0-9;]*m/gu, ""), narrow.out);
});

Deno.test("validate: --forbid-widening makes a widening an error", async () => {
  const args = ["tests/cli/packs/acme-app/policy.yaml", "--forbid-widening", "--format", "json"];
  const { code, out } = await validate(args);
  const codes = JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code);
  assert.deepEqual([code, codes], [1, ["pack.widening", "pack.widening", "pack.not_enforced"]]);
});

/** One mistake, one exact message. */
const MISTAKES: Record<string, [args: string[], code: number, message: string]> = {
  "a file that is not there": [
    ["no/such.yaml"],
    2,
    `error[cli.file_not_found]: File 'no/such.yaml' does not exist\n${PATH_HINT}`,
  ],
  "a folder without a pack": [
    ["tests/cli/packs/"],
    2,
    "error[cli.not_a_file]: 'tests/cli/packs/' is a folder, not a file\n  hint: Name the file\n\n",
  ],
  "an unknown pack": [
    ["acme-ap", "--policy-dir", "tests/cli/packs"],
    2,
    "error[cli.unknown_pack]: Unknown pack 'acme-ap'\n" +
    "  expected: acme-app, acme-base, agentic-delivery, cavra-ai-agent-baseline, github-guardrails, " +
    "kubernetes-guardrails, mcp-guardrails, terraform-guardrails\n" +
    "  received: acme-ap\n  hint: Did you mean 'acme-app'?\n\n",
  ],
  "a policy folder that is not there": [
    ["acme-app", "--policy-dir", "no/such"],
    2,
    `error[cli.file_not_found]: Policy folder 'no/such' does not exist\n${PATH_HINT}`,
  ],
  "an overlay that is not there": [
    ["tests/cli/packs/acme-app", "--overlay", "no.yaml"],
    2,
    `error[cli.file_not_found]: File 'no.yaml' does not exist\n${PATH_HINT}`,
  ],
};

for (const [name, [args, code, message]] of Object.entries(MISTAKES)) {
  Deno.test(`validate: ${name}`, async () => {
    assert.deepEqual(await validate(args), { code, out: "", err: message });
  });
}

Deno.test("validate: JUnit names each path that could not be read as it was typed", async () => {
  const { code, out } = await validate(["tests/cli/packs/acme-app", "no/such.yaml", "acme-ap", "--format", "junit"]);
  const names = [...out.matchAll(/<testcase [^>]*name="([^"]*)"/gu)].map(([, name]) => name);
  assert.deepEqual([code, names], [2, ["tests/cli/packs/acme-app", "no/such.yaml:1:1", "acme-ap"]]);
});

Deno.test({
  name: "validate: what is neither file nor folder is named as it was typed",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const { code, out } = await validate(["/dev/null"]);
    assert.deepEqual([code, out.split("\n").slice(0, 2)], [1, [
      "error[pack.empty_document]: The file holds no value",
      "  --> /dev/null:1:1",
    ]]);
  },
});

Deno.test("validate: a missing permission names the flag", async () => {
  assert.deepEqual(await cavra(["policy", "validate", "x.yaml"]), {
    code: 3,
    out: "",
    err: "error[cli.permission_missing]: No permission to read 'x.yaml'\n" +
      "  hint: Add --allow-read=x.yaml to the deno command\n\n",
  });
});
