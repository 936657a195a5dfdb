import assert from "node:assert/strict";
import { environmentSettings, gitCommand, gitOperation, gitOperationTexts } from "../../lib/decide/git.ts";
import type { Finding } from "../../lib/decide/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import { packOf } from "../pack_of.ts";

const branches = { "git.protected_branches": ["release/*", "a*b*c"] } as const;
const policy = await compile(packOf(branches));
const switchedOff = await compile(packOf(branches, { block_direct_push_to_protected_branch: false }));
const EVERY = ["a*b*c", "main", "master", "release/*"];

/** Patterns of rule 5, then `?` for rule 9. */
function told(findings: readonly Finding[]): string[] {
  const patterns = findings.filter((f) => f.decision === "block").map((f) => f.pattern!).sort();
  return findings.some((f) => f.rule_id === "git.require_approval") ? [...patterns, "?"] : patterns;
}

/** `$` stands for an expansion, as the lexer marks it; words are cut at single blanks. */
function command(text: string, env: readonly string[] = []): string[] {
  const words = text.split(" ").map((word) => word.replaceAll("$", "\x0e$"));
  return told(gitCommand(policy, words, environmentSettings(policy, env)));
}

const COMMANDS: Record<string, readonly string[]> = {
  "push origin main": ["main"],
  "push origin MAIN": ["main"],
  "push origin HEAD:main": ["main"],
  "push origin +main": ["main"],
  "push origin +HEAD:refs/heads/main": ["main"],
  "push origin refs/heads/main": ["main"],
  "push origin heads/main": ["main"],
  "push origin feature:main": ["main"],
  "push origin :main": ["main"],
  "push origin feature main": ["main"],
  "push origin main master": ["main", "master"],
  "push origin release/1.2": ["release/*"],
  "push origin axxbxxc": ["a*b*c"],
  "push https://example.com/x.git main": ["main"],
  "push git@example.com:x/y.git main": ["main"],
  "push . HEAD:main": ["main"],
  "push origin :": EVERY,
  "push origin +:": EVERY,
  "push --all origin": EVERY,
  "push --al": EVERY,
  "push --branches": EVERY,
  "push --mir origin": EVERY,
  "push --m origin": EVERY,
  "push origin --delete main": ["main"],
  "push -d origin main": ["main"],
  "push -fd origin main": ["main"],
  "push -uf origin main": ["main"],
  "push -o ci.skip origin main": ["main"],
  "push -o -o origin main": ["main"],
  "push -fo x origin main": ["main"],
  "push --push-option x origin main": ["main"],
  "push --rep x origin main": ["main"],
  "push --repo=x origin main": ["main"],
  "push -- origin main": ["main"],
  "push --end-of-options origin main": ["main"],
  "push origin refs/heads/*": EVERY,
  "push origin refs/heads/m*": ["main", "master"],
  "push origin :refs/heads/m*": ["main", "master"],
  "push origin refs/heads/x/*:refs/heads/rel*": ["release/*"],
  "push origin refs/*:refs/*": EVERY,
  "push origin *": EVERY,
  "push origin tag v1 main": ["main"],
  "push origin tag tag main": ["main"],
  "-C x push origin main": ["main"],
  "-C -C push origin main": ["main", "?"],
  "-c a.b=c push origin main": ["main"],
  "--git-dir x --work-tree y push origin main": ["main"],
  "--git-dir=x -p --no-pager push origin main": ["main"],
  "--new-option x push origin main": ["main", "?"],
  "$X push origin main": ["main", "?"],
  "push $REMOTE main": ["main", "?"],
  "PUSH origin main": ["main"],
  "send-pack x main": ["main"],
  "send-pack x": EVERY,
  "send-pack --stdin x": ["?"],
  "http-push https://x main": ["main"],
  "http-push -d https://x main": ["main"],
  "subtree push --prefix=x origin main": ["main"],
  "subtree push --prefix x origin main": ["main"],
  "subtree push -P x origin main": ["main"],
  "subtree -P x push origin feature:main": ["main"],
  "subtree push -P x origin": ["?"],
  "svn dcommit": EVERY,
  "p4 submit": EVERY,
  "-c remote.origin.push=HEAD:main push": ["main", "?"],
  "-c remote.origin.mirror push": [...EVERY, "?"],
  "-c push.default=matching push origin": [...EVERY, "?"],
  "-c branch.x.merge=refs/heads/main push origin x": ["main", "?"],
  "-c url.x.insteadOf=y push origin feature": ["?"],
  "-c $SETTING push origin feature": ["?"],
  "-c alias.p=push p": ["?"],
  "-c include.path=x push origin feature": ["?"],
  "--config-env=remote.origin.push=X push origin feature": ["?"],
  "--config-env remote.origin.push=X push origin feature": ["?"],
  "config remote.origin.push HEAD:main": ["main", "?"],
  "config --add remote.origin.push HEAD:main": ["main", "?"],
  "config set --global remote.origin.push HEAD:feature": ["?"],
  "config Branch.x.Merge refs/heads/main": ["main", "?"],
  "config --unset remote.origin.push": ["?"],
  "config --rename-section remote.a remote.origin": ["?"],
  "config push.default upstream": ["?"],
  "config url.x.insteadOf y": ["?"],
  "config alias.p push": ["?"],
  "config $KEY x": ["?"],
  "config --edit": ["?"],
  "symbolic-ref refs/heads/x refs/heads/main": ["?"],
  "push": ["?"],
  "push origin": ["?"],
  "push -u": ["?"],
  "push --tags": ["?"],
  "push origin HEAD": ["?"],
  "push origin @": ["?"],
  "push origin $BRANCH": ["?"],
  "push origin HEAD:$BRANCH": ["?"],
  "push origin @{u}": ["?"],
  "push origin HEAD~1": ["?"],
  "push origin ^main": ["?"],
  "push origin main:": ["main", "?"],
  "push --unlisted origin feature": ["?"],
  "pushh origin main": ["?"],
  "st": ["?"],
  "remote-https origin https://x": ["?"],
  // Harmless twins.
  "push origin feature/main": [],
  "push origin maintenance": [],
  "push origin domain": [],
  "push origin main:feature-x": [],
  "push origin tag main-v1": [],
  "push origin tag main": [],
  "push origin refs/tags/main": [],
  "push origin refs/heads/feature/*:refs/heads/feature/*": [],
  "push origin refs/tags/*": [],
  "push origin release": [],
  "push --atomic origin feature": [],
  "push --force-with-lease=main origin feature": [],
  "push --force-with-lease=feature:$SHA origin feature": [],
  "push -o main origin feature": [],
  "push --repo main origin feature": [],
  "push --no-verify -u origin feature": [],
  "push --help": [],
  "-c user.name=x push origin feature": [],
  "-c user.name=$X push origin feature": [],
  "-C main push origin feature": [],
  "-c remote.origin.push=HEAD:main status": [],
  "-c alias.x=push status": [],
  "config --get remote.origin.url": [],
  "config remote.origin.url": [],
  "config get remote.origin.url": [],
  "config user.name main": [],
  "config user.name $NAME": [],
  "config --list": [],
  "symbolic-ref HEAD refs/heads/main": [],
  "symbolic-ref --short HEAD": [],
  "subtree pull --prefix=x origin main": [],
  "svn rebase": [],
  "--version push origin main": [],
  "--help push origin main": [],
  "fetch origin main": [],
  "checkout main": [],
  "status": [],
};

