/**
 * Carriers: options and subcommands by which a program runs or writes something. Kind `run`: a command with it is allowed
 * only where the allow pattern writes it out, and its value is judged as script. Kind `write`: its value is judged as a
 * written path.
 *
 * @module
 */

/** What a carrier does with its value. */
export type CarrierKind = "run" | "write";

/** The carriers of one program: options by their text, subcommands (first word that is no option) by name. */
export interface ProgramCarriers {
  readonly options: Readonly<Record<string, CarrierKind>>;
  readonly subcommands?: Readonly<Record<string, true>>;
  /** Options that count only up to the subcommand, and those that count only for one subcommand. */
  readonly before?: Readonly<Record<string, CarrierKind>>;
  readonly after?: Readonly<Record<string, Readonly<Record<string, CarrierKind>>>>;
  /** Only with one of these as first word is the program harmless at all. */
  readonly only_first?: Readonly<Record<string, true>>;
  /** Operands that start with one of these carry a value behind it, like `of=` of dd. */
  readonly operands?: Readonly<Record<string, CarrierKind>>;
  /** Texts that make an operand a small program that runs or writes, like `system(` of awk. */
  readonly code?: readonly string[];
}

function options(run: string, write: string): Record<string, CarrierKind> {
  const list = (words: string, kind: CarrierKind) =>
    words.split(/\s+/).filter((w) => w !== "").map((w) => [w, kind] as const);
  return Object.fromEntries([...list(run, "run"), ...list(write, "write")]);
}

function words(text: string): Record<string, true> {
  return Object.fromEntries(text.split(/\s+/).map((w) => [w, true as const]));
}

const PYTEST: ProgramCarriers = {
  options: options(
    "-p -c --config-file --rootdir --confcutdir -o --override-ini --pyargs --import-mode --pdbcls --debugger --pastebin",
    "--basetemp --junitxml --junit-xml --resultlog --result-log --report-log --html --cov-report --log-file --debug",
  ),
};
const NODE: ProgramCarriers = {
  options: options(
    "-r --require --import --loader --experimental-loader -e --eval -p --print",
    "--cpu-prof-dir --heap-prof-dir --report-directory --redirect-warnings --trace-event-file-pattern",
  ),
};
const NPM: ProgramCarriers = {
  options: options(
    "--script-shell --node-options --globalconfig --userconfig --prefix --shell --editor --viewer --git --call -c --scripts-prepend-node-path --init-module -C -w --workspace",
    "--cache --logs-dir",
  ),
  subcommands: words("exec x config set explore edit publish unpublish link"),
};
const SED: ProgramCarriers = {
  options: options("-f --file", "-i --in-place"),
  code: ["e ", "r ", "R ", "w ", "W ", "/e", "/w", "|e", "#e"],
};
const AWK: ProgramCarriers = {
  options: options("-f --file -i --include -l --load -E --exec", "-o --pretty-print -p --profile -d --dump-variables"),
  code: ["system", "|", ">", "getline"],
};
const GREP: ProgramCarriers = { options: options("--pre --hostname-bin", "") };
const FIND: ProgramCarriers = {
  options: options(
    "-exec -execdir -ok -okdir -delete",
    "-fprint -fprint0 -fls -fprintf",
  ),
};
const SORT: ProgramCarriers = { options: options("--compress-program", "-o --output -T --temporary-directory") };
const TERRAFORM: ProgramCarriers = {
  options: options("-chdir -plugin-dir -backend-config", "-out -state -state-out -backup -generate-config-out"),
};
const GO: ProgramCarriers = {
  options: options(
    "-exec -toolexec -vettool -overlay -modfile -C -ldflags -gcflags -asmflags -gccgoflags -compiler -pkgdir",
    "-o -coverprofile -cpuprofile -memprofile -blockprofile -mutexprofile -trace -outputdir",
  ),
  subcommands: words("run generate tool env install"),
};
const CARGO: ProgramCarriers = {
  options: options("--config -Z -C --manifest-path", "--target-dir --out-dir --artifact-dir"),
  subcommands: words("run install publish login"),
};
const MAKE: ProgramCarriers = {
  options: options("-f --file --makefile -C --directory --eval -I --include-dir -E", "-o -W"),
  operands: { "SHELL=": "run", ".SHELLFLAGS=": "run" },
};
const JEST: ProgramCarriers = {
  options: options(
    "-c --config --globalSetup --globalTeardown --testRunner --setupFiles --transform --reporters --runner --resolver --rootDir",
    "--outputFile --coverageDirectory --cacheDirectory",
  ),
};
const ESLINT: ProgramCarriers = {
  options: options(
    "-c --config --plugin --rulesdir --resolve-plugins-relative-to --parser -f --format --fix-type",
    "-o --output-file --cache-location --cache-file",
  ),
};

