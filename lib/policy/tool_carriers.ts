/**
 * Carriers of editors, databases, archivers and other tools beside those of the developer.
 *
 * @module
 */
import { followed, of, options, type ProgramCarriers } from "./carrier_kinds.ts";

const VIM: ProgramCarriers = {
  options: options("-c --cmd -S -u", "-w -W"),
  operands: {
    ...of("run", "! :! +! +:!"),
    ...followed("run", "silent :silent"),
    ...followed("write", "w w! :w :w! +w +w! +:w write :write saveas"),
    ...followed("read", "r :r +r e :e +e read"),
  },
};
const LESS: ProgramCarriers = {
  options: options("-k --lesskey-file --lesskey-src", "-o -O --log-file --LOG-FILE -T"),
  operands: of("run", "+!"),
};
const TARGETS: ProgramCarriers = { options: options("", "-t --target-directory") };
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
  printf: { options: options("-v", "") },
  vim: VIM,
  vi: VIM,
  nvim: VIM,
  ex: VIM,
  view: VIM,
  psql: {
    options: options("", "-o --output -L --log-file"),
    operands: { ...of("run", "\\!"), ...followed("write", "\\o"), ...followed("read", "\\i \\ir") },
  },
  mysql: {
    options: options("", "--tee"),
    operands: { ...of("run", "\\!"), ...followed("run", "system"), ...followed("read", "source \\.") },
  },
  sqlite3: {
    options: options("", "", "-init"),
    operands: {
      ...followed("run", ".shell .system"),
      ...followed("read", ".read .import .open .restore"),
      ...followed("write", ".output .once .backup .save .log"),
    },
  },
  less: LESS,
  more: LESS,
  most: LESS,
  mv: TARGETS,
  cp: TARGETS,
  gcp: TARGETS,
  ln: TARGETS,
  install: TARGETS,
  shuf: { options: options("", "-o --output", "--random-source") },
  mktemp: { options: options("", "-p --tmpdir") },
  csplit: { options: options("", "-f --prefix") },
  iconv: { options: options("", "-o --output") },
  strace: { options: options("", "-o --output") },
  ltrace: { options: options("", "-o --output") },
  time: { options: options("", "-o --output") },
  http: { options: options("", "-o --output") },
  https: { options: options("", "-o --output") },
  "7z": { options: options("", "-o") },
  "7za": { options: options("", "-o") },
  "7zz": { options: options("", "-o") },
  gdb: { options: options("-ex --ex -eval-command --eval-command -iex", "", "-x --command") },
  lldb: { options: options("-o --one-line", "", "-s --source") },
  nodemon: { options: options("-x --exec", "") },
  ansible: { options: options("-a --args", "") },
  apt: APT,
  "apt-get": APT,
  socat: { options: {}, operands: of("run", "EXEC: SYSTEM: exec: system: SHELL: shell:") },
};
