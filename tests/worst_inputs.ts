/**
 * Inputs that once took seconds or gigabytes, or look as if they might: as many words, operators, options, links and
 * levels as an input may have.
 *
 * @module
 */
import type { Json } from "../lib/pack/types.ts";

function each(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join("");
}

const COMMANDS: Readonly<Record<string, string>> = {
  "a million characters": "a".repeat(1_000_000),
  "a million slashes": "/".repeat(1_000_000),
  "a million letters beyond ASCII": "é".repeat(1_000_000),
  "a million Kelvin signs": "\u212a".repeat(1_000_000),
  "steps up": "../".repeat(330_000),
  "too many words": "x y".repeat(333_333),
  "many words": "a ".repeat(20_000),
  "many commands": "a;".repeat(4_000),
  "many lists": "a&&".repeat(2_000) + "a",
  "many lines": "a\r\n".repeat(4_000),
  "many comments": "a # b\n".repeat(2_000),
  "many quotes": `"a" `.repeat(2_000),
  "many backquotes": "`a`".repeat(2_000),
  "ANSI-C quotes": "$'\\x41' ".repeat(1_300),
  "nested substitutions": "$(".repeat(1_300) + "ls" + ")".repeat(1_300),
  "nested substitutions in quotes": `"$(`.repeat(1_000) + "ls" + `)"`.repeat(1_000),
  "process substitutions": "cat <(ls) ".repeat(1_300),
  "many cases": "case x in a) ls;; esac;".repeat(800),
  "many functions": each(700, (i) => `f${i}() { ls; };`),
  "brace groups": "{a,b,c}{d,e}{f,g} ".repeat(600),
  "here-documents": each(100, (i) => `cat <<E${i}\nx\nE${i}\n`),
  "a long here-document": "cat <<'E'\n" + "terraform apply\n".repeat(60_000) + "E\n",
  "a here-document of substitutions": "cat <<E\n" + "$(x) ".repeat(1_300) + "\nE\n",
  "here-strings for shells": "sh <<<ls;".repeat(900),
  "redirections": each(2_000, (i) => `>a${i} <b${i} `),
  "changes of folder": "cd a;".repeat(4_000),
  "files below changes of folder": "cd a;".repeat(2_000) + "cat .env;".repeat(1_900),
  "a long folder before commands": `cd ${"a/".repeat(250_000)};` + "cat .env;".repeat(1_900),
  "ways back": "pushd a;cd -;popd;cd b;".repeat(8) + "(ls);".repeat(60) + "cat .env;".repeat(900),
  "lists in the background": "cd a && ls & ".repeat(32) + "ls & ".repeat(1_900),
  "substitutions below a folder": "cd a;" + "echo `cat .e`$(cat .env) `ls`;".repeat(600),
  "scripts below long folders": each(30, (i) => `cd ${"b/".repeat(60)};sh -c 'cd a;cat ${i}';`),
  "a pipe of echoes": "echo a|".repeat(3_900) + "sh",
  "a pipe of shells": "echo a|sh|".repeat(1_900) + "sh",
  "downloads in a pipe": "curl x|".repeat(3_900) + "sh",
  "downloads without a pipe": each(1_900, (i) => `curl ${i};`) + "x|sh",
  "secret files": "cat " + each(19_000, (i) => `a${i}/.env `),
  "files in words": "cat " + each(19_000, (i) => `a=b${i}@c:d,e/.e `),
  "files above": "cat " + each(19_000, (i) => `../../../a${i}/../b/.pem.ssh/id `),
  "copies": "cp -t a -t b " + each(19_000, (i) => `a${i} `) + "b",
  "files written": "tee " + each(19_000, (i) => `a${i}/x `),
  "files changed in place": "sed -i s/a/b/ x;".repeat(3_900),
  "launchers": "sudo ".repeat(19_000) + "ls",
  "options of a launcher": "sudo " + "-x ".repeat(18_000) + "ls",
  "places for a program": "sudo " + "-x a ".repeat(110) + "ls",
  "launchers with options": "xargs -I% ".repeat(9_000) + "ls",
  "scripts of a launcher": "env -S ".repeat(9_000) + "ls",
  "launchers of scripts": "eval sudo watch env ".repeat(2_000) + "ls",
  "many traps": "trap ls EXIT;".repeat(3_900),
  "many aliases": "alias a='terraform apply';".repeat(1_300),
  "many shells": each(60, (i) => `sh -c 'sh -c "sh -c ls${i}"';`),
  "scripts of many shells": "sh -c 'ls b';".repeat(500),
  "scripts in a long folder": `cd ${"a".repeat(250)};` + "sh -c 'ls b';".repeat(500),
  "substitutions in many folders": "cd a;$(b);".repeat(340),
  "arguments of many scripts": `sh -c '${"$1".repeat(30)}' _ ${"y".repeat(400)};`.repeat(400),
  "long words for xargs": `echo ${"a".repeat(2_400)}|xargs b;`.repeat(400),
  "many strings for xargs": "xargs " + "a".repeat(500_000) + " <<<x".repeat(600),
  "long words of echo": `echo ${"a".repeat(2_400)};`.repeat(400),
  "code for many interpreters": `echo 'open ${each(18_000, (i) => `a${i} `)}'` + "|python3".repeat(60),
  "descriptors for many shells": "exec 3<<<a;".repeat(20) + "sh <&3;".repeat(400),
  "places for what is found": "find " + "-name a ".repeat(4) + "-exec cat " + "{} ".repeat(1_900) + "+",
  "groups before pipes": "{ echo a; } | sh | ".repeat(500) + "ls",
  "expansions between words": "terraform $x y;".repeat(680),
  "actions of find": "find . " + "-exec rm \\; ".repeat(1_900),
  "options before a subcommand": "kubectl " + "-n x ".repeat(6_000) + "delete pod",
  "commands with rules": "kubectl -n x delete pod a;".repeat(3_900),
  "options that run something": "tar " + "--checkpoint-action=exec=sh ".repeat(15_000),
  "inline code": `python -c '${"os.system(x);".repeat(900)}'`,
  "long inline code": `python -c '${"a b c ".repeat(6_000)} os.system'`,
  "assignments": each(19_000, (i) => `A${i}=b `) + "ls",
  "assignments before commands": each(1_900, (i) => `A${i}=b ls;`),
  "pushes": each(1_300, (i) => `git push o f${i};`),
  "refs of a push": "git push origin " + each(15_000, (i) => `a${i} `),
  "wildcards of a push": "git push origin " + each(8_000, (i) => `*a${i}:*b* `),
  "options of a push": "git push " + each(15_000, (i) => `--x${i} `),
  "settings of a push": "git " + each(9_000, (i) => `-c a${i}=b `) + "push origin f",
  "settings in the environment": each(4_000, (i) => `GIT_CONFIG_KEY_${i}=x `) + "git push o f;".repeat(300),
  "settings before many pushes": each(60, (i) => `GIT_CONFIG_KEY_${i}=x `) + each(1_300, (i) => `git push o f${i};`),
  "parameters in the environment": `GIT_CONFIG_PARAMETERS="${"'a=b' ".repeat(900)}" git push o f;`.repeat(2),
  "written settings": "git config remote.origin.push a:main;".repeat(3_900),
  "an alias of pushes": `git -c alias.x='!${"git push origin main;".repeat(1_900)}' x`,
};

