/**
 * Brace expansion of one marked word: `ap{p,q}ly` is two words. Groups without a comma are literal; what is not surely
 * read the way a shell does is marked as active, so that it is never allowed.
 *
 * @module
 */
const OPEN = "\x16";
const CLOSE = "\x17";
const COMMA = "\x18";
const ACTIVE = "\x1a";
const MAX_GROUPS = 6;
const MAX_WORDS = 64;

function literal(text: string): string {
  return text.replaceAll(OPEN, "{").replaceAll(CLOSE, "}").replaceAll(COMMA, ",");
}

/** What a range with one value, such as `{a..a}`, stands for; undefined for every other one. */
function onlyValue(inner: string): string | undefined {
  const [first, last, ...more] = inner.split("..");
  return first === last && more.length === 0 && /^(?:[A-Za-z]|[0-9]+)$/.test(first!) ? first : undefined;
}

/** A group without a comma: literal, but for a range. */
function single(inner: string): string {
  return onlyValue(inner) ?? `${inner.includes("..") ? ACTIVE : ""}{${inner}}`;
}

/** Position of the first bracket or comma mark; the length where there is none. */
function firstMark(text: string): number {
  const found = [OPEN, CLOSE, COMMA].map((mark) => text.indexOf(mark)).filter((i) => i >= 0);
  return found.length === 0 ? text.length : Math.min(...found);
}

/** A group inside another one: its alternatives become alternatives of the outer one. */
function splice(before: string, inner: string, after: string): string[] {
  const start = Math.max(before.lastIndexOf(OPEN), before.lastIndexOf(COMMA)) + 1;
  const end = firstMark(after);
  if (after.slice(end, end + 1) === OPEN) return [ACTIVE + literal(`${before}${OPEN}${inner}${CLOSE}${after}`)];
  const alternatives = inner.split(COMMA).map((a) => before.slice(start) + a + after.slice(0, end));
  return [before.slice(0, start) + alternatives.join(COMMA) + after.slice(end)];
}

/** Expands the innermost of the leftmost groups. */
function expandOne(word: string): string[] {
  const close = word.indexOf(CLOSE);
  if (close < 0) return [word];
  const open = word.slice(0, close).lastIndexOf(OPEN);
  const after = word.slice(close + 1);
  if (open < 0) return [`${word.slice(0, close)}}${after}`];
  const before = word.slice(0, open);
  const inner = word.slice(open + 1, close);
  if (!inner.includes(COMMA)) return [before + single(inner) + after];
  if (before.includes(OPEN)) return splice(before, inner, after);
  return inner.split(COMMA).map((alternative) => before + alternative + after);
}

/** The words that a marked word stands for; itself where it has no group. */
export function expandBraces(word: string): string[] {
  if (!word.includes(CLOSE) || !word.includes(OPEN) || word === OPEN || word === CLOSE) return [word];
  let words = [word];
  for (let i = 0; i < MAX_GROUPS; i++) {
    words = words.flatMap(expandOne);
    if (words.length > MAX_WORDS) return [ACTIVE + literal(word)];
  }
  // An alternative without a letter is no word.
  return words.filter((w) => w !== "").map((w) => w.includes(CLOSE) ? ACTIVE + literal(w) : w);
}
