/**
 * Keys that are missing, unknown, or have a name that is only nearly right.
 *
 * @module
 */
import { didYouMean, suggest } from "../text/suggest.ts";
import { inQuotes, quoted, type Report } from "./report.ts";
import { knownKeys, type SchemaIssue, SECTION_KEYS } from "./schema.ts";
import { nodeAt, type Path, placeOf, shown } from "./shape_places.ts";
import { type Node, type Pair, pairOf } from "./yaml_nodes.ts";

type UnknownKeys = SchemaIssue & { readonly code: "unrecognized_keys" };

/** One mistake that the schema finds twice: an unknown key that stands in the place of a missing one. */
export interface Misnaming {
  readonly unknown: UnknownKeys;
  readonly key: string;
  readonly missing: SchemaIssue;
}

/** Keys that must be there: what is expected, and how it may look. */
const REQUIRED: Readonly<Record<string, readonly [expected: string, example: string]>> = {
  metadata: ["A mapping with 'id' and 'version'", 'metadata: {id: my-pack, version: "1.0.0"}'],
  id: ["Small letters, digits and hyphens, first a letter or digit", "id: my-pack"],
  version: ["A text", 'version: "1.0.0"'],
  pattern: ["A pattern", 'pattern: "terraform apply*"'],
  name: ["A text", "name: no secret is read"],
  action: ["A mapping, the input to judge", "action: {action_type: read_file, target: .env}"],
  expect: ["'allow', 'require_approval', 'block'", "expect: block"],
};

/** How a key that must be there may look; nothing for one that may be left out. */
export function missingExample(path: Path): string | undefined {
  const key = String(path.at(-1));
  const optional = path[0] === "tests" ? key === "pattern" : path[0] !== "metadata" && key !== "pattern";
  return optional || !Object.hasOwn(REQUIRED, key) ? undefined : REQUIRED[key]![1];
}

function isMissing(root: Node, issue: SchemaIssue): boolean {
  return issue.code !== "unrecognized_keys" && issue.message !== "pack.overlay_key" && issue.path.length > 0 &&
    nodeAt(root, issue.path) === undefined;
}

function missingByOwner(root: Node, issues: readonly SchemaIssue[]): Map<string, SchemaIssue[]> {
  const byOwner = new Map<string, SchemaIssue[]>();
  for (const issue of issues) {
    if (!isMissing(root, issue)) continue;
    const owner = JSON.stringify(issue.path.slice(0, -1));
    byOwner.set(owner, [...byOwner.get(owner) ?? [], issue]);
  }
  return byOwner;
}

function misnamedIn(unknown: UnknownKeys, missing: readonly SchemaIssue[]): Misnaming[] {
  const { keys, path } = unknown;
  const names = missing.map((issue) => String(issue.path.at(-1)));
  // A section too many is not the one that is missing.
  const alone = keys.length === 1 && missing.length === 1 && path.length > 0;
  return keys.flatMap((key) => {
    const near = suggest(key, names);
    const meant = near ?? (alone && suggest(key, knownKeys(path)) === undefined ? names[0] : undefined);
    return meant === undefined ? [] : [{ unknown, key, missing: missing[names.indexOf(meant)]! }];
  });
}

/** Unknown keys that were meant to be keys that are missing beside them: by their names, or because nothing else is left. */
export function misnamedKeys(root: Node, issues: readonly SchemaIssue[]): Misnaming[] {
  const missing = missingByOwner(root, issues);
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? misnamedIn(issue, missing.get(JSON.stringify(issue.path)) ?? []) : []
  );
}

/** Reports a key that must be there and is not. */
export function reportMissing(report: Report, root: Node, path: Path): void {
  const owner = path.slice(0, -1);
  const name = String(path.at(-1));
  const inSection = owner.length === 0 ? "the pack" : shown(owner);
  const [expected, example] = Object.hasOwn(REQUIRED, name) ? REQUIRED[name]! : [];
  const parent = nodeAt(root, owner);
  const others = parent?.kind === "mapping" ? [...parent.pairs.keys()] : [];
  const near = suggest(name, others.filter((key) => !knownKeys(owner).includes(key)));
  const hint = near === undefined
    ? example && `Add it, for example: ${example}`
    : `Rename ${quoted(near)} to '${name}'`;
  report.add("pack.missing_key", placeOf(root, owner), `Key ${quoted(name)} is missing in ${inSection}`, {
    expected,
    hint,
  });
}

function keyHint(key: string, path: Path): string | undefined {
  if (key === "<<") return "Merge keys are YAML 1.1: write the keys out";
  const near = didYouMean(key, knownKeys(path));
  if (near !== undefined) return near;
  const home = Object.keys(SECTION_KEYS).find((section) => SECTION_KEYS[section]!.includes(key));
  if (home !== undefined && path.length <= 1) return `It belongs into the section '${home}'`;
  return path.length === 0 ? "Start the name with 'x-' to have the section ignored" : undefined;
}

/** `kubectl delete: x` without quotes is a mapping with one key. */
function misnamedHint({ key, value }: Pair, keys: number, missing: string): string {
  const near = didYouMean(key, [missing]);
  if (near !== undefined) return near;
  if (missing !== "pattern" || keys > 1 || value.kind !== "scalar" || !value.plain) return `Write '${missing}'`;
  const text = value.text === "" ? `${key}:` : `${key}: ${value.text}`;
  return `Quote a pattern that holds a colon before a blank: ${inQuotes(text)}`;
}

/** Reports keys that do not exist at a path; those of {@link misnamedKeys} with the key that was meant. */
export function reportUnknown(
  report: Report,
  root: Node,
  path: Path,
  keys: readonly string[],
  misnamed: ReadonlyMap<string, Misnaming>,
): void {
  const owner = nodeAt(root, path);
  for (const key of keys) {
    const pair = pairOf(owner, key);
    if (pair === undefined) continue;
    const section = path.length === 0;
    const message = section ? `Unknown section ${quoted(key)}` : `Unknown key ${quoted(key)} in ${shown(path)}`;
    const missing = misnamed.get(key)?.missing.path.at(-1);
    const size = owner?.kind === "mapping" ? owner.pairs.size : 0;
    const hint = missing === undefined ? keyHint(key, path) : misnamedHint(pair, size, String(missing));
    report.add(section ? "pack.unknown_section" : "pack.unknown_key", pair.keyStart, message, { hint });
  }
}
