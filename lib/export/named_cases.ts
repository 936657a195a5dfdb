/**
 * The six cases that the fixtures of every pack begin with.
 *
 * @module
 */
import type { Input, Level } from "../decide/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Fixture, Judge } from "./fixture.ts";

/** A named case and the level that the baseline pack gives it. */
export interface NamedCase {
  readonly case_id: string;
  readonly baseline: Level;
  readonly input: Input;
}

/** In the order of the documentation. */
export const NAMED_CASES: readonly NamedCase[] = [
  {
    case_id: "block_env_read",
    baseline: "block",
    input: { action_type: "read_file", target: ".env", requested_operation: "read" },
  },
  {
    case_id: "approval_policy_write",
    baseline: "require_approval",
    input: {
      action_type: "write_file",
      target: "policies/cavra-ai-agent-baseline/policy.yaml",
      requested_operation: "write",
    },
  },
  {
    case_id: "allow_terraform_plan",
    baseline: "allow",
    input: { action_type: "execute_command", target: "terraform plan", requested_operation: "terraform plan" },
  },
  {
    case_id: "block_terraform_apply",
    baseline: "block",
    input: {
      action_type: "execute_command",
      target: "terraform apply -auto-approve",
      requested_operation: "terraform apply -auto-approve",
    },
  },
  {
    case_id: "block_protected_branch_push",
    baseline: "block",
    input: { action_type: "git_operation", target: "origin/main", requested_operation: "push" },
  },
  {
    case_id: "block_unknown_mcp_server",
    baseline: "block",
    input: {
      action_type: "mcp_tool_call",
      target: "unknown-filesystem:read_file",
      requested_operation: "filesystem",
      server: "unknown-filesystem",
      tool: "read_file",
      capability: "filesystem",
    },
  },
];

/** The named cases as the pack decides them. */
export function namedFixtures(policy: CompiledPolicy, judge: Judge): Fixture[] {
  return NAMED_CASES.map(({ case_id, baseline, input }) => {
    const { decision } = judge(policy, input);
    return {
      case_id,
      input,
      expected_decision: decision.decision,
      expected: decision,
      covers: { kind: "named" },
      governed: decision.decision === baseline,
    };
  });
}
