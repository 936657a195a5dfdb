/**
 * Runs the `deno` that runs the script.
 *
 * @module
 */

/** How a run ended. */
export interface DenoRun {
  readonly success: boolean;
  readonly out: string;
  readonly err: string;
}

/** Runs `deno` with the arguments; what it writes has no colours. */
export async function runDeno(args: readonly string[], env: Record<string, string> = {}): Promise<DenoRun> {
  const options = { args: [...args], env: { NO_COLOR: "1", ...env } };
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), options).output();
  const decoder = new TextDecoder();
  return { success, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

/** The error in what a failed `deno` wrote: its message and causes in one line, without the rest. */
export function denoError(err: string): string {
  const [message] = /^error: .*$/mu.exec(err) ?? [err.trim().split("\n").at(-1) ?? ""];
  const causes = [...err.matchAll(/^ +\d+: (.+)$/gmu)].map(([, cause]) => cause!);
  return [message.replace(/^error: /u, ""), ...causes.filter((cause) => cause !== "<unknown>")].join(": ");
}
