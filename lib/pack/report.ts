/**
 * Collects the diagnostics of a load: each once, however often its place is visited.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { withoutKeys } from "../text/key_material.ts";
import { type Position, Positions } from "../text/positions.ts";
import { shortened, visible } from "../text/visible.ts";
import { hintOf, PACK_CODES, type PackCode } from "./codes.ts";

/** The optional fields of a diagnostic. */
export interface Details {
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  readonly hint?: string | undefined;
}

/** A text of the pack as it is shown in a message: on one line, shortened, in quotes. */
export function quoted(text: string): string {
  return `'${shortened(visible(text), 80)}'`;
}

/** A text as YAML takes it whatever it holds, shortened as by {@link quoted}. */
export function inQuotes(text: string): string {
  return /["\\]/u.test(text) ? quoted(text.replaceAll("'", "''")) : quoted(text).replace(/^'(.*)'$/u, '"$1"');
}

/** A diagnostic of {@link PACK_CODES} at a place; without a hint of its own it gets the remedy of the table. */
export function diagnostic(
  code: PackCode,
  place: Position & { readonly file: string },
  message: string,
  details: Details = {},
): Diagnostic {
  const { expected, received, hint = hintOf(PACK_CODES[code]) } = details;
  return {
    code,
    severity: PACK_CODES[code].severity,
    message: withoutKeys(message),
    file: place.file,
    line: place.line,
    column: place.column,
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received: withoutKeys(received) }),
    ...(hint === undefined ? {} : { hint: withoutKeys(hint) }),
  };
}

/** The diagnostics of one file, by offset in its text. */
export class Report {
  readonly file: string;
  readonly positions: Positions;
  readonly #found = new Map<string, Diagnostic>();

  constructor(file: string, text: string) {
    this.file = file;
    this.positions = new Positions(text);
  }

  /**
   * Adds a diagnostic at a UTF-16 offset. A code counts once at one place, since a value can be reached by several
   * aliases; only missing keys share the place of the mapping that lacks them.
   */
  add(code: PackCode, offset: number, message: string, details: Details = {}): void {
    const added = diagnostic(code, { file: this.file, ...this.positions.at(offset) }, message, details);
    const key = `${code} ${offset} ${code === "pack.missing_key" ? message : ""}`;
    if (!this.#found.has(key)) this.#found.set(key, added);
  }

  /** What was found, in the order of the text. */
  sorted(): Diagnostic[] {
    return [...this.#found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
