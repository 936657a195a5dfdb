/**
 * The tables of the shell lexer: which texts are special, how each changes the quoting mode, and what each puts out.
 * The reference engine and the Rego read the same tables, so that a mode means the same in both.
 *
 * Control characters serve as marks in the lexer's output; raw ones in the text become `?` first.
 *
 * | mark | meaning |
 * | --- | --- |
 * | U+0001 op U+001F | an operator between commands: `;` `&` `|` `(` `)`, `a` for `&&`, `o` for `||` |
 * | U+0004 U+0005 U+0006 U+0007 U+0010 U+0011 U+0012 | redirections: `<` `>` `<>` `<<<` `<<` `>&` `<&` |
 * | U+0013 | `<<` inside a substitution, which is no redirection of this script |
 * | U+000E, U+001A | not plain; active (expansion, substitution, unquoted glob) |
 * | U+000F | a quote opened here |
 * | U+0016 U+0017 U+0018 | unquoted `{` `}` `,` |
 * | U+001E | a substitution ends here |
 * | U+001F | a blank between words |
 *
 * @module
 */

/** Quoting modes, in the order of the transition tables. */
export const MODES = ["command", "single", "double", "ansi", "comment", "backquote", "backquote_in_double"] as const;

const ESCAPABLE = ["\\", "'", '"', "`", "$", "\n", " ", "\t", "#", "<", ">", "|", "&", ";", "(", ")", "{", "}"]
  .concat([",", "*", "?", "[", "~"]);
const ESCAPES = ESCAPABLE.map((c) => `\\${c}`);
const QUOTING = ["$(", "$'", '$"', "'", '"', "`", "(", ")"];

/** Wraps every key in NUL, so that a split gives plain and special pieces in turn. */
function wrapped(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, `\0${key}\0`]));
}

const KEEP = [0, 1, 2, 3, 4, 5, 6];

/** Next mode by special text and mode; what is absent keeps the mode. */
const NEXT: Record<string, readonly number[]> = {
  "\\'": [0, 0, 2, 3, 4, 5, 6],
  "`": [5, 1, 6, 3, 4, 0, 2],
  "'": [1, 0, 2, 0, 4, 5, 6],
  '"': [2, 1, 0, 3, 4, 5, 6],
  "$'": [3, 0, 2, 0, 4, 5, 6],
  '$"': [2, 1, 0, 3, 4, 5, 6],
  "#c": [4, 1, 2, 3, 4, 5, 6],
  "\n": [0, 1, 2, 3, 0, 5, 6],
  "\\\n": [0, 1, 2, 3, 0, 5, 6],
};

/** What each special text puts out in each mode. */
function emissions(): Record<string, string>[] {
  const specials = [...ESCAPES, ...QUOTING, "#", "#c", "\n"];
  const raw = Object.fromEntries(specials.map((s) => [s, s]));
  const escaped = Object.fromEntries(ESCAPES.map((s) => [s, `\x0e${s.slice(1)}`]));
  const bothCharacters = Object.fromEntries(ESCAPES.map((s) => [s, `\x0e${s}`]));
  const command = {
    ...raw,
    ...escaped,
    "\\\n": "",
    "$(": "\x1a$(",
    "$'": "\x0e\x0f",
    '$"': "\x0e\x0f",
    "'": "\x0f",
    '"': "\x0f",
    "`": "\x1a`",
    "(": "\x01(\x1f",
    ")": "\x01)\x1f",
    "#c": "",
    "\n": "\x01;\x1f",
  };
  const single = { ...raw, "'": "", "\\'": "\\", "$'": "$" };
  const double = {
    ...raw,
    ...bothCharacters,
    "\\\\": "\x0e\\",
    '\\"': '\x0e"',
    "\\$": "\x0e$",
    "\\`": "\x0e`",
    "\\\n": "\x0e",
    '"': "",
    '$"': "\x0e$",
    "$'": "\x0e$'",
    "$(": "\x1a$(",
    "`": "\x1a`",
  };
  const ansi = { ...raw, "'": "", "$'": "$", "\\\\": "\\", "\\'": "'", '\\"': '"', "\\?": "?" };
  const comment = { ...Object.fromEntries(specials.map((s) => [s, ""])), "\n": "\x01;\x1f", "\\\n": "\x01;\x1f" };
  const backquote = { ...raw, "`": "\x1e`" };
  return [command, single, double, ansi, comment, backquote, backquote];
}

const BLANKS_AND_OPERATORS = {
  " ": "\x1f",
  "\t": "\x1f",
  "\n": "\x01;\x1f",
  "&": "\x01&\x1f",
  "|": "\x01|\x1f",
  ";": "\x01;\x1f",
  "<": "\x04",
  ">": "\x05",
  "{": "\x16",
  "}": "\x17",
  ",": "\x18",
  "$": "\x1a$",
  "*": "\x1a*",
  "?": "\x1a?",
  "[": "\x1a[",
  "\\": "\x0e",
};

