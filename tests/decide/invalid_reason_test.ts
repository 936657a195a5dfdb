import assert from "node:assert/strict";
import { fc } from "../deps.ts";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { readInput } from "../../lib/decide/input.ts";
import { invalidReason } from "../../lib/decide/invalid_reason.ts";

const read = (more: object) => ({ action_type: "read_file", target: "x", ...more });

const REASONS: readonly [input: unknown, reason: string | undefined][] = [
  [null, "null is no action"],
  [[], "a list is no action"],
  ["x", "a string is no action"],
  [{}, "'action_type' is missing"],
  [{ action_type: null, target: "x" }, "'action_type' is missing"],
  [{ action_type: 3 }, "'action_type' is a number, not a text"],
  [read({}), undefined],
  [read({ target: undefined }), "'target' is missing"],
  [read({ target: true }), "'target' is a boolean, not a text"],
  [read({ server: {} }), "'server' is an object, not a text"],
  [read({ target: "\ufffd" }), "'target' holds a character that is no UTF-8 (U+FFFD)"],
  [read({ target: "\ud800" }), "'target' holds a character that is no UTF-8 (U+FFFD)"],
  [
    read({ resolved_target: "a\u0001" }),
    "'resolved_target' is longer than 4,096 characters or holds a control character",
  ],
  [read({ target: "x".repeat(4_097) }), "'target' is longer than 4,096 characters or holds a control character"],
  [read({ target: "x".repeat(4_000_001) }), "it is longer than 4,000,000 characters"],
  [read({ arguments: "x" }), "'arguments' is a string, not an object or a list"],
  [read({ workspace_root: "a" }), "'workspace_root' is no absolute folder, or holds '..'"],
  [{ action_type: "execute_command", target: "run" }, "'target' holds no command"],
  [
    { action_type: "execute_command", target: "x ".repeat(20_001) },
    "a command is longer than 1,000,000 characters, or has more than 20,000 words or 4,096 operators and quotes",
  ],
  [{ action_type: "git_operation", target: "main" }, "'requested_operation' is missing"],
  [{ action_type: "mcp_tool_call", tool: "x" }, "'server' or 'target' is missing"],
  [{ action_type: "other" }, undefined],
];

for (const [index, [input, reason]] of REASONS.entries()) {
  Deno.test(`invalidReason ${index}: ${reason ?? "none"}`, () => assert.equal(invalidReason(input), reason));
}

Deno.test("invalidReason is given exactly where the reference takes an input for invalid", () => {
  const text = fc.constantFrom("", "x", "run", "/w", "a/../b", "\u0000", "\ufffd", "x".repeat(5_000));
  const value = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
  const types = ["read_file", "write_file", "execute_command", "git_operation", "mcp_tool_call", "other"];
  const record = fc.record({
    action_type: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...types) }, { weight: 1, arbitrary: value }),
    target: value,
    resolved_target: value,
    workspace_root: value,
    requested_operation: value,
    server: value,
    tool: value,
    arguments: value,
  }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: record }, { weight: 1, arbitrary: fc.jsonValue() }), (input) => {
      assert.equal(invalidReason(input) === undefined, readInput(adaptInput(input)) !== undefined);
    }),
    { numRuns: 3_000 },
  );
});
