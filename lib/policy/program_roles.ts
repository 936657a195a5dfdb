/**
 * What a program is known for, summed up from the word lists, so that the Rego asks one table and looks at the lists
 * only where they have something to say. The reference engine reads the lists themselves.
 *
 * @module
 */
import type { CommandWords } from "./command_words.ts";

/** Word lists without the roles that sum them up. */
export type WordLists = Omit<CommandWords, "roles">;

/** A role, and the lists whose programs have it. */
const LISTS_OF_ROLE = {
  /** It starts another program. */
  starts: ["launchers", "sub_launchers", "exec_words"],
  /** Among its words are scripts. */
  scripts: [
    ...["launchers", "exec_words", "shells", "script_options", "folder_options"] as const,
    ...["code_options", "code_first_operand", "aliases"] as const,
  ],
  /** It may run what it reads from its standard input. */
  fed: ["shells", "interpreters", "input_scripts", "input_options"],
  /** Its code names files. */
  code: ["code_options", "code_first_operand", "interpreters"],
  /** It writes files that its words name. */
  writes: ["writers", "writers_by_option", "sub_writers"],
  /** Some of its words are text where they stand. */
  texts: ["first_operand_text", "first_operand_text_sub", "text_pairs", "text_lists", "copiers"],
  /** It may only name the files that its words name, and not read them. */
  names: ["no_read", "no_read_unless", "no_read_sub"],
} as const satisfies Record<string, readonly (keyof WordLists)[]>;

/** The roles of each program that has any. */
export type ProgramRoles = { readonly [program: string]: { readonly [role in keyof typeof LISTS_OF_ROLE]?: true } };

function programRoles(lists: WordLists): ProgramRoles {
  const roles: Record<string, Record<string, true>> = Object.create(null);
  for (const [role, names] of Object.entries(LISTS_OF_ROLE)) {
    for (const program of names.flatMap((name) => Object.keys(lists[name]))) (roles[program] ??= {})[role] = true;
  }
  return { ...roles };
}

/**
 * The lists with the roles that sum them up.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CARRIERS } from "./carriers.ts";
 * import { withRoles } from "./program_roles.ts";
 * import { SHELL_WORDS } from "./shell_words.ts";
 * const { roles } = withRoles({ ...SHELL_WORDS, carriers: CARRIERS });
 * assert.deepEqual(roles["bash"], { scripts: true, fed: true });
 * assert.equal(roles["no such program"], undefined);
 * ```
 */
export function withRoles(lists: WordLists): CommandWords {
  return { ...lists, roles: programRoles(lists) };
}