for (const [text, wanted] of Object.entries(COMMANDS)) {
  Deno.test(`gitCommand: git ${text} is ${wanted.join(" ") || "nothing"}`, () =>
    assert.deepEqual(command(text), wanted));
}

const ENVIRONMENTS: [readonly string[], readonly string[]][] = [
  [["GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=remote.origin.push", "GIT_CONFIG_VALUE_0=HEAD:main"], ["main", "?"]],
  [["GIT_CONFIG_KEY_0=user.name", "GIT_CONFIG_VALUE_0=main"], []],
  [["GIT_CONFIG_KEY_0=$KEY"], ["?"]],
  [["GIT_CONFIG_PARAMETERS='remote.origin.push=x:main'"], ["main", "?"]],
  [["GIT_CONFIG_PARAMETERS='remote.origin.push'='x:main'"], ["main", "?"]],
  [["GIT_CONFIG_GLOBAL=/tmp/x"], ["?"]],
  [["GIT_CONFIG_GLOBAL=/dev/null"], []],
  [["GIT_SSH_COMMAND=ssh"], []],
  [Array.from({ length: 65 }, (_, i) => `GIT_CONFIG_KEY_${i}=user.name`), ["?"]],
];

for (const [env, wanted] of ENVIRONMENTS) {
  Deno.test(`gitCommand: ${env.slice(0, 3).join(" ")} before a push is ${wanted.join(" ") || "nothing"}`, () =>
    assert.deepEqual(command("push origin feature", env), wanted));
}

