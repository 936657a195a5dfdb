/** The word lists about programs as an export holds them. */
import { CARRIERS } from "../lib/policy/carriers.ts";
import { withRoles } from "../lib/policy/program_roles.ts";
import { SHELL_WORDS } from "../lib/policy/shell_words.ts";

export const COMMAND_WORDS = withRoles({ ...SHELL_WORDS, carriers: CARRIERS });
