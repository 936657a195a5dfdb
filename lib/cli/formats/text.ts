/**
 * Text for people.
 *
 * @module
 */
import type { Diagnostic, DiagnosticSeverity } from "../../text/diagnostic.ts";
import { renderDiagnostic } from "../../text/excerpt.ts";

/** What a text may be marked as. */
export type Role = DiagnosticSeverity | "dim" | "good" | "bold";

/** Marks a text by its role. */
export type Paint = (role: Role, text: string) => string;

const SGR: Readonly<Record<Role, string>> = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  dim: "2",
  good: "32",
  bold: "1",
};

/** Colours for a terminal, or none. */
export function painter(colour: boolean): Paint {
  return colour ? (role, text) => `\u001b[${SGR[role]}m${text}\u001b[0m` : (_role, text) => text;
}

/** Where text goes: its width, its colours, and the files that are quoted. */
export interface TextStyle {
  readonly columns: number;
  readonly paint: Paint;
  readonly source?: (file: string) => string | undefined;
}

/** All diagnostics, an empty line after each. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: TextStyle): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, style).join("\n") + "\n\n").join("");
}

/** `3 errors`, `1 warning`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
