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

function given(args: readonly string[], options: ScriptOptions): GivenOptions {
  try {
    return parseArgs({ args: [...args], options }).values as GivenOptions;
  } catch (error) {
    console.error(`error: ${messageOf(error)}`);
    console.error(`help: the options are ${Object.keys(options).map((name) => `--${name}`).join(", ")}`);
    return Deno.exit(2);
  }
}

/**
 * Runs a script with the arguments of this process and ends it: with the code that `run` returns, 2 for an unknown
 * option, 3 when `run` throws.
 */
export async function runScript(
  options: ScriptOptions,
  run: (values: GivenOptions) => Promise<number>,
): Promise<never> {
  const values = given(Deno.args, options);
  try {
    return Deno.exit(await run(values));
  } catch (error) {
    console.error(`error: ${messageOf(error)}`);
    return Deno.exit(3);
  }
}
