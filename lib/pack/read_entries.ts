/**
 * Reads the pattern lists of one file; items with mistakes are left out.
 *
 * @module
 */
import { type EntryDraft, LIST_NAMES } from "./draft.ts";
import { trimBlanks } from "../text/blanks.ts";
import { warnAboutPattern } from "./pattern_warnings.ts";
import { quoted, type Report } from "./report.ts";
import { ONE_LINE } from "./schema.ts";
import type { Example, ListName, Origin, Severity } from "./types.ts";
import { itemsOf, type Node, pairOf, textOf } from "./yaml_nodes.ts";

/** Where a value of this file stands. */
export type OriginOf = (offset: number) => Origin;

const SEVERITY_NAMES: readonly string[] = ["low", "medium", "high", "critical"];

/** A severity, if the value is one. */
export function severityOf(node: Node | undefined): Severity | undefined {
  const text = textOf(node);
  return text !== undefined && SEVERITY_NAMES.includes(text) ? text as Severity : undefined;
}

/** A text without blanks and line ends around it; nothing if none is left. */
export function trimmedText(node: Node | undefined): string | undefined {
  return textOf(node)?.trim() || undefined;
}

function examples(node: Node | undefined, originOf: OriginOf): Example[] {
  return itemsOf(node).flatMap((item) => {
    const text = textOf(item);
    return text === undefined || text.trim() === "" ? [] : [{ text, ...originOf(item.start) }];
  });
}

/** May this text be a pattern of this list? The same tests stand in the schema, which gives the diagnostics. */
function usable(list: ListName, pattern: string): boolean {
  return pattern !== "" && ONE_LINE.test(pattern) && !(list === "mcp.allowed_servers" && pattern.includes("*"));
}

/** Two items are one text where the second dash stands deeper than the first. */
function warnAboutLines(pattern: string, offset: number, report: Report): void {
  report.add("pack.folded_text", offset, `Pattern ${quoted(pattern)} is written over several lines and read as one`, {
    hint: / - /u.test(pattern) ? "Indent each '-' of a list alike, and write a pattern on one line" : undefined,
  });
}

function entry(list: ListName, item: Node, originOf: OriginOf, report: Report): EntryDraft[] {
  const node = item.kind === "mapping" ? pairOf(item, "pattern")?.value : item;
  const written = textOf(node);
  const pattern = written === undefined ? undefined : trimBlanks(written);
  if (node === undefined || written === undefined || pattern === undefined || !usable(list, pattern)) return [];
  if (pattern.includes("\t") && !list.startsWith("commands.")) {
    report.add("pack.line_break", node.start, `Pattern ${quoted(pattern)} holds a tab`, { expected: "Blanks only" });
    return [];
  }
  warnAboutPattern(list, written, node.start, report);
  if (node.kind === "scalar" && node.folded) warnAboutLines(pattern, node.start, report);
  const value = (key: string) => pairOf(item, key)?.value;
  const reason = trimmedText(value("reason"));
  const severity = severityOf(value("severity"));
  const group = trimmedText(value("approver_group"));
  return [{
    pattern,
    ...(reason === undefined ? {} : { reason }),
    ...(severity === undefined ? {} : { severity }),
    ...(group === undefined ? {} : { approver_group: group }),
    match: examples(value("match"), originOf),
    not_match: examples(value("not_match"), originOf),
    origin: originOf(node.start),
  }];
}

/** All pattern lists of a document. */
export function readLists(root: Node, originOf: OriginOf, report: Report): Record<ListName, readonly EntryDraft[]> {
  const lists = LIST_NAMES.map((list) => {
    const [section, key] = list.split(".") as [string, string];
    const items = itemsOf(pairOf(pairOf(root, section)?.value, key)?.value);
    return [list, items.flatMap((item) => entry(list, item, originOf, report))];
  });
  return Object.fromEntries(lists) as Record<ListName, readonly EntryDraft[]>;
}
