/** Cases next to a pattern, one letter off, and cases in which many rules hit at once. */
import { type Cases, given, mcp, read, run, write } from "./case.ts";

/** What a wider or narrower pattern would decide otherwise. */
export const NEAR: Cases = {
  parts_all: run("wipe abcdefg"),
  parts_one_less: run("wipe abcdef"),
  part_between: run("wipe -y one"),
  allowed_program_less: run("lx"),
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
