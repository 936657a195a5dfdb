/** A secret where the path of its file should be: the usual mistake of a pipeline. None of it may be printed. */
import assert from "node:assert/strict";
import { makeKeyPair } from "../../lib/delivery/keys.ts";
import { cavra } from "./run_cavra.ts";

const PACK = ["--policy-pack", "mcp-guardrails"];
const SERVER = ["--url", "http://127.0.0.1:1"];
const { privatePem } = await makeKeyPair("Ed25519");
const body = privatePem.split("\n")[1]!;

/** Calls that end in an option that takes the path of a secret. */
const CALLS: Readonly<Record<string, string[]>> = {
  "--signing-key": ["bundle", ...PACK, "--signing-key"],
  "--verification-key": ["bundle", "verify", "x.tar.gz", ...PACK, "--verification-key"],
  "--token-file": ["fleet-check", ...PACK, ...SERVER, "--token-file"],
};

/** What may stand there, and what of it must not be shown. */
const VALUES: Readonly<Record<string, string>> = {
  "a key": privatePem,
  "the text of a key": body,
  "a key with slashes": `${body}/${body}`,
  "a token": "s3cr3tT0ken",
  "a token that is longer than a name can be": "s3cr3tT0ken".repeat(300),
  "a token below a file": "deno.json/s3cr3tT0ken",
  "a token with dots": "eyJhbGciOi.s3cr3tT0ken.c2ln",
};

const SECRET = /BEGIN|s3cr3tT0ken|eyJ/u;

for (const [option, args] of Object.entries(CALLS)) {
  Deno.test(`a secret given to ${option} instead of its file is not printed`, async () => {
    for (const [title, value] of Object.entries(VALUES)) {
      for (const format of [[], ["--format", "json"]]) {
        const { code, out, err } = await cavra(["policy", ...args, value, ...format], { allow: ["--allow-read"] });
        assert.equal(code, 2, title);
        assert.ok(!SECRET.test(out + err) && !(out + err).includes(body), `${title}: ${out}${err}`);
        assert.match(out + err, new RegExp(`The file given by '${option}' does not exist`, "u"), title);
        assert.match(out + err, /It takes the path of a file, not what is in the file/u, title);
      }
      const { code, out, err } = await cavra(["policy", ...args, value], { allow: ["--allow-read=docs"] });
      assert.equal(code, 3, title);
      assert.ok(!SECRET.test(out + err) && !(out + err).includes(body), `${title}: ${out}${err}`);
      assert.match(err, new RegExp(`^error\\[cli\\.permission_missing\\]: The file given by '${option}' may not`, "u"));
    }
  });
}

Deno.test("a token in CAVRA_OPA_TOKEN_FILE instead of its file is not printed, and a folder is told", async () => {
  const args = ["policy", "decide", ...PACK, "--engine", "opa-server", ...SERVER, "--input", "-"];
  const allow = ["--allow-read", "--allow-net", "--allow-env=CAVRA_OPA_TOKEN,CAVRA_OPA_TOKEN_FILE"];
  const run = (value: string) => cavra(args, { allow, env: { CAVRA_OPA_TOKEN_FILE: value }, stdin: "{}\n" });
  for (const [title, value] of Object.entries(VALUES)) {
    const { code, out, err } = await run(value);
    assert.equal(code, 3, title);
    assert.ok(!SECRET.test(out + err) && !(out + err).includes(body), `${title}: ${out}${err}`);
    assert.match(
      err,
      /The file given by the variable 'CAVRA_OPA_TOKEN_FILE' does not exist\n {2}hint: It takes the path/u,
    );
  }
  assert.match(
    (await run("lib")).err,
    /The file given by the variable 'CAVRA_OPA_TOKEN_FILE' is a folder\n {2}hint: Name/u,
  );
});
