/**
 * Scripts of sed that run and write nothing, as one regular expression. What does not match may run something.
 *
 * Common to RE2 and JavaScript, and no text can be read in two ways, so that no engine goes back and forth.
 *
 * @module
 */

/** Delimiters of `s` and `y` that are known; with others a script does not match. */
const DELIMITERS = ["/", "\\|", "#", ",", "@", ":", "!", "\\+", "%", "~", "_"];

/** Text up to a delimiter; what follows a backslash is text. */
function upTo(delimiter: string): string {
  return `(?:[^${delimiter}\\\\]|\\\\[\\s\\S])*${delimiter}`;
}

/** Flags of `s` that neither run (`e`) nor write (`w`); behind them a command ends. */
const FLAGS = "[gpIiMm0-9]*";
const END = "(?:[ \\t\\n;}]|$)";

const substitutions = DELIMITERS.map((d) => `s${d}${upTo(d)}${upTo(d)}${FLAGS}${END}`);
const translations = DELIMITERS.map((d) => `y${d}${upTo(d)}${upTo(d)}${END}`);

/** Addresses, commands of one letter, labels, texts and comments to the end of their line. */
const OTHERS = [
  "[ \\t\\n;{},!+~0-9$]",
  `/${upTo("/")}[IM]*`,
  "[pdqQ=nNDPhHgGxlzF]",
  "[btT:] *[A-Za-z0-9_]*(?:[\\n;}]|$)",
  // Also with the text on a line of its own; but where a backslash may lead over the end of the line, nothing matches.
  "[aic](?:\\\\\\n)?(?:[^\\n\\\\]|\\\\[^\\n\\\\])*(?:\\n|$)",
];

/** Matches the whole of a harmless script. */
export const HARMLESS_SED = `^(?:${[...OTHERS, ...substitutions, ...translations].join("|")})*$`;
