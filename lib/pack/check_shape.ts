/**
 * Checks a pack against the schema and says what is wrong in the words and at the places of the YAML text.
 *
 * @module
 */
import { didYouMean } from "../text/suggest.ts";
import { PACK_CODES, type PackCode } from "./codes.ts";
import { type Details, quoted, type Report } from "./report.ts";
import { knownKeys, packSchemas, type SchemaIssue, SECTION_KEYS } from "./schema.ts";
import { isYesNo, type MappingNode, type Node, pairOf } from "./yaml_nodes.ts";

type Path = readonly PropertyKey[];

/** The value that the schema sees. What must not pass as a text or a boolean becomes a symbol, which fits no type. */
function plain(node: Node): unknown {
  if (node.faulty || isYesNo(node)) return Symbol.for("unusable");
  if (node.kind === "sequence") return node.items.map(plain);
  if (node.kind === "mapping") {
    return Object.fromEntries([...node.pairs.values()].map((pair) => [pair.key, plain(pair.value)]));
  }
  if (node.type === "null") return null;
  if (node.type === "boolean") return node.text.toLowerCase() === "true";
  return node.type === "number" ? Number(node.text) : node.text;
}

function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === "sequence") node = node.items[Number(step)];
    else node = pairOf(node, String(step))?.value;
  }
  return node;
}

/** Where a missing key is reported: at the key of the mapping that lacks it, or where the item begins. */
function placeOf(root: Node, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1));
  const pair = pairOf(parent, String(path.at(-1)));
  return pair?.keyStart ?? nodeAt(root, path)?.start ?? root.start;
}

/** `item 2 of 'commands.block'`, `'match' in item 1 of 'commands.block'`; items count from 1. */
function shown(path: Path): string {
  const last = path.at(-1);
  if (typeof last === "number") return `item ${last + 1} of ${shown(path.slice(0, -1))}`;
  const item = path.findLastIndex((step) => typeof step === "number");
  const name = quoted(path.slice(item + 1).map(String).join("."));
  return item < 0 ? name : `${name} in ${shown(path.slice(0, item + 1))}`;
}

/** The same at the start of a sentence. */
function shownFirst(path: Path): string {
  return shown(path).replace(/^i/u, "I");
}

