import assert from "node:assert/strict";
import { isReadWord, pathHits, pathOdd, pathSubjects, pathValid, rootValid } from "../../lib/decide/paths.ts";
import { compilePaths, type PathList } from "../../lib/policy/path_patterns.ts";
import { PATH_WORDS } from "../../lib/policy/path_words.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";

function policyOf(list: PathList, patterns: readonly string[]): CompiledPolicy {
  const entries = patterns.map((pattern, id) => ({ id, list, pattern }));
  return { paths: compilePaths(entries), words: PATH_WORDS } as unknown as CompiledPolicy;
}

function hits(list: PathList, patterns: readonly string[], raw: string, root = ""): string[] {
  const kind = list === "filesystem.block_read" ? "read" : "write";
  return pathHits(policyOf(list, patterns), kind, raw, root).map(({ entry, folder }) =>
    folder ? `above ${patterns[entry]}` : patterns[entry]!
  );
}

const ROOT = "/work/repo";

// Every line: what it is, the pattern, the path, the workspace root.
const HIT: readonly (readonly [string, string, string, string?])[] = [
  ["plain", ".env", ".env"],
  ["in a folder", ".env", "a/b/.env"],
  ["leading dot slash", ".env", "./.env"],
  ["other case", ".env", ".ENV"],
  ["Kelvin sign", "key", "\u212aey"],
  ["trailing dot", ".env", ".env."],
  ["trailing dots and blanks", ".env", ".env. . "],
  ["stream", ".env", ".env::$DATA"],
  ["stream of a folder", ".ssh/id_rsa", ".ssh::$INDEX_ALLOCATION/id_rsa"],
  ["colon that is part of the name", "a/b:c", "a/b:c"],
  ["doubled slashes", "config/prod/**", "config//prod///x"],
  ["back slashes", "config/prod/**", "config\\prod\\x"],
  ["through a folder and back", "config/prod/**", "config/dev/../prod/x"],
  ["the folder itself", "config/prod/**", "config/prod"],
  ["the folder itself with a slash", "config/prod/**", "config/prod/"],
  ["deeper", "config/prod/**", "config/prod/a/b"],
  ["a star crosses folders", "src/*.pem", "src/a/b.pem"],
  ["no folder between", "a/**/b", "a/b"],
  ["folders between", "a/**/b", "a/x/y/b"],
  ["one folder where one is needed", "*/**/b", "a/b"],
  ["several stars", "a*b*c*d", "x/a1b2c3d"],
  ["drive", ".env", "C:\\Users\\x\\.env"],
  ["drive without slash", ".env", "C:.env"],
  ["drive behind a slash", "C:/x/**", "/c:/x/y"],
  ["drive, climbing", "C:/x/**", "C:\\..\\..\\x\\y"],
  ["file URL", "~/.ssh/**", "file:///home/u/.ssh/id_rsa"],
  ["file URL with a host", "/etc/**", "FILE://localhost/etc/passwd"],
  ["file URL, short", "/etc/**", "file:/etc/passwd"],
  ["home by tilde", "~/.ssh/**", "~/.ssh/id_rsa"],
  ["home of a user", "~/.ssh/**", "~root/.ssh/id_rsa"],
  ["home by variable", "~/.aws/**", "$HOME/.aws/credentials"],
  ["home by variable in braces", "~/.aws/**", "${HOME}/.aws/credentials"],
  ["home on Windows", "~/.aws/**", "%USERPROFILE%\\.aws\\credentials"],
  ["home by path", "~/.aws/**", "/home/u/.aws/credentials"],
  ["home of root", "~/.aws/**", "/root/.aws/credentials"],
  ["home on a Mac", "~/.aws/**", "/Users/u/.aws/credentials"],
  ["home on a drive", "~/.aws/**", "d:/users/u/.aws/credentials"],
  ["home in var", "~/.aws/**", "/var/home/u/.aws/credentials"],
  ["home elsewhere", "~/.aws/**", "/var/lib/jenkins/.aws/credentials"],
  ["home, through it", "~/.aws/**", "~/x/../.aws/credentials"],
  ["home, climbing out of it", "~/.aws/**", "~/../u/.aws/credentials"],
  ["from home to the root", "/etc/**", "$HOME/../../etc/passwd"],
  ["a home by its path, written as home", "/root/.aws/**", "~/.aws/credentials"],
  ["any home by its path, written as home", "/home/*/.aws/**", "$HOME/.aws/credentials"],
  ["a named home, written as home", "/home/deploy/.kube/**", "~/.kube/config"],
  ["a file that begins with a tilde", "*.pem", "~key.pem"],
  ["workspace by variable", "config/prod/**", "$PWD/config/prod/x"],
  ["workspace by proc", "config/prod/**", "/proc/self/cwd/config/prod/x"],
  ["workspace by proc, hidden", "config/prod/**", "//proc/x/../self/./cwd/config/prod/x"],
  ["root by proc", "/etc/**", "/proc/self/root/etc/shadow"],
  ["climbing, root unknown", "config/prod/**", "../repo/config/prod/x"],
  ["climbing from deep", ".env", "a/b/c/../../../../.env"],
  ["climbing to an absolute place", "/etc/**", "../../../../etc/passwd"],
  ["climbing to home", "~/.ssh/**", "../../.ssh/id_rsa"],
  ["climbing and back into the workspace", "config/prod/**", "../repo/config/prod/x", ROOT],
  ["absolute, root unknown", "config/prod/**", "/srv/app/config/prod/x"],
  ["absolute under the root", "config/prod/**", "/work/repo/config/prod/x", ROOT],
  ["absolute under the root in other case", "config/prod/**", "/Work/REPO/Config/prod/x", ROOT],
  ["root with a slash", "config/prod/**", "/work/repo/config/prod/x", "/work/repo/"],
  ["root on a drive", "config/prod/**", "c:\\Work\\repo\\config\\prod\\x", "C:/work/repo"],
  ["home path under a root in a home", "config/prod/**", "~/repo/config/prod/x", "/home/u/repo"],
  ["relative, pattern absolute", "/work/repo/x/**", "x/y", ROOT],
  ["relative, pattern below home", "~/repo/x/**", "x/y", "/home/u/repo"],
  ["beside the root, not below it", ".env", "/work/repository/.env", ROOT],
  ["NFD path, NFC pattern", "**/\u00fcbergabe/**", "u\u0308bergabe/x"],
  ["NFC path, NFD pattern", "**/u\u0308bergabe/**", "\u00fcbergabe/x"],
  ["line break in a name", "a*b", "a\nb"],
];

