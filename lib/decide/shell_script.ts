/**
 * One script as a list of simple commands with their words and redirections.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import { replaceAll } from "../text/replace_all.ts";
import { expandBraces } from "./braces.ts";
import { withoutHereDocuments } from "./here_documents.ts";
import { lex } from "./shell_lexer.ts";

/** A redirection: its mark (see the tables) and the marked word behind it. */
export interface Redirection {
  readonly op: string;
  readonly target: string;
}

/** A simple command. Words keep their marks: see {@link wordText}. */
export interface Command {
  /** What stands before it: `;`, `&`, `|`, `(`, `)`, `a` for `&&`, `o` for `||`. */
  readonly op: string;
  readonly words: readonly string[];
  readonly redirections: readonly Redirection[];
}

/** A script read once. */
export interface Script {
  readonly commands: readonly Command[];
  readonly substitutions: readonly string[];
  readonly unbalanced: boolean;
  readonly commented: boolean;
  /** The text with here-documents encoded. */
  readonly text: string;
  /** It is longer than is judged: the middle was left out. */
  readonly cut: boolean;
}

/** The text of a marked word, as a program would get it. */
export function wordText(word: string): string {
  return replaceAll(T.text, word);
}

/** Whether a word is free of expansions, globs and escapes. A tilde expands at the start, behind `=` and behind `:`. */
export function isPlain(word: string): boolean {
  return !word.includes("\x0e") && !word.includes("\x1a") && !word.startsWith("~") && !word.includes("=~") &&
    !word.includes(":~");
}

function withOperators(marked: string): string {
  const joined = replaceAll(T.operators, `;\x1f${marked}`);
  if (replaceAll(T.redirection_marks, joined) === joined) return joined;
  const merged = joined.replaceAll("\x05\x05", "\x05").replaceAll("\x04\x04\x04", "\x07")
    .replaceAll("\x04\x04", "\x10").replaceAll("\x04\x05", "\x06");
  return replaceAll(T.separate_redirections, replaceAll(T.file_descriptors, merged));
}

function isRedirection(word: string): boolean {
  return Object.hasOwn(T.redirections, word);
}

function commandOf(piece: string): Command {
  const all = piece.slice(1).split("\x1f").filter((word) => word !== "");
  const words = all.filter((word, i) => !isRedirection(word) && !(i > 0 && isRedirection(all[i - 1]!)));
  const redirections = all.flatMap((word, i) => isRedirection(word) ? [{ op: word, target: all[i + 1] ?? "" }] : []);
  return { op: piece.slice(0, 1), words: words.flatMap(expandBraces), redirections };
}

/**
 * Marked text of a script without the middle of what is too long. The window counts words, operators and redirections;
 * half of it at either end is kept.
 */
function withinWindow(marked: string, window: number): { text: string; cut: boolean } {
  const pieces = marked.split("\x1f");
  // One separator for each run of them.
  const all = pieces.filter((piece, i) => piece !== "" || i === 0 || i === pieces.length - 1);
  if (all.length <= window) return { text: marked, cut: false };
  const half = Math.floor(window / 2);
  return { text: [...all.slice(0, half), ...all.slice(all.length - window + half)].join("\x1f"), cut: true };
}

/**
 * Reads one script; never throws.
 *
 * @param window words, operators and redirections that are judged; default all
 */
export function parseScript(text: string, window = Infinity): Script {
  const taken = withoutHereDocuments(text);
  const lexed = lex(taken);
  const read = withinWindow(withOperators(lexed.marked), window);
  return {
    commands: read.text.split("\x01").map(commandOf),
    substitutions: lexed.substitutions,
    unbalanced: lexed.unbalanced,
    commented: lexed.commented,
    text: taken,
    cut: read.cut,
  };
}

/** The same text with quotes dropped and brackets as line ends: the second reading of what does not balance. */
export function looseText(text: string): string {
  return replaceAll(T.loose, text);
}
