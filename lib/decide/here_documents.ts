/**
 * Takes here-documents out of shell text. What is taken out stays at its place as one redirection with an encoded
 * target, so that nested scripts carry their own bodies. What is not surely a here-document stays and is judged as
 * script: that over-blocks and never hides.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import { replaceAll } from "../text/replace_all.ts";
import { endsInCommand } from "./shell_lexer.ts";

const MAX_HERE_DOCUMENTS = 8;
const DELIMITER_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
const AFTER_DELIMITER = " \t\n;&|<>()";
/** Stands for `<<<` and for a `<<` that opens nothing, until the text is put together again. */
const HERE_STRING = "\x15";
const NO_OPENER = "\x14";

interface Delimiter {
  readonly word: string;
  readonly quoted: boolean;
  readonly rest: string;
}

function trimLeft(text: string, characters: string): string {
  let i = 0;
  while (i < text.length && characters.includes(text[i]!)) i++;
  return text.slice(i);
}

function quotedDelimiter(text: string, quote: string): Delimiter {
  const end = text.indexOf(quote, 1);
  return end < 0
    ? { word: "", quoted: true, rest: "" }
    : { word: text.slice(1, end), quoted: true, rest: text.slice(end + 1) };
}

function bareDelimiter(text: string, quoted: boolean): Delimiter {
  const rest = trimLeft(text, DELIMITER_CHARACTERS);
  return { word: text.slice(0, text.length - rest.length), quoted, rest };
}

function delimiterOf(text: string): Delimiter | undefined {
  const found = text.startsWith("'") || text.startsWith('"')
    ? quotedDelimiter(text, text[0]!)
    : text.startsWith("\\")
    ? bareDelimiter(text.slice(1), true)
    : bareDelimiter(text, false);
  const known = found.word !== "" && trimLeft(found.word, DELIMITER_CHARACTERS) === "";
  return known && found.rest !== "" && AFTER_DELIMITER.includes(found.rest[0]!) ? found : undefined;
}

/** One step: the first `<<` becomes an encoded body or is marked as none. */
function takeFirst(text: string): string {
  const at = text.indexOf("<<");
  if (at < 0) return text;
  const before = text.slice(0, at);
  const behind = text.slice(at + 2);
  return takeOut(before, behind) ?? `${before}${NO_OPENER}${behind}`;
}

/** `<<` is a shift inside `((…))`. */
function inArithmetic(before: string): boolean {
  return before.lastIndexOf("((") > before.lastIndexOf("))");
}

/** Continued lines of an unquoted body are joined before the delimiter is looked for. */
function endsEarlier(body: readonly string[], word: string): boolean {
  return body.join("\n").replaceAll("\\\n", "").split("\n").includes(word);
}

function takeOut(before: string, behind: string): string | undefined {
  const tabs = behind.startsWith("-");
  const delimiter = delimiterOf(trimLeft(tabs ? behind.slice(1) : behind, " \t"));
  if (!delimiter) return undefined;
  const [line, ...lines] = delimiter.rest.split("\n");
  const end = lines.findIndex((l) => (tabs ? trimLeft(l, "\t") : l) === delimiter.word);
  if (end < 0 || line!.endsWith("\\") || before.endsWith("\\") || inArithmetic(before)) return undefined;
  if (!delimiter.quoted && endsEarlier(lines.slice(0, end), delimiter.word)) return undefined;
  if (!endsInCommand(before, false) || !endsInCommand(before + line, true)) return undefined;
  const body = replaceAll(T.body_encode, lines.slice(0, end).join("\n"));
  const after = ["", ...lines.slice(end + 1)].join("\n");
  return `${before}\x10${delimiter.quoted ? "q" : "u"}${body} ${line}${after}`;
}

/** Replaces control characters, which the lexer uses as marks. To be called once, on the text of an input. */
export function sanitise(text: string): string {
  return replaceAll(T.sanitise, text);
}

/** Takes out at most eight here-documents. */
export function withoutHereDocuments(text: string): string {
  let result = text;
  if (!result.includes("<<")) return result;
  result = result.replaceAll("<<<", HERE_STRING);
  for (let i = 0; i < MAX_HERE_DOCUMENTS; i++) result = takeFirst(result);
  return result.replaceAll(HERE_STRING, "<<<").replaceAll(NO_OPENER, "<<");
}

/** The body behind a redirection target that {@link withoutHereDocuments} has made. */
export function bodyOf(target: string): { text: string; quoted: boolean } {
  return { text: replaceAll(T.body_decode, target.slice(1)), quoted: target.startsWith("q") };
}
