/**
 * Diagnostics on stderr, beside the result on stdout.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { diagnosticsText, painter, type TextStyle } from "./formats/text.ts";
import type { Host } from "./host.ts";

/** How text is written to stdout of a host. */
export function textStyle(host: Host): TextStyle {
  return { columns: host.columns, paint: painter(host.colour && host.outIsTerminal) };
}

/**
 * Prints diagnostics for people on stderr.
 *
 * @param texts the files they are about, for excerpts
 */
export function notes(host: Host, diagnostics: readonly Diagnostic[], texts?: ReadonlyMap<string, string>): void {
  const paint = painter(host.colour && host.errIsTerminal);
  host.err(diagnosticsText(diagnostics, { columns: host.columns, paint, source: (file) => texts?.get(file) }));
}
