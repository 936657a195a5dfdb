/**
 * The cases of a pack that no single pattern gives: rules without a pattern, servers that have a risk and no list, and
 * actions in which many rules hit at once, so that their order shows.
 *
 * @module
 */
import type { Input } from "../decide/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { inSingleQuotes } from "../text/shell_word.ts";
import { FRESH } from "./fill.ts";

/** An input that is made for one rule; whether it hits in a pack is for the engine to say. */
export interface RuleCase {
  /** Last part of the case id. */
  readonly name: string;
  readonly rule_id: string;
  readonly input: Input;
}

/** Texts in which a pattern was found to decide, by list: the first of each list. */
export type DecidingTexts = Readonly<Partial<Record<string, string>>>;

/** More launchers in a row than are followed. */
const TOO_DEEP = `${"env ".repeat(6)}${FRESH}`;

const SIMPLE_CASES: readonly RuleCase[] = [
  { name: "no_target", rule_id: "runtime.input.block_invalid", input: { action_type: "read_file" } },
  {
    name: "wrong_type",
    rule_id: "runtime.input.block_invalid",
    input: { action_type: "execute_command", target: [FRESH] },
  },
  { name: "read", rule_id: "filesystem.read.allow", input: { action_type: "read_file", target: FRESH } },
  { name: "write", rule_id: "filesystem.write.allow", input: { action_type: "write_file", target: FRESH } },
  {
    name: "invisible_character",
    rule_id: "runtime.text.require_approval",
    input: { action_type: "read_file", target: `${FRESH}\u202e` },
  },
  {
    name: "unlisted_command",
    rule_id: "commands.default.require_approval",
    input: { action_type: "execute_command", target: FRESH },
  },
  {
    name: "line_end_of_windows",
    rule_id: "commands.default.require_approval",
    input: { action_type: "execute_command", target: `${FRESH}\r\n${FRESH}` },
  },
  {
    name: "launched_too_deep",
    rule_id: "commands.default.require_approval",
    input: { action_type: "execute_command", target: TOO_DEEP },
  },
  {
    name: "harmless_operation",
    rule_id: "git.allow",
    input: { action_type: "git_operation", requested_operation: "status" },
  },
  {
    name: "unknown_operation",
    rule_id: "git.require_approval",
    input: { action_type: "git_operation", requested_operation: FRESH },
  },
  {
    name: "push_without_destination",
    rule_id: "git.require_approval",
    input: { action_type: "execute_command", target: "git push" },
  },
  {
    name: "unknown_server",
    rule_id: "mcp.server.trust.block_unknown",
    input: { action_type: "mcp_tool_call", server: FRESH },
  },
  {
    name: "ambiguous_server",
    rule_id: "mcp.server.trust.require_approval",
    input: { action_type: "mcp_tool_call", target: `${FRESH}:${FRESH}:${FRESH}` },
  },
  {
    name: "unknown_action",
    rule_id: "runtime.default.require_approval",
    input: { action_type: FRESH, target: FRESH },
  },
];

/** Servers that have a risk; those in a list have cases of their own besides. */
function riskCases(policy: CompiledPolicy): RuleCase[] {
  return Object.keys(policy.mcp.risk).filter((server) => server !== "").map((server) => ({
    name: "risk",
    rule_id: policy.mcp.block_unknown ? "mcp.server.trust.block_unknown" : "mcp.server.trust.require_approval",
    input: { action_type: "mcp_tool_call", server },
  }));
}

/** One command for each list that has a deciding text, and what needs approval in any pack. */
function commandsTogether(texts: DecidingTexts): string[] {
  const of = (list: string, make: (text: string) => string) => texts[list] === undefined ? [] : [make(texts[list])];
  return [
    ...of("commands.block", (text) => text),
    ...of("commands.require_approval", (text) => text),
    ...of("filesystem.block_read", (path) => `cat ${inSingleQuotes(path)}`),
    ...of("filesystem.block_write", (path) => `echo > ${inSingleQuotes(path)}`),
    ...of("filesystem.require_approval_write", (path) => `echo > ${inSingleQuotes(path)}`),
    ...of("git.protected_branches", (branch) => `git push origin ${inSingleQuotes(`HEAD:${branch}`)}`),
    "git push",
    TOO_DEEP,
    `echo ${FRESH}\u202e`,
  ];
}

/** Many rules at once: as a command, from a server that runs commands, as an action that nobody knows. */
function togetherCases(texts: DecidingTexts): RuleCase[] {
  const commands = commandsTogether(texts);
  const target = commands.join("\n");
  const call = { action_type: "mcp_tool_call", target: `${FRESH}:${FRESH}:${FRESH}`, capability: "shell" };
  return [
    {
      name: "together",
      rule_id: "commands.default.require_approval",
      input: { action_type: "execute_command", target },
    },
    {
      name: "together_from_server",
      rule_id: "mcp.server.trust.require_approval",
      input: { ...call, arguments: commands },
    },
    {
      name: "together_unknown_action",
      rule_id: "runtime.default.require_approval",
      input: { action_type: FRESH, target },
    },
  ];
}

/**
 * The cases of the rules, the same for every pack but for its servers and texts.
 *
 * @param texts a deciding text of each list that has one
 */
export function ruleCases(policy: CompiledPolicy, texts: DecidingTexts): RuleCase[] {
  return [...SIMPLE_CASES, ...riskCases(policy), ...togetherCases(texts)];
}
