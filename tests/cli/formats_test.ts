// deno-lint-ignore-file no-control-regex
import assert from "node:assert/strict";
import { githubAnnotations } from "../../lib/cli/formats/github.ts";
import { diagnosticsJson } from "../../lib/cli/formats/json.ts";
import { junit } from "../../lib/cli/formats/junit.ts";
import { sarif } from "../../lib/cli/formats/sarif.ts";
import { tap } from "../../lib/cli/formats/tap.ts";
import { diagnosticsText, painter } from "../../lib/cli/formats/text.ts";
import type { Diagnostic } from "../../lib/text/diagnostic.ts";
import { assertGolden } from "./golden.ts";
import { cavra } from "./run_cavra.ts";
import { assertXml, readTap } from "./well_formed.ts";

const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    code: "pack.unknown_section",
    severity: "error",
    message: "Unknown section 'filesytem'",
    file: "packs/a b,c:d/policy.yaml",
    line: 7,
    column: 1,
    expected: "filesystem, commands",
    received: "filesytem",
    hint: "Did you mean 'filesystem'?",
  },
  {
    code: "pack.trimmed_blanks",
    severity: "warning",
    message: "Blanks around '100% <b>\u001b[31m\n&\"' are dropped",
    file: "policy.yaml",
    line: 2,
    column: 5,
  },
  {
    code: "pack.not_enforced",
    severity: "note",
    message: "Section 'evidence' is carried",
    file: "policy.yaml",
    line: 9,
    column: 1,
  },
];
const source = (file: string) => file === "policy.yaml" ? "a:\n  - ' x '\n" : undefined;

