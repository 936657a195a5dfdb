/**
 * JSON for programs.
 *
 * @module
 */
import type { Diagnostic } from "../../text/diagnostic.ts";

/** One JSON document with two blanks of indentation and a final newline. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2) + "\n";
}

/** One JSON document on one line. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value) + "\n";
}

/** What every command prints for bad input under `--format json`. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], format: "json" | "jsonl" = "json"): string {
  return format === "json" ? json({ diagnostics }) : jsonLine({ diagnostics });
}
