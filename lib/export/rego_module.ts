/**
 * Renders `cavra_policy.rego`: the one module of every pack under a header that says where it comes from.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { regoString } from "./rego_value.ts";

const EDIT = "# Do not edit: edit the YAML of the pack and";

/**
 * The comment on top of a generated Rego file; texts of the pack stand in it escaped.
 *
 * @param command what writes the file anew, see {@link exportCommand}; none where the file is part of something else
 */
export function regoHeader(policy: CompiledPolicy, command?: string): string {
  return [
    `# Generated from policy pack ${regoString(policy.id)} version ${regoString(policy.version)}`,
    `# Policy digest sha256:${policy.digest}`,
    ...(command === undefined ? [`${EDIT} make this anew`] : [`${EDIT} run`, `#   ${command}`]),
  ].join("\n");
}

/** The command that a header names; undefined where it names none. */
export function headerCommand(text: string): string | undefined {
  const [, , edit, line = ""] = text.split("\n", 4);
  return edit === `${EDIT} run` ? /^# {3}(cavra policy rego-export .*)$/u.exec(line)?.[1] : undefined;
}

/**
 * The exported module: header, an empty line, the text of the module.
 *
 * @param module text of the embedded module
 * @param command as for {@link regoHeader}
 */
export function renderModule(policy: CompiledPolicy, module: string, command?: string): string {
  return `${regoHeader(policy, command)}\n\n${module}`;
}
