/**
 * An action typed on the command line as an input document.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { didYouMean } from "../text/suggest.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { readJson } from "../text/json_lines.ts";
import type { Call, OptionSpec } from "./command.ts";
import { cliDiagnostic, usage } from "./failure.ts";

/** The action types that have rules of their own. */
export const ACTION_TYPES = ["read_file", "write_file", "execute_command", "git_operation", "mcp_tool_call"] as const;

/** Options for the fields of the input, beside the target. */
export const ACTION_OPTIONS: readonly OptionSpec[] = [
  { flags: "--operation <text>", help: "requested_operation of the action" },
  { flags: "--resolved-target <path>", help: "real path of the target" },
  { flags: "--workspace-root <path>", help: "absolute path of the workspace" },
  { flags: "--server <name>", help: "MCP server" },
  { flags: "--tool <name>", help: "MCP tool" },
  { flags: "--capability <name>", help: "MCP capability: filesystem, shell, terminal, exec or another" },
  { flags: "--arguments <json>", help: "MCP arguments" },
];

const FIELDS = ["resolved-target", "workspace-root", "server", "tool", "capability"] as const;
const OPERATIONS: Readonly<Record<string, string>> = { read_file: "read", write_file: "write" };

function parsedArguments(text: string | undefined): { arguments?: Json } {
  if (text === undefined) return {};
  const reading = readJson(text);
  if (reading.ok) return { arguments: reading.value as Json };
  throw usage("cli.invalid_value", "The value of '--arguments' is no JSON", { received: text });
}

/** Of a git operation the first word is the operation, unless it was given as an option. */
function words(type: string, args: readonly string[], operation: string | undefined): { [key: string]: Json } {
  if (type !== "git_operation" || operation !== undefined) {
    const requested = operation ?? OPERATIONS[type];
    return { target: args.join(" "), ...(requested === undefined ? {} : { requested_operation: requested }) };
  }
  const [first = "", ...rest] = args;
  return { requested_operation: first, ...(rest.length > 0 ? { target: rest.join(" ") } : {}) };
}

/** The input document of `ACTION TARGET …` and its options. */
export function typedAction(call: Call): { [key: string]: Json } {
  const [type = "", ...targets] = call.args;
  const given = FIELDS.flatMap((name): [string, Json][] => {
    const value = call.text(name);
    return value === undefined ? [] : [[name.replaceAll("-", "_"), value]];
  });
  return {
    action_type: type,
    ...words(type, targets, call.text("operation")),
    ...Object.fromEntries(given),
    ...parsedArguments(call.text("arguments")),
  };
}

/** A note when the action type is none of the five: it is decided all the same, by rule 13. */
export function unknownType(type: string): Diagnostic[] {
  if (ACTION_TYPES.some((known) => known === type)) return [];
  const expected = ACTION_TYPES.join(", ");
  const more = { expected, received: type, hint: didYouMean(type, ACTION_TYPES) };
  return [{
    ...cliDiagnostic("cli.unknown_action_type", `Action type '${type}' has no rules of its own`, more),
    severity: "warning",
  }];
}
