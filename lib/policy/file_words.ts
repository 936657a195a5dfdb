/**
 * Word lists about the files that programs name: which read, which write, which do neither. They stand in the data of every
 * export under `cavra.pack.words.shell`.
 *
 * @module
 */
import { wordSet as set } from "./word_set.ts";

function counted(most: number, words: string): Record<string, number> {
  return Object.fromEntries(Object.keys(set(words)).map((word) => [word, most]));
}

/** Programs that name files without reading their content. */
const NO_READ = {
  ...set(
    "echo printf ls stat test [ [[ touch mkdir rmdir rm unlink chmod chown chgrp cd pushd popd which type basename",
  ),
  ...set(
    "command dirname realpath readlink export declare local typeset unset alias unalias ll dir tree du df kill",
  ),
  ...set("exit return true false set shift case select : hash whereis whatis tee truncate"),
};

/** Subcommands that name files without reading their content. */
const NO_READ_SUB: Record<string, Record<string, true>> = {
  git: set(
    "add rm status check-ignore commit branch tag checkout switch ls-files clean fetch pull push remote stash update-index " +
      "reset restore ls-tree check-attr",
  ),
  tar: set("-t --list t tf tvf tzf tzvf tjf -tf -tvf -tzf -tzvf -tjf -ztf -ztvf -vtf -tJf -tvzf"),
};

/** Subcommands that only name files, and the options with which they print them. */
const SHOWN_WITH: Record<string, Record<string, Record<string, true>>> = {
  git: {
    add: set("-p --patch -e --edit -i --interactive"),
    commit: set("-p --patch -v --verbose --interactive"),
    status: set("-v --verbose"),
    stash: set("-p --patch"),
    checkout: set("-p --patch"),
    reset: set("-p --patch"),
    restore: set("-p --patch"),
  },
};

/** Programs that only name the files they find, unless one of these hands them on. */
const NO_READ_UNLESS: Record<string, Record<string, true>> = {
  find: set("-exec -execdir -ok -okdir -files0-from"),
  gfind: set("-exec -execdir -ok -okdir -files0-from"),
  fd: set("-x -X --exec --exec-batch"),
  fdfind: set("-x -X --exec --exec-batch"),
};

/** Options whose value is text or a pattern, for all programs. */
const TEXT_OPTIONS_ALL = set("--exclude --exclude-dir --include --ignore --message");

/** Options whose value is text or a pattern, by program. */
const TEXT_OPTIONS: Record<string, Record<string, true>> = {
  git: set("-m --message --author --date --grep -e -S -G --format --pretty --trailer"),
  gh: set("-t --title -b --body -n --notes -m -q --jq --search"),
  find: set("-name -iname -path -ipath -wholename -regex -iregex -type -newer"),
  fd: set("-E --exclude -e --extension -g --glob"),
  grep: set("-e --regexp"),
  egrep: set("-e --regexp"),
  fgrep: set("-e --regexp"),
  rg: set("-e --regexp -g --glob --iglob -t --type -r --replace"),
  ag: set("--ignore"),
  sed: set("-e --expression"),
  gsed: set("-e --expression"),
  jq: set("--arg"),
  tar: set("--transform"),
  curl: set("-H --header -A --user-agent -X --request"),
  docker: set("-l --label"),
  npm: set("-m --grep -g -t --testNamePattern --test-name-pattern"),
  yarn: set("-m --grep -g -t --testNamePattern --test-name-pattern"),
  jest: set("-t --testNamePattern"),
  vitest: set("-t --testNamePattern"),
  mocha: set("-g --grep -f --fgrep"),
  playwright: set("-g --grep"),
  pytest: set("-k -m"),
  "py.test": set("-k -m"),
  go: set("-run -bench -skip"),
  rspec: set("-e --example"),
  perl: set("-e -E -ne -pe -lne -lpe -nle -ple"),
  ruby: set("-e -ne -pe -lne -lpe"),
  zip: set("-x --exclude"),
};

