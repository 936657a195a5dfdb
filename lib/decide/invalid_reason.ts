/**
 * Says in words what makes an input invalid (rule 1), for the people who write inputs. The decision itself is the same for
 * all of them.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { adaptInput, LONGEST } from "./adapt_input.ts";
import { commandTexts, readInput, TEXT_FIELDS } from "./input.ts";
import { pathValid, rootValid } from "./paths.ts";

type Given = { readonly [field: string]: Json };

/** What a JSON value is, as its writer calls it. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function wrongField(given: Given): string | undefined {
  for (const field of TEXT_FIELDS) {
    const value = given[field] ?? "";
    if (typeof value !== "string") return `'${field}' is ${kindOf(value)}, not a text`;
    if (value.includes("\ufffd")) return `'${field}' holds a character that is no UTF-8 (U+FFFD)`;
  }
  const list = given["arguments"] ?? null;
  return typeof list === "object" ? undefined : `'arguments' is ${kindOf(list)}, not an object or a list`;
}

function wrongPath(given: Given, fields: readonly string[]): string | undefined {
  const wrong = fields.find((field) => (given[field] ?? "") !== "" && !pathValid(given[field] as string));
  return wrong && `'${wrong}' is longer than 4,096 characters or holds a control character`;
}

function missing(given: Given, ...fields: readonly string[]): string | undefined {
  if (fields.some((field) => (given[field] ?? "") !== "")) return undefined;
  return `${fields.map((field) => `'${field}'`).join(" or ")} is missing`;
}

function wrongCommand(given: Given): string | undefined {
  const [target, requested_operation] = [given["target"], given["requested_operation"]].map((text) =>
    String(text ?? "")
  );
  const texts = commandTexts({ target: target!, requested_operation: requested_operation! });
  return texts.length > 0 ? undefined : "'target' holds no command";
}

const OF_TYPE: Readonly<Record<string, (given: Given) => string | undefined>> = {
  read_file: (given) => missing(given, "target") ?? wrongPath(given, ["target", "resolved_target"]),
  write_file: (given) => missing(given, "target") ?? wrongPath(given, ["target", "resolved_target"]),
  execute_command: wrongCommand,
  git_operation: (given) =>
    missing(given, "requested_operation") ?? wrongPath(given, ["requested_operation", "target"]),
  mcp_tool_call: (given) => missing(given, "server", "target") ?? wrongPath(given, ["server", "target", "tool"]),
};

function ofFields(given: Given): string | undefined {
  const root = given["workspace_root"] ?? "";
  const type = given["action_type"] as string;
  return wrongField(given) ?? missing(given, "action_type") ??
    (root === "" || rootValid(root as string) ? undefined : "'workspace_root' is no absolute folder, or holds '..'") ??
    (Object.hasOwn(OF_TYPE, type) ? OF_TYPE[type]!(given) : undefined);
}

/**
 * Why an input document is not well formed; undefined where it is.
 *
 * @example
 * ```ts
 * import { invalidReason } from "./invalid_reason.ts";
 * invalidReason({ action_type: "read_file", path: "x" }); // "'target' is missing"
 * ```
 */
export function invalidReason(value: unknown): string | undefined {
  if (readInput(adaptInput(value)) !== undefined) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `${kindOf(value)} is no action`;
  const given = adaptInput(value);
  if (given === null) return `it is longer than ${LONGEST.toLocaleString("en-US")} characters`;
  return ofFields(given as Given) ??
    "a command is longer than 1,000,000 characters, or has more than 20,000 words or 4,096 operators and quotes";
}
