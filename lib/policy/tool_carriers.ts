/**
 * Carriers of editors, databases, archivers and other tools beside those of the developer.
 *
 * @module
 */
import { followed, of, options, prefixed, type ProgramCarriers } from "./carrier_kinds.ts";

/** `+LINE` and `+/PATTERN` move the cursor; every other command behind a plus may run, write and read. */
const VIM: ProgramCarriers = {
  options: options("-c --cmd -S -u", "-w -W"),
  operands: {
    ...of("run", "! :! +! +:!"),
    ...followed("run", "silent :silent +silent +sil"),
    ...followed("write", "w w! :w :w! +w +w! +:w write :write saveas +write +sav +saveas +%w"),
    ...followed("read", "r :r +r e :e +e read +0r"),
    ...of("run", "+a +b +c +d +e +f +g +h +i +j +k +l +m +n +o +p +q +r +s +t +u +v +w +x +y +z +: +%"),
  },
  // `+1,5w FILE`, `+/x/!CMD`, `+/x|CMD`, `+1(CALL)`, `+1w>>FILE`.
  code: [" ", "\t", "!", "|", "(", ">"],
};
const LESS: ProgramCarriers = {
  options: options("-k --lesskey-file --lesskey-src", "-o -O --log-file --LOG-FILE -T"),
  operands: of("run", "+!"),
};
const SEVEN_ZIP: ProgramCarriers = { options: options("", "-o"), operands: of("read", "-i! -ir! -i0! -ir-!") };
const TARGETS: ProgramCarriers = { options: options("", "-t --target-directory") };
/** Commands of sqlite3 that begin with a dot; it takes any beginning of their names. */
const SQLITE: ProgramCarriers = {
  options: options("", "", "-init"),
  operands: {
    ...followed("run", ".sh .she .shel .shell .sy .sys .syst .syste .system .lo .loa .load"),
    ...followed("run", ".re .rea .im .imp .impo .impor .o .ou .outp .outpu .on .onc"),
    ...of("run", ".exc .www"),
    // Behind a vertical line stands a program, behind a dash how the file is opened.
    ...prefixed("run", ".read .import .out .output .once", ["|", "'|", '"|', "-"]),
    ...followed("read", ".read .import .open .restore"),
    ...followed("write", ".out .output .once .backup .save .log .clone .trace .iotrace"),
  },
  code: ["edit(", "load_extension(", "writefile(", "readfile(", "VACUUM INTO", "vacuum into", "ATTACH '", "attach '"],
};
/** The first letters of addresses, which socat takes in any case. */
const SOCAT: ProgramCarriers = {
  options: {},
  operands: {
    ...of("run", "EXEC: SYSTEM: exec: system: SHELL: shell: ex Ex eX EX sy Sy sY SY sh Sh sH SH"),
    // CREATE, OPEN, FILE, GOPEN, UNIX-LISTEN, PIPE.
    ...of("write", "c C o O f F g G un Un uN UN pi Pi pI PI"),
  },
  // Two addresses in one word.
  code: ["!!"],
};
const EMACS: ProgramCarriers = {
  options: options(
    "-eval -execute -l -load -f -funcall -script -x -L -directory",
    "",
  ),
};
const APT: ProgramCarriers = { options: options("-o --option", "", "-c --config-file") };

/** Bash evaluates the subscript and the list of an array that a builtin is given by name, also from single quotes. */
const SUBSCRIPTS: ProgramCarriers = { options: {}, code: ["$(", "`"] };

