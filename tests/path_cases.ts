/**
 * Random path patterns and paths, and what a pattern means by a plain regular expression.
 *
 * @module
 */
import type { PathSubject } from "../lib/decide/path_place.ts";
import { patternComponents } from "../lib/policy/path_components.ts";
import type { PathEntry } from "../lib/policy/path_patterns.ts";
import { foldedForms } from "../lib/text/fold.ts";
import type { Random } from "./random.ts";

const PATTERN_PARTS = [
  ..."a b aa .env .ssh src config prod root home u users ~ *.pem key.* *secret* .* * ** ** x*y *a*b*a* .a. a.b -a"
    .split(" "),
  ..."é e\u0301 a:b ab\u212a İ ſ *~ *.* 日本 d-secrets.yaml *-secrets.yaml .. .".split(" "),
  "my file",
  "a b*",
];
const PATTERN_LEADS = [
  "",
  "",
  "",
  "",
  "",
  "**/",
  "**/",
  "/",
  "/",
  "~/",
  "~/",
  "/home/",
  "/home/*/",
  "/root/",
  "$HOME/",
  "./",
  "C:/",
];

const PATH_PARTS = [
  ..."a b aa .env .ssh src config prod root home u users ~ k.pem key.txt mysecret .a x1y aba a.b -a .. .. .. . repo w"
    .split(" "),
  ..."é e\u0301 a:b ab\u212a İ ſ x~ .env:: .env:s C: ..:x ... cwd self proc 日本 d-secrets.yaml A B .ENV HOME REPO a. ~u"
    .split(" "),
  "",
  "my file",
  "a ",
  "a. .",
  " ",
  ".env .",
  "\t",
];
const PATH_LEADS = [
  ..."/ / ~/ ~ ~u/ $HOME/ ${HOME}/ %USERPROFILE%/ $PWD/ ${PWD}/ /proc/self/cwd/ /proc/self/root/ /proc/thread-self/cwd/"
    .split(" "),
  ..."/w/repo/ /W/Repo/ /home/u/ /home/u/repo/ /root/ /var/root/ /var/home/u/ C:/ c: C:/Users/u/ /C:/ file:/ file:// file:///"
    .split(" "),
  ..."FILE://localhost/ file:C:/ ../ ../../ ../repo/ ./ // $home/ $x/ ~+/ ~a ~/../".split(" "),
];
const ROOTS = [
  "",
  "",
  "",
  "/w/repo",
  "/w/Repo/",
  "/home/u/repo",
  "/home/u",
  "C:\\w\\repo",
  "/root/repo",
  "/a",
  "/w/re:po",
];

function pattern(random: Random): string {
  if (random.below(4) === 0) return random.pick(PATTERN_PARTS);
  return random.pick(PATTERN_LEADS) + random.list(1, 4, () => random.pick(PATTERN_PARTS)).join("/");
}

/** Entries of all three lists. */
export function randomEntries(random: Random, count: number): PathEntry[] {
  const lists = ["filesystem.block_read", "filesystem.block_write", "filesystem.require_approval_write"] as const;
  return Array.from({ length: count }, (_, id) => ({ id, list: random.pick(lists), pattern: pattern(random) }));
}

/** A path as somebody may write it. */
export function randomPath(random: Random): string {
  const lead = random.below(2) === 0 ? "" : random.pick(PATH_LEADS);
  const path = lead + random.list(0, 6, () => random.pick(PATH_PARTS)).join("/");
  return random.below(8) === 0 ? path.replaceAll("/", "\\") : path;
}

/** A workspace root, or none. */
export function randomRoot(random: Random): string {
  return random.pick(ROOTS);
}

function escaped(component: string): string {
  return component.split("*").map((text) => text.replace(/[\\^$.+?()[\]{}|\/]/g, "\\$&")).join("[\\s\\S]*");
}

function source(components: readonly string[]): string {
  return components.map((component, i) => {
    const isLast = i === components.length - 1;
    if (component === "\\") return "\\/";
    if (component === "**" && isLast) return i === 0 || components[i - 1] === "\\" ? "[\\s\\S]*" : "(?:\\/[\\s\\S]*)?";
    if (component === "**") return "(?:[\\s\\S]*\\/)?";
    const endsInRun = i === components.length - 2 && components[i + 1] === "**";
    return escaped(component) + (isLast || endsInRun ? "" : "\\/");
  }).join("");
}

/** The path that an encoded text stands for. */
export function decoded(text: string): string {
  const path = text.slice(1, -1).replaceAll("//", "/");
  return path === "\\" ? "/" : path.startsWith("\\/") ? path.slice(1) : path;
}

/** A path and what is left of it at every directory boundary. */
function suffixes(path: string): string[] {
  const parts = path.replace(/^\//, "").split("/");
  return [path, ...parts.map((_, i) => parts.slice(i).join("/"))];
}

function formHits(components: readonly string[], { text, kind }: PathSubject): boolean {
  const path = decoded(text);
  const meaning = new RegExp(`^${source(components)}$`, "u");
  const [lead, ...names] = components;
  if (lead === "\\") return meaning.test(path);
  if (kind === "guess") return false;
  if (kind === "anchored") return meaning.test(path);
  if (lead !== "~") return suffixes(path).some((suffix) => meaning.test(suffix));
  const mayFloat = names.some((name) => name.split("*").some((literal) => [...literal].length > 1));
  return meaning.test(path) || (mayFloat && suffixes(path).some((suffix) => meaning.test(`~/${suffix}`)));
}

/** `/home/NAME/x` is also looked for where `~` is the name. */
function guessed(components: readonly string[]): (readonly string[])[] {
  const place = components[1] === "var" && components[2] === "home" ? 3 : 2;
  const isHome = components[0] === "\\" && (place === 3 || ["home", "users"].includes(components[1] ?? ""));
  const name = components[place];
  return isHome && name !== undefined && !name.includes("*") ? [components.with(place, "~")] : [];
}

/** Whether a pattern hits a text, by its plain meaning. */
export function plainlyHits(pattern: string, subject: PathSubject): boolean {
  const forms = foldedForms(pattern).map(patternComponents);
  return [...forms, ...forms.flatMap(guessed)].some((components) => formHits(components, subject));
}
