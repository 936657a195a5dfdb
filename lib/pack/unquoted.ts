/**
 * Texts that need quotes and have none: the YAML parser calls that bad indentation, or a comma that is missing.
 *
 * @module
 */
import { inQuotes } from "./report.ts";

/** What is wrong with a text that stands without quotes, and what to do. */
export interface Unquoted {
  readonly message: string;
  readonly hint: string;
}

/** What the parser says where a value goes on after its end, and whether it stands between brackets. */
const REASONS: readonly (readonly [beginning: string, flow: boolean])[] = [
  ["bad indentation of a mapping entry", false],
  ["a line break is expected", false],
  ["missed comma between flow collection entries", true],
];

/** Dashes, then a key of an entry or a test; on a line without dash any key. */
const BEFORE_VALUE =
  /^\s*(?:(?:-\s+)+(?:(?:pattern|reason|severity|approver_group|name|rule|expect):\s+)?|[\w-]+:\s+(?![^[]*\[))/u;

/** A line, and the place in it. */
interface Place {
  readonly line: string;
  readonly at: number;
  readonly flow: boolean;
}

function placeOf(text: string, offset: number, flow: boolean): Place {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { line: text.slice(from, end < 0 ? text.length : end).replace(/\r$/u, ""), at: offset - from, flow };
}

/** Where the value begins that is closed before the place, or has a colon there. */
function startOf({ line, at, flow }: Place): number {
  if (!flow) return BEFORE_VALUE.exec(line)?.[0].length ?? 0;
  const before = line.slice(0, at).trimEnd();
  const quote = before.at(-1);
  if (quote === '"' || quote === "'") return before.lastIndexOf(quote, before.length - 2);
  const open = Math.max(...["[", ",", "{"].map((sign) => before.lastIndexOf(sign)));
  return open + 1 + /^\s*/u.exec(line.slice(open + 1))![0].length;
}

function hintFor(place: Place, start: number): string {
  const rest = place.line.slice(place.at);
  const end = place.flow ? rest.search(/[,\]}]/u) : rest.search(/\s#/u);
  const value = place.line.slice(start, end < 0 ? undefined : place.at + end).trim();
  return `Quote the whole text: ${inQuotes(value)}`;
}

/**
 * Says that a text needs quotes, where that is what a syntax error comes from.
 *
 * @param offset where the parser stopped
 */
export function unquotedText(text: string, offset: number, reason: string): Unquoted | undefined {
  const known = REASONS.find(([beginning]) => reason.startsWith(beginning));
  if (known === undefined) return undefined;
  const place = placeOf(text, offset, known[1]);
  const character = place.line.charAt(place.at);
  const before = place.line.slice(0, place.at).trimEnd();
  if (/[@`%]/u.test(character) && /(?:^|[-:,[{])$/u.test(before)) {
    const message = `A text without quotes cannot begin with '${character}'`;
    return { message, hint: hintFor(place, place.at) };
  }
  const start = startOf(place);
  const opens = /^["'[{|>]/u.test(place.line.slice(start));
  if (start < place.at && opens && /["'\]}|>]$/u.test(before)) {
    return { message: "A text goes on after its end", hint: hintFor(place, start) };
  }
  if (start >= place.at || character !== ":") return undefined;
  return { message: "A text without quotes cannot hold a colon before a blank", hint: hintFor(place, start) };
}
