/**
 * Ways to write one word so that a shell reads the same word, and ways to write a command of such words.
 *
 * @module
 */

/** A named change of a text. */
export interface Change {
  readonly name: string;
  readonly apply: (text: string) => string;
}

function change(name: string, apply: (text: string) => string): Change {
  return { name, apply };
}

/** Whether a shell reads a word as it stands. */
function isBare(word: string): boolean {
  return /^[A-Za-z0-9_./:=-]+$/u.test(word);
}

/** A word in single quotes, whatever it holds. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function hexadecimal(letter: string): string {
  return `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

/** Changes of a bare word; any other word is put in single quotes. */
export const QUOTINGS: readonly Change[] = [
  change("as it is", (word) => word),
  change("single quotes", singleQuoted),
  change("double quotes", (word) => `"${word}"`),
  change("half in quotes", (word) => `${word.slice(0, 1)}"${word.slice(1)}"`),
  change("empty quotes inside", (word) => `${word.slice(0, 1)}''${word.slice(1)}`),
  change("backslash", (word) => `\\${word}`),
  change("continuation", (word) => `${word.slice(0, 1)}\\\n${word.slice(1)}`),
  change("ANSI-C quotes", (word) => `$'${word}'`),
  change("ANSI-C hexadecimal", (word) => `$'${hexadecimal(word[0]!)}'${word.slice(1)}`),
  change("localised quotes", (word) => `$"${word}"`),
];

/** A word in one of the ways; words with blanks and signs in single quotes. */
export function quoted(word: string, quoting: Change): string {
  return isBare(word) ? quoting.apply(word) : singleQuoted(word);
}

/** Other spellings of the same program. */
export const SPELLINGS: readonly Change[] = [
  change("by name", (program) => program),
  change("by path", (program) => `/usr/bin/${program}`),
  change("by relative path", (program) => `../../bin/${program}`),
  change("upper case", (program) => program.toUpperCase()),
  change("as .exe", (program) => `${program}.exe`),
];

/** What stands between the words. */
export const GAPS: readonly Change[] = [
  change("one blank", () => " "),
  change("many blanks", () => "   "),
  change("tab", () => "\t"),
  change("continued line", () => " \\\n "),
];

/** A command as one brace expansion; undefined where a word holds a sign that braces read. */
export function inBraces(words: readonly string[]): string | undefined {
  return words.length > 1 && words.every(isBare) ? `{${words.join(",")}}` : undefined;
}
