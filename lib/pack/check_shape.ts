/**
 * Checks a pack against the schema and says what is wrong in the words and at the places of the YAML text.
 *
 * @module
 */
import { didYouMean } from "../text/suggest.ts";
import { PACK_CODES, type PackCode } from "./codes.ts";
import { misnamedKeys, type Misnaming, missingExample, reportMissing, reportUnknown } from "./key_mistakes.ts";
import { type Details, quoted, type Report } from "./report.ts";
import { packSchemas, type SchemaIssue } from "./schema.ts";
import { described, nodeAt, type Path, placeOf, shown, shownFirst } from "./shape_places.ts";
import { isYesNo, type MappingNode, type Node } from "./yaml_nodes.ts";

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

/** What cannot be removed must be written. */
function emptyHint(path: Path): string | undefined {
  if (typeof path.at(-1) === "number") return "Write a text or remove the item";
  const example = missingExample(path);
  return example === undefined ? undefined : `Write one, for example: ${example}`;
}

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
    hint: code === "pack.empty_text" ? emptyHint(path) : undefined,
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
  const inner = (issue.errors[simple ? 0 : 1] ?? []).map((one) => ({ ...one, path: [...path, ...one.path] }));
  reportIssues(report, root, inner as SchemaIssue[]);
}

/** A key of the wrong name is one mistake: the schema finds an unknown key and a missing one. */
function reportIssues(report: Report, root: Node, issues: readonly SchemaIssue[]): void {
  const misnamed = misnamedKeys(root, issues);
  const told = new Set(misnamed.map(({ missing }) => missing));
  const byIssue = Map.groupBy(misnamed, ({ unknown }) => unknown as SchemaIssue);
  for (const issue of issues) if (!told.has(issue)) reportIssue(report, root, issue, byIssue.get(issue) ?? []);
}

function reportIssue(report: Report, root: Node, issue: SchemaIssue, misnamed: readonly Misnaming[]): void {
  const path: Path = issue.path;
  if (issue.code === "unrecognized_keys") {
    return reportUnknown(report, root, path, issue.keys, new Map(misnamed.map((one) => [one.key, one])));
  }
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
  const issues = result.error?.issues ?? [];
  reportIssues(report, root, issues.filter(({ path }) => path.length !== 1 || !broken.has(String(path[0]))));
}
