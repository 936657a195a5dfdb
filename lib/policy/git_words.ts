/**
 * Word lists about git and MCP, as they lie in the data under `words`.
 *
 * @module
 */
import { wordSet as set } from "./word_set.ts";

/**
 * What an option is: `value` takes the next word, `all` pushes every branch, `unsure` hides the destination, `read` and `write` say what `git config` does, `stop` ends the command line.
 */
export type GitOptionKind = "flag" | "value" | "all" | "unsure" | "read" | "write" | "stop";

/** Options of one command: long ones (they may be abbreviated) by kind, letters without and with a value. */
export interface GitOptions {
  readonly long: Readonly<Record<string, GitOptionKind>>;
  readonly flags: string;
  readonly values: string;
}

function long(kinds: Partial<Record<GitOptionKind, string>>): Readonly<Record<string, GitOptionKind>> {
  const pairs = Object.entries(kinds) as [GitOptionKind, string][];
  return Object.fromEntries(pairs.flatMap(([kind, words]) => Object.keys(set(words)).map((word) => [word, kind])));
}

/** Options of `push`, `send-pack` and `http-push`. */
const PUSH: GitOptions = {
  long: long({
    all: "--all --branches --mirror",
    value: "--repo --receive-pack --exec --push-option --recurse-submodules --remote",
    unsure: "--stdin",
    flag: `--verbose --quiet --delete --dry-run --porcelain --force --force-with-lease --force-if-includes --thin
      --set-upstream --progress --prune --tags --verify --no-verify --follow-tags --signed --atomic --ipv4 --ipv6 --help
      --stateless-rpc --helper-status`,
  }),
  flags: "dDnfuqv46h",
  values: "o",
};

const SUBTREE: GitOptions = {
  long: long({
    value: "--prefix --branch --onto --annotate --message --gpg-sign",
    flag: "--help --quiet --debug --ignore-joins --rejoin --squash",
  }),
  flags: "hqdS",
  values: "Pbm",
};

const CONFIG: GitOptions = {
  long: long({
    value: "--file --blob --type --default --comment --value --url",
    read: "--get --get-all --get-regexp --get-urlmatch --get-color --get-colorbool --list",
    write: "--add --replace-all --append --unset --unset-all --rename-section --remove-section",
    unsure: "--edit",
    flag: `--global --system --local --worktree --fixed-value --bool --int --bool-or-int --bool-or-str --path
      --expiry-date --null --name-only --includes --show-origin --show-scope --show-names --all --regexp`,
  }),
  flags: "z",
  values: "ft",
};

