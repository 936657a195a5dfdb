/**
 * How a command stops: always with diagnostics and an exit code, never with a stack trace.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import { withoutKeys } from "../text/key_material.ts";
import { didYouMean } from "../text/suggest.ts";
import { hintOf } from "../pack/codes.ts";
import type { SecretUnread } from "../disk/secret_file.ts";
import { CLI_CODES, type CliCode } from "./codes.ts";
import { ENVIRONMENT, type ExitCode, FINDINGS, USAGE } from "./exit_codes.ts";

/** Ends the command with diagnostics and an exit code. */
export class Failure extends Error {
  /** What is wrong, in order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How the process ends. */
  readonly exitCode: ExitCode;
  /** Files that the diagnostics are about, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;

  /** @param diagnostics at least one */
  constructor(diagnostics: readonly Diagnostic[], exitCode: ExitCode, texts: ReadonlyMap<string, string> = new Map()) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join("; "));
    this.name = "Failure";
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
    this.texts = texts;
  }
}

/** What a diagnostic may say beside its message. */
export interface More {
  readonly file?: string;
  readonly expected?: string;
  readonly received?: string;
  readonly hint?: string | undefined;
}

/**
 * A diagnostic about the call or the surroundings, which has no place in a file. Without a hint of its own it gets the
 * remedy of the table.
 */
export function cliDiagnostic(code: CliCode, message: string, more: More = {}): Diagnostic {
  const { file = "", hint = hintOf(CLI_CODES[code]), expected, received } = more;
  return {
    code,
    severity: "error",
    message: withoutKeys(message),
    file: withoutKeys(file),
    line: 1,
    column: 1,
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received: withoutKeys(received) }),
    ...(hint === undefined ? {} : { hint: withoutKeys(hint) }),
  };
}

/** The command was called in a wrong way: exit 2. */
export function usage(code: CliCode, message: string, more: More = {}): Failure {
  return new Failure([cliDiagnostic(code, message, more)], USAGE);
}

/** An option was given that has no effect without another one: exit 2, because the call would look as if it had. */
export function needs(name: string, needed: string): Failure {
  return usage("cli.missing_option", `The option '--${name}' needs the option '--${needed}'`, {
    hint: `Add '--${needed}', or leave out '--${name}'`,
  });
}

/** The surroundings failed: exit 3. */
export function environment(code: CliCode, message: string, more: More = {}): Failure {
  return new Failure([cliDiagnostic(code, message, more)], ENVIRONMENT);
}

/** An input is wrong: exit 1. */
export function findings(diagnostics: readonly Diagnostic[], texts?: ReadonlyMap<string, string>): Failure {
  return new Failure(diagnostics, FINDINGS, texts);
}

/** A name that is not among the known ones: exit 2, with the nearest one as hint. */
export function unknownName(code: CliCode, what: string, name: string, known: readonly string[]): Failure {
  const hint = didYouMean(name, known);
  return usage(code, `Unknown ${what} '${name}'`, { expected: known.join(", "), received: name, hint });
}

const PERMISSION = /^Requires (\w+) access to (.*?), (?:run again with|specify) the --allow-(\w+) flag/u;

function missingPermission(error: Error): Failure {
  const parts = PERMISSION.exec(error.message);
  if (!parts) return environment("cli.permission_missing", `Permission missing: ${error.message}`);
  const [, access, target, flag] = parts;
  const name = target!.replace(/^"(.*)"$/u, "$1");
  const value = name.startsWith("<") ? "" : `=${name}`;
  if (flag === "all") {
    // Deno asks for everything before it opens files of the system itself, such as those below /proc.
    return environment("cli.permission_missing", `No permission to use '${name}', a file of the system`, {
      hint: "Name another file or folder",
    });
  }
  return environment("cli.permission_missing", `No permission to ${access} '${name}'`, {
    hint: `Add --allow-${flag}${value} to the deno command`,
  });
}

/** By name: the reading of secrets is not loaded for commands that need none. */
function secretFailure({ message, fault, hint }: SecretUnread): Failure {
  switch (fault) {
    case "missing":
      return usage("cli.file_not_found", message, { hint });
    case "folder":
      return usage("cli.not_a_file", message, { hint });
    case "permission":
      return environment("cli.permission_missing", message, { hint });
    case "denied":
      return environment("cli.system_denied", message, { hint });
    case "other":
      return environment("cli.system", message, { hint });
  }
}

/**
 * Any error as a {@link Failure}. What is no Failure and no known error of the system is a mistake in this program and
 * is said to be one.
 */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return environment("cli.internal", `Internal error: ${String(error)}`);
  if (error instanceof Deno.errors.NotCapable) return missingPermission(error);
  // By name: the engines are not loaded for commands that need none.
  if (error.name === "EngineAbsent" || error.name === "EngineFailed") {
    const hint = "hint" in error && typeof error.hint === "string" ? error.hint : undefined;
    return environment("cli.engine_failed", error.message, { hint });
  }
  if (error.name === "SecretUnread") return secretFailure(error as SecretUnread);
  if (error.name === "DiskRefusal") return environment("cli.disk_refused", error.message);
  const system = error.message.replace(/ \(os error \d+\)/u, "");
  if (error instanceof Deno.errors.PermissionDenied) {
    return environment("cli.system_denied", `The operating system refused: ${system}`);
  }
  // A full disk, for one, has no class of its own.
  const isOfSystem = system !== error.message || Object.values(Deno.errors).some((kind) => error instanceof kind);
  if (isOfSystem) {
    return environment("cli.system", `The system failed: ${system}`);
  }
  return environment("cli.internal", `Internal error: ${error.message}`, {
    hint: "This is a mistake in cavra: please report it with the command and the pack",
  });
}
