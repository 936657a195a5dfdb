import assert from "node:assert/strict";
import { patternComponents } from "../../lib/policy/path_components.ts";
import { canonicalPathPattern, compilePaths, type PathList, type PathTable } from "../../lib/policy/path_patterns.ts";

for (
  const [written, canonical] of [
    [".env", ".env"],
    ["**/.env", "**/.env"],
    ["./certs/**", "certs/**"],
    ["./VERSION", "./VERSION"],
    ["certs/", "certs"],
    ["a//b/./c", "a/b/c"],
    ["a\\b\\**", "a/b/**"],
    ["$HOME/.aws/**", "~/.aws/**"],
    ["${HOME}/.aws", "~/.aws"],
    ["%UserProfile%\\.aws", "~/.aws"],
    ["~root/.ssh/**", "~/.ssh/**"],
    ["$PWD/src/x", "src/x"],
    ["/etc//ssl/", "/etc/ssl"],
    ["C:\\Users\\*\\.ssh", "C:/Users/*/.ssh"],
    ["a/x/../b", "a/b"],
    ["**/**/x", "**/x"],
    ["a/***/b", "a/**/b"],
    ["**", "**"],
    ["*", "*"],
    ["/", "/"],
    ["~", "~"],
    ["./", "./"],
    ["  .env  ", ".env"],
    ["src/[id]/{a,b}?.ts", "src/[id]/{a,b}?.ts"],
  ] as const
) {
  Deno.test(`canonicalPathPattern makes '${written}' '${canonical}'`, () => {
    assert.equal(canonicalPathPattern(written), canonical);
    assert.deepEqual(patternComponents(canonical), patternComponents(written), "means something else");
  });
}

function table(list: PathList, ...patterns: string[]): PathTable {
  const index = compilePaths(patterns.map((pattern, id) => ({ id, list, pattern })));
  return list === "filesystem.block_read" ? index.read : index.write;
}

Deno.test("compilePaths files a pattern under its rarest uncommon token", () => {
  const { words, scan } = table("filesystem.block_read", "src/billing/*.json", "**/billing/x*", "*-secrets.yaml");
  assert.deepEqual(Object.keys(words), ["billing", "secrets"]);
  assert.deepEqual(scan, []);
});

Deno.test("compilePaths looks for a pattern without a token by its longest text", () => {
  const { words, scan } = table("filesystem.block_read", "*secret*", "*", "~/**");
  assert.deepEqual(scan, ["secret", ""]);
  assert.equal(words[""]?.length, 2);
});

Deno.test("compilePaths has no pattern of one kind of access in the table of the other", () => {
  assert.deepEqual(table("filesystem.block_write", "a").words["a"]?.length, 1);
  assert.deepEqual(compilePaths([{ id: 0, list: "filesystem.block_write", pattern: "a" }]).read.words, {});
});

for (
  const [pattern, folders] of [
    [".github/workflows/**", ["/./", "/.github/"]],
    ["deploy/**", ["/./"]],
    ["a/b/c", ["/./", "/a/", "/a//b/"]],
    ["infra/*/prod", ["/./", "/infra/"]],
    ["src/gen*", ["/./", "/src/"]],
    ["./VERSION", ["/./"]],
    ["CODEOWNERS", []],
    ["**/migrations/**", []],
    ["/etc/nginx/**", ["/\\/", "/\\//etc/"]],
    ["~/.ssh/**", ["/\\/", "/\\//home/", "/\\//users/", "/~/"]],
  ] as const
) {
  Deno.test(`the folders above '${pattern}' are ${folders.join(" ") || "none"}`, () => {
    const { words, top } = table("filesystem.require_approval_write", pattern);
    const named = Object.values(words).flat().filter(({ folder }) => folder).map(({ exact }) => exact!);
    assert.deepEqual([...named, ...Object.keys(top)].sort(), [...folders].sort());
  });
}

Deno.test("compilePaths keeps keys that are names of prototypes", () => {
  const { words } = table("filesystem.block_read", "**/__proto__/**", "constructor");
  assert.ok(Object.hasOwn(words, "proto") && Object.hasOwn(words, "constructor"));
});

Deno.test("compilePaths does not grow with the number of stars", () => {
  const size = JSON.stringify(table("filesystem.block_read", Array(200).fill("**/x").join("/"))).length;
  assert.ok(size < 20_000, `${size} characters`);
});
