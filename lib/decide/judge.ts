/**
 * The reference engine: what a compiled policy means for one action. It states the meaning that every other engine is
 * compared with; `cavra_policy.rego` has the same rules in the same order.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { compareUtf8 } from "../text/compare_utf8.ts";
import { commandFindings } from "./command_findings.ts";
import { ruleFinding } from "./finding.ts";
import { gitOperation, gitOperationTexts } from "./git.ts";
import { type Action, commandTexts, readInput, withinLimits } from "./input.ts";
import { mcpFindings, mcpTexts } from "./mcp.ts";
import { pathFindings } from "./path_findings.ts";
import { isReadWord, pathOdd } from "./paths.ts";
import { sortFindings } from "./sort_findings.ts";
import { commandOdd } from "./text_findings.ts";
import type { Decision, Finding, Input, Judgement } from "./types.ts";

const odd = "runtime.text.require_approval";

function present(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

function pathsOf(action: Action): string[] {
  return present([action.target, action.resolved_target]);
}

function oddPaths(policy: CompiledPolicy, paths: readonly string[]): Finding[] {
  return paths.some((path) => pathOdd(path)) ? [ruleFinding(policy, odd)] : [];
}

function oddCommands(policy: CompiledPolicy, texts: readonly string[]): Finding[] {
  return texts.some((text) => commandOdd(text)) ? [ruleFinding(policy, odd)] : [];
}

function judgedPaths(policy: CompiledPolicy, action: Action, kind: "read" | "write", paths: readonly string[]) {
  return paths.flatMap((path) => pathFindings(policy, kind, path, action.workspace_root));
}

function readFile(policy: CompiledPolicy, action: Action): Finding[] {
  const writes = action.requested_operation !== "" && !isReadWord(policy, action.requested_operation);
  return [
    ...judgedPaths(policy, action, "read", pathsOf(action)),
    ...(writes ? judgedPaths(policy, action, "write", pathsOf(action)) : []),
    ...oddPaths(policy, pathsOf(action)),
  ];
}

function writeFile(policy: CompiledPolicy, action: Action): Finding[] {
  return [...judgedPaths(policy, action, "write", pathsOf(action)), ...oddPaths(policy, pathsOf(action))];
}

function executeCommand(policy: CompiledPolicy, action: Action): Finding[] {
  const texts = commandTexts(action);
  return [...commandFindings(policy, texts, action.workspace_root, true), ...oddCommands(policy, texts)];
}

/** Rules by which the texts of a git operation are judged as commands; others would hold for words that are no command. */
const countsForGit = new Set([
  ...["commands.block", "commands.require_approval", "git.protected_branch.block_direct_push"],
  ...["filesystem.read.block", "filesystem.write.block", "filesystem.write.require_approval"],
]);

function gitAction(policy: CompiledPolicy, action: Action): Finding[] {
  const texts = gitOperationTexts(policy, action.requested_operation, action.target);
  return [
    ...gitOperation(policy, action.requested_operation, action.target),
    ...commandFindings(policy, texts, action.workspace_root, false).filter(({ rule_id }) => countsForGit.has(rule_id)),
    ...oddCommands(policy, present([action.requested_operation, action.target])),
  ];
}

/** Paths named by a tool are judged as read and as written. */
function openPaths(policy: CompiledPolicy, action: Action, paths: readonly string[]): Finding[] {
  return [
    ...judgedPaths(policy, action, "read", paths),
    ...judgedPaths(policy, action, "write", paths),
    ...oddPaths(policy, paths),
  ];
}

function mcpCall(policy: CompiledPolicy, action: Action): Finding[] {
  const { paths, commands } = mcpTexts(policy, action);
  const judged = commands.filter(withinLimits);
  const untold = judged.length < commands.length ? [ruleFinding(policy, "mcp.server.trust.require_approval")] : [];
  return [
    ...mcpFindings(policy, action),
    ...untold,
    ...openPaths(policy, action, paths),
    ...commandFindings(policy, judged, action.workspace_root, false),
    ...oddCommands(policy, [...commands, ...present([action.server, action.target, action.tool])]),
  ];
}

function otherAction(policy: CompiledPolicy, action: Action): Finding[] {
  const texts = present([action.target, action.requested_operation]);
  return [
    ...openPaths(policy, action, pathsOf(action)),
    ...commandFindings(policy, texts, action.workspace_root, false),
    ...oddCommands(policy, texts),
    ruleFinding(policy, "runtime.default.require_approval"),
  ];
}

const judges: Record<string, (policy: CompiledPolicy, action: Action) => Finding[]> = {
  read_file: readFile,
  write_file: writeFile,
  execute_command: executeCommand,
  git_operation: gitAction,
  mcp_tool_call: mcpCall,
};

const allowedBy: Record<string, string> = { read_file: "filesystem.read.allow", write_file: "filesystem.write.allow" };

function findingsOf(policy: CompiledPolicy, action: Action): Finding[] {
  const known = Object.hasOwn(judges, action.action_type);
  const found = known ? judges[action.action_type]!(policy, action) : otherAction(policy, action);
  const allow = allowedBy[action.action_type];
  return found.length === 0 && known && allow !== undefined ? [ruleFinding(policy, allow)] : found;
}

function decisionOf(policy: CompiledPolicy, findings: readonly Finding[]): Decision {
  const first = findings[0]!;
  const approvals = findings.filter((finding) => finding.decision === "require_approval");
  const groups = [...new Set(approvals.flatMap((finding) => finding.approver_group ?? []))];
  const approves = first.decision === "require_approval";
  return {
    decision: first.decision,
    rule_id: first.rule_id,
    severity: first.severity,
    reason: first.reason,
    policy_pack: policy.id,
    policy_version: policy.version,
    policy_digest: policy.digest,
    ...(approves && first.approver_group !== undefined ? { approver_group: first.approver_group } : {}),
    ...(approves && groups.length > 1 ? { approver_groups: groups.sort(compareUtf8) } : {}),
  };
}

/** Judges one input document; never throws, whatever it is. */
export function judge(policy: CompiledPolicy, input: Input): Judgement {
  const action = readInput(input);
  const found = action ? findingsOf(policy, action) : [ruleFinding(policy, "runtime.input.block_invalid")];
  const findings = sortFindings(policy, found);
  return { decision: decisionOf(policy, findings), findings };
}
