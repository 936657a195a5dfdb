/**
 * Checks the `match` and `not_match` examples of a pack, entry by entry, against the findings of the reference engine.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import type { Input } from "../decide/types.ts";
import type { Entry, Example, ListName, MergedPack } from "../pack/types.ts";
import { compile, RULE_OF_LIST } from "../policy/compile.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { shortened, visible } from "../text/visible.ts";
import { CHECK_CODES } from "./codes.ts";

/** The action that an example of each list stands for. */
const ACTION_OF_LIST: Readonly<Record<ListName, (text: string) => Input>> = {
  "filesystem.block_read": (target) => ({ action_type: "read_file", target, requested_operation: "read" }),
  "filesystem.block_write": (target) => ({ action_type: "write_file", target, requested_operation: "write" }),
  "filesystem.require_approval_write": (target) => ({
    action_type: "write_file",
    target,
    requested_operation: "write",
  }),
  "commands.block": (target) => ({ action_type: "execute_command", target }),
  "commands.require_approval": (target) => ({ action_type: "execute_command", target }),
  "commands.allow": (target) => ({ action_type: "execute_command", target }),
  "git.protected_branches": (target) => ({ action_type: "git_operation", requested_operation: "push", target }),
  "mcp.allowed_servers": (server) => ({ action_type: "mcp_tool_call", server }),
  "mcp.blocked_servers": (server) => ({ action_type: "mcp_tool_call", server }),
};

/** Whether an entry is among the findings that an example gives. */
function isFound(policy: CompiledPolicy, list: ListName, entry: Entry, example: Example): boolean {
  const { findings } = judge(policy, ACTION_OF_LIST[list](example.text));
  const rule = findings.filter((finding) => finding.rule_id === RULE_OF_LIST[list]);
  // The finding of an allowed server may name no pattern: the match is exact, so the server is the pattern.
  if (list === "mcp.allowed_servers") return rule.length > 0 && example.text === entry.pattern;
  return rule.some((finding) => finding.pattern === entry.pattern);
}

function quoted(text: string): string {
  return `'${shortened(visible(text), 80)}'`;
}

function diagnostic(list: ListName, entry: Entry, example: Example, wanted: boolean): Diagnostic {
  const code = wanted ? "pack.example_not_matched" : "pack.example_matched";
  const verb = wanted ? "does not match" : "matches";
  return {
    code,
    severity: CHECK_CODES[code].severity,
    message: `Example ${quoted(example.text)} ${verb} its pattern ${quoted(entry.pattern)}`,
    file: example.file,
    line: example.line,
    column: example.column,
    expected: `${wanted ? "a" : "no"} finding ${RULE_OF_LIST[list]} with this pattern`,
    hint: CHECK_CODES[code].fix.replace(/\.$/u, ""),
  };
}

function checkEntry(policy: CompiledPolicy, list: ListName, entry: Entry): Diagnostic[] {
  const failed = (examples: readonly Example[], wanted: boolean) =>
    examples.filter((example) => isFound(policy, list, entry, example) !== wanted)
      .map((example) => diagnostic(list, entry, example, wanted));
  return [...failed(entry.match, true), ...failed(entry.not_match, false)];
}

function hasExamples(entry: Entry): boolean {
  return entry.match.length + entry.not_match.length > 0;
}

/**
 * What is wrong with the examples of a pack.
 *
 * A pattern is tested alone, whether or not another one would win. Examples of protected branches are tested as if direct
 * pushes were blocked, because they say which branches are meant, not what happens to them.
 *
 * @param policy the pack compiled
 */
export async function checkExamples(pack: MergedPack, policy: CompiledPolicy): Promise<Diagnostic[]> {
  const lists = (Object.keys(ACTION_OF_LIST) as ListName[]).filter((list) => pack.lists[list].some(hasExamples));
  const diagnostics: Diagnostic[] = [];
  for (const list of lists) {
    const lenient = list === "git.protected_branches" && !pack.block_direct_push_to_protected_branch;
    const judging = lenient ? await compile({ ...pack, block_direct_push_to_protected_branch: true }) : policy;
    diagnostics.push(...pack.lists[list].flatMap((entry) => checkEntry(judging, list, entry)));
  }
  return diagnostics;
}