const REDIRECTIONS = ["\x04", "\x05", "\x06", "\x07", "\x10", "\x11", "\x12"];

function fileDescriptors(): Record<string, string> {
  const pairs = REDIRECTIONS.flatMap((op) => [..."0123456789"].map((d) => [`\x1f${d}${op}`, `\x1f${op}`]));
  return Object.fromEntries(pairs);
}

const RAW_CONTROLS = Array.from({ length: 32 }, (_, i) => i).filter((i) => ![9, 10, 13].includes(i)).concat([127]);

const BODY_SPECIALS = [..."\\'\"`$()#\n \t<>|&;{},*?[~\r"];

/** What stands in an encoded body for one of the special characters. */
function bodyMark(i: number): string {
  return `\x1c${String.fromCharCode(97 + i)}`;
}

/** Everything that the lexer looks up, as data. */
export const SHELL_LEXER_TABLES = {
  sanitise: Object.fromEntries([...RAW_CONTROLS.map((i) => [String.fromCharCode(i), "?"]), ["\r\n", "\n"]]),
  odd_controls: Object.fromEntries(
    [...RAW_CONTROLS, 13, ...Array.from({ length: 32 }, (_, i) => 128 + i)].map((i) => [String.fromCharCode(i), ""]),
  ),
  specials: wrapped([...ESCAPES, ...QUOTING]),
  specials_with_comments: wrapped([...ESCAPES, ...QUOTING, "#", "\n"]),
  keep: KEEP,
  next: NEXT,
  emit: emissions(),
  plain: BLANKS_AND_OPERATORS,
  plain_in_double: { "$": "\x1a$", "\\": "\x0e\\" },
  comment_after: Object.fromEntries([..." \t\n;&|<>("].map((c) => [c, true])),
  comment_after_special: { "\n": true, "(": true, "$(": true },
  operators: {
    "\x01|\x1f\x01|\x1f": "\x01o\x1f",
    "\x01&\x1f\x01&\x1f": "\x01a\x1f",
    "\x01|\x1f\x01&\x1f": "\x01|\x1f",
    "\x01&\x1f\x05": "\x1f\x05",
    "\x05\x01&\x1f": "\x11",
    "\x04\x01&\x1f": "\x12",
    "\x05\x01|\x1f": "\x05",
  },
  file_descriptors: fileDescriptors(),
  separate_redirections: Object.fromEntries(REDIRECTIONS.map((op) => [op, `\x1f${op}\x1f`])),
  redirection_marks: Object.fromEntries(REDIRECTIONS.map((op) => [op, ""])),
  not_simple: Object.fromEntries([..."'\"\\`#()"].map((c) => [c, ""])),
  redirections: Object.fromEntries(REDIRECTIONS.map((op) => [op, true])),
  text: { "\x13": "\x10", "\x0e": "", "\x0f": "", "\x1a": "", "\x1e": "", "\x16": "{", "\x17": "}", "\x18": "," },
  active_text: {
    "\x13": "\x10",
    "\x0e": "",
    "\x0f": "",
    "\x1a": "\x0e",
    "\x1e": "",
    "\x16": "{",
    "\x17": "}",
    "\x18": ",",
  },
  loose: { "$'": "", '$"': "", "'": "", '"': "", "$(": "\n", "(": "\n", ")": "\n", "`": "\n" },
  backquoted: { "\\`": "`", "\\\\": "\\", "\\$": "$" },
  redirection_texts: { "\x04": "<", "\x05": ">", "\x06": "<>", "\x07": "<<<", "\x11": ">&", "\x12": "<&" },
  operator_texts: { a: "&&", o: "||" },
  blank_then_operator: Object.fromEntries([...";&|<>()"].map((c) => [` ${c}`, c])),
  operator_then_blank: Object.fromEntries([...";&|<>()"].map((c) => [`${c} `, c])),
  code_delimiters: Object.fromEntries([..." \t\n\r'\"`()[]{},;<>|&$"].map((c) => [c, "\x1f"])),
  regex_quote: Object.fromEntries([..."\\^$.*+?()[]{}|"].map((c) => [c, `\\${c}`])),
  counted: Object.fromEntries([..."'\"\\`;&|<>()#{\n"].map((c) => [c, ""])),
  // U+0015 stands for `<<<` while here-documents are taken out.
  body_encode: {
    ...Object.fromEntries(BODY_SPECIALS.map((c, i) => [c, bodyMark(i)])),
    "\x15": bodyMark(BODY_SPECIALS.indexOf("<")).repeat(3),
  },
  body_decode: Object.fromEntries(BODY_SPECIALS.map((c, i) => [bodyMark(i), c])),
  ansi_escapes: {
    n: "\n",
    t: "\t",
    r: "\r",
    a: "?",
    b: "?",
    e: "?",
    E: "?",
    f: "?",
    v: "?",
    "'": "'",
    '"': '"',
    "?": "?",
  },
} as const;