/** Options with two values that are text. */
const TEXT_PAIRS: Record<string, Record<string, true>> = {
  jq: set("--arg --argjson"),
  yq: set("--arg --argjson"),
  gojq: set("--arg --argjson"),
};

/** Options whose values, up to the next option, are patterns of what is left out. */
const TEXT_LISTS: Record<string, Record<string, true>> = { zip: set("-x --exclude") };

/** Programs whose first operand is text, unless one of the named options has given it. */
const FIRST_OPERAND_TEXT: Record<string, Record<string, true>> = {
  grep: set("-e --regexp -f --file"),
  egrep: set("-e --regexp -f --file"),
  fgrep: set("-e --regexp -f --file"),
  rg: set("-e --regexp -f --file --files"),
  ag: set(""),
  ack: set("--match"),
  sed: set("-e --expression -f --file"),
  gsed: set("-e --expression -f --file"),
  awk: set("-f --file -e --source -E --exec"),
  gawk: set("-f --file -e --source -E --exec"),
  mawk: set("-f"),
  jq: set("-f --from-file"),
  yq: set("--from-file"),
  tr: set(""),
};

/** Subcommands whose first operand is text, unless one of the named options has given it. */
const FIRST_OPERAND_TEXT_SUB: Record<string, Record<string, Record<string, true>>> = { git: { grep: set("-e -f") } };

