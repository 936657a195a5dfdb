/**
 * Text in lines of a given width.
 *
 * @module
 */
import { width } from "./width.ts";

export { width };

/**
 * Breaks one paragraph at blanks into lines of at most `columns`. A word longer than a line stands alone on one and is
 * never cut: a digest, a path or a pattern must survive being copied.
 *
 * @param text one paragraph; runs of blanks become one
 * @param columns width of a line, `Infinity` for one line
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    if (line === "") line = word;
    else if (width(line) + 1 + width(word) <= columns) line += " " + word;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

function words(text: string): string[] {
  return text.split(/[ \n]+/u).filter((part) => part !== "");
}

/** Whether the longest word of a text is too long for one width, and not for another. */
function fitsOnly(text: string, wide: number, narrow: number): boolean {
  const longest = Math.max(0, ...words(text).map(width));
  return longest <= wide && longest > narrow;
}

/**
 * A label and its text: the first line starts with the label, the others are indented to stand under the text.
 *
 * @param label including the blank after it
 * @param text the paragraph
 * @param columns width of a line
 * @param least when the text is too long for one line and fewer columns than this remain beside the label, or
 * only the place below has room for its longest word, it stands below
 */
export function hanging(label: string, text: string, columns: number, least = 10): string[] {
  const beside = columns - width(label);
  const below = columns - 4;
  if (width(text) <= beside || (beside >= least && !fitsOnly(text, below, beside))) {
    const indent = " ".repeat(width(label));
    return wrap(text, beside).map((line, index) => ((index === 0 ? label : indent) + line).trimEnd());
  }
  return [label.trimEnd(), ...wrap(text, below).map((line) => "    " + line)];
}

/** A {@link table} where it fits, else every row by itself: its first cell is the label, the others hang beside it. */
export function fittingTable(rows: readonly (readonly string[])[], columns: number): string[] {
  const lines = table(rows);
  if (lines.every((line) => width(line) <= columns)) return lines;
  return rows.flatMap((row) => hanging(`${row[0] ?? ""}  `, row.slice(1).join(", "), columns));
}

/** Rows with aligned columns, two blanks between them, no blanks at the end of a line. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => widths[index] = Math.max(widths[index] ?? 0, width(cell)));
  const padded = (cell: string, index: number) => cell + " ".repeat(widths[index]! - width(cell));
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
