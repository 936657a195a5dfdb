import assert from "node:assert/strict";
import { judge } from "../../lib/decide/judge.ts";
import { covers, filled, matchesWord, pathVariants } from "../../lib/export/fill.ts";
import { generateFixtures } from "../../lib/export/fixtures.ts";
import { EXPORTED_FILES } from "../../lib/export/names.ts";
import { NAMED_CASES } from "../../lib/export/named_cases.ts";
import { regoValue } from "../../lib/export/rego_value.ts";
import { exportPack } from "../../lib/parity/export_pack.ts";
import { compile } from "../../lib/policy/compile.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { fc } from "../deps.ts";
import { packOf } from "../pack_of.ts";
import { runOpa, testWithOpa } from "../real_opa.ts";

/** Texts that break out of a comment or a string where they are not escaped. */
const NASTY = 'x"\n}\u2028\u202e\\ default decision := {} # \u0000 é';

const pack = packOf({
  "filesystem.block_read": [".env", "secrets/**", { pattern: "*.pem", reason: NASTY }],
  "filesystem.block_write": ["a/**"],
  "filesystem.require_approval_write": ["a/b/*.txt", "policies/**"],
  "commands.block": ["terraform apply*", "kubectl delete*"],
  "commands.require_approval": ["kubectl delete pod*"],
  "commands.allow": ["git log*", "git *", "terraform plan *"],
  "git.protected_branches": ["release/*", "release/1.*"],
  "mcp.allowed_servers": ["github", "evil"],
  "mcp.blocked_servers": ["Evil"],
}, { version: `1.0 ${NASTY}` });
const policy = await compile(pack);
const exported = await exportPack(pack, policy);

Deno.test("exportPack renders every artefact, the same bytes each time, and passes parity", async () => {
  assert.ok(exported.report.passed, JSON.stringify(exported.report.disagreements.slice(0, 3)));
  assert.deepEqual(Object.keys(exported.files), EXPORTED_FILES);
  assert.deepEqual((await exportPack(pack, await compile(pack))).files, exported.files);
  for (const [name, text] of Object.entries(exported.files)) {
    assert.ok(text.endsWith("\n") && text.isWellFormed(), name);
  }
});

Deno.test("the manifest names every other artefact with its digest and size", async () => {
  const { artefacts, policy_digest, parity, rego } = JSON.parse(exported.files["policy-version-manifest.json"]!);
  assert.deepEqual(artefacts.map(({ name }: { name: string }) => name), EXPORTED_FILES.slice(0, -1));
  for (const { name, sha256: digest, bytes } of artefacts) {
    assert.equal(digest, await sha256(exported.files[name]!), name);
    assert.equal(bytes, new TextEncoder().encode(exported.files[name]!).length);
  }
  assert.equal(policy_digest, policy.digest);
  assert.deepEqual([parity.passed, parity.cases], [true, exported.fixtures.length]);
  assert.match(rego.wasm_sha256, /^[0-9a-f]{64}$/u);
});

Deno.test("texts of the pack stand escaped in every Rego file", () => {
  for (const name of ["cavra_policy.rego", "cavra_policy_test.rego"]) {
    const head = exported.files[name]!.split("\npackage ")[0]!;
    assert.ok(head.split("\n").every((line) => line === "" || line.startsWith("#")), name);
  }
  assert.ok(!/[^\n\t\x20-\x7e]/u.test(exported.files["cavra_policy_test.rego"]!));
});

testWithOpa("the exported Rego is as opa fmt leaves it, strict, and its tests pass case by case", async () => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(exported.files)) await Deno.writeTextFile(`${folder}/${name}`, text);
    for (const name of ["cavra_policy.rego", "cavra_policy_test.rego"]) {
      assert.deepEqual(await runOpa(["fmt", "--diff", `${folder}/${name}`]), { code: 0, stdout: "", stderr: "" }, name);
    }
    assert.equal((await runOpa(["check", "--strict", `${folder}/cavra_policy.rego`]))?.code, 0);
    const tests = await runOpa(["test", "--timeout", "120s", "-b", folder]);
    assert.equal(tests?.code, 0, tests?.stdout);
    const chunks = Math.ceil(exported.fixtures.length / 25);
    assert.match(tests?.stdout ?? "", new RegExp(`PASS: ${exported.fixtures.length + chunks + 1}/`, "u"));
    const test = await Deno.readTextFile(`${folder}/cavra_policy_test.rego`);
    await Deno.writeTextFile(
      `${folder}/cavra_policy_test.rego`,
      test.replace('"severity": "high"', '"severity": "low"'),
    );
    const broken = await runOpa(["test", "--timeout", "120s", "-b", folder, "-v", "--run", "_001"]);
    assert.equal(broken?.code, 2);
    assert.match(broken?.stdout ?? "", / {2}block_env_read: FAIL/u);
    assert.match(broken?.stdout ?? "", /test_count_001: FAIL/u);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the fixtures begin with the six named cases and have unique ids", () => {
  const ids = exported.fixtures.map(({ case_id }) => case_id);
  assert.deepEqual(ids.slice(0, 6), NAMED_CASES.map(({ case_id }) => case_id));
  assert.equal(new Set(ids).size, ids.length);
  for (const { case_id, input, expected, expected_decision } of exported.fixtures) {
    assert.deepEqual(judge(policy, input).decision, expected, case_id);
    assert.equal(expected_decision, expected.decision);
  }
});

