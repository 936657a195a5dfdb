/**
 * A path pattern as components: what is written differently and means the same becomes the same.
 *
 * @module
 */
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { PATH_WORDS } from "./path_words.ts";

/** First component of absolute paths and patterns; no component of a path can hold a backslash. */
export const ABSOLUTE = "\\";
/** First component of paths and patterns below the home folder. */
export const HOME = "~";
/** Any run of whole components, also none. */
export const ANY = "**";

/** Where a pattern begins. */
type Lead = "" | typeof ABSOLUTE | typeof HOME | typeof ANY;

interface Begun {
  readonly lead: Lead;
  readonly rest: readonly string[];
}

function hasStar(component: string): boolean {
  return component.includes("*");
}

/** Trailing dots and blanks do not count in a name; a component of a star and dots alone keeps its dots. */
function trimmed(component: string): string {
  if (component === "..") return component;
  const cut = component.replace(/[. \t]+$/, "");
  return cut.endsWith("*") ? component : cut;
}

function begin(slashed: string): Begun {
  const parts = slashed.split("/");
  const first = parts[0]!;
  if (first === "") return { lead: ABSOLUTE, rest: parts };
  if (/^[A-Za-z]:/.test(first)) return { lead: ABSOLUTE, rest: [first.slice(0, 2), first.slice(2), ...parts.slice(1)] };
  const isUser = first.startsWith("~") && parts.length > 1 && !hasStar(first);
  if (own(PATH_WORDS.path_workspace, fold(first))) return { lead: "", rest: parts.slice(1) };
  if (first === "~" || isUser || own(PATH_WORDS.path_home, fold(first))) return { lead: HOME, rest: parts.slice(1) };
  return { lead: parts.length === 1 ? ANY : "", rest: parts };
}

/** `..` takes the name before it away; what climbs above the start is dropped. */
function resolved(components: readonly string[]): string[] {
  const kept: string[] = [];
  for (const component of components) {
    if (component === "..") kept.pop();
    else kept.push(component);
  }
  return kept;
}

/** Runs of `**` are one; a longer run of stars is `**` too. */
function joinedRuns(components: readonly string[]): string[] {
  const runs = components.map((component) => /^\*{2,}$/.test(component) ? ANY : component);
  return runs.filter((component, i) => component !== ANY || runs[i - 1] !== ANY);
}

/**
 * The components of a pattern: first `\` for an absolute one, `~` for one below home, `**` for one at any depth. The
 * workspace root itself is the component `.`.
 */
export function patternComponents(pattern: string): string[] {
  const slashed = pattern.replace(/^[ \t]+|[ \t]+$/g, "").replaceAll("\\", "/");
  const { lead, rest } = begin(slashed.replace(/([^/])\/+$/, "$1"));
  const names = resolved(rest.filter((part) => part !== "" && part !== ".").map(trimmed).filter((part) => part !== ""));
  const led = joinedRuns(lead === "" ? names : [lead, ...names]);
  return led.length === 0 || (lead === ANY && names.length === 0) ? ["."] : led;
}

/**
 * The canonical text of a path pattern, the one that a pack should have written.
 *
 * @example
 * ```ts
 * import { canonicalPathPattern } from "./path_components.ts";
 * canonicalPathPattern(".\\certs//**"); // "certs/**"
 * canonicalPathPattern("$HOME/.aws/"); // "~/.aws"
 * ```
 */
export function canonicalPathPattern(pattern: string): string {
  const components = patternComponents(pattern);
  const [first, ...names] = components;
  if (first === ABSOLUTE) return /^[A-Za-z]:$/.test(names[0] ?? "") ? drivePath(names) : `/${names.join("/")}`;
  if (first === ANY && names.length === 1 && !pattern.trim().startsWith("**")) return names[0]!;
  return components.length === 1 && first !== ANY && first !== HOME
    ? `./${first === "." ? "" : first}`
    : components.join("/");
}

function drivePath(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}/` : names.join("/");
}
