import assert from "node:assert/strict";
import { sanitise } from "../../lib/decide/here_documents.ts";
import { looseText, parseScript, wordText } from "../../lib/decide/shell_script.ts";

/** Words of every simple command, as programs would get them. */
function commands(text: string): string[][] {
  return parseScript(sanitise(text)).commands.map((c) => c.words.map(wordText)).filter((words) => words.length > 0);
}

const words: Record<string, [string, string[][]]> = {
  "blanks and tabs": ["a  b\t c", [["a", "b", "c"]]],
  "operators": ["a&&b||c;d|e&f\ng", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"], ["g"]]],
  "single quotes": ["a 'b;c  d'", [["a", "b;c  d"]]],
  "double quotes": ['a "b && c"', [["a", "b && c"]]],
  "quotes inside a word": [`ter"ra"'form' apply`, [["terraform", "apply"]]],
  "empty word": ["a '' b", [["a", "", "b"]]],
  "escapes": ["a\\ b \\;c", [["a b", ";c"]]],
  "escaped letter": ["te\\rraform", [["terraform"]]],
  "backslash in single quotes": [`a 'b\\' c`, [["a", "b\\", "c"]]],
  "ANSI-C quotes": [`$'\\x74erra\\146orm\\u0041'`, [["terraformA"]]],
  "line continuation": ["terra\\\nform apply", [["terraform", "apply"]]],
  "continuation in a comment does not continue": ["true # x \\\nterraform apply", [["true"], ["terraform", "apply"]]],
  "comment": ["a # b ; c", [["a"]]],
  "number sign inside a word": ["a b#c", [["a", "b#c"]]],
  "substitution is one word": ["a $(b c) d", [["a", "$(b c)", "d"]]],
  "brackets": ["(a; b)", [["a"], ["b"]]],
  "brace expansion": ["{terraform,apply}", [["terraform", "apply"]]],
  "brace expansion inside a word": ["ter{r,}aform", [["terraform", "teraform"]]],
  "nested brace expansion": ["{a,{b,c}d}", [["a", "bd", "cd"]]],
  "braces without comma": ["a {} {b}", [["a", "{}", "{b}"]]],
  "quoted braces": ["a '{b,c}'", [["a", "{b,c}"]]],
  "redirections leave the words": ["a >b 2>&1 <c d", [["a", "d"]]],
  "here-document is taken out": ["cat <<EOF\nterraform apply\nEOF\nls", [["cat"], ["ls"]]],
  "here-document inside a substitution": [`x "$(cat <<'E'\nit's\nE\n)" y`, [["x", `$(cat \x10qit\x1cbs \n)`, "y"]]],
  "no here-document in quotes": ["echo '<<E'\nterraform apply\nE", [["echo", "<<E"], ["terraform", "apply"], ["E"]]],
  "here-document behind an open quote": ["cat <<'E' \"\nx\" ; terraform apply\nE", [["cat", "\nx"], [
    "terraform",
    "apply",
  ], ["E"]]],
  "unclosed here-document is script": ["cat <<E\nterraform apply", [["cat"], ["terraform", "apply"]]],
};

for (const [name, [text, expected]] of Object.entries(words)) {
  Deno.test(`parseScript: ${name}`, () => assert.deepEqual(commands(text), expected));
}

const substitutions: Record<string, [string, string[]]> = {
  "in a word": ["a $(b c)", ["b c"]],
  "in double quotes": ['a "x $(b "c") y"', ['b "c"']],
  "not in single quotes": ["a '$(b)'", []],
  "not when escaped": ["a \\$(b)", []],
  "backquotes": ["a `b \\`c\\``", ["b `c`"]],
  "with brackets inside": ["a $( (b) )", [" (b) "]],
  "with a comment inside": ["a $(b # )\nc)", ["b # )\nc"]],
};

for (const [name, [text, expected]] of Object.entries(substitutions)) {
  Deno.test(`parseScript: substitution ${name}`, () => assert.deepEqual(parseScript(text).substitutions, expected));
}

const unbalanced: Record<string, [string, boolean]> = {
  "plain": ["a b", false],
  "closed quotes": [`a 'b' "c"`, false],
  "open quote": ["a 'b", true],
  "open substitution": ["a $(b", true],
  "four levels of substitutions": ["$(a $(b $(c $(d))))", true],
  "three levels of substitutions": ["$(a $(b $(c)))", false],
  "a case in a substitution": ["$(case x in x) terraform apply;; esac)", true],
  "quote in a comment": ["a # it's", false],
};

for (const [name, [text, expected]] of Object.entries(unbalanced)) {
  Deno.test(`parseScript: unbalanced, ${name}`, () => assert.equal(parseScript(text).unbalanced, expected));
}

Deno.test("looseText: drops quotes and makes brackets line ends", () => {
  assert.equal(looseText(`a "b $(c)'d'`), "a b \nc\nd");
});

Deno.test("sanitise: raw control characters become question marks", () => {
  assert.equal(sanitise("a\x01b\x1fc\r\nd\x7f"), "a?b?c\nd?");
});

Deno.test("parseScript: a hundred thousand characters and four thousand quotes stay bounded", () => {
  const script = parseScript("echo " + "'a' ".repeat(2000) + "b".repeat(100_000));
  assert.equal(script.commands[0]!.words.length, 2002);
});
