/**
 * Diagnostics as text for people: one heading, the line of the source with a caret, then what helps.
 *
 * @module
 */
import type { Diagnostic, DiagnosticSeverity } from "./diagnostic.ts";
import { isKeyLine } from "./key_material.ts";
import { visible } from "./visible.ts";
import { width } from "./width.ts";
import { hanging } from "./wrap.ts";

/** Width of a quoted line where no width is given: a line of the source can be as long as the file. */
const QUOTED = 80;

/** How to show a diagnostic. */
export interface ExcerptOptions {
  /** Width of a line; default 80. `Infinity` breaks no text, and cuts quoted lines as 80 does. */
  readonly columns?: number;
  /** Marks a text by its role; the default marks nothing. */
  readonly paint?: (role: DiagnosticSeverity | "dim", text: string) => string;
  /** Text of a file as named in the diagnostic; without it there is no excerpt. */
  readonly source?: (file: string) => string | undefined;
}

/** The line around a column, cut to the width, and where the column stands in it. */
function windowed(line: string, column: number, columns: number): { text: string; caret: number } {
  const cells = [...line].map((character) => character === "\t" ? " " : visible(character));
  const target = Math.min(column - 1, cells.length);
  let first = target;
  let used = width(cells[target] ?? " ");
  const room = Math.max(10, columns - 2);
  // Two thirds of the room for what stands before the column: it is what tells where one is.
  while (first > 0 && used + width(cells[first - 1]!) <= Math.floor(room * 2 / 3)) used += width(cells[--first]!);
  if (width(cells.slice(0, target).join("")) < room) first = 0;
  let text = first > 0 ? "…" : "";
  let caret = width(text);
  for (let index = first; index < cells.length; index++) {
    if (index === target) caret = width(text);
    if (width(text) + width(cells[index]!) > room) {
      text += "…";
      break;
    }
    text += cells[index];
  }
  if (target >= cells.length) caret = width(text);
  return { text: text.trimEnd(), caret };
}

function sourceLine(diagnostic: Diagnostic, options: ExcerptOptions): string | undefined {
  if (diagnostic.line < 1) return undefined;
  const text = options.source?.(diagnostic.file);
  // A file that is empty, or too large to be read, has nothing to show.
  if (text === "") return undefined;
  const lines = text?.split("\n") ?? [];
  const line = isKeyLine(lines, diagnostic.line - 1) ? undefined : lines[diagnostic.line - 1];
  return line?.replace(/^\ufeff/u, "").replace(/\r$/u, "");
}

function excerpt(diagnostic: Diagnostic, options: ExcerptOptions): string[] {
  const line = sourceLine(diagnostic, options);
  if (line === undefined) return [];
  const paint = options.paint ?? ((_role, text) => text);
  const number = String(diagnostic.line);
  const gutter = " ".repeat(number.length);
  const { columns = QUOTED } = options;
  const room = (Number.isFinite(columns) ? columns : QUOTED) - number.length - 3;
  const shown = windowed(line, diagnostic.column, room);
  return [
    `${paint("dim", `${number} |`)} ${shown.text}`.trimEnd(),
    `${paint("dim", `${gutter} |`)} ${" ".repeat(shown.caret)}${paint(diagnostic.severity, "^")}`,
  ];
}

/** No file, or one as a whole that the message names: a first line of a file that nobody could read helps nobody. */
function saysWhere({ file, line, column, message }: Diagnostic, { source }: ExcerptOptions): boolean {
  if (file === "") return true;
  return line === 1 && column === 1 && message.includes(`'${file}'`) && source?.(file) === undefined;
}

/** One diagnostic as lines of text. */
export function renderDiagnostic(diagnostic: Diagnostic, options: ExcerptOptions = {}): string[] {
  const columns = options.columns ?? 80;
  const paint = options.paint ?? ((_role, text) => text);
  const label = `${diagnostic.severity}[${diagnostic.code}]: `;
  const [first = "", ...more] = hanging(label, visible(diagnostic.message), columns, 40);
  const heading = [paint(diagnostic.severity, label.trimEnd()) + first.slice(label.trimEnd().length), ...more];
  const place = saysWhere(diagnostic, options) ? [] : [
    paint("dim", "  --> ") + visible(diagnostic.file) +
    (diagnostic.line > 0 ? `:${diagnostic.line}:${diagnostic.column}` : ""),
  ];
  const notes = (["expected", "received", "hint"] as const).flatMap((name) => {
    const text = diagnostic[name];
    return text === undefined ? [] : hanging(`  ${name}: `, visible(text), columns);
  });
  return [...heading, ...place, ...excerpt(diagnostic, options), ...notes];
}
