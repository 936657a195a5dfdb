/**
 * Many literal replacements in one pass, as OPA's `strings.replace_n` does them.
 *
 * @module
 */
const patterns = new WeakMap<object, RegExp>();

function patternOf(table: Readonly<Record<string, string>>): RegExp {
  const known = patterns.get(table);
  if (known) return known;
  const keys = Object.keys(table).sort((a, b) => (a < b ? -1 : 1));
  const pattern = new RegExp(keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|\/]/g, "\\$&")).join("|"), "gu");
  patterns.set(table, pattern);
  return pattern;
}

/**
 * Replaces every key of the table by its value, from left to right, never inside a replacement. No key may be the
 * beginning of another one: engines differ on which of two such keys wins.
 */
export function replaceAll(table: Readonly<Record<string, string>>, text: string): string {
  return text.replace(patternOf(table), (key) => table[key]!);
}
