import assert from "node:assert/strict";
import { launchedBy, programName } from "../../lib/decide/launched.ts";
import { parseScript } from "../../lib/decide/shell_script.ts";
import { COMMAND_WORDS } from "../command_words.ts";

/** Every unit of a one-command text, as text. */
function units(text: string): string[] {
  const command = parseScript(text).commands[0]!;
  return launchedBy(COMMAND_WORDS, command).units.map((unit) => unit.texts.join(" "));
}

const reached: Record<string, [string, string]> = {
  "the command itself": ["terraform apply", "terraform apply"],
  "behind an assignment": ["A=1 B+=2 terraform apply", "terraform apply"],
  "behind keywords": ["then ! terraform apply", "terraform apply"],
  "behind a brace": ["{ terraform apply", "terraform apply"],
  "behind a descriptor of a redirection": ["2>/dev/null terraform apply", "terraform apply"],
  "behind a named descriptor": ["{fd}>x terraform apply", "terraform apply"],
  "launcher": ["sudo terraform apply", "terraform apply"],
  "launcher with option and value": ["sudo -u root terraform apply", "terraform apply"],
  "launcher with unknown option": ["nice -x y terraform apply", "terraform apply"],
  "launcher with number": ["timeout -s KILL 10s terraform apply", "terraform apply"],
  "launcher with assignment": ["env -i A=1 terraform apply", "terraform apply"],
  "launcher with an operand": ["flock /tmp/lock terraform apply", "terraform apply"],
  "launchers in launchers": ["sudo env nohup time terraform apply", "terraform apply"],
  "find -exec": ["find . -exec terraform apply \\;", "terraform apply"],
  "docker exec": ["docker exec -it box terraform apply", "terraform apply"],
  "empty expansion": ["$(true) terraform apply", "terraform apply"],
  "function definition": ["function f { terraform apply", "terraform apply"],
};

for (const [name, [text, expected]] of Object.entries(reached)) {
  Deno.test(`launchedBy: reaches the program, ${name}`, () =>
    assert.ok(units(text).includes(expected), units(text).join(" | ")));
}

const notReached: Record<string, [string, string]> = {
  "command -v": ["command -v terraform apply", "terraform apply"],
  "echo": ["echo sudo terraform apply", "terraform apply"],
  "quoted keyword": ["'then' terraform apply", "terraform apply"],
};

for (const [name, [text, unexpected]] of Object.entries(notReached)) {
  Deno.test(`launchedBy: starts nothing, ${name}`, () => assert.ok(!units(text).includes(unexpected)));
}

Deno.test("launchedBy: a fifth launcher is too deep", () => {
  const text = (n: number) => parseScript("sudo ".repeat(n) + "ls").commands[0]!;
  assert.equal(launchedBy(COMMAND_WORDS, text(1)).tooDeep, false);
  assert.equal(launchedBy(COMMAND_WORDS, text(9)).tooDeep, true);
});

Deno.test("programName: base name, folded, without ending", () => {
  assert.equal(programName(COMMAND_WORDS, "/usr/bin/Terraform.EXE"), "terraform");
  assert.equal(programName(COMMAND_WORDS, "C:\\bin\\kubectl.cmd"), "kubectl");
  assert.equal(programName(COMMAND_WORDS, "\u212aubectl"), "kubectl");
});
