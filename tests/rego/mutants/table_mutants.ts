/**
 * Faults in the word lists and tables of the data: one word less each.
 *
 * @module
 */
import type { Json } from "../../../lib/pack/types.ts";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import type { Group } from "../inputs.ts";

/** One fault: the keys down to what is removed, below `words`. */
export interface TableMutant {
  readonly name: string;
  readonly path: readonly string[];
  readonly groups: readonly Group[];
}

interface Table {
  readonly path: string;
  readonly groups: string;
  /** The words that are removed in turn; all of the table where they are absent. */
  readonly words?: string;
}

const LEXER = "quote comment substitution brace here_document operator script pattern allowed";

const TABLES: readonly Table[] = [
  { path: "lexer.plain", groups: LEXER },
  { path: "lexer.plain_in_double", groups: LEXER },
  { path: "lexer.operators", groups: LEXER },
  { path: "lexer.comment_after", groups: LEXER },
  { path: "lexer.comment_after_special", groups: LEXER },
  { path: "lexer.ansi_escapes", groups: "quote" },
  { path: "lexer.text", groups: LEXER },
  { path: "lexer.backquoted", groups: LEXER },
  { path: "lexer.operator_texts", groups: "pattern" },
  { path: "lexer.redirection_texts", groups: "pattern" },
  { path: "lexer.next", groups: LEXER },
  { path: "shell.keywords", groups: "launch brace", words: "then !" },
  {
    path: "shell.launchers",
    groups: "launch script",
    words: "sudo env nice timeout xargs with-secrets flock eval ssh watch trap chrt",
  },
  { path: "shell.launchers.command.harmless_with", groups: "launch", words: "-v" },
  { path: "shell.sub_launchers", groups: "launch", words: "docker npm uv" },
  { path: "shell.exec_words.find", groups: "launch", words: "-exec -ok" },
  { path: "shell.shells", groups: "script", words: "sh bash" },
  { path: "shell.interpreters", groups: "script", words: "python3" },
  { path: "shell.code_options", groups: "script", words: "python3 node" },
  { path: "shell.code_first_operand", groups: "script carrier", words: "awk" },
  { path: "shell.script_options.env", groups: "script", words: "-S --split-string" },
  { path: "shell.carriers.git.options", groups: "carrier", words: "--output --ext-diff" },
  { path: "shell.carriers.git.before", groups: "carrier", words: "-c" },
  { path: "shell.carriers.git.subcommands", groups: "carrier", words: "bisect" },
  { path: "shell.carriers.git.after.rebase", groups: "carrier", words: "-x" },
  { path: "shell.carriers.dd.operands", groups: "carrier", words: "of=" },
  { path: "shell.carriers.tar", groups: "carrier", words: "only_first" },
  { path: "shell.carriers.terraform.options", groups: "carrier", words: "-out -plugin-dir" },
  { path: "shell.no_read", groups: "file", words: "echo ls" },
  { path: "shell.no_read_sub.git", groups: "file git", words: "add" },
  { path: "shell.text_options_all", groups: "file", words: "--exclude" },
  { path: "shell.text_options.git", groups: "file", words: "-m --message" },
  { path: "shell.first_operand_text", groups: "file", words: "grep" },
  { path: "shell.writers", groups: "file", words: "cp mv rm touch tee zip" },
  { path: "shell.sub_writers.git", groups: "file", words: "rm checkout" },
  { path: "shell.read_options.git", groups: "file", words: "-F --file" },
  { path: "shell.writers_by_option", groups: "file", words: "sed perl" },
  { path: "shell.number_endings", groups: "launch", words: "m" },
  { path: "shell.aliases", groups: "script", words: "alias" },
  { path: "shell.plain_redirections", groups: "operator allowed" },
  { path: "read_words", groups: "action", words: "view_file" },
  { path: "path_home", groups: "path", words: "$home %userprofile%" },
  { path: "path_workspace", groups: "path", words: "$pwd" },
  { path: "path_home_folders", groups: "path", words: "root home users var/root" },
  { path: "path_known_variables", groups: "path", words: "$HOME $PWD" },
  { path: "path_letters", groups: "path", words: "c" },
  { path: "mcp_path_capabilities", groups: "mcp" },
  { path: "mcp_command_capabilities", groups: "mcp" },
];

function inside(policy: CompiledPolicy, path: readonly string[]): Json {
  const words = policy.words as unknown as Json;
  return path.reduce<Json>((value, key) => (value as { [key: string]: Json })[key]!, words);
}

/** All faults of a policy's tables. */
export function tableMutants(policy: CompiledPolicy): TableMutant[] {
  return TABLES.flatMap(({ path, groups, words }) => {
    const keys = path.split(".");
    const removed = words?.split(" ") ?? Object.keys(inside(policy, keys) as object);
    return removed.map((word) => ({
      name: `${path} without ${JSON.stringify(word)}`,
      path: [...keys, word],
      groups: groups.split(" ") as Group[],
    }));
  });
}

/** Faults that no case can show, with the reason. */
export const UNSEEN_IN_TABLES: Readonly<Record<string, string>> = {};
