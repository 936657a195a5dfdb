/**
 * Random scripts of sed: what they run, write and read stands behind odd addresses, delimiters and brackets.
 *
 * @module
 */
import type { Random } from "./random.ts";

const DELIMITERS = ["/", "/", "/", "|", ",", "#", "x", "e", " ", "1", ";", "[", "]", "^", "-", "."];
const EXPRESSIONS = [
  ...["a", ".", "x", "[/]", "[^/]", "[a/]", "\\/", "[[:alpha:]/]", "[]/]", "[^]/]", "[", "]", "[\\]", "[\\/]", "\\["],
  ...["e", "w", "r", "^", "$", "|", "[|]", "\\|", ",", "[,]", "[[.a.]/]", "[[=a=]]", "[.]", "[;]"],
];
const TEXTS = ["a", "e", "echo hi", "\\/", "&", "\\1", "[", "]", "\\\n", " ", "w OUT", "r OUT", "|", ",", "\\|", "[/]"];
const FLAGS = ["", "", "g", "p", "e", "ge", "pe", "2e", "I", "w OUT", "gw OUT", "pwOUT", " e", "e e", "M", "Me"];
const PIECES = [
  ...["a", "b", "x", "e", "w", "r", "R", "W", "s", "y", "p", "q", "I", "M", "g", "i", "c", "t", ":", "/", "/", "/"],
  ...[",", "|", "#", "[", "]", "[^", "[]", "[[:alpha:]", "[:", "\\", "\\\n", "\\/", "\\[", "\\]", "\n", ";", "}", "{"],
  ...[" ", "!", "$", "1", "2", "~", "+", "&", "\\n", "OUT", "echo hi", "-"],
];
const SIMPLE = [
  ...[
    "p",
    "d",
    "e",
    "e echo hi",
    "e\\\necho hi",
    "r OUT",
    "rOUT",
    "w OUT",
    "W OUT",
    "R OUT",
    "b",
    "t x",
    ":x",
    "=",
    "F",
  ],
  ...["b x;:x", "{p}", "{e\n}", "{s/a/b/e}", "{s/a/b/;e\n}", "{w OUT\n}", "N;P;D", "q5", "l 3", "v", "s/a/b/;;p"],
];

function text(random: Random, parts: readonly string[], most: number): string {
  return random.list(0, most, () => random.pick(parts)).join("");
}

function address(random: Random): string {
  const expression = text(random, EXPRESSIONS, 3);
  const addresses = ["1", "$", "1,3", `/${expression}/`, `/${expression}/I`, "1!", `\\|${expression}|`, "$!", "0,/x/"];
  return random.pick(["", "", "", ...addresses, "1~2", "1,+2", " "]);
}

function command(random: Random): string {
  const d = random.pick(DELIMITERS);
  const kinds = [
    () => `s${d}${text(random, EXPRESSIONS, 3)}${d}${text(random, TEXTS, 3)}${d}${random.pick(FLAGS)}`,
    () => `y${d}ab${d}${random.pick(["xy", "er"])}${d}`,
    () => `${random.pick(["a ", "a\\\n", "i\\", "c", "# "])}${text(random, TEXTS, 3)}`,
    () => random.pick(SIMPLE),
  ];
  return address(random) + random.pick(kinds)();
}

/** A script of sed, rarely a sensible one, often one that sed takes. */
export function sedScript(random: Random): string {
  if (random.below(3) === 0) return text(random, PIECES, 9);
  return random.list(1, 3, () => command(random)).join(random.pick([";", "\n", " ; ", "}", ""]));
}