Deno.test("every pattern is decided by a case, or proven to be covered", () => {
  const by = new Map(
    exported.fixtures.flatMap(({ covers }) =>
      "pattern" in covers && ["decides", "not_decidable", "undecided"].includes(covers.kind)
        ? [[`${covers.list} ${covers.pattern}`, covers]]
        : []
    ),
  );
  const covered = (list: string, pattern: string) => ({ list, pattern });
  assert.deepEqual(
    [...by].filter(([, { kind }]) => kind !== "decides").map((
      [name, c],
    ) => [name, "covered_by" in c ? c.covered_by : c.kind]),
    [
      ["filesystem.require_approval_write a/b/*.txt", covered("filesystem.block_write", "a/**")],
      ["commands.require_approval kubectl delete pod*", covered("commands.block", "kubectl delete*")],
      ["commands.allow git log*", covered("commands.allow", "git *")],
      ["git.protected_branches release/1.*", covered("git.protected_branches", "release/*")],
      ["mcp.allowed_servers evil", covered("mcp.blocked_servers", "Evil")],
    ],
  );
  assert.equal(by.size, policy.entries.length);
});

/** Lists and patterns that decide in no case, each with what is said instead. */
async function notDeciding(
  lists: Parameters<typeof packOf>[0],
  settings: Parameters<typeof packOf>[1] = {},
): Promise<string[]> {
  return generateFixtures(await compile(packOf(lists, settings)), judge).flatMap(({ covers }) => {
    if (covers.kind === "undecided") return [`${covers.list} ${covers.pattern}: no case`];
    return covers.kind === "not_decidable" ? [`${covers.pattern}: ${covers.covered_by.pattern}`] : [];
  });
}

Deno.test("a case is found behind other lists, and with quoted text", async () => {
  assert.deepEqual(await notDeciding({ "commands.block": ["git push*"] }), []);
  const allow = ["sudo ls", "FOO=1 make", "npm test && npm run lint", "ls > out.txt", "echo $HOME", "git diff | cat"];
  assert.deepEqual(await notDeciding({ "commands.allow": allow }), []);
});

Deno.test("a pattern that never decides is covered by another or by a flag, or is named as without a case", async () => {
  const block = ["*terraform*", "git push --force*", "*--force*"];
  assert.deepEqual(
    await notDeciding({ "commands.block": block, "commands.require_approval": ["terraform plan*", "tofu plan*"] }),
    ["git push --force*: *--force*", "terraform plan*: *terraform*"],
  );
  assert.deepEqual(await notDeciding({}, { block_direct_push_to_protected_branch: false }), [
    "main: false",
    "master: false",
  ]);
  assert.deepEqual(await notDeciding({ "filesystem.block_read": [".env"], "commands.allow": ["cat .env"] }), [
    "commands.allow cat .env: no case",
  ]);
});

Deno.test("a case that covers a pattern does what it says", () => {
  for (const { covers, input, governed, case_id } of exported.fixtures) {
    if (!("pattern" in covers)) continue;
    const { findings } = judge(policy, input);
    const found = findings.some(({ pattern, rule_id }) =>
      pattern === covers.pattern &&
      policy.entries.some(({ finding }) => finding.rule_id === rule_id && finding.pattern === pattern)
    );
    if (covers.kind === "decides") assert.equal(findings[0]?.pattern, covers.pattern, case_id);
    if (covers.kind === "near_miss") assert.ok(!found || !governed, case_id);
    assert.equal(governed && !found, false, case_id);
  }
});

Deno.test("a pack without patterns still has the named cases", async () => {
  const empty = await compile(
    packOf({}, { block_unknown_servers: false, block_direct_push_to_protected_branch: false }),
  );
  const fixtures = generateFixtures(empty, judge);
  assert.equal(fixtures.find(({ case_id }) => case_id === "block_env_read")?.governed, false);
  assert.equal(fixtures.filter(({ covers }) => covers.kind === "named").length, 6);
});

Deno.test("filled and pathVariants", () => {
  assert.deepEqual(filled("a*b**", ["", "x"]), ["ab", "abx", "axb", "axbx"]);
  assert.deepEqual(pathVariants(".env"), [".env", "**/.env"]);
  assert.deepEqual(pathVariants("**/a/**"), ["a/**", "a", "**/a/**", "**/a"]);
});

Deno.test("covers agrees with trying every short text", () => {
  const word = fc.array(fc.constantFrom("a", "b", "*"), { maxLength: 5 }).map((letters) => letters.join(""));
  const texts = [""];
  for (let from = 0, length = 0; length < 6; length++) {
    const end = texts.length;
    for (; from < end; from++) texts.push(`${texts[from]}a`, `${texts[from]}b`, `${texts[from]}c`);
  }
  fc.assert(
    fc.property(word, word, (wide, narrow) => {
      const byTrying = texts.every((text) => !matchesWord(narrow, text) || matchesWord(wide, text));
      assert.equal(covers(wide, narrow, (one) => [one]), byTrying, `${wide} ${narrow}`);
    }),
    { numRuns: 300 },
  );
});

Deno.test("regoValue writes every JSON value on one line of ASCII", () => {
  const value = { "k\n": ["\u0000é😀", -1.5, true, null, {}, []] };
  const text = regoValue(value);
  assert.equal(text, '{"k\\n": ["\\u0000\\u00e9\\ud83d\\ude00", -1.5, true, null, {}, []]}');
  assert.deepEqual(JSON.parse(text), value);
});
