/** The git on this machine says what a push would do; the rules must not say less. */
import assert from "node:assert/strict";
import { gitCommand } from "../../lib/decide/git.ts";
import { compile } from "../../lib/policy/compile.ts";
import { packOf } from "../pack_of.ts";
import { Random } from "../random.ts";

const RULE_5 = "git.protected_branch.block_direct_push";
const RULE_9 = "git.require_approval";

const env = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  ...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" },
};

async function git(cwd: string, words: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const { stdout } = await new Deno.Command("git", { args: [...words], cwd, env: { ...env, ...more } }).output();
  return new TextDecoder().decode(stdout);
}

async function hasGit(): Promise<boolean> {
  try {
    return (await git(".", ["--version"])).startsWith("git version");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** A clone that is ahead of its remote on every branch. */
async function makeClone(folder: string): Promise<string> {
  const clone = `${folder}/clone`;
  await git(folder, ["init", "-q", "--bare", "-b", "main", "remote.git"]);
  await git(folder, ["init", "-q", "-b", "main", "clone"]);
  await git(clone, ["remote", "add", "origin", "../remote.git"]);
  await git(clone, ["commit", "-q", "--allow-empty", "-m", "1"]);
  const branches = ["main", "master", "release/1", "mine"];
  await git(clone, ["push", "-q", "origin", ...branches.map((branch) => `main:refs/heads/${branch}`)]);
  await git(clone, ["checkout", "-q", "-b", "feature"]);
  await git(clone, ["commit", "-q", "--allow-empty", "-m", "2"]);
  for (const branch of [...branches, "feature/main"]) await git(clone, ["branch", "-f", branch]);
  await git(clone, ["tag", "v1"]);
  return clone;
}

/** Branches that a dry run says it would change. */
function touched(porcelain: string): string[] {
  return [...porcelain.matchAll(/^.\t[^\t]*:refs\/heads\/([^\t]+)\t/gm)].map((match) => match[1]!);
}

const OPTIONS = [
  "--all",
  "--al",
  "--mirror",
  "--mir",
  "--m",
  "--tags",
  "--ta",
  "-d",
  "--delete",
  "--de",
  "-f",
  "-fu",
  "--",
  "-uf",
];
const MORE = [
  "--force",
  "--follow-tags",
  "--prune",
  "--atomic",
  "--at",
  "--end-of-options",
  "--repo",
  "--rep",
  "--repo=origin",
];
const REMOTES = ["origin", "../remote.git", "./../remote.git"];
const BEGINS = [
  "",
  "",
  "",
  "+",
  "HEAD:",
  "feature:",
  ":",
  "refs/heads/",
  "heads/",
  "main:refs/heads/",
  "main:heads/",
  "mine:",
  "^",
];
const NAMES = ["main", "master", "release/1", "mine", "feature", "feature/main", "HEAD", "@", "v1", "x"];
const STARS = [
  ":",
  "+:",
  "*",
  "*:*",
  "refs/*:refs/*",
  "refs/heads/*",
  "refs/heads/m*",
  "refs/heads/*:refs/heads/*",
  "refs/heads/mi*",
];
const TAGS = ["tag", "refs/tags/v1"];
const GLOBALS = [
  ["-C", "."],
  ["-c", "user.name=x"],
  ["-c", "remote.origin.push=feature:main"],
  ["-c", "push.default=matching"],
  ["-c", "remote.origin.mirror"],
  ["-c", "push.default=upstream", "-c", "branch.feature.merge=refs/heads/main", "-c", "branch.feature.remote=origin"],
  ["--git-dir=.git"],
  ["--git-dir", ".git"],
  ["--no-pager"],
  ["--config-env=remote.origin.push=REFSPEC"],
  ["--config-env", "remote.origin.push=REFSPEC"],
];

function randomPush(random: Random): string[] {
  const words = random.list(0, 4, () => {
    const kind = random.below(8);
    if (kind < 2) return random.pick([...OPTIONS, ...MORE]);
    if (kind === 2) return random.pick([...STARS, ...TAGS]);
    return random.pick(BEGINS) + random.pick(NAMES);
  });
  words.splice(random.below(words.length + 1) * random.below(2), 0, random.pick(REMOTES));
  return [...(random.below(3) === 0 ? random.pick(GLOBALS) : []), "push", ...words];
}

function dryRun(words: readonly string[]): string[] {
  const at = words.indexOf("push") + 1;
  return [...words.slice(0, at), "-n", "--porcelain", ...words.slice(at)];
}

const isThere = await hasGit();
if (!isThere) console.error("NOT RUN, no git found: what real pushes do");

Deno.test(
  { name: "gitCommand: what a real git would push to a protected branch is never allowed", ignore: !isThere },
  async () => {
    const policy = await compile(packOf({ "git.protected_branches": ["release/*"] }));
    const folder = await Deno.makeTempDir();
    try {
      const clone = await makeClone(folder);
      const random = new Random(4);
      let reached = 0;
      for (let i = 0; i < Number(Deno.env.get("CAVRA_FUZZ_GIT") ?? 300); i++) {
        const words = randomPush(random);
        const branches = touched(await git(clone, dryRun(words), { REFSPEC: "feature:main" }));
        const findings = gitCommand(policy, words, []);
        const patterns = findings.filter((f) => f.rule_id === RULE_5).map((f) => f.pattern);
        for (const branch of branches.filter((name) => /^(main|master|release\/.*)$/.test(name))) {
          const pattern = branch.startsWith("release/") ? "release/*" : branch;
          const isSetting = words.some((word) => word.startsWith("--config-env"));
          const told = `git ${words.join(" ")} pushes ${branch}: ${JSON.stringify(findings)}`;
          assert(patterns.includes(pattern) || (isSetting && findings.some((f) => f.rule_id === RULE_9)), told);
          reached++;
        }
      }
      assert(reached > 50, `only ${reached} pushes reached a protected branch`);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
