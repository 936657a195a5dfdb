/**
 * Unites the pattern lists of all layers: one pattern is one entry, with every place it came from.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import type { EntryDraft } from "./draft.ts";
import type { Layer } from "./layers.ts";
import { diagnostic, quoted } from "./report.ts";
import type { Entry, Example, ListName, Severity, Widening } from "./types.ts";

const SEVERITIES: readonly Severity[] = ["low", "medium", "high", "critical"];

/** The higher of two severities. */
export function higher(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}

/** What an entry has that states none: an entry that lowers it must not win over one that says nothing. */
function impliedSeverity(list: ListName, pattern: string): Severity {
  if (list === "commands.allow" || list === "mcp.allowed_servers") return "low";
  const grave = list === "commands.block" && /(^|[^A-Za-z0-9])(apply|delete)([^A-Za-z0-9]|$)/.test(pattern);
  return grave ? "critical" : "high";
}

/** The highest severity; nothing if it is what an entry has anyway that states none. */
function severityOf(list: ListName, drafts: readonly EntryDraft[]): Severity | undefined {
  const implied = impliedSeverity(list, drafts[0]!.pattern);
  const result = drafts.map((draft) => draft.severity ?? implied).reduce(higher);
  return result === implied && drafts.some((draft) => draft.severity === undefined) ? undefined : result;
}

function united(examples: readonly Example[]): Example[] {
  return [...new Map(examples.toReversed().map((example) => [example.text, example])).values()].reverse();
}

/** One place where a pattern is listed. */
interface Mention {
  readonly layer: Layer;
  readonly draft: EntryDraft;
}

function entryOf(list: ListName, mentions: readonly Mention[]): Entry {
  const drafts = mentions.map((mention) => mention.draft);
  const reason = drafts.find((draft) => draft.reason !== undefined)?.reason;
  const severity = severityOf(list, drafts);
  const group = drafts.find((draft) => draft.approver_group !== undefined)?.approver_group;
  return {
    pattern: drafts[0]!.pattern,
    ...(reason === undefined ? {} : { reason }),
    ...(severity === undefined ? {} : { severity }),
    ...(group === undefined ? {} : { approver_group: group }),
    match: united(drafts.flatMap((draft) => draft.match)),
    not_match: united(drafts.flatMap((draft) => draft.not_match)),
    pack: mentions[0]!.layer.source.label,
    origins: drafts.map((draft) => draft.origin),
  };
}

/** Two patterns are the same when they read the same; in commands a run of blanks is one blank. */
function keyOf(list: ListName, pattern: string): string {
  return list.startsWith("commands.") ? pattern.replace(/[ \t]+/gu, " ") : pattern;
}

function repetitions(mentions: readonly Mention[]): Diagnostic[] {
  const seen = new Set<Layer>();
  return mentions.flatMap(({ layer, draft }) => {
    if (!seen.has(layer)) {
      seen.add(layer);
      return [];
    }
    const message = `Pattern ${quoted(draft.pattern)} stands twice in this list; it is one entry`;
    return [diagnostic("pack.repeated_pattern", { ...draft.origin, file: layer.source.text.file }, message)];
  });
}

function differences(mentions: readonly Mention[], field: "reason" | "approver_group"): Diagnostic[] {
  const stating = mentions.filter(({ draft }) => draft[field] !== undefined);
  const first = stating[0]?.draft;
  return stating.filter(({ draft }) => draft[field] !== first![field]).map(({ layer, draft }) => {
    const { file, line } = first!.origin;
    const message = `The ${field} of ${quoted(draft.pattern)} differs from that at ${file}:${line}; the first stays`;
    const details = { expected: quoted(first![field]!), received: quoted(draft[field]!) };
    return diagnostic("pack.entry_differs", { ...draft.origin, file: layer.source.text.file }, message, details);
  });
}

/** What a layer adds to a list that allows, although there is something below it. */
function widening(list: ListName, { layer, draft }: Mention): Widening[] {
  if (list !== "commands.allow" && list !== "mcp.allowed_servers") return [];
  if (layer.below.size === 0) return [];
  return [{ list, pattern: draft.pattern, by: layer.source.label, origin: draft.origin }];
}

/** The united entries of one list. */
export interface MergedList {
  readonly entries: readonly Entry[];
  readonly widenings: readonly Widening[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Unites one list over all layers, in order. */
export function mergeList(list: ListName, layers: readonly Layer[]): MergedList {
  const byPattern = new Map<string, Mention[]>();
  for (const layer of layers) {
    for (const draft of layer.source.lists[list]) {
      const key = keyOf(list, draft.pattern);
      const mentions = byPattern.get(key);
      if (mentions === undefined) byPattern.set(key, [{ layer, draft }]);
      else mentions.push({ layer, draft });
    }
  }
  const groups = [...byPattern.values()];
  return {
    entries: groups.map((mentions) => entryOf(list, mentions)),
    widenings: groups.flatMap((mentions) => widening(list, mentions[0]!)),
    diagnostics: groups.flatMap((mentions) => [
      ...repetitions(mentions),
      ...differences(mentions, "reason"),
      ...differences(mentions, "approver_group"),
    ]),
  };
}
