// deno-lint-ignore-file no-control-regex
/**
 * Where a text stops being JSON: `JSON.parse` only says so for some mistakes.
 *
 * @module
 */

const BLANKS = /[ \t\r\n]*/uy;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z.])|(?:true|false|null)(?![0-9A-Za-z])/uy;

/** What may come next; `first…` may also be the end of what was just opened. */
type Wanted = "value" | "first_value" | "key" | "first_key" | "colon" | "after";

/** What may follow a token, or undefined where the token may not stand. */
function step(wanted: Wanted, token: string, open: string[]): Wanted | undefined {
  const isKey = token.startsWith('"');
  if (wanted === "colon") return token === ":" ? "value" : undefined;
  if (wanted === "after") return afterValue(token, open);
  if (token === "}") return wanted === "first_key" ? afterValue(token, open) : undefined;
  if (wanted === "key" || wanted === "first_key") return isKey ? "colon" : undefined;
  if (token === "]") return wanted === "first_value" ? afterValue(token, open) : undefined;
  if (token === "{" || token === "[") {
    open.push(token === "{" ? "}" : "]");
    return token === "{" ? "first_key" : "first_value";
  }
  return token === "," || token === ":" ? undefined : "after";
}

function afterValue(token: string, open: string[]): Wanted | undefined {
  const end = open.at(-1);
  if (token === "," && end !== undefined) return end === "}" ? "key" : "value";
  if (token !== end) return undefined;
  open.pop();
  return "after";
}

/** Offset of the first token that may not stand where it stands; the end of a text that is only unfinished. */
export function jsonErrorOffset(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    BLANKS.lastIndex = at;
    at += BLANKS.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Wanted | undefined = token === undefined ? undefined : step(wanted, token, open);
    if (token === undefined || next === undefined) return at;
    wanted = next;
    at += token.length;
  }
}
