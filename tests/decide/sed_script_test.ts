/** What is read in scripts of sed, and where they stand. */
import assert from "node:assert/strict";
import { scriptAmong, type SedEffects, sedEffects } from "../../lib/decide/sed_script.ts";
import { CARRIERS } from "../../lib/policy/carriers.ts";
import { SED_TABLES } from "../../lib/policy/sed_commands.ts";
import { SHELL_WORDS } from "../../lib/policy/shell_words.ts";

const EFFECTS: Record<string, Partial<SedEffects> | undefined> = {
  "1,5p": undefined,
  "s/a/b/g": undefined,
  "s/we are/were/": undefined,
  "s|a|b|;s/e /w /": undefined,
  "s/[^/]*$//": undefined,
  "/start/,/end/{//!d}": undefined,
  ":a;N;$!ba;s/\\n/ /g": undefined,
  "# e terraform apply\np": undefined,
  "1i\\\ne terraform apply": undefined,
  "s,a,b,;s|[[:alpha:]/]|e|;y/ab/ew/": undefined,
  "e": {},
  "$!e": {},
  "s/^/x /Ie": { scripts: ["x "] },
  "1e terraform apply": { scripts: [" terraform apply"] },
  "\\%a/b%Ie terraform apply": { scripts: [" terraform apply"] },
  "/[/pa]/e terraform apply": { scripts: [" terraform apply"] },
  "e\\\nterraform apply": { scripts: ["\\\nterraform apply"] },
  "s;.*;terraform apply;gem": { scripts: ["terraform apply"] },
  "sx.*xterraform applyxe": { scripts: ["terraform apply"] },
  "s/.*/.\\/evil.sh \\\\ x/e": { scripts: ["./evil.sh \\\\ x"] },
  "s/^/terraform apply/;s,a,b,pe": { scripts: ["terraform apply", "b"] },
  "s/[/]/ a;terraform apply/e": { scripts: [" a;terraform apply"] },
  "s/a/b/pw.git/hooks/x": { written: [".git/hooks/x"] },
  "s|a|b|2w  x y\nW z": { written: ["x y", "z"] },
  "$r.env": { read: [".env"] },
  "N;R .env": { read: [".env"] },
  "s,a,b,;s|a|b|;s:a:b:": {},
  "s/[[.].]/]/b/": {},
  "seaebe": { scripts: ["aebe"] },
  "k": {},
};

for (const [script, expected] of Object.entries(EFFECTS)) {
  Deno.test(`sedEffects: ${JSON.stringify(script)}`, () => {
    const effects = expected && { scripts: [], written: [], read: [], ...expected };
    assert.deepEqual(sedEffects(SED_TABLES, script), effects);
  });
}

Deno.test("sedEffects: more commands or characters than are read are never harmless", () => {
  assert.equal(sedEffects(SED_TABLES, "s/a/b/;".repeat(32)), undefined);
  assert.ok(sedEffects(SED_TABLES, "s/a/b/;".repeat(33)));
  assert.equal(sedEffects(SED_TABLES, "p;".repeat(2_048)), undefined);
  assert.ok(sedEffects(SED_TABLES, "p;".repeat(2_048) + "p"));
});

const AMONG: Record<string, string | undefined> = {
  "sed p f": "p",
  "sed -n p f": "p",
  "sed -l 5 e f": "e",
  "sed -i  e f": "e",
  "sed -i.exp e f": "e",
  "sed -lexp e f": "e",
  "sed -ne p f": "p",
  "sed -nep f": "p",
  "sed -e p --expr=e f": "p\ne",
  "sed --e p f -e x": "p\nx",
  "sed p -- -e f": "p",
  "sed --posix p f": "p",
  "sed --version": undefined,
};

for (const [command, expected] of Object.entries(AMONG)) {
  Deno.test(`scriptAmong: ${command}`, () => {
    assert.equal(
      scriptAmong(CARRIERS["sed"]!.scripts!, SHELL_WORDS.value_letters["sed"]!, command.split(" ")),
      expected,
    );
  });
}
