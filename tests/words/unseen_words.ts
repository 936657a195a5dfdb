/**
 * Words that no case shows to be missing, each with the reason.
 *
 * @module
 */

const BY_INPUT = "It reads its script from its input; the list is stricter than it is";
const UNREAD =
  "The real form (`capsh -- -c …`, `bind -x`, AppleScript) is not read: only approval, with the word and without";
const BEHIND = "What stands behind the word is found without it";
const SHELL = "The program is a shell too, which finds the script";
const TWICE = "Another list (carriers, launchers, subcommands) finds the same";
const ALL = "Options of all programs have it too";
const LONGER = "A longer option begins with it, and counts as abbreviated";
const OWN = "The subcommand has rules of its own";
const LONGER_GIT = "A longer option of the same kind begins with it, or one that is not listed gives the same";
const COLON = "No name stands behind the last colon that has one";
const WRITES = "More than one word is a write, with a verb or without";

/** By list and word, in the order of the lists. */
export const UNSEEN_WORDS: Readonly<Record<string, string>> = {
  'shell.launchers.* "capsh"': UNREAD,
  'shell.launchers.* "at"': BY_INPUT,
  'shell.launchers.* "batch"': BY_INPUT,
  'shell.launchers.* "bind"': UNREAD,
  'shell.sub_launchers.*.* "docker compose"': BEHIND,
  'shell.sub_launchers.*.* "podman compose"': BEHIND,
  'shell.sub_launchers.*.* "npm exec"': TWICE,
  'shell.sub_launchers.*.* "npm x"': TWICE,
  'shell.sub_launchers.*.* "pnpm exec"': TWICE,
  'shell.sub_launchers.*.* "yarn exec"': TWICE,
  'shell.sub_launchers.*.* "uv tool"': BEHIND,
  'shell.sub_launchers.*.* "go tool"': TWICE,
  'shell.sub_launchers.*.* "git run"': TWICE,
  'shell.code_options.*.* "ruby -e"': TWICE,
  'shell.code_options.*.* "node -pe"': TWICE,
  'shell.code_options.*.* "nodejs -pe"': TWICE,
  'shell.code_options.*.* "osascript -e"': UNREAD,
  'shell.code_options.*.* "pwsh -c"': SHELL,
  'shell.code_options.*.* "pwsh -Command"': SHELL,
  'shell.code_options.*.* "pwsh -command"': SHELL,
  'shell.code_options.*.* "powershell -c"': SHELL,
  'shell.code_options.*.* "powershell -Command"': SHELL,
  'shell.code_options.*.* "powershell -command"': SHELL,
  'shell.script_options.*.* "env -S"': TWICE,
  'shell.script_options.*.* "env --split-string"': TWICE,
  'shell.script_options.*.* "vim -c"': TWICE,
  'shell.script_options.*.* "vim --cmd"': TWICE,
  'shell.script_options.*.* "tmux -c"': TWICE,
  'shell.script_options.*.* "make --eval"': TWICE,
  'shell.script_options.*.* "parallel --rpl"': TWICE,
  'shell.script_options.*.* "npm -c"': TWICE,
  'shell.script_options.*.* "npm --call"': TWICE,
  'shell.code_signs.*.* "run `"': TWICE,
  'shell.no_read.* "command"': BEHIND,
  'shell.text_options.*.* "git --message"': ALL,
  'shell.text_options.*.* "fd --exclude"': ALL,
  'shell.text_options.*.* "ag --ignore"': ALL,
  'shell.carriers.*.options.* "git --output"': LONGER,
  'shell.carriers.*.options.* "fd --exec"': LONGER,
  'shell.carriers.*.options.* "curl --output"': LONGER,
  'shell.carriers.*.options.* "curl --trace"': LONGER,
  'shell.carriers.*.after.*.* "git rebase --exec"': LONGER,
  'shell.carriers.*.after.*.* "git archive --exec"': LONGER,
  'shell.carriers.*.after.*.* "git fetch --upload-pack"': LONGER,
  'shell.carriers.*.after.*.* "git ls-remote --upload-pack"': LONGER,
  'shell.carriers.*.after.*.* "git ls-remote --exec"': LONGER,
  'shell.carriers.*.after.*.* "git cherry-pick --strategy"': LONGER,
  'shell.carriers.*.after.*.* "git commit --template"': LONGER,
  'shell.carriers.*.after.*.* "git difftool --extcmd"': LONGER,
  'git_subcommands.* "config"': OWN,
  'git_subcommands.* "subtree"': OWN,
  'git_subcommands.* "symbolic-ref"': OWN,
  'git_options.*.long.* "push --stdin"': LONGER_GIT,
  'git_options.*.long.* "push --force"': LONGER_GIT,
  'git_options.*.long.* "push --no-verify"': LONGER_GIT,
  'git_options.*.long.* "push --help"': LONGER_GIT,
  'git_options.*.long.* "config --get"': LONGER_GIT,
  'git_options.*.long.* "config --get-color"': LONGER_GIT,
  'git_options.*.long.* "config --unset"': LONGER_GIT,
  'git_options.*.long.* "config --edit"': LONGER_GIT,
  'git_options.*.long.* "config --bool"': LONGER_GIT,
  'git_odd.* ":"': COLON,
  'git_config_verbs.* "set"': WRITES,
  'git_config_verbs.* "unset"': WRITES,
  'git_config_verbs.* "rename-section"': WRITES,
  'git_config_verbs.* "remove-section"': WRITES,
};