/** Programs that write their operands: all of them, or the last one (a folder takes the names of the others). */
const WRITERS: Record<string, "all" | "first" | "last"> = {
  ...Object.fromEntries(
    Object.keys(set(
      "tee touch rm rmdir unlink truncate chmod chown chgrp mkdir mv shred srm sponge mkfifo mknod chattr setfacl fallocate rename trash trash-put gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd patch rimraf mkdirp cpy copyfiles vi vim nvim nano emacs ed ex code mktemp venv virtualenv unzip black isort rustfmt socat sudoedit remove remove_directory make_directory touch_nocreate",
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
  flock: "first",
  sqlite3: "first",
  sftp: "last",
  copy: "last",
  copy_directory: "last",
  copy_if_different: "last",
  create_symlink: "last",
  create_hardlink: "last",
  gcp: "last",
  "json.tool": "last",
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
  gawk: set("inplace -iinplace --include=inplace"),
  ruff: set("--fix --fix-only --add-noqa"),
  eslint: set("--fix"),
  deno: set("--fix"),
  npm: set("--fix --write"),
  pnpm: set("--fix --write"),
  yarn: set("--fix --write"),
  biome: set("--write --fix --apply"),
  stylelint: set("--fix"),
  "clang-format": set("-i"),
  shfmt: set("-w --write"),
  rubocop: set("-a -A --auto-correct --autocorrect"),
  zip: set("-m --move"),
  install: set("-d --directory"),
  rsync: set("--remove-source-files"),
};

/** Programs that write only sources of their language: below the whole workspace they write nothing that is protected. */
const FORMATTERS = set(
  "ruff black isort deno cargo rustfmt gofmt goimports terraform tofu prettier eslint biome stylelint rubocop npm pnpm " +
    "yarn dart mix clang-format shfmt go",
);

/** Programs that write into the folder where they work, if they have at most so many operands. */
const FOLDER_WRITERS: Record<string, number> = {
  ...counted(0, "black isort prettier eslint stylelint rubocop gofmt goimports shfmt"),
  // With their subcommand.
  ...counted(1, "ruff deno cargo terraform tofu dart mix go"),
  ...counted(1, "ln"),
  ...counted(64, "split wget unzip patch"),
};

/** Options with which a program that writes its operands only shows what it would do. */
const UNWRITTEN_WITH: Record<string, Record<string, true>> = {
  deno: set("--check"),
  ruff: set("--check --diff"),
  cargo: set("--check"),
  terraform: set("-check --check -write=false --write=false"),
  tofu: set("-check --check -write=false --write=false"),
  black: set("--check --diff"),
  isort: set("--check --check-only -c --diff"),
  zipfile: set("-l --list -t --test"),
  tarfile: set("-l --list -t --test"),
  git: set("--dry-run"),
  unzip: set("-l -t -v -Z -z -p -c"),
  rustfmt: set("--check"),
  dart: set("--output=none --output=show --output=json"),
  mix: set("--check-formatted --dry-run"),
  sqlite3: set("-readonly --readonly"),
};

/** Subcommands that write their operands: all of them, or the last one. */
const SUB_WRITERS: Record<string, Record<string, "all" | "first" | "last">> = {
  git: {
    clean: "all",
    "checkout-index": "all",
    "interpret-trailers": "all",
    "merge-file": "first",
    mailinfo: "all",
    rm: "all",
    mv: "all",
    restore: "all",
    checkout: "all",
    bundle: "all",
    worktree: "all",
    clone: "last",
    init: "all",
    submodule: "last",
    stash: "all",
    "pack-objects": "all",
  },
  gio: { trash: "all" },
  docker: { cp: "last", export: "last" },
  podman: { cp: "last" },
  gcloud: { cp: "last", mv: "last", rsync: "last" },
  uv: { venv: "all", init: "all" },
  poetry: { new: "all" },
  helm: { create: "all" },
  ar: { r: "first", rcs: "first", cr: "first", crs: "first", rc: "first" },
  kubectl: { cp: "last" },
  aws: { cp: "last", mv: "last", sync: "last", "get-object": "last" },
  dart: { format: "all" },
  mix: { format: "all" },
  ruff: { format: "all" },
  deno: { fmt: "all" },
  cargo: { fmt: "all", new: "all", init: "all", vendor: "all" },
  go: { fmt: "all", edit: "all", fix: "all" },
  terraform: { fmt: "all" },
  tofu: { fmt: "all" },
  zipfile: { "-e": "last", "--extract": "last", "-c": "all", "--create": "all" },
  tarfile: { "-e": "last", "--extract": "last", "-c": "all", "--create": "all" },
  gsutil: { cp: "last", mv: "last", rsync: "last" },
};

/** Options whose value is a file that is read, also where the program reads nothing else. */
const READ_OPTIONS: Record<string, Record<string, true>> = {
  git: set("-F --file -t --template --pathspec-from-file -X --exclude-from -f"),
  du: set("--files0-from -X --exclude-from"),
  tar: set(
    "-T --files-from -X --exclude-from -f --file tf tvf tzf tzvf tjf -tf -tvf -tzf -tzvf -tjf -ztf -ztvf -vtf -tJf -tvzf",
  ),
  find: set("-files0-from"),
  ssh: set("-F -i"),
  xargs: set("-a --arg-file"),
  parallel: set("-a --arg-file"),
  hyperfine: set("--input"),
  uvx: set("--env-file"),
  // A launcher reads nothing else; a script that is called test gets its words.
  pnpm: set("test --env-file --"),
  gawk: set("-i -f --file --include"),
  sed: set("-f"),
  gsed: set("-f"),
};

/** The lists as the engines read them. */
export const FILE_WORDS = {
  no_read: NO_READ,
  no_read_sub: NO_READ_SUB,
  no_read_unless: NO_READ_UNLESS,
  shown_with: SHOWN_WITH,
  text_options_all: TEXT_OPTIONS_ALL,
  text_options: TEXT_OPTIONS,
  text_pairs: TEXT_PAIRS,
  text_lists: TEXT_LISTS,
  first_operand_text: FIRST_OPERAND_TEXT,
  first_operand_text_sub: FIRST_OPERAND_TEXT_SUB,
  writers: WRITERS,
  copiers: COPIERS,
  writers_by_option: WRITERS_BY_OPTION,
  unwritten_with: UNWRITTEN_WITH,
  formatters: FORMATTERS,
  folder_writers: FOLDER_WRITERS,
  sub_writers: SUB_WRITERS,
  read_options: READ_OPTIONS,
} as const;
