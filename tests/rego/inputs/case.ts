/**
 * One named case of the Rego unit tests.
 *
 * @module
 */
import type { Json } from "../../../lib/pack/types.ts";
import type { PolicyName } from "../policies.ts";

/** An input, and the policy that judges it. */
export interface Case {
  readonly policy: PolicyName;
  readonly input: Json;
}

/** Cases of one group, by name. */
export type Cases = Readonly<Record<string, Case>>;

type Fields = { readonly [key: string]: Json };

/** A case about any input document. */
export function given(input: Json, policy: PolicyName = "full"): Case {
  return { policy, input };
}

export function read(target: string, more: Fields = {}): Case {
  return given({ action_type: "read_file", target, ...more });
}

export function write(target: string, more: Fields = {}): Case {
  return given({ action_type: "write_file", target, ...more });
}

export function run(target: string, more: Fields = {}): Case {
  return given({ action_type: "execute_command", target, ...more });
}

export function git(requested_operation: string, target: string | null = null): Case {
  return given({ action_type: "git_operation", requested_operation, target });
}

export function mcp(fields: Fields, policy: PolicyName = "full"): Case {
  return given({ action_type: "mcp_tool_call", ...fields }, policy);
}

/** The same case under another policy. */
export function under(policy: PolicyName, { input }: Case): Case {
  return { policy, input };
}
