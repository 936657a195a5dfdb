/** Random git commands, git operations and MCP calls for tests that compare engines. */
import type { Json } from "../lib/pack/types.ts";
import type { Random } from "./random.ts";

/** Words behind `git` and assignments before it. */
export interface GitCase {
  readonly words: readonly string[];
  readonly env: readonly string[];
}

const GLOBALS = [
  "-C",
  "-c",
  "--git-dir",
  "--git-dir=x",
  "--config-env",
  "--config-env=remote.origin.push=X",
  "-p",
  "--new",
  "--new=x",
  "--version",
  "--exec-path=x",
  "--bare",
  "-",
];
const SUBCOMMANDS = ["push", "send-pack", "http-push", "subtree", "svn", "config", "symbolic-ref", "p4", "shell"];
const OTHERS = ["status", "PUSH", "Push", "st", "commit", "remote-https", "\x0e$X", "constructor", ""];
const SETTINGS = [
  "remote.origin.push=HEAD:main",
  "remote.origin.push",
  "remote.x.mirror=true",
  "remote.x.mirror",
  "Branch.x.Merge=refs/heads/main",
  "branch.x.remote=y",
  "push.default=matching",
  "url.x.insteadOf=y",
  "alias.st=push origin main",
  "alias.st=!git push 'origin' main;x",
  "user.name=x",
  "\x0e$K=x",
  "alias.push",
  "include.path=x",
];
const OPTIONS = [
  "--all",
  "--mir",
  "--b",
  "--a",
  "--no-mirror",
  "--no-x",
  "--tags",
  "--ta",
  "--t",
  "-d",
  "--delete",
  "-fu",
  "-fo",
  "-o",
  "-ox",
  "-x",
  "--repo",
  "--rep=origin",
  "--",
  "--end-of-options",
  "--stdin",
  "-P",
  "--prefix",
  "--prefix=x",
  "--get",
  "--add",
  "--unset",
  "--edit",
  "-h",
  "--help",
  "--force-with-lease=main:\x0e$X",
  "--\x0e$X",
  "dcommit",
  "submit",
  "set",
  "get",
];
const REMOTES = ["origin", "upstream", "https://example.com/x.git", "git@example.com:x/y.git", ".", "team", "ORIGIN"];
const REFS = [
  "main",
  "master",
  "Main",
  "feature",
  "feature/main",
  "release/1",
  "release/",
  "a-prod-b",
  "HEAD",
  "@",
  "@{u}",
  "tag",
  "v1",
  "refs/tags/main",
  "x~1",
  "a..b",
  "\x0e$B",
  "m\x0e*",
  "日本",
  "x𐐷y",
  "\u212aelvin",
  "a//b",
  "x/",
  "/main",
  "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/main",
];
const STARS = [
  "*",
  "m*",
  "refs/*",
  "refs/heads/*",
  "refs/heads/m*",
  "refs/tags/*",
  "rel*/*",
  "re*",
  "*-prod*",
  "*n",
  "x*",
];
const STARTS = [
  "",
  "",
  "",
  "+",
  "++",
  "^",
  "refs/heads/",
  "heads/",
  "refs/",
  "refs/remotes/origin/",
  "origin/",
  "x:",
  ":",
  "HEAD:",
];
const ENDS = ["", "", "", "", ":", "::", "~", "/", ".git"];

function ref(random: Random): string {
  return random.pick(STARTS) + random.pick(STARTS) + random.pick(random.below(4) === 0 ? STARS : REFS) +
    random.pick(ENDS);
}

function argument(random: Random): string {
  const kind = random.below(10);
  if (kind < 3) return random.pick(OPTIONS);
  if (kind < 5) return random.pick(REMOTES);
  if (kind < 6) return random.pick(SETTINGS).split("=")[random.below(2)] ?? "x";
  return kind < 9 ? ref(random) : random.pick([":", "+:", "tag", "tag", "push", "pull", "", "+", "::", "x y"]);
}

