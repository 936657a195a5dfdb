/**
 * Text in lines of a given width.
 *
 * @module
 */

/** Columns a text takes, counting code points. */
export function width(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function pieces(word: string, most: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += most) {
    parts.push(characters.slice(start, start + most).join(""));
  }
  return parts;
}

/**
 * Breaks one paragraph at blanks into lines of at most `columns`; a word longer than a line is cut.
 *
 * @param text one paragraph; runs of blanks become one
 * @param columns width of a line, at least 1 is used
 */
export function wrap(text: string, columns: number): string[] {
  const most = Math.max(1, columns);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/u).filter((part) => part !== "").flatMap((part) => pieces(part, most))) {
    if (line === "") line = word;
    else if (width(line) + 1 + width(word) <= most) line += " " + word;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/**
 * A label and its text: the first line starts with the label, the others are indented to stand under the text.
 *
 * @param label including the blank after it
 * @param text the paragraph
 * @param columns width of a line
 * @param least when the text is too long for one line and fewer columns than this remain beside the label, it stands below
 */
export function hanging(label: string, text: string, columns: number, least = 10): string[] {
  const beside = columns - width(label);
  if (beside >= least || width(text) <= beside) {
    const indent = " ".repeat(width(label));
    return wrap(text, beside).map((line, index) => ((index === 0 ? label : indent) + line).trimEnd());
  }
  return [label.trimEnd(), ...wrap(text, columns - 4).map((line) => "    " + line)];
}

/** Rows with aligned columns, two blanks between them, no blanks at the end of a line. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => widths[index] = Math.max(widths[index] ?? 0, width(cell)));
  const padded = (cell: string, index: number) => cell + " ".repeat(widths[index]! - width(cell));
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
