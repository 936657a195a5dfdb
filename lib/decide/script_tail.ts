/**
 * What follows each command up to the end of its script: patterns that hold operators are compared with it.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";
import { type Command, wordText } from "./shell_script.ts";

const OPERATORS: Readonly<Record<string, string>> = { a: "&&", o: "||" };

const REDIRECTIONS: Readonly<Record<string, string>> = {
  "\x04": "<",
  "\x05": ">",
  "\x06": "<>",
  "\x07": "<<<",
  "\x11": ">&",
  "\x12": "<&",
};

/** Commands and characters of a script of which everything behind each command is compared. */
const MAX_COMMANDS = 512;
const MAX_LENGTH = 16_384;
/** In a longer one: pieces behind a command, its own redirections and seven more commands, and characters of each. */
const PIECES_OF_LONG = 15;
const LENGTH_OF_LONG = 1_024;

/** The texts that follow the commands of one script. */
export interface Tails {
  /** Two for each command: its words with the operator before them, and its redirections. */
  readonly pieces: readonly string[];
  /** How many pieces follow a command in what is compared. */
  readonly length: number;
  /** More follows than is compared: the script is never allowed (rule 11). */
  readonly tooLong: boolean;
}

function redirectionText(command: Command): string {
  return command.redirections.map(({ op, target }) => op === "\x10" ? "" : REDIRECTIONS[op]! + wordText(target)).join(
    "",
  );
}

function piecesOf(command: Command): string[] {
  const words = command.words.map(wordText).join(" ");
  return [(OPERATORS[command.op] ?? command.op) + words, redirectionText(command)];
}

function isTooLong(pieces: readonly string[]): boolean {
  return pieces.length > 2 * MAX_COMMANDS ||
    (pieces.length > 2 && pieces.reduce((sum, piece) => sum + codePoints(piece), 0) > MAX_LENGTH);
}

function beginning(piece: string): string {
  return piece.length <= LENGTH_OF_LONG ? piece : [...piece].slice(0, LENGTH_OF_LONG).join("");
}

/** @param hasOperators whether any pattern holds operators; else nothing is compared */
export function tailsOf(commands: readonly Command[], hasOperators: boolean): Tails {
  const pieces = hasOperators ? commands.flatMap(piecesOf) : [];
  if (!isTooLong(pieces)) return { pieces, length: pieces.length, tooLong: false };
  return { pieces: pieces.map(beginning), length: PIECES_OF_LONG, tooLong: true };
}

/** What follows the words of command `i`. */
export function tailOf({ pieces, length }: Tails, i: number): string {
  return pieces.slice(2 * i + 1, 2 * i + 1 + length).join("");
}