/** Carriers by program; `carriers.ts` has the others. */
export const TOOL_CARRIERS: Readonly<Record<string, ProgramCarriers>> = {
  read: SUBSCRIPTS,
  declare: SUBSCRIPTS,
  typeset: SUBSCRIPTS,
  local: SUBSCRIPTS,
  unset: SUBSCRIPTS,
  wait: SUBSCRIPTS,
  let: SUBSCRIPTS,
  test: SUBSCRIPTS,
  "[[": SUBSCRIPTS,
  "[": SUBSCRIPTS,
  export: SUBSCRIPTS,
  readonly: SUBSCRIPTS,
  getopts: SUBSCRIPTS,
  // A number of it is arithmetic to zsh.
  printf: { options: options("-v", ""), code: ["$(", "`"] },
  vim: VIM,
  vi: VIM,
  nvim: VIM,
  ex: VIM,
  view: VIM,
  psql: {
    options: options("", "-o --output -L --log-file", "-f"),
    operands: {
      ...of("run", "\\! -c\\! | -o| --output=|"),
      ...prefixed("run", "\\o \\g \\w", ["|"]),
      ...followed("write", "\\o \\w"),
      ...followed("read", "\\i \\ir"),
    },
    code: ["PROGRAM '", "program '"],
  },
  mysql: {
    options: options("", "--tee"),
    operands: { ...of("run", "\\!"), ...followed("run", "system"), ...followed("read", "source \\.") },
  },
  sqlite3: SQLITE,
  less: LESS,
  more: LESS,
  most: LESS,
  mv: TARGETS,
  cp: TARGETS,
  gcp: TARGETS,
  ln: TARGETS,
  install: { options: options("--strip-program", "-t --target-directory") },
  shuf: { options: options("", "-o --output", "--random-source") },
  mktemp: { options: options("", "-p --tmpdir") },
  csplit: { options: options("", "-f --prefix") },
  iconv: { options: options("", "-o --output") },
  strace: { options: options("", "-o --output"), operands: of("run", "| ! -o| -o! --output=| --output=!") },
  ltrace: { options: options("", "-o --output") },
  time: { options: options("", "-o --output") },
  http: { options: options("", "-o --output") },
  https: { options: options("", "-o --output") },
  "7z": SEVEN_ZIP,
  "7za": SEVEN_ZIP,
  "7zz": SEVEN_ZIP,
  gdb: {
    options: {
      ...options(
        "-ex --ex -ev -eval -eval-command --eval-command -iex -init-eval-command -early-init-eval-command -data-directory",
        "",
      ),
      // A file of commands is a script.
      ...of("run read", "-x --command -command -init-command -early-init-command"),
    },
  },
  lldb: { options: options("-o --one-line", "", "-s --source") },
  nodemon: { options: options("-x --exec", "") },
  ansible: { options: options("-a --args", "") },
  apt: APT,
  "apt-get": APT,
  socat: SOCAT,
  patch: { options: options("", "-o --output -r --reject-file -B --prefix") },
  esbuild: { options: options("", "--outfile --outdir --metafile --mangle-cache") },
  "ssh-keygen": { options: options("-D -w", "-f") },
  script: {
    options: options("", "-O --log-out -B --log-io -T --log-timing -I --log-in"),
  },
  history: { options: options("", "-w -a", "-r -n") },
  // Only before the program that it starts.
  sudo: { options: {}, before: options("", "-e --edit") },
  cmake: { options: options("", "-B --graphviz --prefix") },
  ld: { options: options("", "-o --output -Map") },
  m4: { options: options("", "--debugfile") },
  pandoc: { options: options("", "-o --output") },
  hyperfine: {
    options: options("", "--export-json --export-csv --export-markdown --export-asciidoc --export-orgmode"),
  },
  parallel: { options: options("", "--joblog --results --tmpdir") },
  az: { options: options("", "-f --file") },
  fc: { options: options("-e -s", "") },
  rake: {
    options: options(
      "-e -E -p --execute --execute-print --execute-continue -r --require -f --rakefile -R --rakelibdir -I --libdir",
      "",
    ),
  },
  rpm: { options: options("--eval -E --pipe --define -D --load --rcfile --macros", "") },
  emacs: EMACS,
  ed: { options: {}, operands: of("run", "!") },
  file: { options: options("", "", "-f -m") },
};
