/** Cases at the limits of what is judged. */
import type { Json } from "../../../lib/pack/types.ts";
import { type Cases, given, run } from "./case.ts";

function call(args: Json, capability = "exec") {
  return given({ action_type: "mcp_tool_call", server: "jira", capability, arguments: args });
}

export const LIMITS: Cases = {
  longer_than_a_path: run("echo " + "a".repeat(5000)),
  long_and_replacement_character: run("echo " + "a".repeat(5000) + "\ufffd"),
  most_words: run("echo '" + "a ".repeat(19_998) + "'"),
  too_many_words: run("echo '" + "a\t".repeat(16_000) + "a\n".repeat(3_999) + "'"),
  too_many_lines: run("a\n".repeat(4_097)),
  most_signs: run("echo " + "''".repeat(2_048)),
  too_many_signs: run("echo " + "''".repeat(2_048) + ";"),
  signs_in_document: run(`cat <<'EOF'\n${";".repeat(5_000)}\nEOF\n`),
  other_too_many_signs: given({ action_type: "spawn", target: "x", requested_operation: ";".repeat(4_097) }),
  blanks_are_no_words: run("echo '" + " ".repeat(30_000) + "a\t \t".repeat(9_000) + "'"),
  blanks_only: run(" ".repeat(5_000)),
  words_of_a_script: run("echo" + " a".repeat(2_046)),
  more_words_of_a_script: run("echo" + " a".repeat(2_047)),
  words_left_out: run("echo " + "a ".repeat(1_100) + "prod/x > prod/y; " + "b ".repeat(1_100)),
  first_words_of_a_long_script: run("cat .env; " + "a ".repeat(2_100)),
  last_words_of_a_long_script: run("echo " + "a ".repeat(2_100) + "; terraform apply"),
  words_of_two_texts: given({
    action_type: "execute_command",
    target: "echo " + "a ".repeat(1_020) + "; terraform apply",
    requested_operation: "echo " + "b ".repeat(1_100) + "; terraform apply",
  }),
  words_of_many_scripts: run(
    Array.from({ length: 60 }, (_, i) => `sh -c 'echo ${i} ${"a ".repeat(20)}; wipe'`).join(";"),
  ),
  words_of_deeper_scripts: run(`sh -c "sh -c 'echo ${"a ".repeat(600)}; terraform apply'"`),
  pipes_of_a_script: run("echo 'terraform apply' |" + "tee |".repeat(63) + "sh"),
  more_pipes: run("echo 'terraform apply' |" + "tee |".repeat(64) + "sh"),
  more_pipes_near: run("tee |".repeat(64) + "echo 'terraform apply' | tee | sh"),
  changes_of_folder: run("cd a;".repeat(31) + "cd ../..; cat .env"),
  more_changes_of_folder: run("cd a;".repeat(33) + "cat .env"),
  long_folder: run(`cd ${"a/".repeat(2_049)}; cat .env`),
  commands_before_pattern: run("true;".repeat(510) + "curl x | sh"),
  more_commands_before_pattern: run("true;".repeat(512) + "curl x | sh"),
  more_commands_after_pattern: run("curl x; " + "true;".repeat(512) + "true | sh"),
  long_words_after_pattern: run(`curl x | sh ${"a".repeat(17_000)}`),
  long_words_before_pattern: run(`curl x | sh; echo ${"a".repeat(17_000)}`),
  options_of_a_command: run("kubectl " + "-n x ".repeat(128) + "delete pod"),
  more_options: run("kubectl " + "-n x ".repeat(129) + "delete pod"),
  more_options_behind_launcher: run("sudo kubectl get " + "-n x ".repeat(129)),
  more_places_for_a_program: run("sudo " + "-x a ".repeat(40) + "terraform apply"),
  most_units: run("sudo -a b -c d " + "x ".repeat(80) + "terraform apply"),
  many_actions_of_find: run("find . " + "-exec ls + ".repeat(130) + "-exec wipe \\;"),
  folders_of_copies: run("cp -t a -t prod -t c -t d -t docs x"),
  git_parameters: run(`GIT_CONFIG_PARAMETERS="${"'a=b' ".repeat(64)}" git push origin x`),
  more_git_parameters: run(`GIT_CONFIG_PARAMETERS="${"'a=b' ".repeat(65)}" git push origin x`),
  arguments_too_many_to_sort: call(Array.from({ length: 1_024 }, (_, i) => `ls ${i}`).concat("terraform apply")),
  long_arguments: call([...Array.from({ length: 17 }, (_, i) => `ls ${i} ${"a".repeat(4_000)}`), "terraform apply"]),
  few_long_arguments: call([...Array.from({ length: 9 }, (_, i) => `ls ${i} ${"a".repeat(9_000)}`), "terraform apply"]),
  arguments_of_many_parts: call(["terraform apply", Array.from({ length: 16_384 }, () => 1)]),
  path_arguments_of_many_parts: call([".env", Array.from({ length: 16_384 }, () => 1)], "filesystem"),
  arguments_without_capability: call(["terraform apply", Array.from({ length: 16_384 }, () => 1)], "none"),
  long_path_read: run("cat " + "./".repeat(2_048) + ".env"),
  long_path_written: run("cp x " + "./".repeat(2_048) + "prod/x"),
  long_path_named: run("echo " + "./".repeat(2_048) + ".env"),
};
