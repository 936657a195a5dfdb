import assert from "node:assert/strict";
import { cavra } from "./run_cavra.ts";

/** One mistake, one exact message. */
const MISTAKES: Record<string, [args: string[], message: string]> = {
  "no command": [[], "error[cli.missing_argument]: No command given\n  hint: See cavra --help\n\n"],
  "no policy command": [
    ["policy"],
    "error[cli.missing_argument]: No command given\n  hint: See cavra policy --help\n\n",
  ],
  "unknown command": [
    ["polcy"],
    "error[cli.unknown_command]: Unknown command 'polcy'\n  hint: Did you mean 'policy'?\n\n",
  ],
  "unknown policy command": [
    ["policy", "rego-exprt"],
    "error[cli.unknown_command]: Unknown command 'rego-exprt'\n  hint: Did you mean 'rego-export'?\n\n",
  ],
  "unknown command like no other": [
    ["policy", "xyzzy"],
    "error[cli.unknown_command]: Unknown command 'xyzzy'\n  hint: See cavra policy --help\n\n",
  ],
  "unknown option before a missing one": [
    ["policy", "decide", "--polcy-pack", "x"],
    "error[cli.unknown_option]: Unknown option '--polcy-pack'\n  hint: Did you mean '--policy-pack'?\n\n",
  ],
  "missing option": [
    ["policy", "rego-export"],
    "error[cli.missing_option]: Option '--policy-pack' is missing\n  expected: --policy-pack <pack>\n" +
    "  hint: See cavra policy rego-export --help\n\n",
  ],
  "missing option of a command written with a blank": [
    ["policy", "fleet", "check", "--url", "http://127.0.0.1:1"],
    "error[cli.missing_option]: Option '--policy-pack' is missing\n  expected: --policy-pack <pack>\n" +
    "  hint: See cavra policy fleet-check --help\n\n",
  ],
  "half of a command": [
    ["policy", "fleet"],
    "error[cli.unknown_command]: Unknown command 'fleet'\n  hint: Did you mean 'fleet check'?\n\n",
  ],
  "half of several commands": [
    ["policy", "rego"],
    "error[cli.unknown_command]: Unknown command 'rego'\n" +
    "  hint: Did you mean one of 'rego export', 'rego test' and 'rego readiness'?\n\n",
  ],
  "a command written with a blank and a slip": [
    ["policy", "fleet", "chekc", "--url", "x"],
    "error[cli.unknown_command]: Unknown command 'fleet chekc'\n  hint: Did you mean 'fleet check'?\n\n",
  ],
  "the end of a command": [
    ["policy", "export", "--policy-pack", "x"],
    "error[cli.unknown_command]: Unknown command 'export'\n  hint: Did you mean 'rego-export'?\n\n",
  ],
  "the end of another command": [
    ["policy", "readiness"],
    "error[cli.unknown_command]: Unknown command 'readiness'\n  hint: Did you mean 'rego-readiness'?\n\n",
  ],
  "the end of a command below another": [
    ["policy", "redact"],
    "error[cli.unknown_command]: Unknown command 'redact'\n  hint: Did you mean 'evidence redact'?\n\n",
  ],
  "a misspelt command below another, before an option that is missing": [
    ["policy", "bundle", "verfy", "x"],
    "error[cli.unknown_command]: Unknown command 'verfy'\n  hint: Did you mean 'verify'?\n\n",
  ],
  "a misspelt command below another, with its options": [
    ["policy", "bundle", "verfy", "f", "--policy-pack", "x", "--verification-key", "k"],
    "error[cli.unknown_command]: Unknown command 'verfy'\n  hint: Did you mean 'verify'?\n\n",
  ],
  "a misspelt command of three": [
    ["policy", "evidence", "ini"],
    "error[cli.unknown_command]: Unknown command 'ini'\n  hint: Did you mean 'init'?\n\n",
  ],
  "a word that is no command below another": [
    ["policy", "bundle", "policy.yaml"],
    "error[cli.unknown_command]: Unknown command 'policy.yaml'\n  hint: See cavra policy bundle --help\n\n",
  ],
  "a command without policy": [
    ["list"],
    "error[cli.unknown_command]: Unknown command 'list'\n  hint: Did you mean 'cavra policy list'?\n\n",
  ],
  "two words without policy": [
    ["bundle", "verify", "x"],
    "error[cli.unknown_command]: Unknown command 'bundle'\n  hint: Did you mean 'cavra policy bundle verify'?\n\n",
  ],
  "an unknown command asked for its help": [
    ["policy", "xyzzy", "--help"],
    "error[cli.unknown_command]: Unknown command 'xyzzy'\n  hint: See cavra policy --help\n\n",
  ],
  "an unknown command below another asked for its help": [
    ["policy", "evidence", "xyzzy", "--help"],
    "error[cli.unknown_command]: Unknown command 'xyzzy'\n  hint: See cavra policy evidence --help\n\n",
  ],
  "option instead of a value": [
    ["policy", "decide", "--policy-pack", "--input", "-"],
    "error[cli.missing_value]: Option '--policy-pack' has no value\n  expected: --policy-pack <pack>\n" +
    "  received: --input\n\n",
  ],
  "empty value, as of an unset variable": [
    ["policy", "rego-export", "--policy-pack", "x", "--output-dir", ""],
    "error[cli.missing_value]: Option '--output-dir' is empty\n  expected: --output-dir <dir>\n" +
    "  hint: Is a variable of the shell unset?\n\n",
  ],
  "empty argument": [
    ["policy", "validate", "x.yaml", ""],
    "error[cli.missing_value]: Argument <path...> is empty\n  expected: <path...>\n" +
    "  hint: Is a variable of the shell unset?\n\n",
  ],
  "URL that is none": [
    ["policy", "rego-test", "--policy-pack", "x", "--engine", "opa-server", "--url", "nonsense"],
    "error[cli.invalid_value]: 'nonsense' is no http or https URL\n  expected: a URL such as http://127.0.0.1:8181\n" +
    "  received: nonsense\n\n",
  ],
  "a URL for an engine that asks no server": [
    ["policy", "decide", "--policy-pack", "x", "--input", "-", "--url", "http://127.0.0.1:1"],
    "error[cli.missing_option]: The option '--url' needs the option '--engine opa-server'\n" +
    "  hint: Add '--engine opa-server', or leave out '--url'\n\n",
  ],
  "a URL for engines that ask no server": [
    ["policy", "rego-test", "--policy-pack", "x", "--engine", "reference", "--url", "http://127.0.0.1:1"],
    "error[cli.missing_option]: The option '--url' needs the option '--engine opa-server'\n" +
    "  hint: Add '--engine opa-server', or leave out '--url'\n\n",
  ],
  "a URL for the default engines": [
    ["policy", "test", "x", "--url", "http://127.0.0.1:1"],
    "error[cli.missing_option]: The option '--url' needs the option '--engine opa-server'\n" +
    "  hint: Add '--engine opa-server', or leave out '--url'\n\n",
  ],
  "two engines where one decides": [
    ["policy", "decide", "--policy-pack", "x", "--input", "-", "--engine", "opa", "--engine", "reference"],
    "error[cli.repeated_option]: Option '--engine' was given 2 times\n  expected: --engine <name>, once\n" +
    "  received: opa and reference\n\n",
  ],
  "two values of an option with a default": [
    ["policy", "list", "--format=text", "--format", "text"],
    "error[cli.repeated_option]: Option '--format' was given 2 times\n  expected: --format <format>, once\n" +
    "  received: text and text\n\n",
  ],
  "value missing at the end": [
    ["policy", "decide", "--policy-pack"],
    "error[cli.missing_value]: Option '--policy-pack <pack>' argument missing\n" +
    "  hint: See cavra policy decide --help\n\n",
  ],
  "missing argument": [
    ["policy", "validate"],
    "error[cli.missing_argument]: Missing required argument 'path'\n  hint: See cavra policy validate --help\n\n",
  ],
  "excess argument": [
    ["policy", "list", "x"],
    "error[cli.excess_argument]: Unexpected argument 'x'\n  hint: See cavra policy list --help\n\n",
  ],
  "unknown format": [
    ["policy", "validate", "x.yaml", "--format", "srif"],
    "error[cli.invalid_value]: Unknown value of '--format': 'srif'\n" +
    "  expected: text, json, sarif, github, junit\n  received: srif\n  hint: Did you mean 'sarif'?\n\n",
  ],
};

for (const [name, [args, message]] of Object.entries(MISTAKES)) {
  Deno.test(`wrong usage: ${name}`, async () => {
    assert.deepEqual(await cavra(args), { code: 2, out: "", err: message });
  });
}

Deno.test("wrong usage under --format json is JSON on stdout", async () => {
  for (const format of [["--format", "json"], ["--format=json"]]) {
    const { code, out, err } = await cavra(["policy", "list", ...format, "--x"]);
    assert.deepEqual([code, err], [2, ""]);
    assert.deepEqual(JSON.parse(out), {
      diagnostics: [{
        code: "cli.unknown_option",
        severity: "error",
        message: "Unknown option '--x'",
        file: "",
        line: 1,
        column: 1,
        hint: "See cavra policy list --help",
      }],
    });
  }
});
