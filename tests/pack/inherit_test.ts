import assert from "node:assert/strict";
import { loadPack } from "../../lib/pack/load.ts";
import { HEAD, lines, load, packText, shelfReader } from "./support.ts";

const pack = (id: string, rest = "", inherits = "") =>
  `metadata: {id: ${id}, title: T, description: D, version: '1'${inherits && `, inherits: ${inherits}`}}\n${rest}`;

Deno.test("loadPack: an unknown parent says what was probably meant", async () => {
  const loaded = await load(pack("mine", "", "[bsae]"), { builtin: { base: pack("base") } });
  assert.deepEqual(lines(loaded), ["error pack.unknown_parent 1:73 Unknown parent 'bsae'"]);
  assert.equal(loaded.diagnostics[0]?.hint, "Did you mean 'base'?");
});

Deno.test("loadPack: a cycle is shown as a chain, once", async () => {
  const shelf = { sibling: { b: pack("b", "", "c"), c: pack("c", "", "[b]") } };
  assert.deepEqual(lines(await load(pack("mine", "", "[b, c]"), shelf)), [
    "error pack.inheritance_cycle sibling/c/policy.yaml 1:70 Inheritance cycle b → c → b",
  ]);
  assert.deepEqual(lines(await load(pack("mine", "", "mine"), { builtin: { mine: pack("mine") } })), [
    "error pack.inheritance_cycle 1:72 Inheritance cycle mine → mine",
  ]);
});

Deno.test("loadPack: parents come from the policy folder, then from beside, then from the built-in packs", async () => {
  const shelf = {
    policy_dir: { a: pack("a", "x-a: 1\n") },
    sibling: { a: pack("a"), b: pack("b") },
    builtin: { a: pack("a", "x-a: 1\n"), b: pack("b"), c: pack("c") },
  };
  const loaded = await load(pack("mine", "", "[a, b, c]"), shelf);
  assert.deepEqual(loaded.pack?.sources.map((source) => `${source.kind} ${source.found} ${source.name}`), [
    "parent policy_dir a/policy.yaml",
    "parent sibling b/policy.yaml",
    "parent builtin c/policy.yaml",
    "pack path mine/policy.yaml",
  ]);
  assert.deepEqual(lines(loaded), [
    "warning pack.parent_shadowed 1:73 Parent 'a' was taken from the policy folder ('policy_dir/a/policy.yaml'); " +
    "another one with this id and different content is in the folder beside the pack ('sibling/a/policy.yaml')",
  ]);
});

Deno.test("loadPack: a mistake in a parent is reported in its file and the child does not load", async () => {
  const loaded = await load(pack("mine", "", "b"), { sibling: { b: pack("b", "commands: {block: [1]}\n") } });
  assert.deepEqual(lines(loaded), [
    "error pack.wrong_type sibling/b/policy.yaml 2:20 Item 1 of 'commands.block' is the number 1",
  ]);
  assert.equal(loaded.pack, undefined);
});

Deno.test("loadPack: a parent that states another id is refused", async () => {
  const loaded = await load(pack("mine", "", "b"), { sibling: { b: pack("c") } });
  assert.deepEqual(lines(loaded), [
    "error pack.parent_id 1:72 Parent 'b' states the id 'c' in 'sibling/b/policy.yaml'",
  ]);
});

Deno.test("loadPack: a pack inherited twice is one source, and the order is that of the parents", async () => {
  const shelf = {
    sibling: {
      left: pack("left", "commands: {block: [l]}\n", "top"),
      right: pack("right", "commands: {block: [r]}\n", "[top]"),
      top: pack("top", "commands: {block: [t]}\n"),
    },
  };
  const { pack: merged } = await load(pack("mine", "commands: {block: [m, t]}\n", "[left, right]"), shelf);
  assert.deepEqual(merged?.sources.map((source) => source.id), ["top", "left", "right", "mine"]);
  assert.deepEqual(merged?.lists["commands.block"].map((entry) => `${entry.pack}:${entry.pattern}`), [
    "top:t",
    "left:l",
    "right:r",
    "mine:m",
  ]);
  assert.deepEqual(merged?.lists["commands.block"][0]?.origins.map((origin) => origin.file), [
    "top/policy.yaml",
    "mine/policy.yaml",
  ]);
});

