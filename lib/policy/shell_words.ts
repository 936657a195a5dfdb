/**
 * Word lists about programs: which start other programs, take scripts, set variables. They stand in the data
 * of every export under `cavra.pack.words.shell`, so that a pack's owner can review them.
 *
 * @module
 */

import { FILE_WORDS } from "./file_words.ts";
import { EXEC_FLAGS, EXEC_FORMS, EXEC_WORDS, LAUNCHERS, SPEAKERS, SUB_LAUNCHERS } from "./launcher_words.ts";
import { PYTHONS } from "./program_names.ts";
import { ASSIGNERS, PROMPTS, VARIABLES } from "./variables.ts";
import { SED_TABLES } from "./sed_commands.ts";
import { wordSet as set } from "./word_set.ts";

/** Words behind which the next word is the program. `{` has its lexer mark. */
const KEYWORDS = { ...set("then do else elif if while until !"), "\x16": true } as const;

const SHELLS = {
  ...set("sh bash dash zsh ksh mksh ash fish rbash csh tcsh pwsh powershell yash nu xonsh elvish capsh"),
  // Names of the running shell: `$SHELL`, `${SHELL:-/bin/sh}`, `/proc/self/exe`.
  ...set("$shell ${shell} $bash ${bash} $0 sh} bash} exe"),
} as const;

/** Programs that run what they read from standard input, beside the shells. */
const INTERPRETERS = {
  ...PYTHONS,
  ...set("node nodejs deno bun perl ruby php lua tclsh osascript groovy ipython irb jshell zx source ."),
} as const;

/** Programs that run their input where they have at most so many operands. */
const INPUT_SCRIPTS: Record<string, number> = {
  ssh: 1,
  rsh: 1,
  su: 2,
  newgrp: 2,
  at: 8,
  batch: 8,
  crontab: 2,
  parallel: 0,
};

/** Options and words behind which `-` says that the input is a script. */
const INPUT_OPTIONS: Record<string, Record<string, true>> = {
  make: set("-f --file --makefile"),
  gmake: set("-f --file --makefile"),
  docker: set("build"),
  podman: set("build"),
  ...Object.fromEntries(["awk", "gawk", "mawk", "nawk"].map((program) => [program, set("-f --file")])),
};

/** Options whose value is code of the interpreter. */
const CODE_OPTIONS: Record<string, Record<string, true>> = {
  ...Object.fromEntries([...Object.keys(PYTHONS), "ipython"].map((p) => [p, set("-c")])),
  perl: set("-e -E"),
  ruby: set("-e"),
  rake: set("-e -E -p --execute --execute-print --execute-continue"),
  node: set("-e -p --eval --print -pe"),
  nodejs: set("-e -p --eval --print -pe"),
  bun: set("-e --eval -p --print"),
  deno: set("eval --eval -p --print"),
  php: set("-r --execute"),
  lua: set("-e"),
  luajit: set("-e"),
  r: set("-e"),
  rscript: set("-e"),
  julia: set("-e"),
  tsx: set("-e --eval"),
  "ts-node": set("-e --eval -p --print"),
  zx: set("--eval"),
  rails: set("runner r"),
  "django-admin": set("-c --command"),
  "manage.py": set("-c --command"),
  elixir: set("-e"),
  erl: set("-eval"),
  scala: set("-e"),
  guile: set("-c"),
  racket: set("-e"),
  osascript: set("-e"),
  groovy: set("-e"),
  awk: set(""),
  pwsh: set("-c -Command -command"),
  powershell: set("-c -Command -command"),
};

/** Options of a program whose value is shell text. */
const SCRIPT_OPTIONS: Record<string, Record<string, true>> = {
  env: set("-S --split-string"),
  su: set("-c --command --session-command"),
  runuser: set("-c --command --session-command"),
  script: set("-c --command"),
  sg: set("-c"),
  flock: set("-c --command"),
  "nix-shell": set("--run --command"),
  vim: set("-c --cmd"),
  vi: set("-c"),
  nvim: set("-c --cmd"),
  ex: set("-c"),
  emacs: set("--eval"),
  tmux: set("-c"),
  screen: set("-X"),
  expect: set("-c"),
  make: set("--eval"),
  parallel: set("--rpl"),
  npx: set("-c --call"),
  npm: set("-c --call"),
  fzf: set("--preview --bind"),
  psql: set("-c --command"),
  cmd: set("/c /C /k /K"),
  mapfile: set("-C"),
  readarray: set("-C"),
  compgen: set("-C -W"),
  pwsh: set("-Command -command"),
  powershell: set("-Command -command"),
  fish: set("--command -C --init-command"),
  mise: set("-c --command"),
  vagrant: set("-c --command"),
  hyperfine: set("--shell -s --setup -p --prepare --cleanup --conclude"),
  doppler: set("--command"),
  infisical: set("--command"),
  chokidar: set("-c --command"),
  gcloud: set("--command"),
  fly: set("-C --command"),
  flyctl: set("-C --command"),
  asciinema: set("-c --command"),
  "consul-template": set("-exec"),
  nc: set("-e -c"),
  ncat: set("-e -c --exec --sh-exec"),
  netcat: set("-e -c"),
  tcpdump: set("-z"),
  deno: set("--eval"),
  bun: set("exec"),
  lerna: set("exec"),
  cargo: set("-s --shell"),
  bazel: set("--run_under"),
  just: set("--chooser"),
};

