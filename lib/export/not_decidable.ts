/**
 * Proves that a pattern can never decide: another one that stands before it matches all it matches, or its rule is off.
 *
 * @module
 */
import type { ListName } from "../pack/types.ts";
import { expandOptionalStars } from "../policy/command_patterns.ts";
import type { CompiledEntry, CompiledPolicy, FindingTemplate } from "../policy/types.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { fold } from "../text/fold.ts";
import { covers, pathVariants } from "./fill.ts";
import type { PatternName } from "./fixture.ts";

/** Lists whose patterns meet the same texts. */
const FAMILIES: readonly (readonly ListName[])[] = [
  ["filesystem.block_read"],
  ["filesystem.block_write", "filesystem.require_approval_write"],
  ["commands.block", "commands.require_approval", "commands.allow"],
  ["git.protected_branches"],
  ["mcp.allowed_servers", "mcp.blocked_servers"],
];

/** Leading words of a command pattern between which options may stand. */
const MAX_LEAD = 4;

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

/** The pattern with any text, or none, in each of the gaps behind its words from `first` to before `end`. */
function withGaps(pattern: string, first: number, end: number): string[] {
  const words = pattern.split(" ");
  return words.reduce<string[]>((texts, word, index) => {
    const longer = texts.map((text) => index === 0 ? word : `${text} ${word}`);
    return index >= first && index < end ? [...longer, ...longer.map((text) => `${text} *`)] : longer;
  }, [""]);
}

/**
 * Whether a blocked command that matches with options between its leading words is matched by the wider pattern too. Both
 * skip options behind the leading words that they share; behind the others, options are any text to the wider one.
 */
function optionsStayCovered(wide: string, narrow: string): boolean {
  if (/[;&|<>()]/u.test(wide + narrow)) return false;
  const [lead, words] = [leadingWords(fold(wide)), leadingWords(fold(narrow))];
  if (lead.some((word, index) => word !== words[index])) return false;
  return withGaps(narrow, lead.length, Math.min(words.length, MAX_LEAD))
    .every((text) => covers(wide, text, commandVariants));
}

function commandCovers(wide: CompiledEntry, narrow: CompiledEntry): boolean {
  const sameWords = wide.list !== "commands.allow" || !wide.pattern.split(" ")[0]!.includes("*");
  const derived = narrow.list === "commands.allow" || optionsStayCovered(wide.pattern, narrow.pattern);
  return sameWords && derived && covers(wide.pattern, narrow.pattern, commandVariants);
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

/** A flag that is off keeps its whole list from deciding. */
function switchedOff(policy: CompiledPolicy, { list }: CompiledEntry): PatternName | undefined {
  if (list !== "git.protected_branches" || policy.git.enforced) return undefined;
  return { list: "git.block_direct_push_to_protected_branch", pattern: "false" };
}

/** What keeps a pattern from ever deciding, another one or a flag; undefined where there is no proof. */
export function coveredBy(policy: CompiledPolicy, narrow: CompiledEntry): PatternName | undefined {
  const family = FAMILIES.find((lists) => lists.includes(narrow.list as ListName)) ?? [];
  const wide = policy.entries.find((wide) =>
    wide !== narrow && family.includes(wide.list as ListName) &&
    standsBefore(policy, wide.finding, narrow.finding) && entryCovers(wide, narrow)
  );
  return wide ? { list: wide.list, pattern: wide.pattern } : switchedOff(policy, narrow);
}
