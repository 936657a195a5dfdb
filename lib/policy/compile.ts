/**
 * Compiles a merged pack into the policy that all engines read: the content of `data.json`.
 *
 * @module
 */
import type { Entry, ListName, MergedPack } from "../pack/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { sha256 } from "../text/digest.ts";
import { CARRIERS } from "./carriers.ts";
import { compileCommands } from "./command_patterns.ts";
import type { CommandWords } from "./command_words.ts";
import { compileGit } from "./git_rules.ts";
import { GIT_WORDS } from "./git_words.ts";
import { compileMcp } from "./mcp_rules.ts";
import { compilePaths, type PathList } from "./path_patterns.ts";
import { PATH_WORDS } from "./path_words.ts";
import { withRoles, type WordLists } from "./program_roles.ts";
import { FOLDER_REASON, LEVELS, RULES, SEVERITIES } from "./rules.ts";
import { SHELL_LEXER_TABLES } from "./shell_lexer_tables.ts";
import { SHELL_WORDS } from "./shell_words.ts";
import type { CompiledEntry, CompiledPolicy, CompiledRule, FindingTemplate } from "./types.ts";

/** The rule that each list feeds. */
export const RULE_OF_LIST: Readonly<Record<ListName, string>> = {
  "filesystem.block_read": "filesystem.read.block",
  "filesystem.block_write": "filesystem.write.block",
  "filesystem.require_approval_write": "filesystem.write.require_approval",
  "commands.block": "commands.block",
  "commands.require_approval": "commands.require_approval",
  "commands.allow": "commands.allow",
  "git.protected_branches": "git.protected_branch.block_direct_push",
  "mcp.allowed_servers": "mcp.server.trust.allow",
  "mcp.blocked_servers": "mcp.server.trust.block_unknown",
};

const DEFAULT_BRANCHES = ["main", "master"];
const CRITICAL = /(^|[^A-Za-z0-9])(apply|delete)([^A-Za-z0-9]|$)/;

function tableSeverity(ruleId: string, pattern: string): FindingTemplate["severity"] {
  return ruleId === "commands.block" && CRITICAL.test(pattern) ? "critical" : RULES[ruleId]!.severity;
}

/** The finding of one entry: the table, then what the entry says itself. */
function template(ruleId: string, entry: Entry, sentence: string): FindingTemplate {
  const rule = RULES[ruleId]!;
  const group = rule.approver_group === undefined ? undefined : entry.approver_group ?? rule.approver_group;
  return {
    decision: rule.decision,
    rule_id: ruleId,
    severity: entry.severity ?? tableSeverity(ruleId, entry.pattern),
    reason: entry.reason ?? sentence.replace("{pattern}", () => `"${entry.pattern}"`),
    pattern: entry.pattern,
    ...(group === undefined ? {} : { approver_group: group }),
  };
}

function compileEntry(list: ListName, entry: Entry): CompiledEntry {
  const ruleId = RULE_OF_LIST[list];
  const finding = template(ruleId, entry, RULES[ruleId]!.reason);
  const compiled = { list, pattern: entry.pattern, finding };
  const isWrite = list === "filesystem.block_write" || list === "filesystem.require_approval_write";
  if (!isWrite) return compiled;
  const { reason: _reason, severity: _severity, ...rest } = entry;
  return { ...compiled, folder_finding: template("filesystem.write.require_approval", rest, FOLDER_REASON) };
}

function defaultBranches(pack: MergedPack): Entry[] {
  const known = new Set(pack.lists["git.protected_branches"].map((entry) => entry.pattern));
  return DEFAULT_BRANCHES.filter((name) => !known.has(name))
    .map((pattern) => ({ pattern, match: [], not_match: [], pack: pack.id, origins: [] }));
}

function listedEntries(pack: MergedPack): [ListName, Entry][] {
  return (Object.keys(RULE_OF_LIST) as ListName[]).flatMap((list) => {
    const own = pack.lists[list].map((entry): [ListName, Entry] => [list, entry]);
    const added = list === "git.protected_branches" ? defaultBranches(pack) : [];
    return [...own, ...added.map((entry): [ListName, Entry] => [list, entry])];
  });
}

function numbered(entries: readonly CompiledEntry[], list: string): { id: number; pattern: string }[] {
  return entries.flatMap((entry, id) => entry.list === list ? [{ id, pattern: entry.pattern }] : []);
}

function compileRules(): Record<string, CompiledRule> {
  return Object.fromEntries(
    Object.entries(RULES).map(([rule_id, { row, reason, ...rule }]) => [
      rule_id,
      { row, finding: { ...rule, rule_id, reason } },
    ]),
  );
}

function shellWords(pack: MergedPack): CommandWords {
  const added = Object.fromEntries(pack.launchers.map((word) => [word, { operands: 1 }]));
  const launchers = { ...SHELL_WORDS.launchers, ...added };
  return withRoles({ ...SHELL_WORDS, launchers, carriers: CARRIERS } as WordLists);
}

/** Compiles a pack; the same pack gives the same object and digest everywhere. */
export async function compile(pack: MergedPack): Promise<CompiledPolicy> {
  const entries = listedEntries(pack).map(([list, entry]) => compileEntry(list, entry));
  const paths = entries.flatMap((entry, id) =>
    entry.list.startsWith("filesystem.") ? [{ id, list: entry.list as PathList, pattern: entry.pattern }] : []
  );
  const judged = [...numbered(entries, "commands.block"), ...numbered(entries, "commands.require_approval")];
  const policy = {
    schema_version: "cavra.opa-rego-policy.data.v1" as const,
    id: pack.id,
    version: pack.version,
    entries,
    rules: compileRules(),
    levels: LEVELS,
    severities: SEVERITIES,
    paths: compilePaths(paths),
    commands: compileCommands(judged, numbered(entries, "commands.allow")),
    git: compileGit({
      enforced: pack.block_direct_push_to_protected_branch,
      protected: numbered(entries, "git.protected_branches"),
    }),
    mcp: compileMcp({
      block_unknown: pack.block_unknown_servers,
      allowed: numbered(entries, "mcp.allowed_servers"),
      blocked: numbered(entries, "mcp.blocked_servers"),
      risk: pack.risk_scoring,
    }),
    words: { lexer: SHELL_LEXER_TABLES, shell: shellWords(pack), ...PATH_WORDS, ...GIT_WORDS },
  };
  return { ...policy, digest: await sha256(canonicalJson(policy)) };
}
