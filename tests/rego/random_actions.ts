/** Random packs, and actions made from their patterns and from what shells, git and file systems understand. */
import type { Json, MergedPack } from "../../lib/pack/types.ts";
import { fc } from "../deps.ts";
import { packOf } from "../pack_of.ts";

type Text = fc.Arbitrary<string>;

const PATH_PARTS = [
  "src",
  ".env",
  "config",
  "prod",
  "a.pem",
  "*",
  "**",
  "x*",
  ".github",
  "workflows",
  "übergabe",
  "Q&A",
  "[id]",
];
const path: Text = fc.array(fc.constantFrom(...PATH_PARTS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("/"));
const pathPattern: Text = fc.tuple(
  fc.constantFrom("", "", "**/", "~/", "/", "./"),
  path,
  fc.constantFrom("", "", "/**", "*"),
)
  .map((parts) => parts.join(""));

const PROGRAMS = ["terraform", "kubectl", "git", "npm", "make", "python*", "./run.sh", "Curl", "a*"];
const ARGUMENTS = [
  "apply",
  "apply*",
  "delete",
  "-n",
  "prod",
  "*",
  "**",
  "test",
  "--flag=x",
  "x|y",
  "*|*sh*",
  "a;b",
  "push",
  "-d*",
];
const commandPattern: Text = fc.tuple(
  fc.constantFrom(...PROGRAMS),
  fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 5 }),
).map(([program, words]) => [program, ...words].join(" "));

const branchPattern: Text = fc.constantFrom("release/*", "prod", "*-stable", "v*.*", "Main", "feature/**");
const server: Text = fc.constantFrom("github", "GitHub", "fs", "shell", "jira_ro", "x.y");

function some(pattern: Text, most = 5): fc.Arbitrary<string[]> {
  return fc.uniqueArray(pattern, { maxLength: most });
}

/** A pack with a few patterns in every list. */
export const pack: fc.Arbitrary<MergedPack> = fc.record({
  "filesystem.block_read": some(pathPattern),
  "filesystem.block_write": some(pathPattern),
  "filesystem.require_approval_write": some(pathPattern),
  "commands.block": some(commandPattern),
  "commands.require_approval": some(commandPattern),
  "commands.allow": some(commandPattern, 8),
  "git.protected_branches": some(branchPattern, 3),
  "mcp.allowed_servers": some(server, 3),
  "mcp.blocked_servers": some(server, 2),
}).chain((lists) =>
  fc.record({
    block_direct_push_to_protected_branch: fc.boolean(),
    block_unknown_servers: fc.boolean(),
    risk_scoring: fc.constantFrom({}, { github: "critical" as const }, {
      fs: "low" as const,
      shell: "medium" as const,
    }),
  }).map((flags) => packOf(lists, flags))
);

/** Stars become something. */
function filled(pattern: string, fill: string): string {
  return pattern.replace(/\*+/g, fill);
}

const ODDITIES = [
  "\u00a0",
  "\u202e",
  "\u200b",
  "é",
  "e\u0301",
  "😀",
  "\ud83d",
  "\ufffd",
  "\x1b",
  "\0",
  "\r",
  "\r\n",
  "ﬁ",
  "\u212a",
  "ſ",
  "İ",
];

function made(patterns: readonly string[], others: readonly string[]): Text {
  return fc.tuple(fc.constantFrom(...patterns, ...others), fc.constantFrom("", "x", "a b", "-z", "/y", "A"))
    .map(([pattern, fill]) => filled(pattern, fill));
}

const SHELL = [
  (s: string) => s,
  (s: string) => s,
  (s: string) => `sudo -u x ${s}`,
  (s: string) => `bash -c '${s}'`,
  (s: string) => `echo "$(${s})"`,
  (s: string) => `cat <<'E' | sh\n${s}\nE`,
  (s: string) => `git commit -m "$(cat <<'E'\n${s}\nE\n)"`,
  (s: string) => `cd src && ${s} > out 2>&1`,
  (s: string) => `A=1 env B=2 ${s}`,
  (s: string) => `find . -exec ${s} \\;`,
  (s: string) => s.replace(/\w/, (c) => `'${c}'`),
  (s: string) => s.replace(/\w/, (c) => `\\${c}`),
  (s: string) => s.replace(/(\w)(\w)/, "$1\\\n$2"),
  (s: string) => s.replace(/(\w+)/, "{$1,$1}"),
  (s: string) => `$'\\x41' ; ${s} # x`,
  (s: string) => `echo '${s}' | xargs -n 1 cat`,
  (s: string) => `cat ${s} <<< x`,
  (s: string) => `python3 -c "import os; os.system('${s}')"`,
  (s: string) => `git -c alias.x='!${s}' push origin HEAD:main`,
];
const GLUE = [
  " ",
  "; ",
  " && ",
  " || ",
  " | ",
  "\n",
  " & ",
  "'",
  '"',
  "\\",
  "`",
  "$(",
  ")",
  "{",
  "}",
  "#",
  "<<E\n",
  "\nE\n",
  "<",
  ">",
  "*",
  "~",
  ",",
];

