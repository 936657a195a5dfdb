/**
 * Carriers: options, subcommands and variables by which a program runs, writes or reads something. Kind `run`: a command
 * with it is allowed only where the allow pattern writes it out, and its value is judged as script. Kind `write`, `read`:
 * its value is judged as a path; a glob to be read that may select anything is not allowed. Kind `folder`: the program
 * works there, so the folder must lie below, as with `cd`.
 *
 * @module
 */
import { of, options, type ProgramCarriers, words } from "./carrier_kinds.ts";
import { CHECKER_CARRIERS } from "./checker_carriers.ts";
import { JEST, NODE, PYTEST, VITEST } from "./runner_carriers.ts";
import { TOOL_CARRIERS } from "./tool_carriers.ts";

const PIP: ProgramCarriers = {
  options: options(
    "--config-settings --global-option --editor",
    "-t --target -d --dest --root --prefix --src --log-file --report -w --wheel-dir --cache-dir",
  ),
};
const NPM: ProgramCarriers = {
  options: options(
    "--script-shell --node-options --globalconfig --userconfig --prefix --shell --editor --viewer --git --call -c --scripts-prepend-node-path --init-module -C -w --workspace --dir --cwd --use-node-version --use-yarnrc",
    "--cache --logs-dir --store-dir --outputFile --output-file --outDir --out-dir --outfile --outdir -o --output --coverageDirectory --cacheDirectory --cache-location --report-dir --reporter-options --pack-destination --filename --modules-folder --modules-dir --virtual-store-dir --outputFile.json --outputFile.junit --outputFile.html --coverage.reportsDirectory",
  ),
  operands: of("run", "--config."),
  subcommands: words("exec x config c set set-script pkg explore edit publish unpublish link create innit rum urn"),
};
const SED: ProgramCarriers = {
  options: options("-f --file", "-i --in-place"),
  scripts: { options: words("-e --expression") },
};
const AWK: ProgramCarriers = {
  options: options("-f --file -i --include -l --load -E --exec", "-o --pretty-print -p --profile -d --dump-variables"),
  code: ["system", "|", ">", "getline", "@"],
};
/** Arguments that an option of the compiler hands on, or that lie behind one without a sign between. */
const CC: ProgramCarriers = {
  options: options("-wrapper", "-o --output -MF -MJ -dumpdir", "--include"),
  operands: {
    ...of("run", "-B -fplugin= -specs= --specs="),
    ...of("write", "-MF -Wl, -Wp, -Wa, -Map= -fdump-"),
    ...of("read", "-include -imacros"),
  },
};
const GREP: ProgramCarriers = { options: options("", "", "--include --file -f") };
const RG: ProgramCarriers = {
  options: options("--pre --hostname-bin -z --search-zip", "", "-g --glob --iglob -f --file --ignore-file --type-add"),
};
const FIND: ProgramCarriers = {
  options: options(
    "-exec -execdir -ok -okdir -delete",
    "-fprint -fprint0 -fls -fprintf",
  ),
};
const SORT: ProgramCarriers = {
  options: options("--compress-program --files0-from", "-o --output -T --temporary-directory"),
};
const TERRAFORM: ProgramCarriers = {
  options: options("-chdir -plugin-dir -backend-config", "-out -state -state-out -backup -generate-config-out"),
};
const GO: ProgramCarriers = {
  operands: of("run", "/ ../"),
  options: options(
    "-mod -exec -toolexec -vettool -overlay -modfile -C -ldflags -gcflags -asmflags -gccgoflags -compiler",
    "-pkgdir -o -coverprofile -cpuprofile -memprofile -blockprofile -mutexprofile -trace -outputdir -debug-trace " +
      "-debug-actiongraph -debug-runtime-trace -test.coverprofile -test.cpuprofile -test.memprofile " +
      "-test.blockprofile -test.mutexprofile -test.trace -test.outputdir -test.gocoverdir -test.testlogfile " +
      "-test.fuzzcachedir",
  ),
  subcommands: words("run generate tool env install"),
};
const CARGO: ProgramCarriers = {
  options: options(
    "--config --config-path --config-file --tool-config-file --target-runner -Z -C --manifest-path",
    "--target-dir --out-dir --artifact-dir --logfile --output-path --archive-file",
  ),
  subcommands: words("run install publish login"),
};
const MAKE: ProgramCarriers = {
  options: options("-f --file --makefile -C --directory --eval -I --include-dir -E", "-o -W"),
  operands: of("run", "SHELL= .SHELLFLAGS= CC= CXX= LD= AR= MAKE= MAKEFLAGS= CPP= RM= PYTHON= NODE= GO="),
  // Functions of make run and write: $(shell …), $(file >…).
  code: ["$(", "${"],
};
const DOCKER: ProgramCarriers = {
  options: {
    ...options("--entrypoint --privileged", "-o --output --iidfile --cidfile --metadata-file --cache-to --set"),
    ...of("run write", "-v --volume --mount"),
  },
};
const ESLINT: ProgramCarriers = {
  options: options(
    "-c --config --plugin --rulesdir --resolve-plugins-relative-to --parser -f --format",
    "-o --output-file --cache-location --cache-file --suppressions-location",
  ),
};