const LONG = "a;".repeat(2_000);

const OTHERS: Readonly<Record<string, Json>> = {
  "two long texts": {
    action_type: "execute_command",
    target: "sed -i s/a/b/ x;".repeat(3_900),
    requested_operation: "kubectl -n x delete pod a;".repeat(3_900),
  },
  "a long path": { action_type: "read_file", target: "../a/".repeat(819) },
  "a long path of names": {
    action_type: "write_file",
    target: ".env/".repeat(819),
    workspace_root: "/.env".repeat(819),
  },
  "a long operation": {
    action_type: "git_operation",
    requested_operation: "push " + "a ".repeat(2_000),
    target: "b/".repeat(2_000),
  },
  "many arguments": {
    action_type: "mcp_tool_call",
    server: "github",
    capability: "shell",
    arguments: Array.from({ length: 1_000 }, (_, i) => `${i};${LONG}`),
  },
  "many paths in arguments": {
    action_type: "mcp_tool_call",
    server: "github",
    capability: "filesystem",
    arguments: Array.from({ length: 10_000 }, (_, i) => ({ path: `a${i}/.env` })),
  },
  "a hundred thousand arguments": {
    action_type: "mcp_tool_call",
    server: "github",
    capability: "shell",
    arguments: Array.from({ length: 100_000 }, (_, i) => `${i}`),
  },
  "an endless argument": {
    action_type: "mcp_tool_call",
    server: "github",
    capability: "shell",
    arguments: ["x".repeat(5_000_000)],
  },
  "an unknown action": { action_type: "spawn", target: LONG, requested_operation: "cat .env;".repeat(1_900) },
};

/** All of them by name. */
export const WORST_INPUTS: Readonly<Record<string, Json>> = {
  ...Object.fromEntries(
    Object.entries(COMMANDS).map(([name, target]) => [name, { action_type: "execute_command", target }]),
  ),
  ...OTHERS,
};
