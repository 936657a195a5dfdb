/**
 * Whether a command text may show otherwise than it reads (rule 10).
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import { hasOddCharacters } from "../text/odd_characters.ts";
import { replaceAll } from "../text/replace_all.ts";

/** Odd characters, escape, backspace, a carriage return that ends no line, and other controls. */
export function commandOdd(text: string): boolean {
  const lines = text.replaceAll("\r\n", "\n");
  return hasOddCharacters(text) || replaceAll(T.odd_controls, lines) !== lines;
}