Deno.test("loadPack: one pattern is one entry; the higher severity stays, missing values are filled in", async () => {
  const parent = "commands:\n  block:\n    - {pattern: a, severity: critical, match: [a]}\n" +
    "    - {pattern: b, reason: first}\n    - {pattern: make  x}\n    - kubectl delete*\n    - {pattern: l, severity: low}\n";
  const child =
    "commands:\n  block:\n    - {pattern: a, severity: high, reason: why, approver_group: G, match: [a, a b]}\n" +
    "    - {pattern: b, reason: second}\n    - make x\n    - {pattern: kubectl delete*, severity: low}\n    - l\n";
  const loaded = await load(pack("mine", child, "p"), { sibling: { p: pack("p", parent) } });
  assert.deepEqual(lines(loaded), [
    "warning pack.entry_differs 5:17 The reason of 'b' differs from that at p/policy.yaml:5; the first stays",
  ]);
  const brief = loaded.pack?.lists["commands.block"].map((entry) => ({
    ...entry,
    match: entry.match.map((example) => example.text),
    origins: entry.origins.length,
  }));
  assert.deepEqual(brief, [
    {
      pattern: "a",
      reason: "why",
      severity: "critical",
      approver_group: "G",
      match: ["a", "a b"],
      not_match: [],
      pack: "p",
      origins: 2,
    },
    { pattern: "b", reason: "first", match: [], not_match: [], pack: "p", origins: 2 },
    { pattern: "make  x", match: [], not_match: [], pack: "p", origins: 2 },
    // A block of `delete` is critical when nothing is said, and no child lowers it.
    { pattern: "kubectl delete*", match: [], not_match: [], pack: "p", origins: 2 },
    { pattern: "l", match: [], not_match: [], pack: "p", origins: 2 },
  ]);
});

Deno.test("loadPack: flags are OR over what is stated, the default comes last", async () => {
  const off = "mcp: {block_unknown_servers: false}\n";
  const on = "mcp: {block_unknown_servers: true}\n";
  const flag = async (child: string, parent: string) => {
    const { pack: merged, diagnostics } = await load(pack("mine", child, "p"), { sibling: { p: pack("p", parent) } });
    return [merged?.block_unknown_servers, diagnostics.map((found) => found.code).join()];
  };
  assert.deepEqual(await flag("", ""), [true, ""]);
  assert.deepEqual(await flag("", off), [false, ""]);
  assert.deepEqual(await flag(off, ""), [false, ""]);
  assert.deepEqual(await flag(on, off), [true, ""]);
  assert.deepEqual(await flag(off, on), [true, "pack.flag_no_effect"]);
});

Deno.test("loadPack: risk_scoring takes the higher, carried values are united", async () => {
  const parent = "mcp: {risk_scoring: {a: high, b: low, __proto__: low}}\ngit: {require_pull_request: true}\n" +
    "compliance: {maps_to: [x, y], other: 1}\n";
  const child = "mcp: {risk_scoring: {a: medium, b: critical}}\ngit: {require_pull_request: false}\n" +
    "compliance: {maps_to: [y, z], big: 12345678901234567890}\n";
  const { pack: merged } = await load(pack("mine", child, "p"), { sibling: { p: pack("p", parent) } });
  assert.deepEqual(Object.entries(merged!.risk_scoring), [["a", "high"], ["b", "critical"], ["__proto__", "low"]]);
  assert.deepEqual(merged?.carried, {
    git: { require_pull_request: true },
    compliance: { maps_to: ["x", "y", "z"], other: 1, big: "12345678901234567890" },
  });
});

Deno.test("loadPack: what a child or overlay adds to allow and allowed_servers is a widening", async () => {
  const shelf = {
    sibling: {
      middle: pack("middle", "commands: {allow: [m, t]}\n", "top"),
      top: pack("top", "commands: {allow: [t]}\nmcp: {allowed_servers: [s]}\n"),
    },
  };
  const overlays = [
    packText("commands: {allow: [o, m]}\n", "x/add.yaml"),
    packText("mcp: {allowed_servers: [s, n]}", "y/add.yaml"),
  ];
  const { pack: merged } = await load(pack("mine", "commands: {allow: [t]}\n", "middle"), shelf, { overlays });
  assert.deepEqual(
    merged?.widenings.map(({ list, pattern, by, origin }) => `${by} ${list} ${pattern} ${origin.file}`),
    [
      "middle commands.allow m middle/policy.yaml",
      "add.yaml commands.allow o add.yaml",
      "add.yaml (2) mcp.allowed_servers n add.yaml (2)",
    ],
  );
  assert.deepEqual((await load(pack("mine", "commands: {allow: [t]}\n"))).pack?.widenings, []);
});

