/**
 * Reads shell text: quotes and substitutions are resolved by one small automaton over the special characters, and the
 * result is a string in which control characters mark what the shell would act on (see `shell_lexer_tables.ts`).
 * `cavra_policy.rego` has the same functions under the same names.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import { replaceAll } from "../text/replace_all.ts";

const COMMAND = 0;
const DOUBLE = 2;
const ANSI = 3;
const COMMENT = 4;
/** An opener beyond this one counts as unbalanced: the work stays bounded. */
const MAX_OPENERS = 64;
/** Substitutions and brackets inside them are paired this deep. */
const PAIRING_ROUNDS = 3;

/** Plain and special pieces in turn, with the partner of each opening bracket. */
interface Pieces {
  /** Even places hold plain text, odd ones special texts; special `k` stands at `2k + 1`. */
  readonly parts: readonly string[];
  /** Specials as the automaton sees them: `#` is `#c` where a comment can start. */
  readonly specials: readonly string[];
  readonly closers: ReadonlyMap<number, number>;
  readonly openers: number;
}

/** One step on the way through the pieces: plain piece `index` is read in `mode`. */
interface Step {
  readonly index: number;
  readonly mode: number;
}

/** The lexed text of one script. */
export interface Lexed {
  /** Marked text: `op`, U+001F, words and redirections, for each command; commands start with U+0001 but for the first. */
  readonly marked: string;
  /** Inner texts of the substitutions at this level, in order. */
  readonly substitutions: readonly string[];
  /** Quotes or brackets do not balance, or they may pair otherwise than read here. */
  readonly unbalanced: boolean;
  readonly commented: boolean;
}

function next(special: string, mode: number): number {
  return (T.next as Record<string, readonly number[]>)[special]?.[mode] ?? mode;
}

function startsComment(parts: readonly string[], k: number): boolean {
  const before = parts[2 * k]!;
  if (before !== "") return (T.comment_after as Record<string, boolean>)[before.at(-1)!] === true;
  return k === 0 || (T.comment_after_special as Record<string, boolean>)[parts[2 * k - 1]!] === true;
}

function split(text: string): { parts: string[]; specials: string[] } {
  const table = text.includes("#") ? T.specials_with_comments : T.specials;
  const parts = replaceAll(table, text).split("\0");
  const specials = parts.filter((_, i) => i % 2 === 1)
    .map((s, k) => s === "#" && startsComment(parts, k) ? "#c" : s);
  return { parts, specials };
}

function isOpener(special: string): boolean {
  return special === "$(" || special === "(";
}

/** A bracket opens in command mode; `$(` opens in double quotes too. */
function opensIn(special: string, mode: number): boolean {
  return (mode === COMMAND && isOpener(special)) || (mode === DOUBLE && special === "$(");
}

/** Runs from behind an opener to the bracket that closes it; undefined where it meets an opener without partner. */
function closerOf(specials: readonly string[], closers: ReadonlyMap<number, number>, opener: number) {
  let mode = COMMAND;
  for (let k = opener + 1; k < specials.length; k++) {
    const special = specials[k]!;
    if (special === ")" && mode === COMMAND) return k;
    if (opensIn(special, mode)) {
      const closer = closers.get(k);
      if (closer === undefined) return undefined;
      k = closer;
    } else mode = next(special, mode);
  }
  return undefined;
}

function pairBrackets(specials: readonly string[]): { closers: Map<number, number>; openers: number } {
  const openers = specials.flatMap((s, k) => isOpener(s) ? [k] : []);
  const closers = new Map<number, number>();
  for (let round = 0; round < PAIRING_ROUNDS; round++) {
    const found = openers.slice(0, MAX_OPENERS).filter((k) => !closers.has(k))
      .map((k) => [k, closerOf(specials, closers, k)] as const);
    for (const [k, closer] of found) if (closer !== undefined) closers.set(k, closer);
  }
  return { closers, openers: openers.length };
}

function piecesOf(text: string): Pieces {
  const { parts, specials } = split(text);
  return { parts, specials, ...pairBrackets(specials) };
}

function isSubstitution(special: string | undefined, mode: number): boolean {
  return special === "$(" && (mode === COMMAND || mode === DOUBLE);
}

/**
 * The way through the text at its own level. A bracket that is no substitution is an operator and is walked through.
 * Where `enters` is set, `$(` without partner leads into command mode even from quotes.
 */
function walk(pieces: Pieces, enters: boolean): Step[] {
  const steps: Step[] = [{ index: 0, mode: COMMAND }];
  let mode = COMMAND;
  for (let k = 0; k < pieces.specials.length; k++) {
    const special = pieces.specials[k]!;
    const substitutes = isSubstitution(special, mode);
    if (substitutes && pieces.closers.has(k)) k = pieces.closers.get(k)!;
    else if (substitutes && enters) mode = COMMAND;
    else mode = next(special, mode);
    steps.push({ index: k + 1, mode });
  }
  return steps;
}

const HEX = "0123456789abcdefABCDEF";

/** Length of the run of allowed characters at the start, at most `most`. */
function runLength(text: string, allowed: string, most: number): number {
  let n = 0;
  while (n < most && n < text.length && allowed.includes(text[n]!)) n++;
  return n;
}

function ansiCharacter(code: number): string {
  return code < 32 && code !== 10 && code !== 9 || code === 127 || (code >= 0xd800 && code < 0xe000) ||
      code > 0xffff
    ? "?"
    : String.fromCharCode(code);
}

