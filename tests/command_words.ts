/** The word lists about programs as an export holds them. */
import { CARRIERS } from "../lib/policy/carriers.ts";
import type { CommandWords } from "../lib/policy/command_words.ts";
import { SHELL_WORDS } from "../lib/policy/shell_words.ts";

export const COMMAND_WORDS: CommandWords = { ...SHELL_WORDS, carriers: CARRIERS };
