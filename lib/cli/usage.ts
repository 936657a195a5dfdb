/**
 * What commander found wrong with a call, as a diagnostic in the house's words.
 *
 * @module
 */
import type { CliCode } from "./codes.ts";
import { type Failure, usage } from "./failure.ts";

/** The part of a commander error that is used; its class is not loaded for this. */
export interface ParserError extends Error {
  /** For example `commander.unknownOption`. */
  readonly code: string;
  readonly exitCode: number;
}

const CODES: Readonly<Record<string, CliCode>> = {
  "commander.unknownCommand": "cli.unknown_command",
  "commander.unknownOption": "cli.unknown_option",
  "commander.missingArgument": "cli.missing_argument",
  "commander.optionMissingArgument": "cli.missing_value",
};

/** Whether an error came from commander. */
export function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

/**
 * The failure to report, or undefined when commander only ended after it printed help or the version.
 *
 * @param command the command that was called, for the hint: `cavra policy decide`
 */
export function parserFailure(error: ParserError, command: string): Failure | undefined {
  if (error.exitCode === 0) return undefined;
  if (error.code === "commander.help") {
    return usage("cli.missing_argument", "No command given", { hint: `See ${command} --help` });
  }
  const [message = "", suggestion] = error.message.replace(/^error: /u, "").split("\n");
  const text = message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/u, "");
  const meant = suggestion === undefined ? undefined : /^\(Did you mean (.*)\?\)$/u.exec(suggestion)?.[1];
  const hint = meant === undefined
    ? `See ${command} --help`
    : `Did you mean ${meant.replace(/^one of /u, "one of ").replace(/[^\s,]+$/u, (name) => `'${name}'`)}?`;
  return usage(CODES[error.code] ?? "cli.invalid_value", text, { hint });
}
