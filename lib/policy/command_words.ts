/**
 * The word lists about programs as they lie in `data.cavra.pack.words.shell`.
 *
 * @module
 */
import type { CarrierKind, ProgramCarriers } from "./carrier_kinds.ts";
import type { ProgramRoles } from "./program_roles.ts";
import type { SedTables } from "./sed_commands.ts";

type Words = { readonly [word: string]: true };
type WordsByProgram = { readonly [program: string]: Words };

/** See `policy/shell_words.ts` for what each list means. */
export interface CommandWords {
  readonly keywords: Words;
  readonly launchers: {
    readonly [program: string]: {
      readonly operands: number;
      readonly values?: Words;
      readonly script?: true;
      readonly harmless_with?: Words;
    };
  };
  readonly sub_launchers: { readonly [program: string]: { readonly [subcommand: string]: number } };
  readonly exec_words: WordsByProgram;
  readonly speakers: Words;
  readonly exec_forms: { readonly [program: string]: "operand" | "dashes" };
  readonly exec_flags: Words;
  readonly shells: Words;
  readonly interpreters: Words;
  readonly input_scripts: { readonly [program: string]: number };
  readonly input_options: WordsByProgram;
  readonly code_options: WordsByProgram;
  readonly code_first_operand: Words;
  readonly script_options: WordsByProgram;
  readonly folder_options: WordsByProgram;
  readonly code_signs: { readonly [use in "run" | "read" | "write"]: readonly string[] };
  readonly no_read: Words;
  readonly no_read_sub: WordsByProgram;
  readonly no_read_unless: WordsByProgram;
  readonly shown_with: { readonly [program: string]: WordsByProgram };
  readonly text_options_all: Words;
  readonly text_options: WordsByProgram;
  readonly text_pairs: WordsByProgram;
  readonly text_lists: WordsByProgram;
  readonly first_operand_text: WordsByProgram;
  readonly first_operand_text_sub: { readonly [program: string]: WordsByProgram };
  readonly writers: { readonly [program: string]: "all" | "first" | "last" };
  readonly copiers: Words;
  readonly writers_by_option: WordsByProgram;
  readonly sub_writers: { readonly [program: string]: { readonly [subcommand: string]: "all" | "first" | "last" } };
  readonly unwritten_with: WordsByProgram;
  readonly formatters: Words;
  readonly folder_writers: { readonly [program: string]: number };
  readonly read_options: WordsByProgram;
  readonly aliases: Words;
  readonly text_settings: Words;
  readonly plain_redirections: { readonly [op: string]: Words };
  readonly program_endings: readonly string[];
  readonly assignment_characters: string;
  readonly number_endings: Words;
  readonly variables: { readonly [name: string]: CarrierKind };
  readonly assigners: Words;
  readonly prompts: Words;
  readonly value_letters: WordsByProgram;
  readonly clusters: { readonly [program: string]: string };
  readonly sed: SedTables;
  readonly one_path_characters: string;
  readonly roles: ProgramRoles;
  readonly carriers: { readonly [program: string]: ProgramCarriers };
}
