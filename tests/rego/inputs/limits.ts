/** Cases at the limits of what is judged. */
import { type Cases, given, run } from "./case.ts";

export const LIMITS: Cases = {
  longer_than_a_path: run("echo " + "a".repeat(5000)),
  long_and_replacement_character: run("echo " + "a".repeat(5000) + "\ufffd"),
  most_words: run("echo '" + "a ".repeat(19_998) + "'"),
  too_many_words: run("echo '" + "a\t".repeat(10_000) + "a\n".repeat(9_999) + "'"),
  too_many_lines: run("a\n".repeat(4_097)),
  most_signs: run("echo " + "''".repeat(2_048)),
  too_many_signs: run("echo " + "''".repeat(2_048) + ";"),
  signs_in_document: run(`cat <<'EOF'\n${";".repeat(5_000)}\nEOF\n`),
  other_too_many_signs: given({ action_type: "spawn", target: "x", requested_operation: ";".repeat(4_097) }),
};