/** Carriers by program. */
export const CARRIERS: Readonly<Record<string, ProgramCarriers>> = {
  git: {
    options: options(
      "--config-env --exec-path --ext-diff --textconv --upload-pack --receive-pack --upload-archive --open-files-in-pager --git-dir --work-tree --template --strategy --extcmd --sendmail-cmd --filter-process",
      "--output --output-directory --separate-git-dir --export-marks --bundle-uri --prefix --directory",
    ),
    before: { ...options("-c -p --paginate --namespace", ""), "-C": "folder" },
    // How many operands of a subcommand are no pathspecs.
    globs: {
      ...{ log: 0, diff: 0, show: 0, checkout: 0, restore: 0, rm: 0, archive: 0, "ls-files": 0, blame: 0, reset: 0 },
      ...{ "diff-tree": 0, "diff-index": 0, "diff-files": 0, whatchanged: 0, clean: 0, stash: 0, grep: 1 },
      ...{ add: 0, stage: 0, annotate: 0, shortlog: 0, "rev-list": 0, "format-patch": 0 },
    },
    after: {
      "cat-file": options("--batch --batch-command", ""),
      apply: options("--unsafe-paths", "--include"),
      blame: options("", "", "-S --ignore-revs-file"),
      show: options("--stdin", ""),
      log: options("--stdin", ""),
      "rev-list": options("--stdin", ""),
      "diff-tree": options("--stdin", ""),
      checkout: options("--pathspec-from-file", ""),
      restore: options("--pathspec-from-file", ""),
      rm: options("--pathspec-from-file", ""),
      tag: options("", "", "-F --file"),
      notes: options("", "", "-F --file"),
      "index-pack": options("", "-o"),
      remote: options("--push --mirror", ""),
      clone: options("-u -c --config", ""),
      "checkout-index": options("--stdin", ""),
      "update-index": options("--stdin --index-info", ""),
      "credential-store": options("", "--file"),
      rebase: options("-x --exec -s", ""),
      grep: options("-O", "", "-f"),
      archive: options("--exec --remote", "-o"),
      "format-patch": options("", "-o"),
      mailsplit: options("", "-o"),
      fetch: options("--upload-pack", ""),
      "ls-remote": options("--upload-pack --exec", ""),
      merge: options("-s", "", "-F --file"),
      pull: options("-s", ""),
      "cherry-pick": options("--strategy", ""),
      commit: options("", "", "-t --template -F --file --pathspec-from-file"),
      difftool: options("-x --extcmd", ""),
      bugreport: options("", "-o"),
      diagnose: options("", "-o"),
      config: options("", "-f --file"),
    },
    operands: { "ext::": "run", "fd::": "run" },
    subcommands: words(
      "difftool mergetool config bisect filter-branch submodule daemon instaweb archive-remote send-email help gui citool cvsserver hook maintenance remote-ext remote-fd shell upload-pack receive-pack p4 svn web--browse credential credential-store fast-import fast-export quiltimport request-pull subtree worktree bundle init clone gc apply am for-each-repo merge-index sparse-checkout",
    ),
  },
  npm: NPM,
  pnpm: NPM,
  yarn: { ...NPM, subcommands: { ...NPM.subcommands, ...words("node") } },
  node: NODE,
  nodejs: NODE,
  pytest: PYTEST,
  "py.test": PYTEST,
  python: { options: options("-c -m -W", "") },
  python3: { options: options("-c -m -W", "") },
  pip: PIP,
  pip3: PIP,
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
  egrep: GREP,
  fgrep: GREP,
  ggrep: GREP,
  rg: RG,
  ag: { options: options("--pager", "", "-G --file-search-regex") },
  man: { options: options("-P --pager -H --html -C --config-file", "") },
  go: GO,
  gofmt: { options: options("", "-cpuprofile") },
  cargo: CARGO,
  make: MAKE,
  gmake: MAKE,
  jest: JEST,
  vitest: VITEST,
  eslint: ESLINT,
  prettier: { options: options("--plugin --plugin-search-dir --parser --config", "--cache-location") },
  tsc: {
    options: options(
      "-p --project --build -b",
      "--outFile --outDir --declarationDir --tsBuildInfoFile --generateTrace --generateCpuProfile",
    ),
  },
  ruff: { options: options("--config", "-o --output-file --cache-dir") },
  mypy: {
    options: options(
      "--config-file --python-executable --install-types --package-root",
      "--cache-dir --junit-xml --any-exprs-report --cobertura-xml-report --html-report --linecount-report " +
        "--timing-stats --line-checking-stats --linecoverage-report --lineprecision-report --txt-report --xml-report --xslt-html-report --xslt-txt-report",
      "--shadow-file",
    ),
  },
  black: { options: options("--config", "") },
  // A module of data may lie anywhere.
  jq: { options: options("-f --from-file -L", ""), code: ['import "', 'include "'] },
  yq: {
    options: options("--from-file", "-i --inplace -s --split-exp"),
    code: ["load(", "load_str(", "load_xml(", "load_props(", "load_base64("],
  },
  curl: {
    options: options(
      "-K --config",
      "-o --output --output-dir -D --dump-header -c --cookie-jar --trace --trace-ascii --stderr -O --remote-name --hsts --alt-svc --etag-save --libcurl --ssl-sessions",
      "--netrc-file --cert --key -E -T",
    ),
    // A URL of a file may hold escapes and globs.
    operands: { ...of("read", "@"), ...of("run", "file: FILE: File:") },
    // The file of a form may stand in quotes.
    code: ['=@"', '=<"', "%output{"],
  },
  wget: {
    options: options(
      "--use-askpass -e --execute --config",
      "-O --output-document -o --output-file -a --append-output -P --directory-prefix --save-cookies --warc-file " +
        "--warc-tempdir --hsts-file --rejected-log",
    ),
  },
  dd: { options: {}, operands: { "of=": "write" } },
  xargs: { options: options("", "", "-a --arg-file") },
  cat: { options: {} },
  ls: { options: {} },
  openssl: {
    options: options(
      "-engine -provider-path",
      "-out -keyout -writerand -outdir -sess_out -keylogfile -respout -reqout",
    ),
  },
  gpg: {
    options: options(
      "--agent-program --dirmngr-program --keyboxd-program --pinentry-program --photo-viewer --exec-path",
      "-o --output --logger-file --status-file --attribute-file --log-file",
    ),
  },
  gcc: CC,
  cc: CC,
  clang: CC,
  "g++": CC,
  "clang++": CC,
  "c++": CC,
  date: { options: options("", "-s --set") },
  env: { options: options("-S --split-string -C --chdir", "") },
  ssh: { options: { ...options("-o -I", "-E", "-i"), ...of("run read", "-F") } },
  scp: { options: { ...options("-o -S", "", "-i"), ...of("run read", "-F") } },
  sftp: { options: { ...options("-o -S -P -D", "", "-i"), ...of("run read", "-F") } },
  rsync: {
    options: options(
      "-e --rsh --rsync-path",
      "--log-file --backup-dir --partial-dir -T --temp-dir --write-batch --only-write-batch",
    ),
  },
  zip: {
    options: options("-T -TT --unzip-command", "-O --output-file -lf --logfile-path", "-i --include"),
  },
  unzip: { options: options("", "-d") },
  perl: { options: options("-e -E -M -m -I -i", "") },
  ruby: { options: options("-e -r -I", "") },
  docker: DOCKER,
  podman: DOCKER,
  kubectl: { options: options("--kubeconfig", "--profile-output --cache-dir --output-directory") },
  helm: { options: options("--post-renderer --kubeconfig", "--output-dir -d --destination") },
  uniq: { options: {} },
  tee: { options: {} },
  diff: { options: options("", "") },
  split: { options: options("--filter", "") },
  deno: {
    options: options(
      "--rules-plugin --v8-flags --config -c --import-map --preload -A --allow-all --allow-run --allow-write",
      "--output -o --coverage --junit-path --root",
      "--include",
    ),
    // Code from elsewhere is nobody's here.
    operands: of("run", "http:// https:// npm: jsr: data: / .."),
  },
  gh: { options: options("", "-D --dir -O --output"), subcommands: words("alias extension") },
  ...CHECKER_CARRIERS,
  ...TOOL_CARRIERS,
};