function described(node: Node): string {
  if (node.kind === "sequence") return "a list";
  if (node.kind === "mapping") return "a mapping";
  if (node.type === "string") return `the text ${quoted(node.text)}`;
  return node.type === "null" ? "nothing" : `the ${node.type} ${node.text}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "A text",
  boolean: "true or false",
  array: "A list",
  object: "A mapping",
  record: "A mapping",
};

function typeHint(node: Node, expected: string): string | undefined {
  if (node.kind !== "scalar") return undefined;
  if (expected === "boolean") {
    const word = node.text.toLowerCase();
    if (["yes", "on", "true", "1"].includes(word)) return "Write true, without quotes";
    if (["no", "off", "false", "0"].includes(word)) return "Write false, without quotes";
  }
  if (expected === "string" && node.plain) return `Quote it: "${node.text}"`;
  if (expected === "array" && node.type === "string") return `Write it as a list: ["${node.text}"]`;
  return undefined;
}

/** A value of another type than is meant. */
function reportType(
  report: Report,
  node: Node,
  path: Path,
  expected: string,
  wanted = TYPES[expected] ?? expected,
): void {
  if (node.faulty) return;
  if (node.kind === "scalar" && node.type === "null") {
    report.add("pack.null_value", node.start, `${shownFirst(path)} has no value`, {
      expected: wanted,
    });
    return;
  }
  const details: Details = { expected: wanted, received: described(node), hint: typeHint(node, expected) };
  if (isYesNo(node) && node.kind === "scalar") {
    report.add(
      "pack.yes_no",
      node.start,
      `${shownFirst(path)} is ${quoted(node.text)}, a boolean in YAML 1.1 only`,
      details,
    );
    return;
  }
  report.add("pack.wrong_type", node.start, `${shownFirst(path)} is ${described(node)}`, details);
}

function reportMissing(report: Report, root: Node, path: Path): void {
  const owner = path.slice(0, -1);
  const inSection = owner.length === 0 ? "the pack" : shown(owner);
  report.add("pack.missing_key", placeOf(root, owner), `Key ${quoted(String(path.at(-1)))} is missing in ${inSection}`);
}

function keyHint(key: string, path: Path): string | undefined {
  if (key === "<<") return "Merge keys are YAML 1.1: write the keys out";
  const near = didYouMean(key, knownKeys(path));
  if (near !== undefined) return near;
  const home = Object.keys(SECTION_KEYS).find((section) => SECTION_KEYS[section]!.includes(key));
  if (home !== undefined && path.length <= 1) return `It belongs into the section '${home}'`;
  return path.length === 0 ? "Start the name with 'x-' to have the section ignored" : undefined;
}

function reportUnknown(report: Report, root: Node, path: Path, keys: readonly string[]): void {
  const owner = nodeAt(root, path);
  for (const key of keys) {
    const pair = pairOf(owner, key);
    if (pair === undefined) continue;
    const section = path.length === 0;
    const message = section ? `Unknown section ${quoted(key)}` : `Unknown key ${quoted(key)} in ${shown(path)}`;
    report.add(section ? "pack.unknown_section" : "pack.unknown_key", pair.keyStart, message, {
      hint: keyHint(key, path),
    });
  }
}

const VALUE_MESSAGES: Partial<Readonly<Record<PackCode, string>>> = {
  "pack.bad_id": "is no pack id",
  "pack.empty_pattern": "is an empty pattern",
  "pack.empty_text": "is empty",
  "pack.line_break": "holds a line end or another control character",
  "pack.bad_launcher": "is not one plain word",
  "pack.star_in_server": "holds a star, but servers are allowed by their exact names",
  "pack.null_value": "has no value",
};

const VALUE_EXPECTED: Partial<Readonly<Record<PackCode, string>>> = {
  "pack.bad_id": "Small letters, digits and hyphens, first a letter or digit",
  "pack.empty_pattern": "A pattern",
  "pack.line_break": "One line",
};

function reportValue(report: Report, node: Node, path: Path, issue: SchemaIssue): void {
  const code = Object.hasOwn(PACK_CODES, issue.message) ? issue.message as PackCode : "pack.bad_value";
  if (node.faulty) return;
  if (code === "pack.overlay_key") return;
  const message = VALUE_MESSAGES[code] ?? "has a value that is not possible";
  const received = node.kind === "scalar" ? quoted(node.text) : described(node);
  const short = node.kind === "scalar" && node.text !== "" && code !== "pack.null_value" ? ` (${received})` : "";
  report.add(code, node.start, `${shownFirst(path)}${short} ${message}`, {
    expected: VALUE_EXPECTED[code],
    received: node.kind === "scalar" && node.text !== "" ? received : undefined,
  });
}

function reportChoice(report: Report, node: Node, path: Path, values: readonly unknown[]): void {
  const expected = values.map((value) => `'${String(value)}'`).join(", ");
  // No quotes make a choice of what is none: a number, a boolean, a list.
  if (node.kind !== "scalar" || (node.type !== "string" && !isYesNo(node))) {
    return reportType(report, node, path, "choice", expected);
  }
  if (node.faulty) return;
  report.add("pack.bad_value", node.start, `${shownFirst(path)} is ${quoted(node.text)}`, {
    expected,
    received: quoted(node.text),
    hint: didYouMean(node.text, values.map(String)),
  });
}

/** A list entry or `inherits`: the mistakes of the form that was meant, by the kind of the value. */
function reportUnion(report: Report, root: Node, path: Path, issue: SchemaIssue & { code: "invalid_union" }): void {
  const node = nodeAt(root, path);
  if (node === undefined) return;
  const inherits = path.at(-1) === "inherits";
  const simple = node.kind === "scalar" && node.type === "string" && !isYesNo(node);
  const composed = inherits ? node.kind === "sequence" : node.kind === "mapping";
  if (!simple && !composed) {
    const wanted = inherits ? "An id or a list of ids" : "A pattern, or a mapping with 'pattern'";
    return reportType(report, node, path, "string", wanted);
  }
  for (const inner of issue.errors[simple ? 0 : 1] ?? []) {
    reportIssue(report, root, { ...inner, path: [...path, ...inner.path] } as SchemaIssue);
  }
}

function reportIssue(report: Report, root: Node, issue: SchemaIssue): void {
  const path: Path = issue.path;
  if (issue.code === "unrecognized_keys") return reportUnknown(report, root, path, issue.keys);
  if (issue.code === "invalid_union") return reportUnion(report, root, path, issue);
  const node = nodeAt(root, path);
  if (issue.message === "pack.overlay_key") {
    return report.add("pack.overlay_key", placeOf(root, path), `An overlay has no ${shown(path)}`);
  }
  if (node === undefined) return reportMissing(report, root, path);
  if (issue.code === "invalid_type") return reportType(report, node, path, issue.expected);
  if (issue.code === "invalid_value") return reportChoice(report, node, path, issue.values);
  reportValue(report, node, path, issue);
}

/** Reports everything in which a document differs from the schema. */
export async function checkShape(
  root: MappingNode,
  kind: "pack" | "overlay",
  broken: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const schema = (await packSchemas())[kind];
  const sections = [...root.pairs.values()].filter((pair) => !pair.key.startsWith("x-"));
  const value = Object.fromEntries(sections.map((pair) => [pair.key, plain(pair.value)]));
  const result = schema.safeParse(value);
  for (const issue of result.error?.issues ?? []) {
    if (issue.path.length === 1 && broken.has(String(issue.path[0]))) continue;
    reportIssue(report, root, issue);
  }
}
