// deno-lint-ignore-file no-control-regex
import assert from "node:assert/strict";
import { described } from "./described.ts";
import { assertGolden } from "./golden.ts";
import { atTerminal, cavra, type Ran, ROOT } from "./run_cavra.ts";
import { assertXml, readTap } from "./well_formed.ts";

const READ = { allow: ["--allow-read"] };
const SHOP = "tests/cli/tested/shop";
const FREEZE = ["--overlay", "tests/cli/tested/freeze.overlay.yaml"];
const BASE = "tests/cli/tested/shop-base";
const test = (...args: string[]) => cavra(["policy", "test", ...args], READ);

/** Without what changes with the tables of the toolkit and with OPA. */
function stable({ out }: Ran): string {
  return out.replace(/"[0-9a-f]{64}"/u, '"DIGEST"').replaceAll(/"version": "[0-9.]+"/gu, '"version": "VERSION"');
}

for (const format of ["text", "json", "junit", "tap"]) {
  Deno.test(`test --format ${format}: what passed and what failed, of the pack and its overlay`, async () => {
    const ran = await test(SHOP, ...FREEZE, "--format", format);
    assert.deepEqual([ran.code, ran.err], [1, ""]);
    await assertGolden(`test/shop.${format}.txt`, stable(ran));
  });
}

