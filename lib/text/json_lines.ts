/**
 * Reading JSON that others wrote: stricter than `JSON.parse`, which takes the last of two equal keys and any depth.
 *
 * @module
 */
import { jsonErrorOffset } from "./json_error.ts";
import { endOfString, parseJson } from "./parse_json.ts";

/** Deepest nesting of arrays and objects that is read. */
export const DEEPEST = 1_000;

/** Why a text was refused. */
export type JsonProblem =
  | { readonly kind: "not_json"; readonly offset: number }
  | { readonly kind: "duplicate_key"; readonly key: string; readonly offset: number }
  | { readonly kind: "too_deep"; readonly offset: number };

/** A value, or the reason why there is none. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: JsonProblem };

const QUOTE = 0x22;
const COMMA = 0x2c;

/** The key as its reader sees it: `"\u0061"` is `a`. */
function decodedKey(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes("\\")) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

/**
 * The first duplicate key or too deep bracket of a text, in one pass without recursion. What it says about a text that
 * is no JSON means nothing.
 */
function firstOffence(text: string): JsonProblem | undefined {
  /** One item for each open bracket: the keys of an object, null for an array. */
  const open: (Set<string> | null)[] = [];
  let duplicate: JsonProblem | undefined;
  let atKey = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const keys = atKey ? open.at(-1) : null;
      if (keys && !duplicate) {
        const key = decodedKey(text, at, end);
        if (keys.has(key)) duplicate = { kind: "duplicate_key", key, offset: at };
        keys.add(key);
      }
      atKey = false;
      at = end;
    } else if (code === 0x7b || code === 0x5b) {
      if (open.length >= DEEPEST) return { kind: "too_deep", offset: at };
      atKey = code === 0x7b;
      open.push(atKey ? new Set() : null);
    } else if (code === 0x7d || code === 0x5d) {
      open.pop();
      atKey = false;
    } else if (code === COMMA) {
      atKey = open.at(-1) instanceof Set;
    }
  }
  return duplicate;
}

/**
 * Reads one JSON text. Refused are a text that is no JSON, an object with the same key twice (compared after escapes
 * are resolved), and nesting deeper than {@link DEEPEST}. Linear in the text.
 *
 * @example
 * ```ts
 * import { readJson } from "./json_lines.ts";
 * readJson('{"a":1,"a":2}'); // { ok: false, problem: { kind: "duplicate_key", key: "a", offset: 7 } }
 * ```
 */
export function readJson(text: string): JsonReading {
  const offence = firstOffence(text);
  if (offence?.kind === "too_deep") return { ok: false, problem: offence };
  try {
    const value = parseJson(text);
    return offence ? { ok: false, problem: offence } : { ok: true, value };
  } catch {
    return { ok: false, problem: { kind: "not_json", offset: jsonErrorOffset(text) } };
  }
}

/** A line of a stream: its number from 1, and its text without line end. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  /** It has more bytes than are read; the text is then only its beginning. */
  readonly tooLong?: true;
}

/** Bytes of a line that are read: many times what any action may have. */
export const LONGEST_LINE = 64 * 1024 * 1024;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The lines of a stream of bytes, each as soon as its line end has come; blank lines are left out but counted. A BOM at
 * the start and a CR before the line end are dropped; bytes that are no UTF-8 become U+FFFD.
 *
 * @param longest bytes of a line that are kept; default {@link LONGEST_LINE}
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array) => {
    if (size <= longest) parts.push(part);
    size += part.length;
  };
  const take = (): NumberedLine => {
    const tooLong = size > longest;
    let text = decoder.decode(joined(parts));
    [parts, size] = [[], 0];
    number++;
    if (number === 1 && text.startsWith("\ufeff")) text = text.slice(1);
    return { number, text: text.endsWith("\r") ? text.slice(0, -1) : text, ...(tooLong ? { tooLong } : {}) };
  };
  const blank = (line: NumberedLine) => /^[ \t\r]*$/u.test(line.text);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (!blank(line)) yield line;
    }
    if (start < chunk.length) keep(chunk.slice(start));
  }
  if (parts.length === 0) return;
  const last = take();
  if (!blank(last)) yield last;
}
