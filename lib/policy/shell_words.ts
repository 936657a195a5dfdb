/**
 * Word lists about programs: which start other programs, take scripts, read, write, or do neither. They stand in the data
 * of every export under `cavra.pack.words.shell`, so that a pack's owner can review them.
 *
 * @module
 */

import { EXEC_WORDS, LAUNCHERS, SUB_LAUNCHERS } from "./launcher_words.ts";
import { wordSet as set } from "./word_set.ts";

/** Words behind which the next word is the program. `{` has its lexer mark. */
const KEYWORDS = { ...set("then do else elif if while until !"), "\x16": true } as const;

const SHELLS = set("sh bash dash zsh ksh mksh ash fish rbash csh tcsh pwsh powershell");

/** Programs that run what they read from standard input, beside the shells. */
const INTERPRETERS = set(
  "python python2 python3 pypy pypy3 node nodejs deno bun perl ruby php lua tclsh osascript groovy ipython source .",
);

/** Options whose value is code of the interpreter. */
const CODE_OPTIONS: Record<string, Record<string, true>> = {
  ...Object.fromEntries(Object.keys(set("python python2 python3 pypy pypy3 ipython")).map((p) => [p, set("-c")])),
  perl: set("-e -E"),
  ruby: set("-e"),
  node: set("-e -p --eval --print -pe"),
  nodejs: set("-e -p --eval --print -pe"),
  bun: set("-e --eval -p --print"),
  deno: set("eval"),
  php: set("-r"),
  lua: set("-e"),
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
};

/** Signs in inline code that it runs programs, reads files, writes files. */
const CODE_SIGNS = {
  run: ["system", "popen", "Popen", "subprocess", "exec", "spawn", "check_output", "check_call", "`", "qx", "%x"]
    .concat(["os.", "Deno.Command", "Shell", "Process", "fork"]),
  read: ["open", "read", "load", "slurp", "File", "file", "fs.", "Path", "IO", "cat", "include", "require", "getline"],
  write: ["write", "'w", '"w', "'a", '"a', "unlink", "remove", "rename", "rmtree", "copy", "mkdir", "touch"]
    .concat(["truncate", "chmod", "append", "put_contents", ">"]),
};

/** Programs that name files without reading their content. */
const NO_READ = {
  ...set(
    "echo printf ls stat test [ [[ touch mkdir rmdir rm unlink chmod chown chgrp cd pushd popd which type basename",
  ),
  ...set(
    "command dirname realpath readlink export declare local typeset unset alias unalias ll dir tree du df kill",
  ),
  ...set("exit return true false set shift case select : hash man whereis whatis tee truncate"),
};

/** Subcommands that name files without reading their content. */
const NO_READ_SUB: Record<string, Record<string, true>> = {
  git: set(
    "add rm status check-ignore commit branch tag checkout switch ls-files mv clean fetch pull push remote stash",
  ),
};

/** Options whose value is text or a pattern, for all programs. */
const TEXT_OPTIONS_ALL = set("--exclude --exclude-dir --include --ignore --message");

/** Options whose value is text or a pattern, by program. */
const TEXT_OPTIONS: Record<string, Record<string, true>> = {
  git: set("-m --message --author --date --grep -S -G --format --pretty --trailer"),
  gh: set("-t --title -b --body -n --notes -m -q --jq --search"),
  find: set("-name -iname -path -ipath -wholename -regex -iregex -type -newer"),
  fd: set("-E --exclude -e --extension -g --glob"),
  grep: set("-e --regexp"),
  egrep: set("-e --regexp"),
  fgrep: set("-e --regexp"),
  rg: set("-e --regexp -g --glob -t --type -r --replace"),
  ag: set("-G --ignore"),
  sed: set("-e --expression"),
  jq: set("--arg"),
  tar: set("--transform"),
  curl: set("-H --header -A --user-agent -X --request"),
  docker: set("-l --label"),
  npm: set("-m"),
};

