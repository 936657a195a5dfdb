/**
 * Hidden characters of a pack: found in the raw text, because some of them would stop the YAML parser.
 *
 * @module
 */
import { codePointName, hiddenOffsets } from "../text/characters.ts";
import type { Report } from "./report.ts";

/** The hidden characters of one text; each run within one value, or one line of comment, is one mistake. */
export class HiddenCharacters {
  readonly #text: string;
  readonly #offsets: readonly number[];
  readonly #told = new Set<number>();

  constructor(text: string) {
    this.#text = text;
    this.#offsets = hiddenOffsets(text);
  }

  /** The text with hidden characters, some of which a YAML parser refuses, replaced; all offsets stay. */
  readable(): string {
    const parts: string[] = [];
    let from = 0;
    for (const offset of this.#offsets) {
      const width = this.#text.codePointAt(offset)! > 0xffff ? 2 : 1;
      parts.push(this.#text.slice(from, offset), "\ufffd".repeat(width));
      from = offset + width;
    }
    return parts.join("") + this.#text.slice(from);
  }

  /** Reports the first hidden character from `from` to before `to`; tells whether there was one. */
  reportWithin(from: number, to: number, report: Report): boolean {
    let first: number | undefined;
    for (let index = this.#indexOf(from); index < this.#offsets.length; index++) {
      const offset = this.#offsets[index]!;
      if (offset >= to) break;
      first ??= offset;
      this.#told.add(offset);
    }
    if (first !== undefined) this.#report(first, report);
    return first !== undefined;
  }

  /** Reports what no value holds: the characters of comments and between values, once a line. */
  reportRest(report: Report): void {
    let line = 0;
    for (const offset of this.#offsets) {
      if (this.#told.has(offset)) continue;
      const at = report.positions.at(offset).line;
      if (at !== line) this.#report(offset, report);
      line = at;
    }
  }

  #indexOf(from: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #report(offset: number, report: Report): void {
    reportHidden(report, offset, String.fromCodePoint(this.#text.codePointAt(offset)!));
  }
}

/** The one sentence about a hidden character. */
export function reportHidden(report: Report, offset: number, character: string): void {
  report.add("pack.hidden_character", offset, `Hidden character ${codePointName(character)}`, {
    hint: "Remove it; a control, invisible or bidirectional character makes a text read otherwise than it is",
  });
}