const MISS: readonly (readonly [string, string, string, string?])[] = [
  ["away and back", "config/prod/**", "config/prod/../../README.md"],
  ["longer name", ".env", ".environment"],
  ["longer folder", "config/prod/**", "config/production/x"],
  ["anchored", "config/prod/**", "docs/config/prod/x"],
  ["anchored at the known root", "config/prod/**", "/work/repo/docs/config/prod/x", ROOT],
  ["single name made anchored", "./VERSION", "docs/VERSION"],
  ["absolute pattern, relative path", "/etc/**", "etc/x"],
  ["absolute pattern, deeper path", "/etc/**", "/srv/etc/x"],
  ["home pattern, workspace", "~/.ssh/**", ".ssh/x"],
  ["home pattern of a workspace elsewhere", "~/repo/**", "x", "/work/repo"],
  ["everything at home is not everywhere", "~/**", "/usr/bin/python"],
  ["all homes of root are not all homes", "/root/**", "/home/u/x"],
  ["a folder between is needed", "*/b", "b"],
  ["a folder between is needed, any depth", "*/**/b", "b"],
  ["a folder between is needed, any depth before", "**/*/b", "b"],
  ["order of literals", "a*b*c*d", "x/a1c2b3d"],
  ["overlap of prefix and suffix", "aba*aba", "ababa"],
  ["a folder called tilde is not home", "/root/.aws/**", "src/~/.aws/x"],
  ["Next.js route", "src/i", "src/[id]/page.tsx"],
  ["Remix route", "users", "users.$id.tsx"],
  ["Japanese", "日本", "日本語.md"],
  ["question mark is literal", "a?c", "abc"],
  ["brackets are literal", "*[0-9].key", "x1.key"],
  ["braces are literal", "{a,b}", "a"],
];

for (const [what, pattern, raw, root] of HIT) {
  Deno.test(`pathHits: '${pattern}' hits '${raw}' (${what})`, () => {
    assert.deepEqual(hits("filesystem.block_read", [pattern], raw, root), [pattern]);
  });
}

for (const [what, pattern, raw, root] of MISS) {
  Deno.test(`pathHits: '${pattern}' misses '${raw}' (${what})`, () => {
    assert.deepEqual(hits("filesystem.block_read", [pattern], raw, root), []);
  });
}

const WRITES = [".github/workflows/**", "CODEOWNERS", "/etc/nginx/**", "~/.ssh/**"];

for (
  const [raw, root, expected] of [
    [".github", "", ["above .github/workflows/**"]],
    [".github/", ROOT, ["above .github/workflows/**"]],
    [".github/workflows", "", [".github/workflows/**"]],
    [".", "", ["above .github/workflows/**"]],
    ["$PWD", "", ["above .github/workflows/**"]],
    ["src/..", "", ["above .github/workflows/**"]],
    [ROOT, ROOT, ["above .github/workflows/**"]],
    ["/work", ROOT, ["above .github/workflows/**"]],
    ["..", ROOT, ["above .github/workflows/**"]],
    ["/work/other", ROOT, []],
    ["/work/other/.github", ROOT, ["above .github/workflows/**"]],
    ["/etc", "", ["above /etc/nginx/**"]],
    ["~", "/work/repo", ["above .github/workflows/**", "above ~/.ssh/**"]],
    ["/home/u", "", ["above .github/workflows/**", "above ~/.ssh/**"]],
    ["/home", ROOT, ["above ~/.ssh/**"]],
    ["/", "", ["above .github/workflows/**", "above /etc/nginx/**", "above ~/.ssh/**"]],
    ["docs", "", []],
    ["src/.github", "", []],
    ["CODEOWNERS", "", ["CODEOWNERS"]],
  ] as const
) {
  Deno.test(`a write to '${raw}' under '${root}' hits ${expected.join(", ") || "nothing"}`, () => {
    assert.deepEqual(hits("filesystem.require_approval_write", WRITES, raw, root).sort(), [...expected].sort());
  });
}