/** Programs whose first operand is text, unless one of the named options has given it. */
const FIRST_OPERAND_TEXT: Record<string, Record<string, true>> = {
  grep: set("-e --regexp -f --file"),
  egrep: set("-e --regexp -f --file"),
  fgrep: set("-e --regexp -f --file"),
  rg: set("-e --regexp -f --file --files"),
  ag: set(""),
  ack: set(""),
  sed: set("-e --expression -f --file"),
  awk: set("-f --file"),
  gawk: set("-f --file"),
  mawk: set("-f"),
  jq: set("-f --from-file"),
  yq: set("--from-file"),
  tr: set(""),
};

/** Subcommands whose first operand is text, unless one of the named options has given it. */
const FIRST_OPERAND_TEXT_SUB: Record<string, Record<string, true>> = { git: set("grep") };

/** Programs that write their operands: all of them, or the last one (a folder takes the names of the others). */
const WRITERS: Record<string, "all" | "first" | "last"> = {
  ...Object.fromEntries(
    Object.keys(set(
      "tee touch rm rmdir unlink truncate chmod chown chgrp mkdir mv shred srm sponge mkfifo mknod chattr setfacl fallocate rename trash trash-put gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd patch vi vim nvim nano emacs ed ex code",
    )).map((p) => [p, "all"] as const),
  ),
  cp: "last",
  ln: "last",
  install: "last",
  rsync: "last",
  scp: "last",
  link: "last",
  uniq: "last",
  split: "last",
  csplit: "last",
  objcopy: "last",
  xxd: "last",
  zip: "first",
  script: "first",
  gcp: "last",
};

/** Programs whose last operand is only written, not read. */
const COPIERS = set("cp gcp mv ln link install rsync scp");

/** Programs that write their operands where one of these options stands. */
const WRITERS_BY_OPTION: Record<string, Record<string, true>> = {
  find: set("-delete"),
  sed: set("-i --in-place"),
  gsed: set("-i --in-place"),
  perl: set("-i"),
  ruby: set("-i"),
  prettier: set("-w --write"),
  gofmt: set("-w"),
  goimports: set("-w"),
  yq: set("-i --inplace"),
};

/** Subcommands that write their operands: all of them, or the last one. */
const SUB_WRITERS: Record<string, Record<string, "all" | "last">> = {
  git: {
    rm: "all",
    mv: "all",
    restore: "all",
    checkout: "all",
    bundle: "all",
    worktree: "all",
    clone: "last",
    init: "all",
    submodule: "last",
  },
  gio: { trash: "all" },
  docker: { cp: "last" },
  podman: { cp: "last" },
  kubectl: { cp: "last" },
  aws: { cp: "last", mv: "last", sync: "last" },
  gsutil: { cp: "last", mv: "last", rsync: "last" },
};

/** Options whose value is a file that is read, also where the program reads nothing else. */
const READ_OPTIONS: Record<string, Record<string, true>> = {
  git: set("-F --file -t --template --pathspec-from-file -X --exclude-from -f"),
};

const ALIASES = set("alias");

/** The word lists as the engines read them. */
export const SHELL_WORDS = {
  keywords: KEYWORDS,
  launchers: LAUNCHERS,
  sub_launchers: SUB_LAUNCHERS,
  exec_words: EXEC_WORDS,
  shells: SHELLS,
  interpreters: INTERPRETERS,
  code_options: CODE_OPTIONS,
  code_first_operand: set("awk gawk mawk nawk"),
  script_options: SCRIPT_OPTIONS,
  code_signs: CODE_SIGNS,
  no_read: NO_READ,
  no_read_sub: NO_READ_SUB,
  text_options_all: TEXT_OPTIONS_ALL,
  text_options: TEXT_OPTIONS,
  first_operand_text: FIRST_OPERAND_TEXT,
  first_operand_text_sub: FIRST_OPERAND_TEXT_SUB,
  writers: WRITERS,
  copiers: COPIERS,
  writers_by_option: WRITERS_BY_OPTION,
  sub_writers: SUB_WRITERS,
  read_options: READ_OPTIONS,
  aliases: ALIASES,
  plain_redirections: { "\x11": set("1"), "\x05": set("/dev/null"), "\x04": set("/dev/null") },
  program_endings: [".exe", ".cmd", ".bat", ".com"],
  assignment_characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789",
  number_endings: set("s m h d k K M G") as Record<string, true>,
} as const;
