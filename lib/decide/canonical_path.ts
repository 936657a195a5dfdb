/**
 * The canonical form of a path as it was written: spellings of home and workspace, drives, `file:`, `.` and `..` are
 * understood, nothing is looked up. Texts are folded before they come here.
 *
 * @module
 */
import { PATH_WORDS } from "../policy/path_words.ts";
import { own } from "../text/own.ts";

/** A path in canonical form. */
export interface CanonicalPath {
  /** What its components are counted from; of an absolute path on a drive the first component is `X:`. */
  readonly from: "workspace" | "home" | "absolute";
  /** By how many folders it climbs above that. */
  readonly ups: number;
  /** The components, joined; first as they are, then cut at the colons of streams. Empty for the place it counts from. */
  readonly names: readonly [string, ...string[]];
  /** For `~NAME`: the same names below a folder that is really called so; else empty. */
  readonly literal: readonly string[];
}

interface Led {
  readonly from: CanonicalPath["from"];
  readonly drive: readonly string[];
  readonly rest: readonly string[];
  readonly user: string;
}

/** Takes `file:`, `//` and `localhost` off. */
function withoutScheme(text: string): string {
  if (!text.startsWith("file:")) return text;
  const rest = text.slice("file:".length);
  const path = rest.startsWith("//") ? rest.slice(2) : rest;
  const isLocal = path === "localhost" || path.startsWith("localhost/") || path.startsWith("localhost\\");
  return isLocal ? path.slice("localhost".length) : path;
}

function isDrive(text: string): boolean {
  return text.charAt(1) === ":" && Boolean(own(PATH_WORDS.path_letters, text.charAt(0)));
}

/** What a path counts from, by its first component. */
function lead(text: string): Led {
  const parts = text.split("/");
  const first = parts[0]!;
  const led = { drive: [], rest: parts.slice(1), user: "" };
  if (isDrive(first)) {
    return { ...led, from: "absolute", drive: [first.slice(0, 2)], rest: [first.slice(2), ...led.rest] };
  }
  if (first === "") return { ...led, from: "absolute" };
  if (own(PATH_WORDS.path_workspace, first)) return { ...led, from: "workspace" };
  if (first === "~" || own(PATH_WORDS.path_home, first)) return { ...led, from: "home" };
  if (first.startsWith("~")) return { ...led, from: "home", user: trimmed(first) };
  return { ...led, from: "workspace", rest: parts };
}

function trimmed(component: string): string {
  return component.replace(/[. \t]+$/, "");
}

/** Names that say something: no empty ones, no `.`, no trailing dots and blanks. */
function componentsOf(parts: readonly string[]): string[] {
  return parts.map((part) => part === ".." ? part : trimmed(part)).filter((part) => part !== "");
}

/** The place behind a process, or a thread of it, in `/proc`. */
function behindProcess([proc, process, task]: readonly string[]): number | undefined {
  if (proc !== "proc" || !/^(?:self|thread-self|[0-9]+)$/.test(process ?? "")) return undefined;
  return task === "task" ? 4 : 2;
}

/** `/proc/self/cwd` is the workspace, `/proc/self/root` the root, `X:` behind a slash a drive. */
function followed(led: Led, components: readonly string[]): { led: Led; components: readonly string[] } {
  if (led.from !== "absolute") return { led, components };
  const [first] = components;
  if (led.drive.length > 0) return { led, components };
  if (first?.length === 2 && isDrive(first)) {
    return { led: { ...led, drive: [first] }, components: components.slice(1) };
  }
  // The folder of descriptors is one of the process, which shows only where a path climbs out of it.
  if (first === "dev" && components[1] === "fd" && components.includes("..")) {
    return { led, components: ["proc", "self", ...components.slice(1)] };
  }
  const at = behindProcess(components);
  if (at === undefined) return { led, components };
  const rest = components.slice(at + 1);
  if (components[at] === "cwd") return { led: { ...led, from: "workspace" }, components: rest };
  return { led, components: components[at] === "root" ? rest : components };
}

/** Resolves `..`; what is left of them climbs. */
function resolve(components: readonly string[]): { ups: number; components: string[] } {
  const kept: string[] = [];
  let ups = 0;
  for (const component of components) {
    if (component !== "..") kept.push(component);
    else if (kept.pop() === undefined) ups++;
  }
  return { ups, components: kept };
}

function cut(component: string): string {
  return trimmed(component.split(":")[0]!);
}

/** The components as they are; the last one cut at its first colon; all of them cut. */
function withoutStreams(components: readonly string[]): string[][] {
  if (!components.some((component) => component.includes(":"))) return [[...components]];
  const last = [...components.slice(0, -1), ...components.slice(-1).map(cut)];
  return [components, last, components.map(cut)].map((names) => names.filter((name) => name !== ""));
}

/** The canonical form of a folded path. */
export function canonicalPath(folded: string): CanonicalPath {
  const begun = lead(withoutScheme(folded).replaceAll("\\", "/"));
  const before = followed(begun, componentsOf(begun.rest));
  const { ups, components } = resolve(before.components);
  const after = followed(before.led, components);
  const { from, drive, user } = after.led;
  const all = withoutStreams(after.components).map((components) => [...drive, ...components].join("/"));
  const names = [...new Set(all)] as [string, ...string[]];
  return {
    from,
    ups: before.led.from === "absolute" ? 0 : ups,
    names,
    literal: user === "" ? [] : names.map((name) => name === "" ? user : `${user}/${name}`),
  };
}