/** What follows one backslash in `$'…'`. */
function ansiEscape(text: string): string {
  const c = text.slice(0, 1);
  const widths: Record<string, number> = { x: 2, u: 4, U: 8 };
  if (c in widths) {
    const n = runLength(text.slice(1), HEX, widths[c]!);
    return n === 0 ? `\\${text}` : ansiCharacter(parseInt(text.slice(1, 1 + n), 16)) + text.slice(1 + n);
  }
  const octal = runLength(text, "01234567", 3);
  if (octal > 0) return ansiCharacter(parseInt(text.slice(0, octal), 8) % 256) + text.slice(octal);
  const plain = (T.ansi_escapes as Record<string, string>)[c];
  return plain === undefined ? `\\${text}` : plain + text.slice(1);
}

/** Decodes the plain text inside `$'…'`; pairs like `\\` and `\'` are specials and come decoded. */
function ansiDecode(text: string): string {
  const [first, ...rest] = text.split("\\");
  return first + rest.map(ansiEscape).join("");
}

function emitPlain(mode: number, text: string): string {
  if (mode === COMMAND) return replaceAll(T.plain, text);
  if (mode === DOUBLE) return replaceAll(T.plain_in_double, text);
  if (mode === ANSI) return `\x0e${ansiDecode(text)}`;
  return mode === COMMENT ? "" : innerMarks(text);
}

/** A here-document inside a substitution is no redirection of the script around it. */
function innerMarks(text: string): string {
  return text.replaceAll("\x10", "\x13");
}

/** The text between special `opener` and special `closer`. */
function innerText(pieces: Pieces, opener: number, closer: number): string {
  return pieces.parts.slice(2 * opener + 2, 2 * closer + 1).join("");
}

function emitStep(pieces: Pieces, { index, mode }: Step): string {
  const plain = emitPlain(mode, pieces.parts[2 * index]!);
  const special = pieces.specials[index];
  if (special === undefined) return plain;
  const closer = isSubstitution(special, mode) ? pieces.closers.get(index) : undefined;
  const inner = closer === undefined ? "" : `${innerMarks(innerText(pieces, index, closer))}\x1e)`;
  return plain + (T.emit[mode] as Record<string, string>)[special] + inner;
}

function bracketSubstitutions(pieces: Pieces, steps: readonly Step[]): string[] {
  return steps.flatMap(({ index, mode }) => {
    const closer = pieces.closers.get(index);
    return closer !== undefined && isSubstitution(pieces.specials[index], mode)
      ? [innerText(pieces, index, closer)]
      : [];
  });
}

function backquoteSubstitutions(pieces: Pieces, steps: readonly Step[]): string[] {
  const ends = steps.filter((s) => pieces.specials[s.index] === "`").map((s) => s.index);
  return steps.filter((s) => pieces.specials[s.index] === "`" && (s.mode === COMMAND || s.mode === DOUBLE))
    .flatMap(({ index }) => {
      const end = ends.find((other) => other > index);
      return end === undefined ? [] : [replaceAll(T.backquoted, innerText(pieces, index, end))];
    });
}

/** In `$(case x in a) …)` the first `)` closes nothing: such text is read loosely too. */
function mayMispair(text: string): boolean {
  return text.replaceAll("\\\n", "").includes("esac") && (text.includes("$(") || text.includes("`"));
}

function isUnbalanced(text: string, pieces: Pieces, steps: readonly Step[]): boolean {
  const last = steps.at(-1)!.mode;
  return (last !== COMMAND && last !== COMMENT) || mayMispair(text) ||
    steps.some(({ index, mode }) => isSubstitution(pieces.specials[index], mode) && !pieces.closers.has(index));
}

/** Lexes one script whose here-documents were taken out and whose control characters were replaced. */
export function lex(text: string): Lexed {
  const pieces = piecesOf(text);
  const steps = walk(pieces, false);
  return {
    marked: steps.map((step) => emitStep(pieces, step)).join(""),
    substitutions: [...bracketSubstitutions(pieces, steps), ...backquoteSubstitutions(pieces, steps)],
    unbalanced: isUnbalanced(text, pieces, steps),
    commented: steps.some((step) => step.mode === COMMENT),
  };
}

/** Operator and quote characters that a command, and the scripts derived from it together, may have. */
export const MAX_SPECIALS = 4_096;

/** Number of operator and quote characters. */
export function countSpecialCharacters(text: string): number {
  return text.length - replaceAll(T.counted, text).length;
}

/**
 * Whether a text ends where the shell expects commands and not inside quotes or a comment; false where that cannot be
 * told for sure.
 */
export function endsInCommand(text: string, commentIsFine: boolean): boolean {
  if (!/['"\\`#()]/.test(text.replaceAll('"$(', ""))) return true;
  if (countSpecialCharacters(text) > MAX_SPECIALS) return false;
  const pieces = piecesOf(text);
  if (pieces.openers > MAX_OPENERS) return false;
  const steps = walk(pieces, true);
  const last = steps.at(-1)!.mode;
  const entered = steps.some(({ index, mode }) =>
    mode === DOUBLE && pieces.specials[index] === "$(" && !pieces.closers.has(index)
  );
  const closes = steps.some(({ index, mode }) => mode === COMMAND && pieces.specials[index] === ")");
  return (last === COMMAND || (commentIsFine && last === COMMENT)) && !(entered && closes);
}