Deno.test("test: narrow and coloured at a terminal", async () => {
  const args = ["policy", "test", SHOP, ...FREEZE, "--coverage"];
  const narrow = await atTerminal(args, 40);
  assert.deepEqual([narrow.code, narrow.err], [1, ""]);
  await assertGolden("test/shop_40.txt", narrow.out);
  const coloured = await atTerminal(args, 40, true);
  assert.match(coloured.out, /^\u001b\[32mok\u001b\[0m {3}reads keys$/mu);
  assert.match(coloured.out, /^\u001b\[1;31mFAIL\u001b\[0m wrong rule$/mu);
  assert.equal(coloured.out.replaceAll(/\u001b\[[0-9;]*m/gu, ""), narrow.out);
});

Deno.test("test: JSON has one result a test, also of two with one name, and is what its schema says", async () => {
  const ran = await test(SHOP, "--format", "json");
  const { passed, failed, skipped, tests } = await described("test", ran) as {
    passed: number;
    failed: number;
    skipped: number;
    tests: { name: string; line: number; status: string }[];
  };
  assert.deepEqual([ran.code, passed, failed, skipped, tests.length], [1, 4, 4, 0, 8]);
  const same = tests.filter(({ name }) => name === "the same name").map(({ line, status }) => `${line} ${status}`);
  assert.deepEqual(same, ["41 passed", "44 failed"]);
});

/** Packs, then the names that a CI server sees, a failed one with `not`. */
const SEEN: Record<string, [args: string[], code: number, names: string[]]> = {
  "failures": [[SHOP, ...FREEZE], 1, [
    "reads keys",
    "a parent's block holds",
    "an action without a type is blocked",
    'not wrong decision, with a name # SKIP <by> & "quotes" that is far too long for one line of forty columns',
    "not wrong rule",
    "not wrong pattern",
    "the same name",
    "not the same name",
    "nothing is published",
  ]],
  "a pass": [[BASE], 0, ["the environment stays closed"]],
  "no test": [["tests/cli/packs/acme-app"], 1, ["not there are tests"]],
};

for (const [name, [args, code, names]] of Object.entries(SEEN)) {
  Deno.test(`test --format tap: a reader sees ${name}`, async () => {
    const ran = await test(...args, "--format", "tap");
    const read = await readTap(ran.out);
    assert.deepEqual([ran.code, ran.err], [code, ""]);
    assert.deepEqual(read.map((one) => `${one.ok ? "" : "not "}${one.name}`), names);
    for (const { ok, details } of read) assert.equal(typeof details, ok ? "undefined" : "object");
  });

  Deno.test(`test --format junit: a reader sees ${name}`, async () => {
    const ran = await test(...args, "--format", "junit");
    assertXml(ran.out);
    assert.deepEqual([ran.code, ran.err], [code, ""]);
    const failed = names.filter((one) => one.startsWith("not ")).length;
    assert.equal(ran.out.match(/<testsuite /gu)?.length, 1);
    assert.equal(ran.out.match(/<testcase /gu)?.length, names.length);
    assert.equal(ran.out.match(/<failure /gu)?.length ?? 0, failed);
    assert.ok(ran.out.includes(` tests="${names.length}" failures="${failed}" errors="0" skipped="0">`));
  });
}

Deno.test("test: all passed is exit 0, by path, by id under a folder and with a built-in pack", async () => {
  const text = "shop-base 1.0.0, 1 test on reference, opa-wasm\nok   the environment stays closed\n" +
    "1 of 3 patterns decided by a test; --coverage names the others\n1 passed, 0 failed\n";
  const all = { code: 0, out: text, err: "" };
  assert.deepEqual(await test(BASE), all);
  assert.deepEqual(await test("shop-base", "--policy-dir", "tests/cli/tested"), all);
  const builtin = await cavra(["policy", "test", "terraform-guardrails"]);
  assert.deepEqual([builtin.code, builtin.err], [0, ""]);
  assert.match(builtin.out, /^[1-9]\d* passed, 0 failed\n$/mu);
});

Deno.test("test: --coverage names the patterns that decide no test, with their place", async () => {
  const { out } = await test(BASE, "--coverage");
  assert.ok(out.includes(
    "1 of 3 patterns decided by a test; by none:\n" +
      `  commands.block terraform apply*\n    ${BASE}/policy.yaml:11\n` +
      `  commands.allow npm test\n    ${BASE}/policy.yaml:13\n`,
  ));
});

Deno.test("test: every engine must give what is expected, and the one that does not is named", async () => {
  const engine = "exec:deno run --quiet --no-config tests/cli/always_allow.ts";
  const folder = Deno.execPath().replace(/[\\/][^\\/]*$/u, "");
  const options = { allow: ["--allow-all"], env: { PATH: `${folder}:${Deno.env.get("PATH")}` } };
  const run = (...more: string[]) => cavra(["policy", "test", BASE, "--engine", "reference", ...more], options);
  assert.equal((await run()).code, 0);
  const { code, out } = await run("--engine", engine);
  assert.equal(code, 1);
  assert.match(
    out.replace(/\s+/gu, " "),
    / received allow \(exec:deno run .*always_allow\.ts\) .*0 passed, 1 failed $/u,
  );
});

Deno.test("test: a pack without tests is told so, and does not pass", async () => {
  const ran = await test(SHOP.replace("tested/shop", "packs/acme-base"));
  assert.deepEqual(ran, {
    code: 1,
    out: "",
    err: "error[test.no_tests]: No tests in 'acme-base'\n  --> tests/cli/packs/acme-base/policy.yaml:1:1\n" +
      "  hint: Add a section 'tests'\n\n",
  });
  const json = await test("tests/cli/packs/acme-app", "--format", "json");
  assert.deepEqual([json.code, json.err], [1, ""]);
  const [only] = (await described("diagnostics", json))["diagnostics"] as { code: string; hint: string }[];
  assert.equal(only?.code, "test.no_tests");
  assert.match(only.hint, /those of a parent are run with the parent$/u);
});

Deno.test("test: the tests of an overlay are enough", async () => {
  const { code, out } = await test("tests/cli/packs/acme-base", ...FREEZE);
  assert.equal(code, 0);
  assert.match(out, /^ok {3}nothing is published$/mu);
});

Deno.test("test: an invalid pack is told with all its mistakes, and nothing is run", async () => {
  const broken = (format: string) => test("tests/packs/broken/policy.yaml", "--format", format);
  const text = await broken("text");
  assert.deepEqual([text.code, text.out, text.err.match(/^error\[/gmu)?.length], [1, "", 12]);
  for (const [format, failed] of [["junit", /<failure /gu], ["tap", /^not ok /gmu]] as const) {
    const { code, out, err } = await broken(format);
    assert.deepEqual([code, out.match(failed)?.length, err], [1, 12, ""], format);
  }
});

/** One mistake, one code. */
const MISTAKES: Record<string, [args: string[], exit: number, code: string]> = {
  "no pack": [[], 2, "cli.missing_argument"],
  "two packs": [[BASE, SHOP], 2, "cli.excess_argument"],
  "an unknown pack": [["shop-bas", "--policy-dir", "tests/cli/tested"], 2, "cli.unknown_pack"],
  "an unknown engine": [[BASE, "--engine", "rego"], 2, "cli.unknown_engine"],
  "an overlay that is not there": [[BASE, "--overlay", "no.yaml"], 2, "cli.file_not_found"],
  "a widening that is forbidden": [[SHOP, "--forbid-widening"], 1, "pack.widening"],
};

for (const [name, [args, exit, code]] of Object.entries(MISTAKES)) {
  Deno.test(`test: ${name}`, async () => {
    const ran = await test(...args, "--format", "json");
    assert.deepEqual([ran.code, ran.err, JSON.parse(ran.out).diagnostics[0].code], [exit, "", code]);
  });
}

Deno.test("test: an engine that is not there is a failure of the surroundings, not of a test", async () => {
  const ran = await cavra(["policy", "test", BASE, "--engine", "exec:no-such-program"], { allow: ["--allow-all"] });
  assert.deepEqual([ran.code, ran.out], [3, ""]);
  assert.match(ran.err, /^error\[cli\.engine_failed\]: /u);
});

Deno.test("docs/packs.md: the test of its first example passes, and fails as shown when it expects something else", async () => {
  const file = new URL("docs/packs.md", ROOT);
  const docs = await Deno.readTextFile(file);
  const [, pack] = /^```yaml\n(metadata:.*?)^```$/msu.exec(docs)!;
  const cwd = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${cwd}/web-shop`);
    const run = async (text: string) => {
      await Deno.writeTextFile(`${cwd}/web-shop/policy.yaml`, text);
      return await cavra(["policy", "test", "web-shop/policy.yaml"], { ...READ, cwd });
    };
    assert.equal((await run(pack!)).code, 0);
    const { code, out } = await run(pack!.replace("expect: block", "expect: allow"));
    const [before, shown, after] = docs.split(/(?<=^```text\n)([^`]*)(?=^```$)/mu);
    if (Deno.env.get("UPDATE_GOLDEN") === "1") await Deno.writeTextFile(file, before + out + after);
    else assert.deepEqual([code, out], [1, shown], "docs/packs.md shows another output: run with UPDATE_GOLDEN=1");
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
