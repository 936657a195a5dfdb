/**
 * Renders `cavra_policy.rego`: the one module of every pack under a header that says where it comes from.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { regoString } from "./rego_value.ts";

/** The comment on top of a generated Rego file; texts of the pack stand in it escaped. */
export function regoHeader(policy: CompiledPolicy): string {
  return [
    `# Generated from policy pack ${regoString(policy.id)} version ${regoString(policy.version)}`,
    `# Policy digest sha256:${policy.digest}`,
    "# Do not edit: edit the YAML of the pack and run",
    `#   cavra policy rego-export --policy-pack ${policy.id}`,
  ].join("\n");
}

/**
 * The exported module: header, an empty line, the text of the module.
 *
 * @param module text of the embedded module
 */
export function renderModule(policy: CompiledPolicy, module: string): string {
  return `${regoHeader(policy)}\n\n${module}`;
}
