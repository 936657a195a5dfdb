/**
 * The `opa` binary, for the scripts and the tests.
 *
 * @module
 */
import { EngineAbsent, messageOf } from "../lib/engines/engine.ts";
import { OPA_HINT, opaCommand } from "../lib/engines/opa.ts";
import { type CommandOutput, runCommand } from "../lib/engines/run_command.ts";

export { opaCommand };

/** Milliseconds for one run: a slow machine needs minutes for all tests. */
const TIMEOUT = 3_600_000;

/**
 * Runs it, whatever it says.
 *
 * @throws {EngineAbsent} when there is no such program
 */
export async function opaOutput(opa: string, args: readonly string[], cwd = "."): Promise<CommandOutput> {
  return await runCommand(opa, args, { cwd, timeout: TIMEOUT });
}

/**
 * Runs it and returns its stdout.
 *
 * @throws {EngineAbsent} when there is no such program
 * @throws {Error} with what it wrote, when it fails
 */
export async function runOpa(opa: string, args: readonly string[], cwd = "."): Promise<string> {
  const { success, stdout, stderr } = await opaOutput(opa, args, cwd);
  if (!success) throw new Error(`'opa ${args[0]}' failed: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}

/** Its version, for example `1.22.2`. */
export async function opaVersion(opa: string): Promise<string> {
  return /Version: (\S+)/u.exec(await runOpa(opa, ["version"]))?.[1] ?? "unknown";
}

/** Whether a binary is there and runs: exit 0 of `opa version`. */
export async function hasOpa(command: string): Promise<boolean> {
  try {
    return (await opaOutput(command, ["version"])).success;
  } catch {
    return false;
  }
}

/** Whether CI runs this: what cannot be checked is then a failure. */
export function isCi(): boolean {
  return Deno.env.get("CI") === "true";
}

/**
 * The oldest supported OPA, from the variable `OPA_OLDEST`; undefined where it is not given.
 *
 * @throws {EngineAbsent} when it is not given, and CI runs this
 */
export function oldestOpa(): string | undefined {
  const oldest = Deno.env.get("OPA_OLDEST") || undefined;
  if (oldest !== undefined || !isCi()) return oldest;
  throw new EngineAbsent("The oldest supported OPA is not given", "Set the variable OPA_OLDEST to its path");
}

/**
 * Runs a script that needs OPA, and ends it: exit 0 when `run` gives true, 1 when it gives false or fails, 3 when there is
 * no OPA. Never with a stack trace.
 */
export async function withOpa(run: (opa: string) => Promise<boolean>): Promise<never> {
  try {
    const opa = await opaCommand();
    // Said before any other work.
    await opaVersion(opa);
    return Deno.exit(await run(opa) ? 0 : 1);
  } catch (error) {
    const hint = error instanceof EngineAbsent ? `. ${error.hint ?? OPA_HINT}` : "";
    console.error(`error: ${messageOf(error)}${hint}`);
    return Deno.exit(error instanceof EngineAbsent ? 3 : 1);
  }
}
