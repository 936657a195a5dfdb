/**
 * Where a path lies: in the workspace, in a home folder, elsewhere; and the texts by which it is judged there.
 *
 * @module
 */
import { ABSOLUTE, encodeComponents, HOME } from "../policy/path_encoding.ts";
import { PATH_WORDS } from "../policy/path_words.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { type CanonicalPath, canonicalPath } from "./canonical_path.ts";
import { isTop } from "./path_text.ts";

/** One text that is compared with the patterns. */
export interface PathSubject {
  /** Encoded: every component between two slashes of its own. */
  readonly text: string;
  /**
   * `anchored`: as it stands. `floating`: patterns may begin at any component, because the workspace may lie anywhere in
   * it. `guess`: where home may be; only for absolute patterns.
   */
  readonly kind: "anchored" | "floating" | "guess";
}

/** The texts by which a path is judged. */
export interface PathPlace {
  /** The canonical form, to be reported. */
  readonly form: string;
  readonly subjects: readonly PathSubject[];
}

/** The part of an absolute path below a home folder; undefined outside of homes. */
function belowHome(name: string): string | undefined {
  const parts = name.split("/");
  const folders: { readonly [name: string]: number } = PATH_WORDS.path_home_folders;
  const onDrive = parts[0]!.endsWith(":") && parts[1] === "users" ? 3 : undefined;
  const length = own(folders, parts[0]!) ?? own(folders, parts.slice(0, 2).join("/")) ?? onDrive;
  return length === undefined || parts.length < length ? undefined : parts.slice(length).join("/");
}

/** The part of a name below a folder; undefined where it lies elsewhere. */
function below(folder: string, name: string): string | undefined {
  if (folder === "" || name === folder) return folder === "" ? name : "";
  return name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : undefined;
}

function joined(folder: string, name: string): string {
  return folder === "" || name === "" ? folder + name : `${folder}/${name}`;
}

/** The folder so many steps above a root; never above the top. */
function above(root: string, ups: number): string {
  const parts = root.split("/");
  return parts.slice(0, Math.max(parts.length - ups, parts[0]!.endsWith(":") ? 1 : 0)).join("/");
}

function encoded(lead: string, name: string): string {
  const components = [lead, name].filter((part) => part !== "").join("/");
  return encodeComponents((components === "" ? "." : components).split("/"));
}

function anchored(lead: string, names: readonly string[]): PathSubject[] {
  return names.map((name) => ({ text: encoded(lead, name), kind: "anchored" }));
}

function floating(lead: string, names: readonly string[]): PathSubject[] {
  return names.map((name) => ({ text: encoded(lead, name), kind: "floating" }));
}

function defined(names: readonly (string | undefined)[]): string[] {
  return names.filter((name) => name !== undefined);
}

/** The workspace root as a subject, for a path that holds the workspace. */
function workspace(holdsIt: boolean): PathSubject[] {
  return holdsIt ? anchored("", [""]) : [];
}

function absoluteForm(name: string): string {
  const path = isDrivePath(name) ? (name.includes("/") ? name : `${name}/`) : `/${name}`;
  const home = belowHome(name);
  return home === undefined ? path : homeForm(home);
}

function isDrivePath(name: string): boolean {
  return name.split("/")[0]!.endsWith(":") && isTop(name.split("/")[0]!);
}

function homeForm(name: string): string {
  return joined("~", name);
}

function inside(names: readonly string[], root: string): PathPlace {
  const absolute = root === "" ? [] : names.map((name) => joined(root, name));
  const homes = defined(absolute.map(belowHome));
  const subjects = [...anchored("", names), ...anchored(ABSOLUTE, absolute), ...anchored(HOME, homes)];
  return { form: names[0] === "" ? "." : names[0]!, subjects };
}

function outside(names: readonly string[], form: string, holdsWorkspace: boolean): PathPlace {
  const homes = defined(names.map(belowHome));
  const subjects = [...floating(ABSOLUTE, names), ...anchored(HOME, homes), ...workspace(holdsWorkspace)];
  return { form, subjects };
}

function placeAbsolute(names: readonly string[], root: string): PathPlace {
  const first = names[0]!;
  if (root !== "" && below(root, first) !== undefined) {
    return inside(defined(names.map((name) => below(root, name))), root);
  }
  const holdsRoot = root === "" ? belowHome(first) === "" : below(first, root) !== undefined;
  return outside(names, absoluteForm(first), isTop(first) || holdsRoot);
}

function placeHome(path: CanonicalPath, root: string): PathPlace {
  const rootBelow = root === "" ? undefined : belowHome(root);
  const first = path.names[0];
  if (rootBelow !== undefined && below(rootBelow, first) !== undefined) {
    return inside(defined(path.names.map((name) => below(rootBelow, name))), root);
  }
  const guesses = PATH_WORDS.path_home_guesses.flatMap((home) => path.names.map((name) => joined(home, name)));
  const holdsRoot = first === "" || (rootBelow !== undefined && below(first, rootBelow) !== undefined);
  const subjects: PathSubject[] = [
    ...floating(HOME, path.names),
    ...floating("", path.literal),
    ...guesses.map((name) => ({ text: encoded(ABSOLUTE, name), kind: "guess" as const })),
    ...workspace(holdsRoot),
  ];
  return { form: homeForm(first), subjects };
}

function placeOf(path: CanonicalPath, root: string): PathPlace {
  const [first] = path.names;
  if (path.from === "absolute") return placeAbsolute(path.names, root);
  if (path.from === "workspace" && path.ups === 0) return inside(path.names, root);
  if (path.from === "workspace" && root !== "") {
    return placeAbsolute(path.names.map((name) => joined(above(root, path.ups), name)), root);
  }
  if (path.ups === 0) return placeHome(path, root);
  const climb = Array(path.ups).fill("..").join("/");
  const lead = path.from === "home" ? `~/${climb}` : climb;
  return outside(path.names, joined(lead, first), first === "");
}

/** The texts that a path is judged by, as it was written, under a workspace root (empty or absent where unknown). */
export function pathSubjects(raw: string, root = ""): PathPlace {
  return placeOf(canonicalPath(fold(raw)), rootName(root));
}

function rootName(root: string): string {
  return root === "" ? "" : canonicalPath(fold(root)).names[0];
}
