/**
 * Case folding by table: A–Z, the Kelvin sign, the long s and the dotted I. Nothing else folds, because engines differ on
 * every other letter.
 *
 * @module
 */

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Every character that folds, with what it becomes. No key is the beginning of another one. */
export const FOLD_TABLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...CAPITALS].map((letter) => [letter, letter.toLowerCase()])),
  "\u212a": "k",
  "\u017f": "s",
  "\u0130": "i",
};

/**
 * Folds a text for comparison, character by character: the number of code points stays.
 *
 * @example
 * ```ts
 * import { fold } from "./fold.ts";
 * fold("README.Md"); // "readme.md"
 * ```
 */
export function fold(text: string): string {
  return text.replace(/[A-Z\u212a\u017f\u0130]/gu, (character) => FOLD_TABLE[character]!);
}

/** The forms in which a text may stand in a file name, folded: as written, composed (NFC), decomposed (NFD). */
export function foldedForms(text: string): string[] {
  return [...new Set([text, text.normalize("NFC"), text.normalize("NFD")].map(fold))];
}
