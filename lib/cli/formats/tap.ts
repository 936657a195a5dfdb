/**
 * TAP, the Test Anything Protocol, version 13: the newest one that every reader takes.
 *
 * @module
 */
import { visible } from "../../text/visible.ts";

/** One test; it passed unless it says otherwise. */
export interface TapCase {
  readonly name: string;
  /** What is told of a failure, by key. */
  readonly failure?: Readonly<Record<string, string>>;
}

/** YAML has no way to write these two; the others that it lacks are written out before. */
function shown(text: string): string {
  return visible(text).replace(/[\ufffe\uffff]/gu, "\ufffd");
}

/** A `#` would start a directive, and `# SKIP` in a name turn a failure into a pass. */
function description(name: string): string {
  return shown(name).replace(/[\\#]/gu, "\\$&");
}

/** Texts in double quotes are the same in JSON and in YAML. */
function caseLines({ name, failure }: TapCase, index: number): string[] {
  const line = `${failure ? "not ok" : "ok"} ${index + 1} - ${description(name)}`;
  if (!failure) return [line];
  const details = Object.entries(failure).map(([key, text]) => `  ${key}: ${JSON.stringify(shown(text))}`);
  return [line, "  ---", ...details, "  ..."];
}

/**
 * The whole document.
 *
 * @param cases at least one: a plan of zero tests is a run that was skipped, and is taken as passed
 *
 * @example
 * ```text
 * TAP version 13
 * 1..2
 * ok 1 - plans are free
 * not ok 2 - an apply is not
 *   ---
 *   expected: "block"
 *   ...
 * ```
 */
export function tap(cases: readonly TapCase[]): string {
  return ["TAP version 13", `1..${cases.length}`, ...cases.flatMap(caseLines)].join("\n") + "\n";
}
