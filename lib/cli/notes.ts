/**
 * Diagnostics on stderr, beside the result on stdout.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { diagnosticsText, painter, type TextStyle } from "./formats/text.ts";
import type { Host } from "./host.ts";

/** No width for a pipe: what reads it, a log or `grep`, wants a digest, a path and a sentence on one line. */
function columnsOf(host: Host, isTerminal: boolean): number {
  return isTerminal ? host.columns : Infinity;
}

/** How text is written to stdout of a host. */
export function textStyle(host: Host): TextStyle {
  return { columns: columnsOf(host, host.outIsTerminal), paint: painter(host.colour && host.outIsTerminal) };
}

/**
 * Prints diagnostics for people on stderr.
 *
 * @param texts the files they are about, for excerpts
 */
export function notes(host: Host, diagnostics: readonly Diagnostic[], texts?: ReadonlyMap<string, string>): void {
  const paint = painter(host.colour && host.errIsTerminal);
  const columns = columnsOf(host, host.errIsTerminal);
  host.err(diagnosticsText(diagnostics, { columns, paint, source: (file) => texts?.get(file) }));
}
