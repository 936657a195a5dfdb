/**
 * Random compositions: a command, its words written in some way, then wrapped a few times.
 *
 * @module
 */
import { fc } from "../../deps.ts";
import { type Change, GAPS, inBraces, quoted, QUOTINGS, SPELLINGS } from "./words.ts";
import { type Wrap, WRAPS, type Written } from "./wraps.ts";

/** A command to write: its words, and options that may stand behind its program. */
export interface Command {
  readonly words: readonly string[];
  readonly options?: readonly string[];
}

/** What was done, and the text that came out. */
export interface Composition {
  readonly text: string;
  /** Names of all changes, the innermost first. */
  readonly steps: readonly string[];
}

/** How the words of a command are written. */
interface Style {
  readonly spelling: Change;
  readonly option: number;
  readonly gap: Change;
  readonly quotings: readonly Change[];
  readonly braces: boolean;
}

function quotingOf(style: Style, i: number): Change {
  return style.quotings[i % style.quotings.length]!;
}

/** The command as text. */
function written({ words, options = [] }: Command, style: Style): Composition {
  const [program, ...rest] = words;
  const option = ["", ...options][style.option % (options.length + 1)]!;
  const spelled = [style.spelling.apply(program!), ...(option === "" ? [] : [option]), ...rest];
  const braces = style.braces ? inBraces(spelled) : undefined;
  if (braces !== undefined) return { text: braces, steps: [style.spelling.name, "braces"] };
  const text = spelled.map((word, i) => quoted(word, quotingOf(style, i))).join(style.gap.apply(""));
  const quotings = spelled.map((_, i) => quotingOf(style, i).name);
  return { text, steps: [style.spelling.name, style.gap.name, ...quotings] };
}

/** Wraps that do not fit are left out. */
function wrapped(inner: Composition, wraps: readonly Wrap[]): Composition {
  const steps = [...inner.steps];
  let current: Written = { text: inner.text, simple: true };
  for (const { name, apply } of wraps) {
    const next = apply(current);
    if (!next) continue;
    current = next;
    steps.push(name);
  }
  return { text: current.text, steps };
}

function style(): fc.Arbitrary<Style> {
  return fc.record({
    spelling: fc.constantFrom(...SPELLINGS),
    option: fc.nat(5),
    gap: fc.constantFrom(...GAPS),
    quotings: fc.array(fc.constantFrom(...QUOTINGS), { minLength: 1, maxLength: 4 }),
    braces: fc.nat(9).map((n) => n === 0),
  });
}

/** Compositions of one of the commands, wrapped at most `depth` times. */
export function composition(
  commands: readonly Command[],
  depth: number,
  wraps: readonly Wrap[] = WRAPS,
): fc.Arbitrary<Composition> {
  return fc.tuple(
    fc.constantFrom(...commands),
    style(),
    fc.array(fc.constantFrom(...wraps), { maxLength: depth }),
  ).map(([command, how, chosen]) => wrapped(written(command, how), chosen));
}
