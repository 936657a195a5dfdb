/**
 * Reading a JSON document of many items: what is wrong with one of them costs no other.
 *
 * @module
 */
import { jsonErrorOffset } from "./json_error.ts";
import { type JsonReading, readJson } from "./json_lines.ts";
import { endOfString } from "./parse_json.ts";

/** The items, or where the document stops being JSON. */
export type ItemsReading =
  | { readonly ok: true; readonly items: readonly JsonReading[] }
  | { readonly ok: false; readonly offset: number };

/** A part of a text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const BLANK = /^[ \t\r\n]*$/u;

/** What stands between the outermost brackets, parted at its commas; undefined for brackets that do not close the text. */
function spansOf(text: string, open: number): Span[] | undefined {
  const spans: Span[] = [];
  let depth = 1;
  let from = open + 1;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    const ends = depth === 0;
    if (!ends && !(depth === 1 && character === ",")) continue;
    spans.push({ from, to: at });
    from = at + 1;
    if (ends) return character === "]" && BLANK.test(text.slice(from)) ? spans : undefined;
  }
  return undefined;
}

/** With offsets in the whole text. */
function moved(reading: JsonReading, by: number): JsonReading {
  return reading.ok ? reading : { ok: false, problem: { ...reading.problem, offset: reading.problem.offset + by } };
}

/**
 * Reads one JSON text as the items of its list, or as one item where it is no list. An item with a key twice, or nested
 * too deep, is refused as {@link readJson} refuses it, and the others are read. A text that is no JSON has no items.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readItems } from "./json_items.ts";
 * const reading = readItems('[{"a":1,"a":2}, 3]');
 * assert.deepEqual(reading.ok && reading.items.map(({ ok }) => ok), [false, true]);
 * ```
 */
export function readItems(text: string): ItemsReading {
  const open = text.search(/[^ \t\r\n]/u);
  const isList = open >= 0 && text.charAt(open) === "[";
  const spans = isList ? spansOf(text, open) : [{ from: 0, to: text.length }];
  const empty = isList && spans?.length === 1 && BLANK.test(text.slice(spans[0]!.from, spans[0]!.to));
  const items = (empty ? [] : spans)?.map(({ from, to }) => moved(readJson(text.slice(from, to)), from));
  const broken = items === undefined || items.some((item) => !item.ok && item.problem.kind === "not_json");
  return broken ? { ok: false, offset: jsonErrorOffset(text) } : { ok: true, items };
}
