/**
 * Offsets of a text as lines and columns.
 *
 * @module
 */

/** Lines and columns count from 1, columns in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds positions in one text; a line ends at LF. */
export class Positions {
  readonly #text: string;
  readonly #starts: number[] = [0];
  /** The last answer: columns are counted on from it, so that many places on one long line stay cheap. */
  #last = { line: 0, offset: 0, column: 1 };

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** The position of a UTF-16 offset; one outside of the text is taken to its nearest end. */
  at(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    const known = this.#last.line === low && this.#last.offset <= inside;
    let column = known ? this.#last.column : 1;
    for (const _ of this.#text.slice(known ? this.#last.offset : this.#starts[low]!, inside)) column++;
    this.#last = { line: low, offset: inside, column };
    return { line: low + 1, column };
  }
}
