/**
 * Looks a key up in a table that came from data, never in its prototype.
 *
 * @module
 */
export function own<T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