function environment(random: Random): string[] {
  const setting = random.pick(SETTINGS);
  const [key, value = ""] = setting.split("=");
  return random.pick([
    [],
    [],
    [`GIT_CONFIG_KEY_0=${key}`, `GIT_CONFIG_VALUE_0=${value}`, "GIT_CONFIG_COUNT=1"],
    [`GIT_CONFIG_KEY_0+=${key}`],
    [`GIT_CONFIG_PARAMETERS='${setting}'`],
    [`GIT_CONFIG_PARAMETERS='${key}'='${value}'`],
    ["GIT_CONFIG_GLOBAL=/dev/null"],
    ["GIT_CONFIG_GLOBAL=/x", "A=b"],
    ["GIT_CONFIG_KEY_1=$X", "X"],
  ]);
}

/** A command that may push. */
export function randomGit(random: Random): GitCase {
  const globals = random.list(0, 3, () => random.pick([...GLOBALS, ...SETTINGS]));
  const subcommand = random.below(3) === 0 ? random.pick([...SUBCOMMANDS, ...OTHERS]) : "push";
  const begin = random.below(2) === 0 ? [] : globals;
  return { words: [...begin, subcommand, ...random.list(0, 5, () => argument(random))], env: environment(random) };
}

/** Operation and target of a `git_operation`. */
export function randomOperation(random: Random): [string, string] {
  const words = ["git", "push", "Send", "force", "delete", "status", "merge", "commit", "all", "request", "x", "--all"];
  const operation = random.list(1, 3, () => random.pick(words)).join(random.pick([" ", "_", "-", "  ", "\t"]));
  const target = random.list(0, 3, () => random.pick([argument, ref, ref])(random)).join(random.pick([" ", "\t", "/"]));
  return [operation, target.replaceAll("\x0e", "")];
}

const NAMES = ["github", "Postgres_RO", "shell", "Shell ", "FILESYSTEM", "x", "a__b", "a", "", "constructor", "日本"];
const TEXTS = [".env", "\n.env\n", "git push origin main", "a\nb", "", "src/a.ts", "𐐷", "\uff5e", "x".repeat(20)];
const KEYS = ["path", "command", "args", "argv", "cmd", "src/key.ts", ".env", "program", "__proto__"];

function randomJson(random: Random, depth: number): Json {
  const kind = random.below(depth > 3 ? 4 : 8);
  if (kind < 3) return random.pick(TEXTS);
  if (kind === 3) return random.pick([null, 1, true, -0.5]);
  if (kind < 6) return random.list(0, 3, () => randomJson(random, depth + 1));
  return Object.fromEntries(random.list(0, 3, () => [random.pick(KEYS), randomJson(random, depth + 1)]));
}

/** About as many texts as are judged: strings, or lists of few strings. */
function many(random: Random): Json {
  const count = 254 + random.below(5);
  const few = random.below(2) === 0;
  return Array.from({ length: count }, (_, i) => few ? ["x".repeat(i % 20), "y".repeat(Math.floor(i / 20))] : `t${i}`);
}

/** An MCP call. */
export function randomCall(random: Random): { readonly [key: string]: Json } {
  const name = () => random.pick(NAMES);
  const target = random.pick([
    name(),
    `${name()}:${name()}`,
    `${name()}:a:b`,
    `${name()}://x:1/y`,
    `x y:${name()}`,
    "",
  ]);
  const tool = random.pick([
    name(),
    `mcp__${name()}__${name()}`,
    `MCP__${name()}__x__y`,
    `mcp__${name()}`,
    "mcp__a___b",
  ]);
  return {
    action_type: "mcp_tool_call",
    server: name(),
    target,
    tool,
    capability: random.pick(["filesystem", "Shell", "exec", "browser", "terminal", "constructor"]),
    arguments: random.pick([null, {}, randomJson(random, 0), randomJson(random, 0), [randomJson(random, 1)]]),
    ...(random.below(25) === 0 ? { arguments: many(random) } : {}),
  };
}
