/**
 * `JSON.parse` whose keys can be trusted.
 *
 * V8 guesses the next key of an object from objects it has seen, and compares the guess with the text as it is written: in
 * `{"a":1,"\n":2}` the key `\n` becomes a backslash when an object with the keys `a` and `\` was made before. So V8 must
 * see no escape in a key.
 *
 * @module
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A text in which keys with escapes stand as marks, and what each mark stands for. */
interface Marked {
  readonly text: string;
  readonly keys: ReadonlyMap<string, string>;
}

/** Position of the closing quote of the string that opens at `start`, or the length of the text. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

/** Whether a colon follows: what stands before it is a key. */
function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at++;
  return text.charAt(at) === ":";
}

/** A text that stands nowhere in another one. */
function freeMark(text: string): string {
  let mark = "\ue000";
  while (text.includes(mark)) mark += "\ue000";
  return mark;
}

function markEscapedKeys(text: string): Marked {
  const mark = freeMark(text);
  const keys = new Map<string, string>();
  const pieces: string[] = [];
  let done = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = endOfString(text, start);
    const string = text.slice(start, end + 1);
    if (string.includes("\\") && isColonNext(text, end + 1)) {
      const name = `${mark}${keys.size}`;
      keys.set(name, String(JSON.parse(string)));
      pieces.push(text.slice(done, start), `"${name}"`);
      done = end + 1;
    }
    start = text.indexOf('"', end + 1);
  }
  return { text: pieces.join("") + text.slice(done), keys };
}

function renamed(value: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, keys));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [keys.get(key) ?? key, renamed(item, keys)]));
}

/**
 * Parses any JSON text. Of two equal keys the last one counts, as in `JSON.parse`.
 *
 * @throws {SyntaxError} when it is no JSON
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseJson } from "./parse_json.ts";
 * parseJson('{"a":1,"\\\\":2}');
 * assert.deepEqual(parseJson('{"a":1,"\\u0062":2}'), { a: 1, b: 2 });
 * ```
 */
export function parseJson(text: string): unknown {
  if (!text.includes("\\")) return JSON.parse(text);
  const marked = markEscapedKeys(text);
  const value: unknown = JSON.parse(marked.text);
  return marked.keys.size === 0 ? value : renamed(value, marked.keys);
}
