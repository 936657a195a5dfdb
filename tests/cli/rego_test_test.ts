import assert from "node:assert/strict";
import type { ParityReport } from "../../lib/parity/types.ts";
import { assertGolden } from "./golden.ts";
import { cavra } from "./run_cavra.ts";

// The program that runs these tests, under the same name everywhere.
const FOLDER = Deno.execPath().replace(/[\\/][^\\/]*$/u, "");
const ALL = { allow: ["--allow-all"], env: { PATH: `${FOLDER}:${Deno.env.get("PATH")}` } };
const READ = { allow: ["--allow-read"] };
const APP = ["policy", "rego-test", "--policy-pack", "tests/cli/packs/acme-app"];
const ALLOW_ALL = "exec:deno run --quiet --no-config tests/cli/always_allow.ts";
const CASES = "tests/cli/cases.json";

Deno.test("rego-test: the embedded engines agree on every case, without a permission for a built-in pack", async () => {
  const { code, out, err } = await cavra(["policy", "rego-test", "--policy-pack", "mcp-guardrails"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(
    out,
    /^mcp-guardrails \S+, [0-9,]+ cases\n {2}reference .* agrees\n {2}opa-wasm .* agrees\n(.*\n)*Passed: /u,
  );
});

Deno.test("rego-test: JSON is the report, and --report writes the same", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = `${folder}/report.json`;
    const { code, out } = await cavra([...APP, "--report", file, "--format", "json"], ALL);
    const report: ParityReport = JSON.parse(out);
    assert.deepEqual([code, report.passed, report.parity], [0, true, true]);
    assert.deepEqual(report.engines.map(({ name, status }) => `${name} ${status}`), ["reference ran", "opa-wasm ran"]);
    assert.equal(await Deno.readTextFile(file), out);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

for (const format of ["text", "junit", "github"]) {
  Deno.test(`rego-test: an engine that disagrees and one that is absent, --format ${format}`, async () => {
    const engines = ["--engine", "reference", "--engine", ALLOW_ALL, "--engine", "exec:no-such-program"];
    const { code, out, err } = await cavra([...APP, "--fixtures", CASES, ...engines, "--format", format], ALL);
    assert.deepEqual([code, err], [1, ""]);
    await assertGolden(`rego-test/${format}.txt`, out.replaceAll(/[0-9a-f]{64}/gu, "DIGEST"));
  });
}

/** Where a line is wrapped depends on the length of the path of a temporary folder. */
const words = (text: string) => text.replace(/\s+/gu, " ");

Deno.test("rego-test: --artifacts tests an export as it lies on disk", async () => {
  const folder = await Deno.makeTempDir();
  const test = (...more: string[]) => cavra([...APP, "--artifacts", `${folder}/out`, ...more], ALL);
  try {
    const exported = ["policy", "rego-export", "--policy-pack", APP.at(-1)!, "--output-dir", `${folder}/out`];
    assert.equal((await cavra(exported, ALL)).code, 0);
    const fine = await test("--format", "json");
    const { tested }: ParityReport = JSON.parse(fine.out);
    const manifest = JSON.parse(await Deno.readTextFile(`${folder}/out/policy-version-manifest.json`));
    const [{ name, sha256 }] = manifest.artefacts;
    assert.deepEqual([fine.code, tested[name]], [0, sha256]);

    const other = await test("--overlay", "tests/cli/packs/freeze.overlay.yaml");
    assert.deepEqual([other.code, other.out], [1, ""]);
    assert.match(
      words(other.err),
      /^error\[cli\.not_an_export\]: Folder '.*' holds another policy than pack 'acme-app' /u,
    );

    const module = `${folder}/out/cavra_policy.rego`;
    await Deno.writeTextFile(module, (await Deno.readTextFile(module)).replace(/^_found contains .*$/mu, "# $&"));
    const changed = await test();
    assert.equal(changed.code, 1);
    assert.match(changed.out, /opa-wasm .* failed/u);

    await Deno.remove(`${folder}/out/data.json`);
    const missing = await test();
    assert.deepEqual([missing.code, missing.out], [1, ""]);
    assert.match(
      missing.err,
      /^error\[cli\.not_an_export\]: (?:.|\n)*The\s+exported\s+file\s+'data\.json' is missing\n/u,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("rego-test: zero cases are a failure", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/none.json`, "[]");
    const { code, out } = await cavra([...APP, "--fixtures", `${folder}/none.json`], READ);
    assert.equal(code, 1);
    assert.match(out, /^Failed: there was no case to run$/mu);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("rego-test: --compare not-weaker is never parity", async () => {
  const run = async (...more: string[]) =>
    await cavra([...APP, "--compare", "not-weaker", "--format", "json", ...more], ALL);
  const fine = await run("--engine", "reference");
  const report: ParityReport = JSON.parse(fine.out);
  assert.deepEqual([fine.code, report.passed, report.parity, report.comparison], [0, true, false, "not-weaker"]);
  assert.equal((await run("--engine", ALLOW_ALL)).code, 1);
});

Deno.test("rego-test: fixtures that are none", async () => {
  const { code, out, err } = await cavra([...APP, "--fixtures", "deno.json"], READ);
  assert.deepEqual([code, out], [2, ""]);
  assert.match(err, /^error\[cli\.fixtures_unreadable\]: File 'deno\.json' holds no cases\n/u);
});

for (const expectation of [{ expected_decision: "maybe" }, { expected: { decision: "maybe" } }, { expected: 5 }]) {
  Deno.test(`rego-test: a case that expects ${JSON.stringify(expectation)} is none`, async () => {
    const file = await Deno.makeTempFile();
    try {
      await Deno.writeTextFile(file, JSON.stringify([{ case_id: "one", input: {}, ...expectation }]));
      const { code, err } = await cavra([...APP, "--fixtures", file, "--compare", "not-weaker"], READ);
      assert.deepEqual([code, err.startsWith("error[cli.fixtures_unreadable]")], [2, true], err);
    } finally {
      await Deno.remove(file);
    }
  });
}
