import assert from "node:assert/strict";
import { LARGEST } from "../../lib/pack/read_source.ts";
import { HEAD, load } from "./support.ts";

/** What is wrong, then the hint, and what is expected where it says what is allowed. */
const HINTS: Record<
  string,
  [text: string | Uint8Array<ArrayBuffer>, code: string, hint: string | undefined, expected?: string]
> = {
  "a remedy of the table, as a cycle has none of its own": [
    HEAD.replace("metadata:\n", "metadata:\n  inherits: mine\n"),
    "pack.inheritance_cycle",
    "Remove one link of the chain",
  ],
  "not UTF-8": [new Uint8Array([0x61, 0xff]), "pack.not_utf8", "Save it as UTF-8"],
  "too large": [new Uint8Array(LARGEST + 1), "pack.too_large", "Split the pack and use 'inherits'"],
  "empty": ["", "pack.empty_document", "Start with the section 'metadata'"],
  "a second document": [`${HEAD}---\na: 1\n`, "pack.second_document", "Keep one document in one file"],
  "an escape of a regular expression": [
    `${HEAD}commands:\n  block: ["\\d"]\n`,
    "pack.yaml_syntax",
    "Write the text in single quotes, where a backslash stands for itself",
  ],
  "a star without quotes": [
    `${HEAD}commands:\n  block: [*.pem]\n`,
    "pack.unknown_alias",
    'Quote a pattern that begins with a star: "*.pem"',
  ],
  "a star alone": [
    `${HEAD}commands:\n  block: [*]\n`,
    "pack.yaml_syntax",
    'Quote a pattern that begins with a star: "*"',
  ],
  "a pattern with a colon before a blank": [
    `${HEAD}commands:\n  block: [a*, kubectl delete: x]\n`,
    "pack.unknown_key",
    'Quote a pattern that holds a colon before a blank: "kubectl delete: x"',
  ],
  "a pattern with a colon at its end, and quotes": [
    `${HEAD}commands:\n  block:\n    - say "it's":\n`,
    "pack.unknown_key",
    "Quote a pattern that holds a colon before a blank: 'say \"it''s\":'",
  ],
  "a key that is nearly the missing one": [
    `${HEAD}commands:\n  block: [{patern: a}]\n`,
    "pack.unknown_key",
    "Did you mean 'pattern'?",
  ],
  "a key in the place of the missing one": [
    `${HEAD}commands:\n  block: [{glob: a, reason: b}]\n`,
    "pack.unknown_key",
    "Write 'pattern'",
  ],
  "a section that is nearly the missing one": [
    'metadat: {id: a, version: "1"}\n',
    "pack.unknown_section",
    "Did you mean 'metadata'?",
  ],
  "a missing key": [
    `${HEAD}commands:\n  block: [{reason: a}]\n`,
    "pack.missing_key",
    'Add it, for example: pattern: "terraform apply*"',
    "A pattern",
  ],
  "a missing id under another name": [
    HEAD.replace("id:", "idd:"),
    "pack.missing_key",
    "Rename 'idd' to 'id'",
    "Small letters, digits and hyphens, first a letter or digit",
  ],
  "an empty text that must be there": [
    HEAD.replace("'1'", "''"),
    "pack.empty_text",
    'Write one, for example: version: "1.0.0"',
  ],
  "an empty text that may be left out": [
    HEAD.replace("title: Mine", "title: ''"),
    "pack.empty_text",
    "Write a text or remove the key",
  ],
  "an empty example": [
    `${HEAD}commands:\n  block: [{pattern: a, match: ['']}]\n`,
    "pack.empty_text",
    "Write a text or remove the item",
  ],
  "a number where quotes would not help": [
    `${HEAD}mcp:\n  risk_scoring: {jira: 7}\n`,
    "pack.wrong_type",
    undefined,
    "'low', 'medium', 'high', 'critical'",
  ],
  "a remedy that only repeats what is expected": [
    `${HEAD}mcp:\n  risk_scoring: {jira: no}\n`,
    "pack.bad_value",
    undefined,
    "'low', 'medium', 'high', 'critical'",
  ],
};

/** A value without the quotes that it needs; message and hint. */
const UNQUOTED: Record<string, [value: string, message: string, quoted: string]> = {
  "a sign that YAML keeps for itself": [
    "@x/y publish",
    "A text without quotes cannot begin with '@'",
    '"@x/y publish"',
  ],
  "a backquote": ["`x` y", "A text without quotes cannot begin with '`'", '"`x` y"'],
  "a percent sign and a colon": ["%x: y", "A text without quotes cannot begin with '%'", '"%x: y"'],
  "a quoted beginning": ['"x" y', "A text goes on after its end", "'\"x\" y'"],
  "a quoted beginning in single quotes": ["'x' y", "A text goes on after its end", "\"'x' y\""],
  "two colons": ["a: b: c", "A text without quotes cannot hold a colon before a blank", '"a: b: c"'],
};
const PLACES: Record<string, (value: string) => string> = {
  "in a list": (value) => `${HEAD}commands:\n  block:\n    - ok\n    - ${value}\n    - done\n`,
  "in a list, before a comment": (value) => `${HEAD}commands:\n  block:\n    - ${value} # why\n`,
  "in brackets": (value) => `${HEAD}commands:\n  block: [ok, ${value}, done]\n`,
};

for (const [name, [value, message, quoted]] of Object.entries(UNQUOTED)) {
  for (const [place, text] of Object.entries(PLACES)) {
    Deno.test(`hint: ${name} without quotes ${place}`, async () => {
      const { diagnostics } = await load(text(value));
      assert.deepEqual(diagnostics.map((one) => [one.code, one.message, one.hint]), [
        ["pack.yaml_syntax", message, `Quote the whole text: ${quoted}`],
      ]);
      const { pack, diagnostics: now } = await load(text(quoted));
      assert.deepEqual(now, []);
      assert.ok(pack?.lists["commands.block"].some(({ pattern }) => pattern === value));
    });
  }
}

Deno.test("hint: a value of a key without quotes", async () => {
  const { diagnostics } = await load(`${HEAD}commands:\n  block:\n    - pattern: "a" b\n      reason: c\n`);
  assert.deepEqual(diagnostics.map(({ hint }) => hint), ["Quote the whole text: '\"a\" b'"]);
  const { diagnostics: title } = await load(HEAD.replace("Mine", "a: b"));
  assert.deepEqual(title.map(({ hint }) => hint), ['Quote the whole text: "a: b"']);
});

for (const [name, [text, code, hint, expected]] of Object.entries(HINTS)) {
  Deno.test(`hint: ${name}`, async () => {
    const { diagnostics } = await load(text);
    const found = diagnostics.find((one) => one.code === code);
    assert.deepEqual([found?.code, found?.hint], [code, hint]);
    if (expected !== undefined) assert.equal(found?.expected, expected);
  });
}
