/**
 * How a script takes its options and stops: with a message and an exit code, never with a stack trace.
 *
 * @module
 */
import { parseArgs } from "node:util";

/** Options of a script by name. */
export type ScriptOptions = Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly default?: string }>
>;

/** What was given for them. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Ends the script because of how it was called. */
export function wrongUsage(message: string, expected: string): never {
  console.error(`error: ${message}\nhelp: ${expected}`);
  return Deno.exit(2);
}

/** @param named how many arguments without a dash there may be */
function given(options: ScriptOptions, named: number): [GivenOptions, readonly string[]] {
  try {
    const { values, positionals } = parseArgs({ args: Deno.args, options, allowPositionals: named > 0 });
    if (positionals.length > named) throw new Error(`Unexpected argument '${positionals[named]}'`);
    return [values as GivenOptions, positionals];
  } catch (error) {
    return wrongUsage(
      messageOf(error),
      `the options are ${Object.keys(options).map((name) => `--${name}`).join(", ")}`,
    );
  }
}

/**
 * Runs a script with the arguments of this process and ends it: with the code that `run` returns, 2 for an unknown
 * option, 3 when `run` throws.
 *
 * @param named how many arguments without a dash there may be; default none
 */
export async function runScript(
  options: ScriptOptions,
  run: (values: GivenOptions, args: readonly string[]) => Promise<number>,
  named = 0,
): Promise<never> {
  const [values, args] = given(options, named);
  try {
    return Deno.exit(await run(values, args));
  } catch (error) {
    console.error(`error: ${messageOf(error)}`);
    return Deno.exit(3);
  }
}
