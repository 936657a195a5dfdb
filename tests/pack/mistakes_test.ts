import assert from "node:assert/strict";
import { PACK_CODES } from "../../lib/pack/codes.ts";
import { HEAD, lines, load } from "./support.ts";

const deep = (levels: number) => `${HEAD}x-deep: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}\n`;
const bomb = () => {
  const levels = Array.from(
    { length: 8 },
    (_, i) => `  l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(", ")}]`,
  );
  return `${HEAD}x-bomb:\n  l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n${levels.join("\n")}\n`;
};

/** Each text stands under {@link HEAD} (lines 1 to 5) unless it starts with `metadata`. */
const CASES: readonly (readonly [name: string, text: string, wanted: readonly string[]])[] = [
  ["unknown section", "gitt: {}\n", ["error pack.unknown_section 6:1 Unknown section 'gitt'"]],
  ["key on the top level", "block_read: []\n", ["error pack.unknown_section 6:1 Unknown section 'block_read'"]],
  ["__proto__ as a section", "__proto__: {}\n", ["error pack.unknown_section 6:1 Unknown section '__proto__'"]],
  ["unknown key in a section", "mcp:\n  allow_servers: [a]\n", [
    "error pack.unknown_key 7:3 Unknown key 'allow_servers' in 'mcp'",
  ]],
  ["unknown key in an entry", "commands:\n  block:\n    - pattern: a\n      reasons: b\n", [
    "error pack.unknown_key 9:7 Unknown key 'reasons' in item 1 of 'commands.block'",
  ]],
  ["__proto__ as a key", "mcp: {__proto__: 1}\n", ["error pack.unknown_key 6:7 Unknown key '__proto__' in 'mcp'"]],
  ["merge key", "x-base: &base {block: [a]}\ncommands:\n  <<: *base\n", [
    "error pack.unknown_key 8:3 Unknown key '<<' in 'commands'",
  ]],
  ["duplicate section", "git: {}\ncommands: {}\ngit: {foo: 1}\n", [
    "error pack.duplicate_key 8:1 Key 'git' stands twice",
    "error pack.unknown_key 8:7 Unknown key 'foo' in 'git'",
  ]],
  ["null section", "commands:\n", ["error pack.null_value 6:1 'commands' has no value"]],
  ["null free section", "evidence: ~\n", ["error pack.null_value 6:11 'evidence' has no value"]],
  ["null key", "commands:\n  block:\n", ["error pack.null_value 7:3 'commands.block' has no value"]],
  ["null items", 'commands:\n  block:\n    - "a"\n    # a comment - here\n    -\n    - ~\n    -\n', [
    "error pack.null_value 10:5 Item 2 of 'commands.block' has no value",
    "error pack.null_value 11:7 Item 3 of 'commands.block' has no value",
    "error pack.null_value 12:5 Item 4 of 'commands.block' has no value",
  ]],
  ["blank pattern", 'commands:\n  block: [" \t"]\n', [
    "error pack.empty_pattern 7:11 Item 1 of 'commands.block' (' \\t') is an empty pattern",
  ]],
  ["entry without pattern", "commands:\n  block: [{reason: x}]\n", [
    "error pack.missing_key 7:11 Key 'pattern' is missing in item 1 of 'commands.block'",
  ]],
  ["pattern that is a mapping for want of quotes", "commands:\n  block: [a*, kubectl delete: x]\n", [
    "error pack.unknown_key 7:15 Unknown key 'kubectl delete' in item 2 of 'commands.block'",
  ]],
  ["key that is nearly 'pattern'", 'commands:\n  allow:\n    - {patern: "rm*"}\n', [
    "error pack.unknown_key 8:8 Unknown key 'patern' in item 1 of 'commands.allow'",
  ]],
  ["another key instead of 'pattern'", "commands:\n  allow: [{glob: a, reason: b}]\n", [
    "error pack.unknown_key 7:12 Unknown key 'glob' in item 1 of 'commands.allow'",
  ]],
  ["a key that is missing and another one that is wrong", "commands:\n  allow: [{reson: b}]\n", [
    "error pack.missing_key 7:11 Key 'pattern' is missing in item 1 of 'commands.allow'",
    "error pack.unknown_key 7:12 Unknown key 'reson' in item 1 of 'commands.allow'",
  ]],
  ["wrong keys of a test", "tests: [{nam: a, action: {}, result: allow}]\n", [
    "error pack.missing_key 6:9 Key 'expect' is missing in item 1 of 'tests'",
    "error pack.unknown_key 6:10 Unknown key 'nam' in item 1 of 'tests'",
    "error pack.unknown_key 6:30 Unknown key 'result' in item 1 of 'tests'",
  ]],
  ["an item indented deeper than the one before", "commands:\n  block:\n    - a\n      - b\n    - c\n", [
    "warning pack.folded_text 8:7 Pattern 'a - b' is written over several lines and read as one",
  ]],
  [
    "patterns over several lines",
    'commands:\n  block: ["a\n    b", {pattern: "c \\\n    d"}]\n  allow:\n    - >-\n      e\n      f\n',
    [
      "warning pack.folded_text 7:11 Pattern 'a b' is written over several lines and read as one",
      "warning pack.folded_text 8:19 Pattern 'c d' is written over several lines and read as one",
      "warning pack.folded_text 11:7 Pattern 'e f' is written over several lines and read as one",
    ],
  ],
  [
    "a reason over several lines",
    "commands:\n  block:\n    - pattern: a\n      reason: >-\n        b\n        c\n    - |-\n      d\n",
    [],
  ],
  ["line end in a pattern", "commands:\n  block:\n    - |\n      a\n", [
    "error pack.line_break 8:7 Item 1 of 'commands.block' ('a\\n') holds a line end or another control character",
  ]],
  ["tab in a path", 'filesystem:\n  block_read: ["a\\tb"]\n', [
    "error pack.line_break 7:16 Pattern 'a\\tb' holds a tab",
  ]],
  ["yes for a text", "commands:\n  block: [yes]\n", [
    "error pack.yes_no 7:11 Item 1 of 'commands.block' is 'yes', a boolean in YAML 1.1 only",
  ]],
  ["quoted yes for a text", 'commands:\n  block: ["yes"]\n', []],
  ["off for a boolean", "git:\n  require_pull_request: OFF\n", [
    "error pack.yes_no 7:25 'git.require_pull_request' is 'OFF', a boolean in YAML 1.1 only",
  ]],
  ["number for a boolean", "mcp:\n  allowlist_enabled: 1\n", [
    "error pack.wrong_type 7:22 'mcp.allowlist_enabled' is the number 1",
  ]],
  ["boolean for a text", "commands:\n  allow: [true]\n", [
    "error pack.wrong_type 7:11 Item 1 of 'commands.allow' is the boolean true",
  ]],
  ["list for a section", "commands: [a]\n", ["error pack.wrong_type 6:11 'commands' is a list"]],
  ["text for a section", "commands: a\n", ["error pack.wrong_type 6:11 'commands' is the text 'a'"]],
  ["list in a list", "commands:\n  block: [[a]]\n", [
    "error pack.wrong_type 7:11 Item 1 of 'commands.block' is a list",
  ]],
  ["number among examples", "commands:\n  block: [{pattern: a*, match: [a, 1]}]\n", [
    "error pack.wrong_type 7:36 Item 2 of 'match' in item 1 of 'commands.block' is the number 1",
  ]],
  ["bad severity", "commands:\n  block: [{pattern: a, severity: hihg}]\n", [
    "error pack.bad_value 7:34 'severity' in item 1 of 'commands.block' is 'hihg'",
  ]],
  ["bad risk", "mcp:\n  risk_scoring: {a: 3}\n", ["error pack.wrong_type 7:21 'mcp.risk_scoring.a' is the number 3"]],
  ["star in allowed_servers", 'mcp:\n  allowed_servers: ["git*"]\n', [
    "error pack.star_in_server 7:21 Item 1 of 'mcp.allowed_servers' ('git*') holds a star, but servers are allowed by their exact names",
  ]],
  ["launcher of two words", "commands:\n  launchers: [mycorp, my corp]\n", [
    "error pack.bad_launcher 7:23 Item 2 of 'commands.launchers' ('my corp') is not one plain word",
  ]],
  ["test without name", "tests:\n  - {action: {}, expect: alow}\n", [
    "error pack.missing_key 7:5 Key 'name' is missing in item 1 of 'tests'",
    "error pack.bad_value 7:26 'expect' in item 1 of 'tests' is 'alow'",
  ]],
  ["no metadata", "metadata_: {}\n", ["error pack.unknown_section 6:1 Unknown section 'metadata_'"]],
  ["hidden character in a pattern", 'filesystem:\n  block_read: ["a\u202eb\u200b", ok]\n', [
    "error pack.hidden_character 7:18 Hidden character U+202E",
  ]],
  ["hidden character by escape", 'filesystem:\n  block_read: ["a\\u202e"]\n', [
    "error pack.hidden_character 7:16 Hidden character U+202E",
  ]],
  ["control characters", "commands:\n  block: [a\u0007b, c\u0000d]\n", [
    "error pack.hidden_character 7:12 Hidden character U+0007",
    "error pack.hidden_character 7:17 Hidden character U+0000",
  ]],
  ["hidden character in a comment", "# a\u2066 b\u2069\ngit: {}\n", [
    "error pack.hidden_character 6:4 Hidden character U+2066",
  ]],
  ["hidden character in a key", "g\u200bit: {}\n", ["error pack.hidden_character 6:2 Hidden character U+200B"]],
  ["joiners that languages need", "filesystem:\n  block_read: ['\u0646\u200c\u0627/**']\n", []],
  ["custom tag", "commands:\n  block: [!glob a*]\n", ["error pack.custom_tag 7:11 Unknown YAML tag '!glob'"]],
  ["tag of a language", "x-a: !!python/object:os.system {}\n", [
    "error pack.custom_tag 6:6 Unknown YAML tag '!!python/object:os.system'",
  ]],
  ["core tag", "commands:\n  block: [!!str 42]\n", []],
  ["core tag that does not fit", "x-a: !!int b\n", [
    "error pack.custom_tag 6:6 The YAML tag does not fit the value 'b'",
  ]],
  ["tag directive", "%TAG ! tag:x,2026:\n---\n" + HEAD, [
    "error pack.custom_tag 1:1 Directive '%TAG' declares custom tags",
  ]],
  ["second document", "git: {}\n---\nfoo: 1\n", ["error pack.second_document 7:1 A second YAML document begins here"]],
  ["document marker at the start", "---\n" + HEAD, []],
  ["alias", "x-common: &common [a, b]\ncommands:\n  block: *common\n", []],
  ["mistake used twice", "commands:\n  block: &list [1]\n  allow: *list\n", [
    "error pack.wrong_type 7:17 Item 1 of 'commands.block' is the number 1",
  ]],
  ["unknown alias", "commands:\n  block: *nope\n", [
    "error pack.unknown_alias 7:10 Alias '*nope' has no anchor before it",
  ]],
  ["alias in its own value", "x-a: &a [*a]\n", [
    "error pack.alias_cycle 6:10 Alias '*a' stands inside of its own value",
  ]],
  ["complex key", "x-a: {? [b] : c}\n", ["error pack.complex_key 6:9 A key is a list or a mapping"]],
  ["nesting of 100", deep(100), []],
  ["nesting of 101", deep(101), ["error pack.too_deep 6:108 Nesting is deeper than 100"]],
  ["syntax error", "git: [a\ncommands:\n  block: [1]\n", [
    "error pack.yaml_syntax 7:1 A value does not end before this place",
    "error pack.wrong_type 8:11 Item 1 of 'commands.block' is the number 1",
  ]],
  ["two syntax errors", 'git: "a\ncommands: ]\n', [
    "error pack.yaml_syntax 7:1 A value does not end before this place",
    "error pack.yaml_syntax 7:11 Bad indentation of a mapping entry",
  ]],
  ["tab as indentation", "git:\n\trequire_pull_request: true\n", [
    "error pack.yaml_syntax 7:1 Tab characters must not be used in indentation",
  ]],
  ["syntax error in metadata", "metadata:\n  id: 'x\ngit: {foo: 1}\n", [
    "error pack.yaml_syntax 3:1 A value does not end before this place",
    "error pack.unknown_key 3:7 Unknown key 'foo' in 'git'",
  ]],
  ["nothing", "\ufeff# only a comment\n", ["error pack.empty_document 1:1 The file holds no value"]],
  ["a list", "- metadata\n", ["error pack.wrong_type 1:1 A list is no policy pack"]],
  ["a text", "metadata", ["error pack.wrong_type 1:1 A single value is no policy pack"]],
  ["id that is a path", "metadata: {id: ../x, version: '1', title: t, description: d}\n", [
    "error pack.bad_id 1:16 'metadata.id' ('../x') is no pack id",
  ]],
  ["parent that is a path", "metadata: {id: a, version: '1', title: t, description: d, inherits: ../b}\n", [
    "error pack.bad_id 1:69 'metadata.inherits' ('../b') is no pack id",
  ]],
  ["metadata without id and version", "metadata: {title: t, description: d}\n", [
    "error pack.missing_key 1:1 Key 'id' is missing in 'metadata'",
    "error pack.missing_key 1:1 Key 'version' is missing in 'metadata'",
  ]],
  ["metadata key that is almost one", "metadata: {id: a, version: '1', title: t, description: d, inherit: b}\n", [
    "warning pack.similar_key 1:59 Key 'inherit' in 'metadata' has no meaning",
  ]],
  ["metadata keys whose names are nearly right", 'metadata: {idd: a, version: "1", titel: b, description: c}\n', [
    "error pack.missing_key 1:1 Key 'id' is missing in 'metadata'",
    "warning pack.similar_key 1:34 Key 'titel' in 'metadata' has no meaning",
  ]],
  [
    "literal glob signs",
    "filesystem:\n  block_read: ['a?', '*.[ch]', '*.{key,pem}', 'src/[id]/page.tsx', '[...slug].tsx']\n",
    [
      "warning pack.literal_glob 7:16 '?' in the pattern 'a?' is literal text",
      "warning pack.literal_glob 7:22 '[ch]' in the pattern '*.[ch]' is literal text",
      "warning pack.literal_glob 7:32 '{key,pem}' in the pattern '*.{key,pem}' is literal text",
    ],
  ],
  [
    "allow patterns with parts of a shell",
    "commands:\n  allow: [a && b, 'X=1 make', 'echo $HOME', 'git log --pretty=%(x)', 'a > b; c', 'npm run a:b']\n  block: [a && b]\n",
    [
      "warning pack.allow_is_text 7:11 The pattern 'a && b' allows '&&' only as quoted text",
      "warning pack.allow_is_text 7:19 The pattern 'X=1 make' allows 'X=1' only as quoted text",
      "warning pack.allow_is_text 7:31 The pattern 'echo $HOME' allows '$HOME' only as quoted text",
      "warning pack.allow_is_text 7:70 The pattern 'a > b; c' allows '>', 'b;' only as quoted text",
    ],
  ],
  ["blanks around a pattern", "commands:\n  block: [' make  x\t']\n", [
    "warning pack.trimmed_blanks 7:11 Blanks around the pattern 'make  x' are dropped",
  ]],
  [
    "paths that are not canonical",
    "filesystem:\n  block_read: [a//b, 'a\\b', a/, $HOME/x, a/./b, ../x, ~/x, /, 'C:\\x']\n",
    [
      "warning pack.path_not_canonical 7:16 Path pattern 'a//b' holds '//' and is made canonical",
      "warning pack.path_not_canonical 7:22 Path pattern 'a\\b' holds '\\' and is made canonical",
      "warning pack.path_not_canonical 7:29 Path pattern 'a/' holds a final '/' and is made canonical",
      "warning pack.path_not_canonical 7:33 Path pattern '$HOME/x' holds the home folder not as '~' and is made canonical",
      "warning pack.path_not_canonical 7:42 Path pattern 'a/./b' holds './' and is made canonical",
      "warning pack.path_not_canonical 7:49 Path pattern '../x' holds '..' and is made canonical",
      "warning pack.path_not_canonical 7:63 Path pattern 'C:\\x' holds '\\' and a drive and is made canonical",
    ],
  ],
  ["mixed scripts", "commands:\n  block: ['terr\u0430form apply*', '日本語.md']\n", [
    "warning pack.mixed_scripts 7:11 Pattern 'terr\u0430form apply*' mixes Latin and Cyrillic letters",
  ]],
  ["free section", "evidence: {a: 1}\n", [
    "note pack.not_enforced 6:1 Section 'evidence' is carried to the manifest and not enforced",
  ]],
  ["x- section", "x-any: {yes: !!null , a: [~, 1, on]}\n", []],
  ["entries that differ", "commands:\n  block: [{pattern: a, reason: one}, {pattern: a, reason: two}]\n", [
    "note pack.repeated_pattern 7:48 Pattern 'a' stands twice in this list; it is one entry",
    "warning pack.entry_differs 7:48 The reason of 'a' differs from that at mine/policy.yaml:7; the first stays",
  ]],
];