function commandText(pack: MergedPack): Text {
  const { lists } = pack;
  const commands = [...lists["commands.block"], ...lists["commands.require_approval"], ...lists["commands.allow"]];
  const paths = [...lists["filesystem.block_read"], ...lists["filesystem.block_write"]];
  const plain = made(commands.map((e) => e.pattern), [
    "ls -la",
    "git push origin main",
    "git push",
    "tee a",
    "sort -o x y",
  ]);
  const reading = made(paths.map((e) => e.pattern), [".env"]).map((target) => `cat ${target}`);
  const part = fc.tuple(fc.oneof(plain, plain, reading), fc.constantFrom(...SHELL)).map(([text, wrap]) => wrap(text));
  const odd = fc.oneof({ weight: 6, arbitrary: fc.constant("") }, {
    weight: 1,
    arbitrary: fc.constantFrom(...ODDITIES, ...GLUE),
  });
  return fc.tuple(part, fc.constantFrom(...GLUE), fc.oneof(part, fc.constant("")), odd).map((texts) => texts.join(""));
}

function pathText(pack: MergedPack): Text {
  const { lists } = pack;
  const patterns = [...lists["filesystem.block_read"], ...lists["filesystem.block_write"]]
    .concat(lists["filesystem.require_approval_write"]).map((e) => e.pattern);
  const wrap = fc.constantFrom<(s: string) => string>(
    (s) => s,
    (s) => `./${s}`,
    (s) => `a/../${s}`,
    (s) => `/w/r/${s}`,
    (s) => `../${s}`,
    (s) => s.toUpperCase(),
    (s) => s.normalize("NFD"),
    (s) => `~/${s}`,
    (s) => `$HOME/${s}`,
    (s) => `C:\\Users\\u\\${s}`,
    (s) => `file:///${s}`,
    (s) => `${s}. `,
    (s) => `${s}::$DATA`,
    (s) => s.replaceAll("/", "\\"),
  );
  const odd = fc.oneof({ weight: 8, arbitrary: fc.constant("") }, {
    weight: 1,
    arbitrary: fc.constantFrom(...ODDITIES),
  });
  return fc.tuple(made(patterns, ["src/a.ts", "README.md"]), wrap, odd).map(([text, change, end]) =>
    change(text) + end
  );
}

const gitTarget: Text = fc.constantFrom(
  "main",
  "origin/main",
  "HEAD:main",
  "release/1",
  "origin/domain",
  "x/main",
  "",
  "HEAD",
  "+prod",
  "refs/heads/*",
  "feature/a",
);
const gitOperation: Text = fc.constantFrom(
  "push",
  "git push",
  "force_push",
  "status",
  "delete",
  "rebase",
  "dance",
  "push origin main",
);

function wellMeant(pack: MergedPack): fc.Arbitrary<Json> {
  const root = fc.constantFrom("", "/w/r", "/w/r/", "rel", "/home/u/p");
  const command = commandText(pack);
  const path = pathText(pack);
  const servers = fc.oneof(server, fc.constantFrom("x", "fs:read", "mcp__github__x", "a:b:c", " shell "));
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ action_type: fc.constant("execute_command"), target: command }) },
    fc.record({
      action_type: fc.constant("execute_command"),
      target: command,
      requested_operation: fc.oneof(fc.constant("run"), command),
    }),
    fc.record({ action_type: fc.constantFrom("read_file", "write_file"), target: path, workspace_root: root }),
    fc.record({
      action_type: fc.constant("read_file"),
      target: path,
      requested_operation: fc.constantFrom("read", "write", "View"),
    }),
    fc.record({ action_type: fc.constant("git_operation"), requested_operation: gitOperation, target: gitTarget }),
    fc.record({
      action_type: fc.constant("mcp_tool_call"),
      server: servers,
      target: fc.oneof(servers, fc.constant("")),
      tool: servers,
      capability: fc.constantFrom("filesystem", "shell", "other"),
      arguments: fc.oneof(fc.record({ path }), fc.array(command, { maxLength: 2 })),
    }),
    fc.record({ action_type: fc.constantFrom("dance", "bash"), target: fc.oneof(path, command) }),
  ) as fc.Arbitrary<Json>;
}

const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.record({
    action_type: fc.constantFrom("read_file", "execute_command", "git_operation", "mcp_tool_call"),
    target: fc.jsonValue() as fc.Arbitrary<Json>,
  }),
);

const FIELDS = [
  ...["action_type", "target", "resolved_target", "workspace_root", "requested_operation", "server", "tool"],
  ...["capability", "arguments", "colour"],
];

/** A field is missing, empty, odd or of another type. */
function damaged(pack: MergedPack): fc.Arbitrary<Json> {
  const value = fc.oneof(
    fc.constantFrom<Json | undefined>(undefined, null, "", 0, true, [], {}, ["x"], { x: "y" }),
    fc.constantFrom(...ODDITIES).map((odd) => `a${odd}b`),
  );
  return fc.tuple(wellMeant(pack), fc.constantFrom(...FIELDS), value).map(([input, field, to]) => {
    const { [field]: _, ...rest } = input as { readonly [key: string]: Json };
    return to === undefined ? rest : { ...rest, [field]: to };
  });
}

/** A pack with actions for it. */
export function packWithActions(actions: number): fc.Arbitrary<{ pack: MergedPack; inputs: Json[] }> {
  return pack.chain((p) =>
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: wellMeant(p) },
        { weight: 1, arbitrary: damaged(p) },
        { weight: 1, arbitrary: wrong },
      ),
      { minLength: actions, maxLength: actions },
    ).map((inputs) => ({ pack: p, inputs }))
  );
}