/** Carriers by program. */
export const CARRIERS: Readonly<Record<string, ProgramCarriers>> = {
  git: {
    options: options(
      "--config-env --exec-path --ext-diff --textconv --upload-pack --receive-pack --upload-archive --open-files-in-pager --git-dir --work-tree --template --strategy --extcmd --sendmail-cmd --filter-process",
      "--output --output-directory --separate-git-dir --export-marks --bundle-uri --prefix --directory",
    ),
    before: options("-c -p --paginate --namespace", ""),
    after: {
      rebase: options("-x --exec -s", ""),
      grep: options("-O", ""),
      archive: options("--exec --remote", "-o"),
      "format-patch": options("", "-o"),
      fetch: options("--upload-pack", ""),
      "ls-remote": options("--upload-pack --exec", ""),
      merge: options("-s", ""),
      pull: options("-s", ""),
      "cherry-pick": options("--strategy", ""),
      commit: options("-t --template -F --file", ""),
      difftool: options("-x --extcmd", ""),
      bugreport: options("", "-o"),
      diagnose: options("", "-o"),
      config: options("", "-f --file"),
    },
    operands: { "ext::": "run", "fd::": "run" },
    subcommands: words(
      "difftool mergetool config bisect filter-branch submodule daemon instaweb archive-remote send-email help gui citool cvsserver hook maintenance remote-ext remote-fd shell upload-pack receive-pack p4 svn web--browse credential credential-store fast-import fast-export quiltimport request-pull subtree worktree bundle init clone gc",
    ),
  },
  npm: NPM,
  pnpm: NPM,
  yarn: NPM,
  node: NODE,
  nodejs: NODE,
  pytest: PYTEST,
  "py.test": PYTEST,
  python: { options: options("-c -m -W", "") },
  python3: { options: options("-c -W", "") },
  terraform: TERRAFORM,
  tofu: TERRAFORM,
  find: FIND,
  gfind: FIND,
  bfs: FIND,
  fd: { options: options("-x -X --exec --exec-batch", "") },
  sed: SED,
  gsed: SED,
  awk: AWK,
  gawk: AWK,
  mawk: AWK,
  nawk: AWK,
  tar: {
    options: options(
      "--checkpoint-action --to-command -I --use-compress-program --rsh-command --info-script --new-volume-script -F --rmt-command",
      "-C --directory --one-top-level -f --file -g --listed-incremental --volno-file --index-file",
    ),
    only_first: words("-t --list t tf tvf tzf tzvf tjf -tf -tvf -tzf -tzvf -tjf -ztf -ztvf -vtf -tJf -tvzf"),
  },
  sort: SORT,
  gsort: SORT,
  grep: GREP,
  rg: GREP,
  ag: { options: options("--pager", "") },
  less: { options: options("-k --lesskey-file --lesskey-src", "-o -O --log-file --LOG-FILE -T") },
  more: { options: {} },
  man: { options: options("-P --pager -H --html -C --config-file", "") },
  go: GO,
  gofmt: { options: options("-cpuprofile", "-w") },
  cargo: CARGO,
  make: MAKE,
  gmake: MAKE,
  jest: JEST,
  vitest: JEST,
  eslint: ESLINT,
  prettier: { options: options("--plugin --config", "-w --write --cache-location") },
  tsc: { options: options("-p --project --build -b", "--outFile --outDir --declarationDir --tsBuildInfoFile") },
  ruff: { options: options("--config", "-o --output-file --cache-dir") },
  mypy: { options: options("--config-file --python-executable", "--cache-dir --junit-xml --html-report --txt-report") },
  black: { options: options("--config", "") },
  jq: { options: options("-f --from-file -L", "") },
  yq: { options: options("--from-file", "-i --inplace -s --split-exp") },
  curl: {
    options: options(
      "-K --config",
      "-o --output --output-dir -D --dump-header -c --cookie-jar --trace --trace-ascii --stderr -O --remote-name --hsts --alt-svc --etag-save --libcurl",
    ),
  },
  wget: {
    options: options(
      "--use-askpass -e --execute --config",
      "-O --output-document -o --output-file -a --append-output -P --directory-prefix --save-cookies",
    ),
  },
  dd: { options: {}, operands: { "of=": "write" } },
  xargs: { options: options("-a --arg-file", "") },
  cat: { options: {} },
  ls: { options: {} },
  openssl: { options: options("", "-out") },
  gpg: { options: options("", "-o --output") },
  gcc: { options: options("", "-o") },
  cc: { options: options("", "-o") },
  clang: { options: options("", "-o") },
  "g++": { options: options("", "-o") },
  date: { options: options("", "-s --set") },
  env: { options: options("-S --split-string -C --chdir", "") },
  ssh: { options: options("-o -F", "-E") },
  rsync: { options: options("-e --rsh --rsync-path", "--log-file --backup-dir --partial-dir -T --temp-dir") },
  zip: { options: options("-T -TT --unzip-command", "-O --output-file") },
  unzip: { options: options("", "-d") },
  perl: { options: options("-e -E -M -m -I -i", "") },
  ruby: { options: options("-e -r -I", "") },
  docker: { options: options("--entrypoint -v --volume --mount --privileged", "-o --output --iidfile --cidfile") },
  kubectl: { options: options("--kubeconfig", "") },
  helm: { options: options("--post-renderer --kubeconfig", "--output-dir") },
  uniq: { options: {} },
  tee: { options: {} },
  diff: { options: options("", "") },
  split: { options: options("--filter", "") },
  vim: { options: options("-c --cmd -S -u", "-w -W") },
  deno: {
    options: options(
      "--config -c --import-map --preload -A --allow-all --allow-run --allow-write",
      "--output -o --coverage --junit-path",
    ),
  },
  gh: { options: options("", "-D --dir -O --output") },
};
