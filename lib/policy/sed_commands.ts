/**
 * Regular expressions that read a sed script command by command. Each match is one command, one address or a run of them
 * that does nothing to files; a character that begins no command is a match of its own, in the last group.
 *
 * They mean the same in RE2 and in JavaScript, and no text fits in two ways, so that no engine goes back and forth. A script
 * that sed refuses may be read as something: only what sed takes has to be right.
 *
 * | group | holds |
 * | --- | --- |
 * | 1 | `s` up to its third delimiter |
 * | 2, 3 | the flags of it, and the file behind its flag `w` |
 * | 4, 5 | `e`, and its command |
 * | 6, 7 | `r`, `R`, `w` or `W`, and its file |
 * | 8 | a character that begins nothing |
 *
 * @module
 */

/** What a sed script is read with. */
export interface SedTables {
  /** For scripts whose only delimiter is `/`, and for those with others, which marks stand for. */
  readonly slash: string;
  readonly marked: string;
  /** Characters that marks may stand for: no bracket, and no letter by which a command is known that acts or takes text. */
  readonly delimiters: string;
  /** Names between brackets, which hold a bracket themselves, and what stands for them: it never delimits. */
  readonly classes: { readonly [name: string]: string };
}

/** One for each further delimiter of a script. */
const MARKS = "\x03\x04";

const BLANK = "[ \\t]*";
const ESCAPED = "\\\\[\\s\\S]";
const TO_LINE_END = "([^\\n]*)";
/** Text of `a`, `i`, `c` and `e`: a backslash continues it on the next line. */
const CONTINUED = `(?:[^\\\\\\n]|${ESCAPED})*\\\\?`;
/** A bracket that stands first is a member. */
const BRACKETS = "\\[(?:\\^[^\\n]|[^\\^\\n])[^\\]\\n]*\\]";

/** Text up to and with a delimiter; what follows a backslash is text. */
function upTo(delimiter: string): string {
  return `(?:[^${delimiter}\\\\\\n]|${ESCAPED})*${delimiter}`;
}

/**
 * The same, but a delimiter between brackets is text. GNU sed before 4.9 ends the expression there and refuses it, as its
 * bracket does not close.
 */
function expression(delimiter: string): string {
  return `(?:[^${delimiter}\\\\\\[\\n]|${ESCAPED}|${BRACKETS})*${delimiter}`;
}

function commands(delimiters: string): string {
  const anyOf = (parts: (delimiter: string) => string) => `(?:${[...delimiters].map((d) => d + parts(d)).join("|")})`;
  return [
    `[ \\t\\r\\n;{}!,$~+0-9IM=dDgGhHnNpPxzFlLqQ${MARKS}]+`,
    `/${expression("/")}`,
    `\\\\${anyOf(expression)}`,
    `(s${anyOf((d) => expression(d) + upTo(d))})([gpimIMe0-9 \\t]*)(?:w${BLANK}${TO_LINE_END})?`,
    `y${anyOf((d) => upTo(d) + upTo(d))}`,
    `(e)(${CONTINUED})`,
    `([rRwW])${BLANK}${TO_LINE_END}`,
    `[aic]${CONTINUED}`,
    `[:btTv]${BLANK}[^; \\t\\n}${MARKS}]*`,
    "#[^\\n]*",
    "([\\s\\S])",
  ].join("|");
}

const CLASSES = "alnum alpha blank cntrl digit graph lower print punct space upper xdigit";

/** How scripts of sed are read: `_sed_read` in the Rego, `sed_script.ts` in TypeScript. */
export const SED_TABLES: SedTables = {
  slash: commands("/"),
  marked: commands(`/${MARKS}`),
  delimiters: "|,#@:;!%+~_=-&.*?$\"'`()<>{} \t0123456789ACBDEFGHIJKLMNOPQSUVXYZdfghjklmnopquxz",
  classes: Object.fromEntries(CLASSES.split(" ").map((name) => [`[:${name}:]`, "¤"])),
};
