/**
 * Warnings about patterns that are valid but may not mean what they look like.
 *
 * @module
 */
import { trimBlanks } from "../text/blanks.ts";
import { quoted, type Report } from "./report.ts";
import type { ListName } from "./types.ts";

/** `[id]`, `[...slug]`, `[id].tsx`: file names of web frameworks, meant literally. */
const ROUTE = /(^|\/)\[{1,2}(?:\.\.\.)?[A-Za-z_]\w+\]{1,2}(?=[./]|$)/gu;
const GLOB_PARTS = /\?|\[[^\]\s]+\]|\{[^{}\s]*,[^{}\s]*\}/gu;

/** Longer patterns are not searched for brackets, which would take time quadratic in the length. */
const LONGEST = 4_096;

function literalGlobs(pattern: string): string[] {
  if (pattern.length > LONGEST) return [];
  return [...new Set(pattern.replace(ROUTE, "$1").match(GLOB_PARTS) ?? [])];
}

const PATH_FORMS: readonly (readonly [form: RegExp, what: string])[] = [
  [/(?:^|\/)\.(?=\/|$)/u, "'./'"],
  [/(?:^|[/\\])\.\.(?=[/\\]|$)/u, "'..'"],
  [/\/\//u, "'//'"],
  [/\\/u, "'\\'"],
  [/[^/]\/$/u, "a final '/'"],
  [/^(?:\$HOME|\$\{HOME\}|%USERPROFILE%)(?=[/\\]|$)/iu, "the home folder not as '~'"],
  [/^(?:\$PWD|\$\{PWD\})(?=[/\\]|$)/iu, "the workspace by name"],
  [/^file:/iu, "'file:'"],
  [/^[A-Za-z]:(?=[/\\])/u, "a drive"],
];

/** Alphabets with letters that look like those of another one. */
const SCRIPTS = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Georgian", "Hebrew", "Arabic"]
  .map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, "u") }));

/** What splits or changes a command, so that no part of it is met with it. */
function shellParts(pattern: string): string[] {
  const words = pattern.split(" ");
  const operators = words.filter((word) => /^(?:&&|\|{1,2}|&|;|\d?>{1,2}|\d?<|2>&1)$|;$/u.test(word));
  const expansions = words.filter((word) => /\$[\w{(]|`/u.test(word));
  return [
    ...new Set([...operators, ...expansions, ...words.slice(0, 1).filter((word) => /^[A-Za-z_]\w*=/u.test(word))]),
  ];
}

/** Reports what is odd about a pattern as it was written, blanks included. */
export function warnAboutPattern(list: ListName, written: string, offset: number, report: Report): void {
  const pattern = trimBlanks(written);
  const name = quoted(pattern);
  if (pattern !== written) {
    report.add("pack.trimmed_blanks", offset, `Blanks around the pattern ${name} are dropped`);
  }
  const scripts = SCRIPTS.filter((script) => script.letters.test(pattern)).map((script) => script.name);
  if (scripts.length > 1) {
    report.add("pack.mixed_scripts", offset, `Pattern ${name} mixes ${scripts.join(" and ")} letters`, {
      hint: "Check that each letter is the one that is meant",
    });
  }
  if (list.startsWith("mcp.")) return;
  const globs = literalGlobs(pattern);
  if (globs.length > 0) {
    const parts = globs.map((glob) => quoted(glob)).join(", ");
    report.add("pack.literal_glob", offset, `${parts} in the pattern ${name} is literal text`, {
      hint: "'*' is the only wildcard; write one pattern for each case",
    });
  }
  const parts = list === "commands.allow" ? shellParts(pattern) : [];
  if (parts.length > 0) {
    const shown = parts.map((part) => quoted(part)).join(", ");
    report.add("pack.allow_is_text", offset, `The pattern ${name} allows ${shown} only as quoted text`);
  }
  if (!list.startsWith("filesystem.")) return;
  const forms = PATH_FORMS.filter(([form]) => form.test(pattern)).map(([, what]) => what);
  if (forms.length > 0) {
    report.add(
      "pack.path_not_canonical",
      offset,
      `Path pattern ${name} holds ${forms.join(" and ")} and is made canonical`,
    );
  }
}
