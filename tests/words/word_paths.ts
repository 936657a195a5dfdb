/**
 * Every word of the lists in the data, by its place, and the policy without it.
 *
 * @module
 */
import type { Json } from "../../lib/pack/types.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";

/** Keys down to a word, below `words`; in a list the last key is the text itself. */
export type WordPath = readonly string[];

/** Lists whose words are looked up. A star stands for every key at its place, the last one for the words. */
export const LISTS: readonly string[] = [
  "shell.keywords.*",
  "shell.launchers.*",
  "shell.launchers.command.harmless_with.*",
  "shell.launchers.*.values.*",
  "shell.speakers.*",
  "shell.exec_forms.*",
  "shell.exec_flags.*",
  "shell.text_settings.*",
  "shell.sub_launchers.*.*",
  "shell.exec_words.*.*",
  "shell.shells.*",
  "shell.interpreters.*",
  "shell.input_scripts.*",
  "shell.input_options.*.*",
  "shell.code_options.*.*",
  "shell.code_first_operand.*",
  "shell.script_options.*.*",
  "shell.folder_options.*.*",
  "shell.code_signs.*.*",
  "shell.no_read.*",
  "shell.no_read_sub.*.*",
  "shell.shown_with.*.*.*",
  "shell.text_options_all.*",
  "shell.text_options.*.*",
  "shell.first_operand_text.*",
  "shell.first_operand_text.*.*",
  "shell.first_operand_text_sub.*.*",
  "shell.first_operand_text_sub.*.*.*",
  "shell.writers.*",
  "shell.copiers.*",
  "shell.writers_by_option.*.*",
  "shell.sub_writers.*.*",
  "shell.folder_writers.*",
  "shell.read_options.*.*",
  "shell.aliases.*",
  "shell.plain_redirections.*.*",
  "shell.program_endings.*",
  "shell.number_endings.*",
  "shell.carriers.*.options.*",
  "shell.carriers.*.before.*",
  "shell.carriers.*.after.*.*",
  "shell.carriers.*.only_first.*",
  "shell.carriers.*.operands.*",
  "shell.carriers.*.code.*",
  "shell.carriers.*.scripts.options.*",
  "shell.value_letters.*.*",
  "shell.carriers.*.subcommands.*",
  "read_words.*",
  "git_subcommands.*",
  "git_pushers.*",
  "git_matching.*",
  "git_remote_writers.*.*",
  "git_globals.*",
  "git_options.*.long.*",
  "git_heads.*",
  "git_ref_starts.*",
  "git_odd.*",
  "git_redirecting.*",
  "git_config_verbs.*",
  "git_true.*",
  "git_config_files.*",
  "git_harmless.*",
  "git_harmless_more.*",
  "git_push_operations.*",
  "git_remotes.*",
  "mcp_path_capabilities.*",
  "mcp_command_capabilities.*",
  "mcp_program_keys.*",
  "mcp_word_keys.*",
  "git_shell_signs.*",
];

type Members = { readonly [key: string]: Json };

function keysOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value !== null && typeof value === "object" ? Object.keys(value) : [];
}

function below(value: Json | undefined, key: string): Json | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Members)[key] : undefined;
}

function expanded(value: Json | undefined, [key, ...rest]: readonly string[]): WordPath[] {
  if (key === undefined) return [[]];
  const keys = key === "*" ? keysOf(value) : keysOf(value).filter((one) => one === key);
  return keys.flatMap((one) => expanded(below(value, one), rest).map((path) => [one, ...path]));
}

/** The words of one list. */
export function wordsOf(policy: CompiledPolicy, list: string): WordPath[] {
  return expanded(policy.words as unknown as Json, list.split("."));
}

function removed(value: Json | undefined, [key, ...rest]: WordPath): Json | undefined {
  if (Array.isArray(value)) return value.filter((item) => item !== key);
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, key!)) return value;
  const { [key!]: inner, ...others } = value as Members;
  return rest.length === 0 ? others : { ...value as Members, [key!]: removed(inner, rest)! };
}

/** The policy without one word; the order of keys stays. */
export function withoutWord(policy: CompiledPolicy, path: WordPath): CompiledPolicy {
  return { ...policy, words: removed(policy.words as unknown as Json, path) as unknown as CompiledPolicy["words"] };
}
