/**
 * The live gate. With arguments it is `cavra policy rego-readiness` with them. Without, it proves the whole way: it exports
 * the baseline into a temporary folder, makes and completes a packet, signs the export with a key made for this run, and
 * lets the gate verify all of it. Every step is the command as a user types it, with no more permission than it needs.
 *
 * @module
 */
import { prettyJson } from "../lib/text/pretty_json.ts";
import { hasOpa, isCi, opaCommand } from "./opa.ts";

const PACK = "cavra-ai-agent-baseline";
const CLI = new URL("../cli.ts", import.meta.url).href;

/** Everything that a run writes, in a folder of its own that every step has as its working directory. */
const EXPORT = "opa-rego";
const ENVELOPE = "opa-rego.dsse.json";
const PACKET = "packet.json";
const PRIVATE_KEY = "key.pem";
const PUBLIC_KEY = "key.pub.pem";

const SIGN_KEYS = ["--private-key", PRIVATE_KEY, "--public-key", PUBLIC_KEY];

/** Fields whose evidence only people have. */
const FROM_PEOPLE = [
  ...["policy_lifecycle.review_workflow_ref", "policy_lifecycle.rollback_ref"],
  ...["operating_evidence.ci_run_ref", "operating_evidence.policy_review_ref", "operating_evidence.opa_runtime_ref"],
];

function command(args: readonly string[], allow: readonly string[]): string[] {
  return ["run", "--quiet", "--no-prompt", ...allow, CLI, "policy", ...args];
}

/** One command before the gate is asked: it may read and write in the folder, and must succeed. */
async function step(folder: string, ...args: readonly string[]): Promise<void> {
  console.log(`cavra policy ${args.join(" ")}`);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: command(args, ["--allow-read=.", "--allow-write=."]),
    cwd: folder,
  }).output();
  if (success) return;
  const decoder = new TextDecoder();
  throw new Error(`'cavra policy ${args[0]}' failed\n${decoder.decode(stdout)}${decoder.decode(stderr)}`);
}

/** The gate, on this terminal; its exit code. */
async function gate(
  args: readonly string[],
  allow: readonly string[],
  more: Deno.CommandOptions = {},
): Promise<number> {
  const own = { args: command(["rego-readiness", ...args], allow), stdout: "inherit", stderr: "inherit" } as const;
  return (await new Deno.Command(Deno.execPath(), { ...more, ...own }).spawn().status).code;
}

/** What people add, with references that stand only for this run: the packet is a sample, and says so. */
async function complete(folder: string): Promise<void> {
  for (const field of FROM_PEOPLE) {
    await step(folder, "evidence", "attach", PACKET, "--field", field, "--ref", `evidence://sample/${field}`);
  }
  const packet = JSON.parse(await Deno.readTextFile(`${folder}/${PACKET}`));
  packet.evidence_mode = "sample";
  packet.rego_artifacts.git_versioned = true;
  packet.rego_artifacts.signed_or_reviewed = true;
  await Deno.writeTextFile(`${folder}/${PACKET}`, prettyJson(packet));
  console.log("by hand: evidence_mode is sample, git_versioned and signed_or_reviewed are true");
}

async function prepare(folder: string): Promise<void> {
  await step(folder, "rego-export", "--policy-pack", PACK, "--output-dir", EXPORT);
  await step(folder, "evidence", "init", "--policy-pack", PACK, "--artifacts", EXPORT, "--output", PACKET);
  await complete(folder);
  await step(folder, "keygen", ...SIGN_KEYS);
  await step(folder, "sign", EXPORT, "--signing-key", PRIVATE_KEY);
}

/** The gate may read what is named and nothing else; only the real OPA needs more. */
async function ask(folder: string, opa: string | undefined): Promise<number> {
  const engine = opa === undefined ? [] : ["--engine", "opa"];
  const args = [PACKET, "--artifacts", EXPORT, "--verification-key", PUBLIC_KEY, "--require-verified", ...engine];
  const run = opa === undefined ? [] : [`--allow-run=${opa}`, "--allow-write=.", "--allow-env=OPA,PATH,TMPDIR"];
  console.log(`cavra policy rego-readiness ${args.join(" ")}\n`);
  const read = `--allow-read=${[PACKET, EXPORT, PUBLIC_KEY, ENVELOPE].join()}`;
  return await gate(args, [read, ...run], { cwd: folder, env: { TMPDIR: folder } });
}

async function presentOpa(): Promise<string | undefined> {
  const opa = await opaCommand();
  return await hasOpa(opa) ? opa : undefined;
}

/** The gate over a fresh export. Without the real OPA it counts for a person, not for CI. */
async function fresh(): Promise<number> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  try {
    const opa = await presentOpa();
    await prepare(folder);
    const code = await ask(folder, opa);
    console.log("\nNOT SHOWN: review, deployment and rollback; this packet is a sample.");
    if (opa !== undefined) return code;
    console.log("NOT RUN: the real OPA, there is none: set OPA to its path. This is no proof of parity with OPA.");
    return code === 0 && isCi() ? 1 : code;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Only the real OPA needs more than to read. */
function permissions(args: readonly string[]): string[] {
  const needsOpa = args.some((arg) => arg.startsWith("--engine"));
  return ["--allow-read", ...needsOpa ? ["--allow-run", "--allow-write", "--allow-env=OPA,PATH,TMPDIR"] : []];
}

if (import.meta.main) {
  try {
    Deno.exitCode = Deno.args.length > 0 ? await gate(Deno.args, permissions(Deno.args)) : await fresh();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exitCode = 1;
  }
}
