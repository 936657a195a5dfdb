/**
 * GitHub workflow commands: one annotation a diagnostic.
 *
 * @module
 */
import type { Diagnostic } from "../../text/diagnostic.ts";
import { visible } from "../../text/visible.ts";

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const;

/** A message may hold line breaks, written as `%0A`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, file, line, column, code, message, expected, received, hint } = diagnostic;
  const place = file === "" ? "" : `file=${property(visible(file))},line=${line},col=${column},`;
  const more = Object.entries({ expected, received, hint }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}: ${visible(text)}`]
  );
  return `::${COMMANDS[severity]} ${place}title=${property(code)}::${data([visible(message), ...more].join("\n"))}\n`;
}

/**
 * @example
 * ```text
 * ::error file=policy.yaml,line=3,col=1,title=pack.unknown_section::Unknown section 'filesytem'
 * ```
 */
export function githubAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotation).join("");
}