for (const [name, text, wanted] of CASES) {
  Deno.test(`loadPack: ${name}`, async () => {
    const whole = /metadata\b(?!_)/u.test(text) || text.startsWith("\ufeff") ? text : HEAD + text;
    const loaded = await load(whole);
    assert.deepEqual(lines(loaded), wanted);
    assert.equal(loaded.pack === undefined, wanted.some((line) => line.startsWith("error")));
  });
}

Deno.test("loadPack: an alias bomb is one diagnostic and is not expanded", async () => {
  const loaded = await load(bomb());
  assert.deepEqual(lines(loaded), ["error pack.alias_bomb 11:47 Aliases add more than 100000 values"]);
});

Deno.test("loadPack: an empty file, another encoding, a large file", async () => {
  assert.deepEqual(lines(await load("")), ["error pack.empty_document 1:1 The file holds no value"]);
  const latin = new Uint8Array([...new TextEncoder().encode(HEAD + "x-a: "), 0xe9, 0x0a]);
  assert.deepEqual(lines(await load(latin)), ["error pack.not_utf8 6:6 The text is not UTF-8"]);
  assert.deepEqual(lines(await load(new Uint8Array(1024 * 1024 + 1))), [
    "error pack.too_large 1:1 The file has 1048577 bytes",
  ]);
});

Deno.test("loadPack: BOM and CRLF are fine and positions stay", async () => {
  const text = "\ufeff" + (HEAD + "commands:\n  block: [1]\n").replaceAll("\n", "\r\n");
  assert.deepEqual(lines(await load(text)), ["error pack.wrong_type 7:11 Item 1 of 'commands.block' is the number 1"]);
});

Deno.test("loadPack: columns count code points", async () => {
  const loaded = await load(HEAD + 'commands:\n  block: ["😀é", 1]\n');
  assert.deepEqual(lines(loaded), ["error pack.wrong_type 7:17 Item 2 of 'commands.block' is the number 1"]);
});

Deno.test("PACK_CODES: sentences end with a full stop and names are pack.snake_case", () => {
  for (const [code, { meaning, fix }] of Object.entries(PACK_CODES)) {
    assert.match(code, /^pack\.[a-z0-9_]+$/);
    assert.match(meaning, /^[^a-z].*\.$/su, code);
    assert.match(fix, /^[A-Z].*\.$/su, code);
  }
});