Deno.test("gitCommand: an alias with blanks in its value", () => {
  assert.deepEqual(told(gitCommand(policy, ["-c", "alias.p=push origin main", "p"], [])), ["main", "?"]);
  assert.deepEqual(told(gitCommand(policy, ["config", "alias.p", "!git -C x push 'origin' main"], [])), ["main", "?"]);
  assert.deepEqual(told(gitCommand(policy, ["-c", "alias.status=push origin main", "status"], [])), ["main", "?"]);
});

Deno.test("gitCommand: the finding names the pattern of the pack and the command", () => {
  const [finding] = gitCommand(policy, ["push", "origin", "release/1"], []);
  assert.equal(finding?.rule_id, "git.protected_branch.block_direct_push");
  assert.equal(finding?.pattern, "release/*");
  assert.equal(finding?.form, "git push origin release/1");
});

Deno.test("gitCommand, gitOperation: nothing of rules 5 and 9 where the switch is off", () => {
  assert.deepEqual(gitCommand(switchedOff, ["push", "origin", "main"], []), []);
  assert.deepEqual(gitOperation(switchedOff, "push", "main").map((f) => f.rule_id), ["git.allow"]);
});

const OPERATIONS: [string, string, readonly string[]][] = [
  ["push", "origin/main", ["main"]],
  ["push", "main", ["main"]],
  ["push", "MASTER", ["master"]],
  ["Git Push", "upstream/main", ["main"]],
  ["git_push", "fork/release/1", ["release/*"]],
  ["force-push", "origin/main", ["main"]],
  ["delete_branch", "main", ["main"]],
  ["send-pack", "HEAD:main", ["main"]],
  ["push", "+main", ["main"]],
  ["push", "feature:main", ["main"]],
  ["push", "refs/heads/main", ["main"]],
  ["push", "refs/remotes/origin/main", ["main"]],
  ["push", "origin main", ["main"]],
  ["push", "origin HEAD:refs/heads/main", ["main"]],
  ["push", "feature main", ["main"]],
  ["push", ":", EVERY],
  ["push", "--mirror", [...EVERY, "?"]],
  ["push origin", "main", ["main"]],
  ["push origin main", "", ["main", "?"]],
  ["push", "team/main", ["?"]],
  ["push", "a/b/main", ["?"]],
  ["push", "origin/feature/main", ["?"]],
  ["push", "refs/tags/main", ["?"]],
  ["push", "", ["?"]],
  ["push", "origin", ["?"]],
  ["push", "HEAD", ["?"]],
  ["push", "origin/HEAD", ["?"]],
  ["push", "$BRANCH", ["?"]],
  ["push", "https://example.com/x.git", ["?"]],
  ["push", "git@example.com:x/y", ["?"]],
  ["push", "origin/", ["?"]],
  ["push", "x/*", ["?"]],
  ["reset", "HEAD~1", ["?"]],
  ["commit", "--amend", ["?"]],
  ["clone", "ext::sh", ["?"]],
  ["merge_pull_request", "1", ["?"]],
  ["gc", "", ["?"]],
  // Harmless twins.
  ["push", "origin/feature/login", []],
  ["push", "feature-x", []],
  ["push", "origin/domain", []],
  ["push", "maintenance", []],
  ["push", "main:feature-x", []],
  ["push", "origin feature-x", []],
  ["push", "tag main-v1", []],
  ["status", "", []],
  ["git diff", "src/main", []],
  ["git_diff_staged", "", []],
  ["create-branch", "feature", []],
  ["checkout", "main", []],
  ["pull", "origin/main", []],
];

for (const [operation, target, wanted] of OPERATIONS) {
  Deno.test(`gitOperation: ${operation} ${target} is ${wanted.join(" ") || "allowed"}`, () => {
    const findings = gitOperation(policy, operation, target);
    assert.deepEqual(told(findings), wanted);
    assert.equal(findings.some((f) => f.rule_id === "git.allow"), wanted.length === 0);
  });
}

Deno.test("gitOperationTexts: as git OPERATION TARGET and as git arguments", () => {
  assert.deepEqual(gitOperationTexts(policy, "git push", "origin/main").sort(), [
    "git origin/main",
    "git push",
    "git push origin main",
    "git push origin/main",
  ]);
  assert.deepEqual(gitOperationTexts(policy, "status", ""), ["status", "git status"]);
});