Deno.test("formats: text without and with colour, at 80 and 40 columns", async () => {
  const plain = (columns: number) => diagnosticsText(DIAGNOSTICS, { columns, paint: painter(false), source });
  await assertGolden("formats/text_80.txt", plain(80));
  await assertGolden("formats/text_40.txt", plain(40));
  const coloured = diagnosticsText(DIAGNOSTICS, { columns: 80, paint: painter(true), source });
  assert.equal(coloured.replaceAll(/\u001b\[[0-9;]*m/gu, ""), plain(80));
  assert.match(coloured, /^\u001b\[1;31merror/u);
});
Deno.test("formats: json", async () => await assertGolden("formats/diagnostics.json", diagnosticsJson(DIAGNOSTICS)));
Deno.test("formats: github", async () => await assertGolden("formats/github.txt", githubAnnotations(DIAGNOSTICS)));
Deno.test("formats: sarif", async () => {
  await assertGolden(
    "formats/sarif.json",
    await sarif(DIAGNOSTICS, { version: "1.2.3", help: (code) => `About ${code}.` }),
  );
});
Deno.test("formats: sarif fingerprints stay when lines move, and differ for equal findings", async () => {
  const prints = async (diagnostics: readonly Diagnostic[]): Promise<string[]> => {
    const parsed = JSON.parse(await sarif(diagnostics, { version: "1.0.0", help: () => undefined }));
    return parsed.runs[0].results.map((one: { partialFingerprints: Record<string, string> }) =>
      one.partialFingerprints["cavraFinding/v1"]
    );
  };
  const [first] = DIAGNOSTICS;
  const two = await prints([first!, first!]);
  assert.notEqual(two[0], two[1]);
  assert.deepEqual(await prints([{ ...first!, line: 99 }]), [two[0]]);
});
Deno.test("formats: junit", async () => {
  const suites = [
    { name: "reference", cases: [{ name: "block_env_read" }] },
    {
      name: "opa <&>",
      cases: [{
        name: 'a "case"',
        failure: { type: "decision", message: "allow\u001b\nblock", detail: "a < b\n\u0000" },
      }],
    },
  ];
  await assertGolden("formats/junit.xml", junit(suites));
  assertXml(junit(suites));
});
Deno.test("formats: tap has a plan, and no name or detail that a reader takes for something else", async () => {
  const names = ["plans", "never # SKIP", "a \\ # TODO", "1..9\nBail out!\u001b[31m"];
  const text = tap(names.map((name) => ({ name, failure: { received: `${name}: "x"\u0000\ufffe`, at: "a:1" } })));
  const read = await readTap(text);
  assert.deepEqual(read.map(({ ok, name }) => [ok, name]), [
    [false, "plans"],
    [false, "never # SKIP"],
    [false, "a \\ # TODO"],
    [false, "1..9\\nBail out!\\u{1b}[31m"],
  ]);
  assert.deepEqual(read[0]!.details, { received: 'plans: "x"\\u{0}\ufffd', at: "a:1" });
  assert.equal(tap([{ name: "plans" }]), "TAP version 13\n1..1\nok 1 - plans\n");
});
Deno.test("formats: the readers refuse what is not well-formed", async () => {
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
  for (const body of ["<a>", "<a></b>", "<a/><b/>", "<a>&</a>", '<a b="<"/>', '<a b="1" b="2"/>', "x<a/>", "<a"]) {
    assert.throws(() => assertXml(xml(body)), body);
  }
  assertXml(xml('<a b="&lt;">\n  <c/>&amp;</a>\n'));
  for (const lines of [["1..2", "ok 1 - a"], ["1..1", "ok 2 - a"], ["1..1", "ok 1 - a # SKIP"], ["1..1", "okay"]]) {
    await assert.rejects(readTap(["TAP version 13", ...lines].join("\n")), lines.join());
  }
});

/** Calls that end before there is a result, in formats that CI servers read: all of it is on stdout. */
const ENDED: Readonly<Record<string, [args: string[], code: number, said: RegExp]>> = {
  "rego-test, junit, an invalid pack": [
    ["rego-test", "--policy-pack", "tests/packs/broken/policy.yaml", "--format", "junit"],
    1,
    /<testsuite name="cavra policy rego-test" tests="\d+" failures="[1-9]/u,
  ],
  "rego-test, github, an invalid pack": [
    ["rego-test", "--policy-pack", "tests/packs/broken/policy.yaml", "--format", "github"],
    1,
    /^::error file=tests\/packs\/broken\/policy\.yaml,line=/u,
  ],
  "rego-test, junit, an unknown pack": [
    ["rego-test", "--policy-pack", "no-such", "--format=junit"],
    2,
    /name="cli\.unknown_pack">\n {6}<failure type="cli\.unknown_pack" message="/u,
  ],
  "rego-test, github, an unknown pack": [
    ["rego-test", "--policy-pack", "no-such", "--format", "github"],
    2,
    /^::error title=cli\.unknown_pack::/u,
  ],
  "test, junit, an invalid pack": [
    ["test", "tests/packs/broken/policy.yaml", "--format", "junit"],
    1,
    /<testsuite name="cavra policy test"/u,
  ],
  "test, tap, an unknown pack": [
    ["test", "no-such", "--format", "tap"],
    2,
    /^TAP version 13\n1\.\.1\nnot ok 1 - cli\.unknown_pack\n {2}---\n/u,
  ],
  "test, tap, an invalid pack": [
    ["test", "tests/packs/broken/policy.yaml", "--format", "tap"],
    1,
    /^TAP version 13\n/u,
  ],
  "validate, sarif, only an unknown pack": [["validate", "no-such", "--format", "sarif"], 2, /"ruleId": "cli\./u],
};

for (const [name, [args, code, said]] of Object.entries(ENDED)) {
  Deno.test(`formats: what ends a command is in its report: ${name}`, async () => {
    const ran = await cavra(["policy", ...args], { allow: ["--allow-read"] });
    assert.deepEqual([ran.code, ran.err], [code, ""]);
    assert.match(ran.out, said);
    if (args.join(" ").includes("junit")) assertXml(ran.out);
  });
}

Deno.test("formats: a format that the command does not have is told in words", async () => {
  const ran = await cavra(["policy", "list", "--format", "junit"], { allow: ["--allow-read"] });
  assert.deepEqual([ran.code, ran.out, ran.err.startsWith("error[cli.invalid_value]")], [2, "", true]);
});
