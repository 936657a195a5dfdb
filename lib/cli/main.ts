/**
 * The command line: from arguments to an exit code. Catches everything, so that no stack trace reaches a user.
 *
 * @module
 */
import type { CommandSpec } from "./command.ts";
import { commandFault } from "./command_words.ts";
import { POLICY_COMMANDS } from "./commands.ts";
import { ENVIRONMENT, type ExitCode, FINE } from "./exit_codes.ts";
import { asFailure, type Failure } from "./failure.ts";
import { FAILURE_FORMATS, type FailureFormat, failureReport } from "./formats/failures.ts";
import type { Host } from "./host.ts";
import { notes } from "./notes.ts";
import { makeProgram } from "./program.ts";
import { withTableName } from "./spelling.ts";
import { isParserError, parserFailure } from "./usage.ts";

/** What `--format` was given last, however the rest of the call looks. */
function formatOf(args: readonly string[]): string | undefined {
  const values = args.flatMap((arg, at) =>
    arg === "--format" ? [args[at + 1]] : arg.startsWith("--format=") ? [arg.slice(9)] : []
  );
  return values.at(-1);
}

/** The command below `policy` that was called, the longest name that fits. */
function calledSpec(args: readonly string[]): CommandSpec | undefined {
  if (args[0] !== "policy") return undefined;
  const fits = ({ name }: CommandSpec) => name.split(" ").every((word, index) => word === args[index + 1]);
  return POLICY_COMMANDS.filter(fits).at(-1);
}

function commandOf(args: readonly string[]): string {
  if (args[0] !== "policy") return "cavra";
  return ["cavra policy", calledSpec(args)?.name ?? []].flat().join(" ");
}

/** The format for programs that a caller asked for. JSON is taken from every caller; the others must be of the command. */
function reportFormat(args: readonly string[]): FailureFormat | undefined {
  const format = FAILURE_FORMATS.find((one) => one === formatOf(args));
  if (format === undefined || format === "json" || format === "jsonl") return format;
  const choices = calledSpec(args)?.options.find(({ flags }) => flags.startsWith("--format "))?.choices ?? [];
  return choices.includes(format) ? format : undefined;
}

async function report(failure: Failure, args: readonly string[], host: Host): Promise<void> {
  const format = reportFormat(args);
  if (format === undefined) notes(host, failure.diagnostics, failure.texts);
  else host.out(await failureReport(failure.diagnostics, format, commandOf(args)));
}

/** Reports as was asked for, else on stderr together with why that failed; where that fails too, nobody can be told. */
async function reported(failure: Failure, args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    await report(failure, args, host);
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
    return failure ? await reported(failure, args, host) : FINE;
  }
}