/** Lists for the git and MCP rules. */
export const GIT_WORDS = {
  /** git's own subcommands that push nothing: anything else may be an alias. */
  git_subcommands: set(
    `add add--interactive am annotate apply archive attributes backfill bisect bisect--helper blame branch bugreport bundle
     cat-file check-attr check-ignore check-mailmap check-ref-format checkout checkout--worker checkout-index cherry
     cherry-pick citool clean clone column commit commit-graph commit-tree config count-objects credential
     credential-cache credential-cache--daemon credential-store describe diagnose diff diff-files diff-index diff-pairs
     diff-tree difftool difftool--helper env--helper fast-export fast-import fetch fetch-pack filter-branch
     fmt-merge-msg for-each-ref for-each-repo format-patch fsck fsck-objects fsmonitor--daemon gc get-tar-commit-id grep
     gui hash-object help hook http-fetch imap-send index-pack init init-db instaweb interpret-trailers last-modified log
     ls-files ls-remote ls-tree mailinfo mailsplit maintenance merge merge-base merge-file merge-index merge-octopus
     merge-one-file merge-ours merge-recursive merge-recursive-ours merge-recursive-theirs merge-resolve merge-subtree
     merge-tree mergetool mergetool--lib mktag mktree multi-pack-index mv name-rev notes pack-objects pack-redundant
     pack-refs patch-id pickaxe prune prune-packed pull quiltimport range-diff read-tree rebase reflog refs remote repack
     replace replay repo request-pull rerere reset restore rev-list rev-parse revert rm send-email sh-i18n
     sh-i18n--envsubst sh-prompt sh-setup shortlog show show-branch show-index show-ref sparse-checkout stage stash
     status stripspace submodule submodule--helper subtree survey switch symbolic-ref tag unpack-file unpack-objects
     update-index update-ref update-server-info upload-archive upload-archive--writer upload-pack var verify-commit
     verify-pack verify-tag version web--browse whatchanged worktree write-tree`,
  ),
  /** Subcommands that push what their words or their input name. */
  git_pushers: set("push send-pack http-push"),
  /** Of these, the ones that push all branches both sides have when no ref is named. */
  git_matching: set("send-pack http-push"),
  /** Commands that write to a remote without naming a branch, `*`: whatever their words are; `all`: where main lives. */
  git_remote_writers: {
    svn: { dcommit: "all", "set-tree": "all", "commit-diff": "unsure", branch: "unsure", tag: "unsure" },
    p4: { submit: "all" },
    cvsexportcommit: { "*": "unsure" },
    "http-backend": { "*": "unsure" },
    "receive-pack": { "*": "unsure" },
    "remote-ext": { "*": "unsure" },
    "remote-fd": { "*": "unsure" },
    "remote-ftp": { "*": "unsure" },
    "remote-ftps": { "*": "unsure" },
    "remote-http": { "*": "unsure" },
    "remote-https": { "*": "unsure" },
    shell: { "*": "unsure" },
    daemon: { "*": "unsure" },
  } as Readonly<Record<string, Readonly<Record<string, "all" | "unsure">>>>,
  /** Options before the subcommand; git takes no abbreviation here. */
  git_globals: long({
    value: "-C -c --git-dir --work-tree --namespace --super-prefix --config-env --attr-source --shallow-file",
    stop: "--version -v --help -h --exec-path --html-path --man-path --info-path",
    flag: `-p --paginate -P --no-pager --no-replace-objects --no-lazy-fetch --no-optional-locks --no-advice --bare
      --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs`,
  }),
  git_options: { push: PUSH, subtree: SUBTREE, config: CONFIG },
  /** Names that stand for another branch. */
  git_heads: set("head @"),
  /** Beginnings of a ref that name a branch, on the remote or as known here. */
  git_ref_starts: ["refs/heads/", "refs/remotes/", "heads/", "remotes/"],
  /** What no branch name holds, or what hides where it leads. */
  git_odd: ["~", "^", ":", "?", "[", "\\", "'", '"', "`", "$", "@{", "..", " ", "\t", "//"],
  /** Beginnings of settings that redirect a push, compared with the key and a final dot. */
  git_redirecting: ["remote.", "push.", "url.", "alias.", "include.", "includeif."],
  /** First words of `git config` in its newer form. */
  git_config_verbs: long({
    read: "get list",
    write: "set unset rename-section remove-section",
    unsure: "edit",
  }),
  git_true: set("true yes on 1"),
  /** Characters between the words of an alias. */
  git_alias_blanks: Object.fromEntries([..."'\"`;&|()\t\n!"].map((c) => [c, " "])),
  /** Files of settings named by the environment. */
  git_config_files: set("GIT_CONFIG GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM"),
  /** Operations of `git_operation` that are harmless, and words that leave them harmless. */
  git_harmless: set(
    `status diff log show fetch pull add commit branch checkout switch stash tag merge rebase restore clone blame describe
     shortlog grep`,
  ),
  git_harmless_more: set("all cached staged unstaged list create new file files stat oneline changes history"),
  git_push_operations: set("push send force delete"),
  /** In a git operation: what makes a shell run or write more, and what names a remote program. */
  git_shell_signs: [";", "&", "|", "<", ">", "$", "`", "::"],
  git_remotes: set("origin upstream fork"),
  mcp_path_capabilities: set("filesystem"),
  mcp_command_capabilities: set("shell terminal exec"),
  mcp_name_characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-",
  /** Arguments that hold a program, and those that hold its words. */
  mcp_program_keys: ["bin", "binary", "cmd", "command", "exe", "executable", "file", "name", "program", "tool"],
  mcp_word_keys: [
    ...["action", "arg", "args", "argument", "arguments", "argv", "flags", "operands", "options", "opts", "parameters"],
    ...["params", "subcommand"],
  ],
} as const;

/** The lists as a type for the engines. */
export type GitWords = typeof GIT_WORDS;
