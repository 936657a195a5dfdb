/** Cases next to a pattern, one letter off, and cases in which many rules hit at once. */
import { type Cases, given, mcp, read, run, under, write } from "./case.ts";

/** 65 scripts, one more than is read; the last one would be blocked. */
const SCRIPTS = [...Array.from({ length: 64 }, (_, i) => `sh -c x${i}`), "sh -c 'terraform apply'"].join("; ");

/** What a wider or narrower pattern would decide otherwise. */
export const NEAR: Cases = {
  parts_all: run("wipe abcdefg"),
  parts_one_less: run("wipe abcdef"),
  part_between: run("wipe -y one"),
  allowed_program_less: run("lx"),
  allowed_program_more: run("ls-files x"),
  allowed_program_elsewhere: run("ls/../evil.sh x"),
  allowed_program_backslash: run("'ls\\x' x"),
  allowed_program_any: under("lax", run("/opt/../bin/x y")),
  allowed_words_less: run("terraform plaza"),
  blocked_words_less: run("terraform applz"),
  approval_words_less: run("npm publis"),
  approval_words_more: run("npm publish-it"),
  path_less: read("a/passworx"),
  path_more: read("/etc/shadow-"),
  written_more: write("Makefiles"),
  written_ending_more: write("src/a.locks"),
  written_home_more: write("~/.bashrc2"),
  allowed_carrier_more: run("git -c color.ui=never logx"),
  allowed_more: run("npm tests"),
  operator_more: run("x >> audit.logs"),
  long_text_folded: read("x/".repeat(501) + "pa\u017f\u017fword"),
  stream_of_last_only: read("config/a/key:s/b of/c.json:x"),
  home_is_no_folder: read("~/cellar/x"),
  folder_like_home: read("root/cellar/x"),
  bracket_in_quotes: run("echo $(echo ')' 'terraform apply')"),
  three_deep: run(`echo $(echo "$(echo "$(echo 'a; terraform apply')")")`),
  surrogate: run("terraform apply $'\\ud800'"),
  indented_delimiter: run("cat <<-'E'\n\tterraform apply\n\tE\n"),
  eight_documents: run("cat <<'E'\nterraform apply\nE\n".repeat(8)),
  carried_by_subcommand: run("git difftool x 'terraform apply'"),
  scripts_one_more: run(SCRIPTS),
  branch_ends_overlap: run("git push origin ababa"),
  branch_ends_meet: run("git push origin abaaba"),
  branch_ends_less: run("git push origin abaab"),
  branch_ends_more: run("git push origin abaabax"),
  piece_of_option: run("x --a=.env,b"),
  assignment_like_pattern: run("ls=1"),
  wildcard_other_end: run("git push origin 'a*:hot*y'"),
  remote_is_expansion: run("git push $R feature"),
  dashes_behind_dashes: run("git push -- origin feature --"),
  branch_more: run("git push origin prodx"),
  branch_ending_more: run("git push origin hotfixxy"),
};

const COMMANDS = [
  "terraform apply",
  "npm publish",
  "cat .env",
  "echo > prod/x",
  "echo > policies/x",
  "git push origin main",
  "git push",
  "env ".repeat(6) + "x",
  "echo x\u202ey",
];

/** Many rules at once, so that their order shows. */
export const TOGETHER: Cases = {
  command: run(COMMANDS.join("\n")),
  server: mcp({ target: "x:y:z", capability: "shell", arguments: COMMANDS }),
  unknown_action: given({ action_type: "browse", target: COMMANDS.join("\n") }),
};
