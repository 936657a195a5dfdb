/**
 * How a widening is told.
 *
 * @module
 */
import { quoted } from "./report.ts";
import type { Widening } from "./types.ts";

/** One sentence: who allows what. */
export function wideningText({ list, pattern, by }: Widening): string {
  const isList = list === "commands.allow" || list === "mcp.allowed_servers";
  return isList ? `${quoted(by)} adds ${quoted(pattern)} to '${list}'` : `${quoted(by)} sets '${list}' to ${pattern}`;
}
