import assert from "node:assert/strict";
import { ALGORITHMS, makeKeyPair } from "../../lib/delivery/keys.ts";
import { secretsOf, shown, type Sweep } from "./key_sweep.ts";

Deno.test("property: no command prints any of a private key, whatever becomes of the file and wherever it is named", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    const script = new URL("./key_sweep.ts", import.meta.url).href;
    // The permissions of a careful user: nothing outside of the folder is written, and there is no network.
    const allow = ["--no-prompt", "--no-check", "--allow-read", `--allow-write=${cwd}`];
    const args = ["run", "--quiet", ...allow, script, cwd, String(Date.now())];
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
    assert.equal(code, 0, new TextDecoder().decode(stderr));
    const { calls, leaks } = JSON.parse(new TextDecoder().decode(stdout)) as Sweep;
    assert.deepEqual(leaks, []);
    assert.ok(calls > 400, `${calls} calls`);
    const modes = ["good.pem", "good.pub.pem"].map((name) => Deno.statSync(`${cwd}/${name}`).mode! & 0o777);
    if (Deno.build.os !== "windows") assert.deepEqual(modes, [0o600, 0o644]);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});

Deno.test("the search finds a key in every form: as it is, wrapped, quoted, in JSON, as hex", async () => {
  for (const algorithm of ALGORITHMS.filter((one) => one !== "RS256")) {
    const { privatePem, publicPem } = await makeKeyPair(algorithm);
    const secrets = await secretsOf(privatePem);
    const [body] = secrets as [string];
    const texts = [privatePem, JSON.stringify({ received: privatePem }), `3 | ${body.slice(40, 60)}`, ...secrets];
    for (const text of texts) assert.notEqual(shown(`error: ${text}\n`, secrets), undefined);
    assert.equal(shown("error: nothing of a key\n", secrets), undefined);
    assert.equal(shown((await makeKeyPair(algorithm)).publicPem, secrets), undefined);
    assert.equal(shown(publicPem, secrets), undefined);
  }
});
