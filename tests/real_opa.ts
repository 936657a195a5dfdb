/**
 * The real `opa` for tests: by the variable OPA, else from PATH. Tests that need it say loudly when it is absent.
 *
 * @module
 */

/** What a run of `opa` gave. */
export interface OpaRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const name = Deno.env.get("OPA") ?? "opa";

/** Runs `opa`; undefined where there is none. */
export async function runOpa(args: readonly string[]): Promise<OpaRun | undefined> {
  try {
    const { code, stdout, stderr } = await new Deno.Command(name, { args: [...args] }).output();
    const decoder = new TextDecoder();
    return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Whether there is an `opa` to test with. */
export const hasOpa = (await runOpa(["version"])) !== undefined;

/** A test that needs the real `opa`; without it, it is listed as ignored and says so. */
export function testWithOpa(title: string, run: () => Promise<void>): void {
  if (!hasOpa) console.error(`NOT RUN, no opa found (set OPA to its path): ${title}`);
  Deno.test({ name: title, ignore: !hasOpa, fn: run });
}

const oldest = Deno.env.get("OPA_OLDEST") || undefined;

/** A test that needs the oldest `opa` that the export works with, by the variable OPA_OLDEST; else as {@link testWithOpa}. */
export function testWithOldestOpa(title: string, run: (command: string) => Promise<void>): void {
  if (oldest === undefined) console.error(`NOT RUN, no oldest opa (set OPA_OLDEST to its path): ${title}`);
  Deno.test({ name: title, ignore: oldest === undefined, fn: () => run(oldest!) });
}
