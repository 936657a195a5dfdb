/**
 * The `opa` binary, for the scripts.
 *
 * @module
 */

/** `OPA`, or `opa` on the path. */
export function opaCommand(): string {
  return Deno.env.get("OPA") || "opa";
}

/**
 * Runs it and returns its stdout.
 *
 * @throws {Error} with what it wrote, when it fails
 */
export async function runOpa(opa: string, args: readonly string[], cwd = "."): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(opa, { args: [...args], cwd }).output();
  const decoder = new TextDecoder();
  if (!success) {
    throw new Error(`'opa ${args[0]}' failed: ${decoder.decode(stderr).trim() || decoder.decode(stdout).trim()}`);
  }
  return decoder.decode(stdout);
}

/** Its version, for example `1.22.2`. */
export async function opaVersion(opa: string): Promise<string> {
  return /Version: (\S+)/u.exec(await runOpa(opa, ["version"]))?.[1] ?? "unknown";
}
