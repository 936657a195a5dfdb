import assert from "node:assert/strict";
import type { Diagnostic } from "../../lib/text/diagnostic.ts";
import { renderDiagnostic } from "../../lib/text/excerpt.ts";
import { width } from "../../lib/text/wrap.ts";

const UNKNOWN: Diagnostic = {
  code: "pack.unknown_key",
  severity: "error",
  message: "Unknown key 'block_reads'",
  file: "policy.yaml",
  line: 2,
  column: 3,
  hint: "Did you mean 'block_read'?",
};
const source = () => 'filesystem:\n  block_reads: ["x"]\n';

Deno.test("renderDiagnostic shows heading, place, line with caret and hint", () => {
  assert.deepEqual(renderDiagnostic(UNKNOWN, { source }), [
    "error[pack.unknown_key]: Unknown key 'block_reads'",
    "  --> policy.yaml:2:3",
    '2 |   block_reads: ["x"]',
    "  |   ^",
    "  hint: Did you mean 'block_read'?",
  ]);
});
Deno.test("renderDiagnostic does without the source, and without a place", () => {
  assert.deepEqual(renderDiagnostic({ ...UNKNOWN, file: "" }), [
    "error[pack.unknown_key]: Unknown key 'block_reads'",
    "  hint: Did you mean 'block_read'?",
  ]);
  assert.deepEqual(renderDiagnostic(UNKNOWN)[1], "  --> policy.yaml:2:3");
});
Deno.test("renderDiagnostic puts the caret past the end of a short line", () => {
  const lines = renderDiagnostic({ ...UNKNOWN, line: 1, column: 12 }, { source });
  assert.equal(lines[3], "  |            ^");
});
Deno.test("renderDiagnostic keeps a long line inside the width, the caret under its column", () => {
  const text = "x".repeat(300) + "HERE" + "y".repeat(300);
  for (const columns of [30, 40, 80, 200]) {
    const { hint: _hint, ...diagnostic } = { ...UNKNOWN, line: 1, column: 301 };
    const [line, caret] = renderDiagnostic(diagnostic, { columns, source: () => text }).slice(-2);
    assert.ok(width(line!) <= columns, `${columns}: ${line}`);
    assert.equal(line!.slice(caret!.indexOf("^"), caret!.indexOf("^") + 4), "HERE");
  }
});
Deno.test("renderDiagnostic writes out what a terminal would obey", () => {
  const lines = renderDiagnostic({ ...UNKNOWN, message: "Bad '\u001b[2J'", line: 1, column: 1 }, {
    source: () => "\u001b]0;x\u0007\t- a",
  });
  assert.ok(!lines.join("").includes("\u001b"));
  assert.equal(lines[0], "error[pack.unknown_key]: Bad '\\u{1b}[2J'");
});
Deno.test("renderDiagnostic puts the caret under its column after wide and combining characters", () => {
  for (const [before, caret] of [['["日本語日本語", ', 17], ["e\u0301: ", 3]] as const) {
    const column = [...before].length + 1;
    const lines = renderDiagnostic({ ...UNKNOWN, line: 1, column }, { source: () => `${before}5]` });
    assert.equal(lines[3], `  | ${" ".repeat(caret)}^`);
  }
});
Deno.test("renderDiagnostic quotes nothing of a file that is empty or was not read", () => {
  const lines = renderDiagnostic({ ...UNKNOWN, line: 1, column: 1 }, { source: () => "" });
  assert.deepEqual(lines.slice(1), ["  --> policy.yaml:1:1", "  hint: Did you mean 'block_read'?"]);
});
Deno.test("renderDiagnostic without a width breaks no sentence and still cuts a quoted line", () => {
  const message = "word ".repeat(50).trim();
  const lines = renderDiagnostic({ ...UNKNOWN, message }, { columns: Infinity, source: () => "\n" + "x".repeat(500) });
  assert.equal(lines[0], `error[pack.unknown_key]: ${message}`);
  assert.ok(width(lines[2]!) <= 80);
});
