/**
 * Diagnostics: what is wrong with an input, as data. Text is made from it in one place, at the edge.
 *
 * @module
 */

/** How much a diagnostic weighs: an error stops the work, a warning and a note do not. */
export type DiagnosticSeverity = "error" | "warning" | "note";

/** One finding about an input. Lines and columns count from 1, columns in Unicode code points. */
export interface Diagnostic {
  /** Stable name, for example `pack.unknown_key`; every code is listed in `docs/diagnostics.md`. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: DiagnosticSeverity;
  /** One sentence, capital letter, no final period, the offending value quoted. */
  readonly message: string;
  /** The file as the user named it. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in code points. */
  readonly column: number;
  /** What was expected. */
  readonly expected?: string;
  /** What was there. */
  readonly received?: string;
  /** What to do. */
  readonly hint?: string;
}
