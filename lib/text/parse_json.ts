/**
 * `JSON.parse` whose keys can be trusted.
 *
 * V8 guesses the next key of an object from objects it has seen, and compares the guess with the text as it is written: in
 * `{"a":1,"\n":2}` the key `\n` becomes a backslash when an object with the keys `a` and `\` was made before. So the
 * parser must see no escape in a key.
 *
 * @module
 */

/** Characters that stand for escapes while V8 parses: U+E000 and the code of the character. */
const FIRST = 0xe000;
const STAND_INS = /[\ue000-\ue0ff]/gu;
const SHORT: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function standIn(_escape: string, hex: string | undefined, short: string | undefined): string {
  const character = hex === undefined ? SHORT[short!] ?? short! : String.fromCharCode(parseInt(hex, 16));
  const code = character.charCodeAt(0);
  return code < 0x100 ? String.fromCharCode(FIRST + code) : character;
}

function decodedText(text: string): string {
  return text.replace(STAND_INS, (character) => String.fromCharCode(character.charCodeAt(0) - FIRST));
}

function decoded(value: unknown): unknown {
  if (typeof value === "string") return decodedText(value);
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [decodedText(key), decoded(item)]));
}

/**
 * Parses a text that `JSON.stringify` wrote. A text that holds characters from U+E000 to U+E0FF, raw or escaped, is
 * parsed by plain `JSON.parse`.
 *
 * @throws {SyntaxError} when it is no JSON
 */
export function parseJson(text: string): unknown {
  if (!text.includes("\\") || /[\ue000-\ue0ff]|\\ue0/iu.test(text)) return JSON.parse(text);
  return decoded(JSON.parse(text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/gu, standIn)));
}
