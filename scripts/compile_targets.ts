/**
 * Makes one executable for each machine in `dist/executables/`. `deno compile` brings its runtime, `denort`, from the
 * network; where that cannot be had, the target is "not run", with the reason.
 *
 * ```sh
 * deno task compile
 * deno task compile --target x86_64-unknown-linux-gnu --require
 * ```
 *
 * Exit 0: at least one executable was made, and none failed. 1: one failed. 2: wrong usage. 3: none was made, or with
 * `--require` one was not: a call that gives nothing is no success.
 *
 * @module
 */
import { VERSION } from "../lib/cli/version.ts";
import { sha256 } from "../lib/text/digest.ts";
import { bundledCli } from "./bundle_cli.ts";
import { executableTarget, type Target, TARGETS } from "./executable_target.ts";
import { denoError, runDeno } from "./run_deno.ts";
import { type GivenOptions, runScript, wrongUsage } from "./run_script.ts";

/** Built into the executables: no network, no other program. */
const PERMISSIONS = ["--no-prompt", "--allow-read", "--allow-write"];

interface Outcome {
  readonly status: "made" | "not run" | "failed";
  readonly detail: string;
}

/** The reason in what `deno compile` wrote: where the runtime could not be had, else all of it. */
function causeOf(err: string): string {
  return /^ +\d+: (.*denort.*)$/mu.exec(err)?.[1] ?? denoError(err);
}

/** Whether `deno compile` stopped because it has no runtime. */
function lacksRuntime(err: string): boolean {
  return /denort-[\w-]+\.zip|Setting up base binary/u.test(err);
}

/** Starts an executable of this machine: the version and one decision. */
async function faultOf(path: string): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const run = async (...args: string[]) => decoder.decode((await new Deno.Command(path, { args }).output()).stdout);
  const version = (await run("--version")).trim();
  if (version !== VERSION) return `'--version' gives '${version.split("\n")[0]}', expected '${VERSION}'`;
  const explained = await run("policy", "explain", "--format", "json", "read_file", ".env");
  return explained.includes('"block"') ? undefined : "it does not block reading '.env'";
}

async function inspect(path: string, target: Target): Promise<Outcome> {
  const bytes = await Deno.readFile(path);
  const found = executableTarget(bytes) ?? "no known machine";
  if (found !== target) return { status: "failed", detail: `the executable is for ${found}` };
  const here = target === Deno.build.target;
  const fault = here ? await faultOf(path) : undefined;
  if (fault !== undefined) return { status: "failed", detail: fault };
  const started = here ? "started" : "not started, it is for another machine";
  return { status: "made", detail: `${path}, ${started}, SHA-256 ${await sha256(bytes)}` };
}

async function compile(entry: string, target: Target, folder: string): Promise<Outcome> {
  const path = `${folder}/cavra-${target}${target.includes("windows") ? ".exe" : ""}`;
  const args = ["compile", "--no-config", "--no-lock", ...PERMISSIONS, "--target", target, "--output", path, entry];
  const { success, err } = await runDeno(args);
  if (!success) {
    const cause = causeOf(err);
    if (!lacksRuntime(err)) return { status: "failed", detail: cause };
    return { status: "not run", detail: `denort unavailable for ${target}: ${cause}` };
  }
  const outcome = await inspect(path, target);
  if (outcome.status === "failed") await Deno.remove(path);
  return outcome;
}

function wantedTargets(name: unknown): readonly Target[] {
  if (name === undefined) return TARGETS;
  const target = TARGETS.find((one) => one === name);
  if (target) return [target];
  return wrongUsage(`Unknown target '${name}'`, `the targets are ${TARGETS.join(", ")}`);
}

async function compileAll(values: GivenOptions): Promise<number> {
  const targets = wantedTargets(values["target"]);
  const folder = String(values["output-dir"]);
  const work = await Deno.makeTempDir();
  const counts = { made: 0, "not run": 0, failed: 0 };
  try {
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeFile(`${work}/cavra.js`, await bundledCli());
    for (const target of targets) {
      const { status, detail } = await compile(`${work}/cavra.js`, target, folder);
      counts[status]++;
      console.log(`${status}: ${status === "not run" ? "" : `${target}: `}${detail}`);
    }
  } finally {
    await Deno.remove(work, { recursive: true });
  }
  console.log(`${counts.made} made, ${counts["not run"]} not run, ${counts.failed} failed`);
  if (counts.failed > 0) return 1;
  return counts.made === 0 || (values["require"] === true && counts["not run"] > 0) ? 3 : 0;
}

if (import.meta.main) {
  await runScript({
    target: { type: "string" },
    "output-dir": { type: "string", default: "dist/executables" },
    require: { type: "boolean" },
  }, compileAll);
}