Deno.test("a read hits no folder above a pattern and no write pattern", () => {
  const policy = policyOf("filesystem.block_write", WRITES);
  for (const raw of [".github", "CODEOWNERS", "/"]) assert.deepEqual(pathHits(policy, "read", raw, ""), []);
});

for (
  const [raw, root, form] of [
    ["./a//B/../c.", "", "a/c"],
    [".", "", "."],
    ["../x", "", "../x"],
    ["../../x", ROOT, "/x"],
    ["/work/repo/x", ROOT, "x"],
    ["/work/repo", ROOT, "."],
    ["/home/u/x", "", "~/x"],
    ["~u", "", "~"],
    ["~/../x", "", "~/../x"],
    ["C:\\X\\y", "", "c:/x/y"],
    ["C:", "", "c:/"],
    [".env::$DATA", "", ".env::$data"],
  ] as const
) {
  Deno.test(`the form of '${raw}' under '${root}' is '${form}'`, () =>
    assert.equal(pathSubjects(raw, root).form, form));
}

for (
  const raw of [
    ".env\u200b",
    "txt\u202egpj.exe",
    "．env",
    "\ufb01le",
    "a%2eb",
    "%2E%2e/x",
    "*.ts",
    "a?",
    "PROGRA~1/x",
    "$X/y",
    "$HOMEX/y",
    "$home/y",
    "${X}",
  ]
) Deno.test(`'${raw}' is odd`, () => assert.ok(pathOdd(raw)));

for (
  const raw of [
    "src/[id]/page.tsx",
    "users.$id.tsx",
    "100%.md",
    "100%/x",
    "日本語.md",
    "a\u200db",
    "e\u0301.md",
    "$HOME/x",
    "$PWD",
    "${HOME}\\x",
    "x~",
    "~/x",
    "a b",
  ]
) Deno.test(`'${raw}' is not odd`, () => assert.ok(!pathOdd(raw)));

for (
  const [what, raw, valid] of [
    ["plain", "a/b", true],
    ["NUL", "a\0b", false],
    ["line break", "a\n", false],
    ["DEL", "a\x7f", false],
    ["NEL", "a\u0085", false],
    ["U+FFFD", "a\ufffd", false],
    ["4,096 code points", "a".repeat(4096), true],
    ["4,097 code points", "a".repeat(4097), false],
    ["4,096 code points of two units", "😀".repeat(4096), true],
    ["4,097 code points of two units", "😀".repeat(4097), false],
  ] as const
) Deno.test(`pathValid is ${valid} for ${what}`, () => assert.equal(pathValid(raw), valid));

for (
  const [root, valid] of [
    ["/work/repo", true],
    ["/work/repo/", true],
    ["/work/a..b", true],
    ["C:\\repo", true],
    ["c:/repo", true],
    ["\\\\server\\share", true],
    ["work", false],
    ["./work", false],
    ["~/work", false],
    ["/", false],
    ["//", false],
    ["/.", false],
    ["C:\\", false],
    ["C:repo", false],
    ["/work/../x", false],
    ["/work\\..\\x", false],
    ["/work\n", false],
    ["/proc/self/cwd", false],
  ] as const
) Deno.test(`rootValid is ${valid} for '${root}'`, () => assert.equal(rootValid(root), valid));

for (
  const [operation, reads] of [["read", true], ["READ_FILE", true], ["cat", true], ["write", false], [
    "constructor",
    false,
  ]] as const
) {
  Deno.test(`'${operation}' is ${reads ? "a" : "no"} read word`, () => {
    assert.equal(isReadWord(policyOf("filesystem.block_read", []), operation), reads);
  });
}

for (
  const [what, raw] of [
    ["climbing", "../".repeat(1365)],
    ["down and up", "a/".repeat(1000) + "../".repeat(1000) + ".env"],
    ["down, up, down, up", "a/../".repeat(800) + ".env"],
    ["dots", ".env" + "/.".repeat(2000)],
    ["stars that nearly match", "a".repeat(4000)],
  ] as const
) {
  Deno.test(`pathHits gets through 4,096 characters of ${what}`, () => {
    const patterns = [".env", "a*a*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/b", "~/x/**"];
    for (let i = 0; i < 20; i++) hits("filesystem.block_read", patterns, raw, ROOT);
  });
}