/** Options of a program that name the folder in which it works. */
const FOLDER_OPTIONS: Record<string, Record<string, true>> = {
  env: set("-C --chdir"),
  git: set("-C"),
  sudo: set("-D --chdir"),
  patch: set("-d --directory"),
  tar: set("-C --directory"),
};

/** Signs in inline code that it runs programs, reads files, writes files. */
const CODE_SIGNS = {
  run: ["system", "popen", "Popen", "subprocess", "exec", "spawn", "check_output", "check_call", "`", "qx", "%x"]
    .concat(["os.", "os:", "Deno.Command", "Shell", "Process", "fork", "passthru", "Open3", "System.", "sys.process"])
    // A pipe of awk and perl: `print | "CMD"`, `"CMD" | getline`, `open(F, "-|", "CMD")`.
    .concat(["getline", '| "', '|& "', "-|"]),
  read: ["open", "read", "load", "slurp", "File", "file", "fs.", "Path", "IO", "cat", "include", "require", "getline"]
    .concat(["lines", "dotenv"]),
  write: ["write", "'w", '"w', "'a", '"a', "unlink", "remove", "rename", "rmtree", "copy", "mkdir", "touch"]
    .concat(["truncate", "chmod", "append", "put_contents", ">"]),
};

const ALIASES = set("alias");

/** Letters of options that take what follows them in a cluster, by program. Those of git depend on the subcommand. */
const VALUE_LETTERS: Record<string, Record<string, true>> = {
  grep: set("d D"),
  egrep: set("d D"),
  fgrep: set("d D"),
  rg: set("g t T r E"),
  sed: set("e f i l"),
  gsed: set("e f i l"),
  awk: set("F v"),
  gawk: set("F v f e i l"),
  mawk: set("F v W"),
};

/** Settings behind `-c` of git that are text and no command. */
const TEXT_SETTINGS = set("user.name user.email author.name author.email committer.name committer.email");

/** The word lists as the engines read them. */
export const SHELL_WORDS = {
  keywords: KEYWORDS,
  launchers: LAUNCHERS,
  sub_launchers: SUB_LAUNCHERS,
  speakers: SPEAKERS,
  exec_forms: EXEC_FORMS,
  exec_flags: EXEC_FLAGS,
  exec_words: EXEC_WORDS,
  shells: SHELLS,
  interpreters: INTERPRETERS,
  input_scripts: INPUT_SCRIPTS,
  input_options: INPUT_OPTIONS,
  code_options: CODE_OPTIONS,
  code_first_operand: set("awk gawk mawk nawk"),
  script_options: SCRIPT_OPTIONS,
  folder_options: FOLDER_OPTIONS,
  code_signs: CODE_SIGNS,
  ...FILE_WORDS,
  aliases: ALIASES,
  text_settings: TEXT_SETTINGS,
  variables: VARIABLES,
  assigners: ASSIGNERS,
  prompts: PROMPTS,
  value_letters: VALUE_LETTERS,
  /** Programs whose options of one letter stand together, with the letters that take a value. */
  clusters: { git: "mFCtSGX" } as Record<string, string>,
  plain_redirections: { "\x11": set("1"), "\x05": set("/dev/null"), "\x04": set("/dev/null") },
  program_endings: [".exe", ".cmd", ".bat", ".com"],
  assignment_characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789",
  /** A word of these holds one path, itself. */
  one_path_characters: "etaoinsrlcdpu/.m-_hgbfyvkwxjqz0123456789ETAOINSRLCDPUMHGBFYVKWXJQZ+*?[]{}~%!#$\\'\" ",
  number_endings: set("s m h k K M G") as Record<string, true>,
  sed: SED_TABLES,
} as const;
