/**
 * Proves that a pattern can never decide, because another one that stands before it matches all it matches.
 *
 * @module
 */
import type { ListName } from "../pack/types.ts";
import { expandOptionalStars } from "../policy/command_patterns.ts";
import type { CompiledEntry, CompiledPolicy, FindingTemplate } from "../policy/types.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { fold } from "../text/fold.ts";
import { covers, pathVariants } from "./fill.ts";

/** Lists whose patterns meet the same texts. */
const FAMILIES: readonly (readonly ListName[])[] = [
  ["filesystem.block_read"],
  ["filesystem.block_write", "filesystem.require_approval_write"],
  ["commands.block", "commands.require_approval", "commands.allow"],
  ["git.protected_branches"],
  ["mcp.allowed_servers", "mcp.blocked_servers"],
];

/** Whether the finding of one entry always stands before that of another on the same input. */
function standsBefore(policy: CompiledPolicy, first: FindingTemplate, second: FindingTemplate): boolean {
  const row = ({ rule_id }: FindingTemplate) => policy.rules[rule_id]!.row;
  const order = policy.levels[second.decision]! - policy.levels[first.decision]! || row(first) - row(second) ||
    policy.severities[second.severity]! - policy.severities[first.severity]! ||
    compareUtf8(first.pattern ?? "", second.pattern ?? "");
  return order < 0;
}

function foldedVariants(pattern: string): string[] {
  return pathVariants(fold(pattern));
}

function commandVariants(pattern: string): string[] {
  return expandOptionalStars(pattern).map((words) => [fold(words[0]!), ...words.slice(1)].join(" "));
}

function leadingWords(pattern: string): string[] {
  const words = pattern.split(" ");
  const end = words.findIndex((word) => /[*;&|<>()]/u.test(word));
  return words.slice(0, end < 0 ? undefined : end);
}

/**
 * Options may stand between the leading words of a blocked pattern. They do not lead past the wider pattern when its own
 * leading words begin the narrow one's, and a star follows where they end earlier.
 */
function optionsStayCovered(wide: string, narrow: string): boolean {
  if (/[;&|<>()]/u.test(wide + narrow)) return false;
  const [lead, words] = [leadingWords(wide), leadingWords(narrow)];
  if (lead.length === 0 || lead.length > 4 || lead.some((word, index) => word !== words[index])) return false;
  return lead.length === words.length || wide.split(" ")[lead.length]?.startsWith("*") === true;
}

function commandCovers(wide: CompiledEntry, narrow: CompiledEntry): boolean {
  const sameCase = wide.list !== "commands.allow" || !wide.pattern.split(" ")[0]!.includes("*");
  const derived = narrow.list === "commands.allow" || optionsStayCovered(wide.pattern, narrow.pattern);
  return sameCase && derived && covers(wide.pattern, narrow.pattern, commandVariants);
}

function serverCovers(wide: CompiledEntry, narrow: CompiledEntry): boolean {
  return wide.list === "mcp.blocked_servers" && fold(wide.pattern) === fold(narrow.pattern);
}

function entryCovers(wide: CompiledEntry, narrow: CompiledEntry): boolean {
  if (wide.list.startsWith("filesystem.")) return covers(wide.pattern, narrow.pattern, foldedVariants);
  if (wide.list.startsWith("commands.")) return commandCovers(wide, narrow);
  if (wide.list.startsWith("mcp.")) return serverCovers(wide, narrow);
  return covers(wide.pattern, narrow.pattern, (pattern) => [fold(pattern)]);
}

/** The entry that keeps another one from ever deciding; undefined where there is no proof. */
export function coveringEntry(policy: CompiledPolicy, narrow: CompiledEntry): CompiledEntry | undefined {
  const family = FAMILIES.find((lists) => lists.includes(narrow.list as ListName)) ?? [];
  return policy.entries.find((wide) =>
    wide !== narrow && family.includes(wide.list as ListName) &&
    standsBefore(policy, wide.finding, narrow.finding) && entryCovers(wide, narrow)
  );
}
