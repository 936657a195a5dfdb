/**
 * Paths and path patterns as texts that can be compared without looking at components: every component stands between two
 * slashes of its own (`src/x` is `/src//x/`). So `**` may be nothing, a folder is the beginning of what lies in it, and
 * each pattern is one word of literals and stars.
 *
 * @module
 */
export { ABSOLUTE, HOME } from "./path_components.ts";
import { ABSOLUTE, ANY, HOME } from "./path_components.ts";

/** One pattern (or one folder above it), ready to be compared with encoded paths. */
export type PathWord = {
  /** Number of the entry. */
  readonly entry: number;
  /** A text that every path contains that the word can hit; empty where there is none. */
  readonly key: string;
  /** Whether the word is a folder above the literal start of a write pattern. */
  readonly folder: boolean;
  readonly absolute: boolean;
  /** The whole text of a word without stars; else absent. */
  readonly exact?: string;
  /** Up to the first star. */
  readonly start?: string;
  /** From the last star. */
  readonly end?: string;
  /** The literals between stars, in order. */
  readonly between?: readonly string[];
  /** A regular expression that finds them in order, where there are several; else empty. */
  readonly regex?: string;
  /** Instead of `exact` or `start` when the path may lie anywhere: found at any component; empty where it is the same. */
  readonly floating: string;
};

/** Encodes components; `*` is any run of characters. */
export function encodeComponents(components: readonly string[]): string {
  return components.map((component) => component === ANY ? "*" : `/${component}/`).join("");
}

/**
 * The word of a pattern, without slashes beside its outer stars: every encoded path begins and ends with one. The first
 * stays where the next literal might take its place.
 */
function wordText(components: readonly string[]): string {
  return encodeComponents(components).replace(/\*+/g, "*").replace(/\*\/$/, "*").replace(/^\*?\/\*(?!\/[^\/])/, "*");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|\/]/g, (c) => c === "/" ? c : `\\${c}`);
}

/** Whether enough of a pattern below home is literal to look for it where a home may lie: not `~/**`, not `~/.*`. */
export function mayFloat(components: readonly string[]): boolean {
  if (components[0] === ABSOLUTE) return false;
  const literals = components.slice(1).flatMap((component) => component.split("*"));
  return components[0] !== HOME || literals.some((literal) => [...literal].length > 1);
}

function floatingText(components: readonly string[], start: string): string {
  if (start === "" || !mayFloat(components)) return "";
  return components[0] === HOME ? start.slice("/~/".length) || "/" : start;
}

/** The word of a pattern's components, with the key that it is filed under. */
export function pathWord(entry: number, components: readonly string[], key: string, folder: boolean): PathWord {
  const literals = wordText(components).split("*");
  const start = literals[0]!;
  const common = { entry, key, folder, absolute: components[0] === ABSOLUTE };
  const floating = floatingText(components, start);
  if (literals.length === 1) return { ...common, exact: start, floating };
  const between = literals.slice(1, -1);
  const regex = between.length > 1 ? between.map(escaped).join("[\\s\\S]*") : "";
  return { ...common, start, end: literals.at(-1)!, between, regex, floating };
}

/** Literal texts of a pattern, each inside one component: whole tokens first, then any. */
export function pathKeys(components: readonly string[]): { readonly tokens: string[]; readonly pieces: string[] } {
  const literals = encodeComponents(components).split("*");
  const inside = literals.map((literal) => literal.split(TOKEN_DELIMITER).slice(1, -1));
  return {
    tokens: inside.flat().filter((token) => token !== ""),
    pieces: literals.flatMap((literal) => literal.split("/")),
  };
}

/** What separates tokens in paths, canonical or not. */
export const TOKEN_DELIMITER = /[\/\\.:\-_ \t]/;
