/**
 * What whole processes cost with the baseline pack: the start of the command line alone, a signed bundle, an export with
 * its parity, and a log of 3,000 recorded actions on the embedded engines.
 *
 *     deno task bench
 *
 * @module
 */
import { judge } from "../../lib/decide/judge.ts";
import { makeKeyPair } from "../../lib/delivery/keys.ts";
import { generateFixtures } from "../../lib/export/fixtures.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { loadPack } from "../../lib/pack/load.ts";
import { compile } from "../../lib/policy/compile.ts";
import { ROOT } from "../cli/run_cavra.ts";

const PACK = ["--policy-pack", "cavra-ai-agent-baseline"];
/** Lines of the log: each generated case once, then from the start. */
const LINES = 3_000;

async function recordedLog(): Promise<string> {
  const text = await builtinPack("cavra-ai-agent-baseline");
  const { pack } = await loadPack(text!, { find: () => Promise.resolve(undefined) });
  const cases = generateFixtures(await compile(pack!), judge);
  const line = (i: number) => JSON.stringify(cases[i % cases.length]!.input) + "\n";
  return Array.from({ length: LINES }, (_, i) => line(i)).join("");
}

const folder = await Deno.makeTempDir();
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
const [key, log] = [`${folder}/key.pem`, `${folder}/log.jsonl`];
await Deno.writeTextFile(key, (await makeKeyPair("ES256")).privatePem);
await Deno.writeTextFile(log, await recordedLog());

async function cavra(...args: string[]): Promise<void> {
  const run = ["run", "--no-prompt", "--allow-read", "--allow-write", new URL("cli.ts", ROOT).href, ...args];
  const { success } = await new Deno.Command(Deno.execPath(), { args: run, stdout: "null", stderr: "null" }).output();
  if (!success) throw new Error(`'cavra ${args.join(" ")}' failed`);
}

/** What is run, by name. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "bundle, signed": ["bundle", ...PACK, "--serial", "1", "--signing-key", key, "--output", `${folder}/cavra.tar.gz`],
  "rego-export": ["rego-export", ...PACK, "--output-dir", `${folder}/export`],
  "decide 3,000 lines on opa-wasm": ["decide", ...PACK, "--input", log],
  "decide 3,000 lines on reference": ["decide", ...PACK, "--input", log, "--engine", "reference"],
};

// `async` is needed: what only returns a promise is not waited for.
Deno.bench("cavra --version", { group: "process", baseline: true, n: 10 }, async () => await cavra("--version"));
for (const [name, args] of Object.entries(COMMANDS)) {
  Deno.bench(`cavra policy ${name}`, { group: "process", n: 10 }, async () => await cavra("policy", ...args));
}
