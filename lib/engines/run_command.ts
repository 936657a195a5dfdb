/**
 * Runs a program and waits for it.
 *
 * @module
 */
import { EngineAbsent, EngineFailed } from "./engine.ts";

/** What a program wrote, and how it ended. */
export interface CommandOutput {
  readonly success: boolean;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is run. */
export interface CommandOptions {
  /** What it reads; by default nothing. */
  readonly stdin?: string;
  /** Folder that it runs in; by default that of this process. */
  readonly cwd?: string;
  /** Milliseconds after which it is killed. */
  readonly timeout: number;
}

async function feed(stdin: WritableStream<Uint8Array<ArrayBuffer>>, text: string): Promise<void> {
  try {
    await new Blob([text]).stream().pipeTo(stdin);
  } catch {
    // A program may end without reading everything; its answers show whether that was right.
  }
}

type Spawned = Pick<Deno.CommandOptions, "stdin" | "cwd" | "signal">;

function spawn(program: string, args: readonly string[], options: Spawned): Deno.ChildProcess {
  try {
    return new Deno.Command(program, { args: [...args], ...options, stdout: "piped", stderr: "piped" }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new EngineAbsent(`Program '${program}' was not found`);
    if (error instanceof Deno.errors.NotCapable) {
      throw new EngineAbsent(
        `No permission to run '${program}'`,
        `Add --allow-run=${program} to the deno command`,
        { cause: error },
      );
    }
    if (error instanceof Deno.errors.PermissionDenied) throw new EngineAbsent(`Program '${program}' may not be run`);
    throw error;
  }
}

/**
 * Runs a program to its end.
 *
 * @throws {EngineAbsent} when there is no such program, or no permission to run it
 * @throws {EngineFailed} when it takes too long
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  { stdin, timeout, cwd }: CommandOptions,
): Promise<CommandOutput> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeout);
  try {
    const piped = { stdin: stdin === undefined ? "null" : "piped", signal: limit.signal } as const;
    const child = spawn(program, args, { ...piped, ...(cwd === undefined ? {} : { cwd }) });
    const [output] = await Promise.all([child.output(), stdin === undefined ? undefined : feed(child.stdin, stdin)]);
    if (limit.signal.aborted) throw new EngineFailed(`'${program}' gave no answer within ${timeout / 1000} s`);
    const decoder = new TextDecoder();
    const { success, code } = output;
    return { success, code, stdout: decoder.decode(output.stdout), stderr: decoder.decode(output.stderr) };
  } finally {
    clearTimeout(timer);
  }
}

/** The end of what a program complained about, for a message of one line. */
export function lastWords(output: CommandOutput): string {
  const text = output.stderr.trim() || output.stdout.trim();
  return text.length > 400 ? `…${text.slice(-400)}` : text;
}