Deno.test("loadPack: a flag that a child or overlay switches off where nobody below says anything is a widening", async () => {
  const off = "git: {block_direct_push_to_protected_branch: false}\nmcp: {block_unknown_servers: false}\n";
  const overlays = [packText(off, "off.yaml")];
  const told = async (own: string, parent?: string) => {
    const shelf = { sibling: { top: pack("top", parent ?? "") } };
    const loaded = await load(pack("mine", own, parent === undefined ? undefined : "top"), shelf, { overlays });
    return loaded.pack?.widenings.map(({ list, pattern, by }) => `${by} ${list} ${pattern}`);
  };
  const flags = ["git.block_direct_push_to_protected_branch", "mcp.block_unknown_servers"];
  assert.deepEqual(await told(""), flags.map((flag) => `off.yaml ${flag} false`));
  assert.deepEqual(await told(off, ""), flags.map((flag) => `mine ${flag} false`));
  assert.deepEqual(await told(off), []);
  assert.deepEqual(await told("", off), []);
  assert.deepEqual(await told("git: {block_direct_push_to_protected_branch: true}\n"), [`off.yaml ${flags[1]} false`]);
  const { diagnostics } = await load(pack("mine", ""), {}, { overlays, forbidWidening: true });
  assert.deepEqual(
    diagnostics.filter(({ code }) => code === "pack.widening").map(({ message, line }) => `${line} ${message}`),
    flags.map((flag, index) => `${index + 1} 'off.yaml' sets '${flag}' to false`),
  );
});

Deno.test("loadPack: an overlay has no id, version and parents, and needs no metadata", async () => {
  const overlays = [
    packText("metadata:\n  id: 1\n  version: a\n  inherits: [b]\n  ticket: X\n", "o.yaml"),
    packText("", "empty.yaml"),
  ];
  assert.deepEqual(lines(await load(pack("mine"), {}, { overlays })), [
    "error pack.overlay_key o.yaml 2:3 An overlay has no 'metadata.id'",
    "error pack.overlay_key o.yaml 3:3 An overlay has no 'metadata.version'",
    "error pack.overlay_key o.yaml 4:3 An overlay has no 'metadata.inherits'",
    "error pack.empty_document empty.yaml 1:1 The file holds no value",
  ]);
});

Deno.test("loadPack: tests come from the pack and its overlays", async () => {
  const test = (name: string) =>
    `tests: [{name: ${name}, action: {action_type: read_file, target: .env}, expect: block, rule: r}]\n`;
  const { pack: merged } = await load(pack("mine", test("own"), "p"), { sibling: { p: pack("p", test("parents")) } }, {
    overlays: [packText(test("over"), "o.yaml")],
  });
  assert.deepEqual(merged?.tests.map(({ name, file, line }) => `${name} ${file}:${line}`), [
    "own mine/policy.yaml:2",
    "over o.yaml:1",
  ]);
  assert.deepEqual(merged?.tests[0]?.action, { action_type: "read_file", target: ".env" });
});

Deno.test("loadPack: the digest of a source is that of its bytes", async () => {
  const { pack: merged } = await load("\ufeff" + pack("mine"));
  const bytes = new TextEncoder().encode("\ufeff" + pack("mine"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  assert.equal(merged?.sources[0]?.sha256, [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
});

Deno.test("loadPack: a pack under --policy-dir whose folder has another name gives one warning", async () => {
  const told = async (file: string, found: "policy_dir" | "path") => {
    const loaded = await loadPack({ ...packText(HEAD, file), found }, shelfReader({}));
    assert.ok(loaded.pack);
    return lines(loaded).map((line) => line.replace(`${file} `, ""));
  };
  const warning = "warning pack.folder_id 2:7 The folder 'foo' holds the pack 'mine'";
  assert.deepEqual(await told("pd/foo/policy.yaml", "policy_dir"), [warning]);
  assert.deepEqual(await told("foo/policy.yaml", "policy_dir"), [warning]);
  assert.deepEqual(await told("pd/mine/policy.yaml", "policy_dir"), []);
  assert.deepEqual(await told("foo/policy.yaml", "path"), []);
  assert.deepEqual(await told("other.yaml", "path"), []);
});
