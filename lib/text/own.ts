/**
 * Looks a key up in a table that came from data, never in its prototype.
 *
 * @module
 */
export function own<T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  const value = table?.[key];
  // Most keys are in no table at all: only what was found is asked where it comes from.
  return value !== undefined && Object.hasOwn(table!, key) ? value : undefined;
}
