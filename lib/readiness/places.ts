/**
 * Where the fields of a packet stand in its text.
 *
 * @module
 */
import { fieldName } from "./packet.ts";

const BLANKS = /[ \t\r\n]*/uy;
const PLAIN = /[^ \t\r\n{}[\],:"]+/uy;

/** Fields of packets stand no deeper than this. */
const DEEPEST_FIELD = 3;

/** Offset behind the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** One open list or object while the text is walked. */
interface Level {
  readonly list: boolean;
  step: string | number;
}

/**
 * The offset of every field by its name, as in {@link fieldName}; of a member of an object that of its key.
 *
 * @param text a text that is JSON
 */
export function packetPlaces(text: string): Map<string, number> {
  const places = new Map<string, number>([["", 0]]);
  const open: Level[] = [];
  let at = 0;
  const take = (form: RegExp): string => {
    form.lastIndex = at;
    const found = form.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  };
  const mark = (offset: number) => {
    if (open.length <= DEEPEST_FIELD) places.set(fieldName(open.map(({ step }) => step)), offset);
  };
  let keyNext = false;
  for (take(BLANKS); at < text.length; take(BLANKS)) {
    const level = open.at(-1);
    const character = text[at]!;
    if (character === "}" || character === "]") {
      open.pop();
      keyNext = false;
      at++;
    } else if (character === ",") {
      if (level?.list) level.step = Number(level.step) + 1;
      else keyNext = true;
      at++;
    } else if (character === ":") {
      at++;
    } else if (level && keyNext) {
      const start = at;
      at = endOfString(text, start);
      level.step = String(JSON.parse(text.slice(start, at)));
      keyNext = false;
      mark(start);
    } else {
      if (level?.list) mark(at);
      if (character === "{" || character === "[") {
        open.push({ list: character === "[", step: 0 });
        keyNext = character === "{";
        at++;
      } else if (character === '"') at = endOfString(text, at);
      else if (take(PLAIN) === "") return places;
    }
  }
  return places;
}

/**
 * The offset of a field; for one that is missing that of the section it belongs into.
 *
 * @param places as from {@link packetPlaces}
 */
export function placeOf(places: ReadonlyMap<string, number>, field: string): number {
  for (let name = field; name !== ""; name = name.replace(/(?:\.[^.[\]]*|\[\d+\]|[^.[\]]*)$/u, "")) {
    const offset = places.get(name);
    if (offset !== undefined) return offset;
    if (!/[.[\]]/u.test(name)) break;
  }
  return 0;
}
