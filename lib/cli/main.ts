/**
 * The command line: from arguments to an exit code. Catches everything, so that no stack trace reaches a user.
 *
 * @module
 */
import { commandFault } from "./command_words.ts";
import { POLICY_COMMANDS } from "./commands.ts";
import { ENVIRONMENT, type ExitCode, FINE } from "./exit_codes.ts";
import { asFailure, type Failure } from "./failure.ts";
import { diagnosticsJson } from "./formats/json.ts";
import type { Host } from "./host.ts";
import { notes } from "./notes.ts";
import { makeProgram } from "./program.ts";
import { withTableName } from "./spelling.ts";
import { isParserError, parserFailure } from "./usage.ts";

/** The format that a caller asked for that is a program, however the rest of the call looks. */
function jsonFormat(args: readonly string[]): "json" | "jsonl" | undefined {
  const values = args.flatMap((arg, at) =>
    arg === "--format" ? [args[at + 1]] : arg.startsWith("--format=") ? [arg.slice(9)] : []
  );
  const format = values.at(-1);
  return format === "json" || format === "jsonl" ? format : undefined;
}

function commandOf(args: readonly string[]): string {
  if (args[0] !== "policy") return "cavra";
  const called = POLICY_COMMANDS.map(({ name }) => name).filter((name) => {
    const words = name.split(" ");
    return words.every((word, index) => word === args[index + 1]);
  });
  return ["cavra policy", ...called.slice(-1)].join(" ");
}

function report(failure: Failure, args: readonly string[], host: Host): void {
  const format = jsonFormat(args);
  if (format !== undefined) host.out(diagnosticsJson(failure.diagnostics, format));
  else notes(host, failure.diagnostics, failure.texts);
}

/** Reports as was asked for, else on stderr together with why that failed; where that fails too, nobody can be told. */
function reported(failure: Failure, args: readonly string[], host: Host): ExitCode {
  try {
    report(failure, args, host);
    return failure.exitCode;
  } catch (error) {
    if (error instanceof Deno.errors.BrokenPipe) return failure.exitCode;
    const why = asFailure(error).diagnostics.filter(({ message }) => message !== failure.diagnostics[0]?.message);
    try {
      notes(host, [...failure.diagnostics, ...why], failure.texts);
    } catch {
      // Neither stdout nor stderr takes anything.
    }
    return ENVIRONMENT;
  }
}

function failureOf(error: unknown, args: readonly string[]): Failure | undefined {
  return isParserError(error) ? parserFailure(error, commandOf(args)) : asFailure(error);
}

/**
 * Runs one call.
 *
 * @param given what stands after `cavra`
 * @returns the exit code
 */
export async function main(given: readonly string[], host: Host): Promise<ExitCode> {
  const args = withTableName(given);
  let code: ExitCode = FINE;
  try {
    const fault = commandFault(args);
    if (fault) throw fault;
    const program = await makeProgram(POLICY_COMMANDS, host, (result) => code = result);
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // The reader of our output has gone: there is nobody to tell.
    if (error instanceof Deno.errors.BrokenPipe) return ENVIRONMENT;
    const failure = failureOf(error, args);
    return failure ? reported(failure, args, host) : FINE;
  }
}
