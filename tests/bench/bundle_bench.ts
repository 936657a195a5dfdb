/**
 * What a signed OPA bundle of the baseline costs as a whole process, beside the start of the command line alone.
 *
 *     deno task bench
 *
 * @module
 */
import { makeKeyPair } from "../../lib/delivery/keys.ts";
import { ROOT } from "../cli/run_cavra.ts";

const folder = await Deno.makeTempDir();
const key = `${folder}/key.pem`;
await Deno.writeTextFile(key, (await makeKeyPair("ES256")).privatePem);
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

async function cavra(...args: string[]): Promise<void> {
  const run = ["run", "--no-prompt", "--allow-read", "--allow-write", new URL("cli.ts", ROOT).href, ...args];
  const { success } = await new Deno.Command(Deno.execPath(), { args: run, stdout: "null", stderr: "null" }).output();
  if (!success) throw new Error(`'cavra ${args.join(" ")}' failed`);
}

const BUNDLE = ["policy", "bundle", "--policy-pack", "cavra-ai-agent-baseline", "--serial", "1"];

// `async` is needed: what only returns a promise is not waited for.
Deno.bench("cavra --version", { group: "process", baseline: true, n: 10 }, async () => await cavra("--version"));
Deno.bench("cavra policy bundle, signed", { group: "process", n: 10 }, async () => {
  await cavra(...BUNDLE, "--signing-key", key, "--output", `${folder}/cavra.tar.gz`);
});
