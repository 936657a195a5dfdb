/**
 * Word lists about git and MCP, as they lie in the data under `words`.
 *
 * @module
 */
import { wordSet as set } from "./word_set.ts";

/** Lists for the git rules. */
export const GIT_WORDS = {
  /** git's own subcommands: anything else may be an alias. */
  git_subcommands: set(
    `add am annotate apply archive attributes backfill bisect blame branch bugreport bundle cat-file check-attr check-ignore
     check-mailmap check-ref-format checkout checkout--worker checkout-index cherry cherry-pick citool clean clone column
     commit commit-graph commit-tree config count-objects credential credential-cache credential-store describe diagnose
     diff diff-files diff-index diff-pairs diff-tree difftool fast-export fast-import fetch fetch-pack filter-branch
     fmt-merge-msg for-each-ref for-each-repo format-patch fsck fsck-objects fsmonitor--daemon gc get-tar-commit-id grep gui
     hash-object help hook index-pack init init-db interpret-trailers last-modified log ls-files ls-remote ls-tree mailinfo
     mailsplit maintenance merge merge-base merge-file merge-index merge-ours merge-recursive merge-resolve merge-subtree
     merge-tree mergetool mktag mktree multi-pack-index mv name-rev notes pack-objects pack-redundant pack-refs patch-id
     pickaxe prune prune-packed pull range-diff read-tree rebase reflog refs remote repack replace replay repo
     request-pull rerere reset restore rev-list rev-parse revert rm send-email shortlog show show-branch show-index show-ref
     sh-i18n sh-setup sparse-checkout stage stash status stripspace submodule switch symbolic-ref tag unpack-file
     unpack-objects update-index update-ref update-server-info upload-archive upload-pack var verify-commit verify-pack
     verify-tag version whatchanged worktree write-tree --version --help -v -h --exec-path --html-path --man-path`,
  ),
  /** Global options that take the next word. */
  git_global_values: set(
    "-C -c --git-dir --work-tree --namespace --super-prefix --config-env --attr-source --shallow-file --exec-path --list-cmds",
  ),
  /** Options of push that take the next word. */
  git_push_values: set("-o --push-option --receive-pack --exec --repo"),
  /** Options that push every branch; they may be abbreviated. */
  git_push_all: ["--all", "--branches", "--mirror"],
  /** Operations of `git_operation` that are harmless. */
  git_harmless: set(
    `status diff log show fetch pull add commit branch checkout switch stash tag merge rebase restore clone blame describe
     shortlog grep ls-files rev-parse`,
  ),
  git_push_operations: set("push send force delete"),
  git_remotes: ["origin/", "upstream/", "fork/"],
  /** Settings that redirect a push; folded beginnings of the key. */
  git_redirecting: ["remote.", "branch.", "push.", "url.", "alias."],
  mcp_path_capabilities: set("filesystem"),
  mcp_command_capabilities: set("shell terminal exec"),
  mcp_name_characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-",
} as const;

/** The lists as a type for the engines. */
export type GitWords = typeof GIT_WORDS;
