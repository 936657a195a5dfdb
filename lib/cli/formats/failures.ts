/**
 * Diagnostics as the report of a command, in the formats that CI servers read: a report that is not written looks like a step that
 * was left out.
 *
 * @module
 */
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { JunitCase } from "./junit.ts";
import type { TapCase } from "./tap.ts";

/** Formats in which a failure can be written. */
export const FAILURE_FORMATS = ["json", "jsonl", "junit", "github", "sarif", "tap"] as const;

/** One of {@link FAILURE_FORMATS}. */
export type FailureFormat = typeof FAILURE_FORMATS[number];

/** Where a diagnostic belongs; one about the call has no place, and is called otherwise. */
function placeOf({ file, line, column }: Diagnostic, otherwise: string): string {
  return file === "" ? otherwise : `${file}:${line}:${column}`;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/**
 * Every error as a case that failed.
 *
 * @param about name of what has no place in a file; default: the code
 */
export function junitFailures(diagnostics: readonly Diagnostic[], about?: string): JunitCase[] {
  return errorsIn(diagnostics).map((one) => ({
    name: placeOf(one, about ?? one.code),
    failure: { type: one.code, message: one.message, detail: one.hint ?? "" },
  }));
}

function tapFailures(diagnostics: readonly Diagnostic[]): TapCase[] {
  return errorsIn(diagnostics).map((one) => ({
    name: placeOf(one, one.code),
    failure: { code: one.code, message: one.message, ...(one.hint === undefined ? {} : { hint: one.hint }) },
  }));
}

/**
 * The whole report of a command that has diagnostics only.
 *
 * @param command name of the suite: `cavra policy rego-test`
 */
export async function failureReport(
  diagnostics: readonly Diagnostic[],
  format: FailureFormat,
  command: string,
): Promise<string> {
  switch (format) {
    case "junit":
      return (await import("./junit.ts")).junit([{ name: command, cases: junitFailures(diagnostics) }]);
    case "github":
      return (await import("./github.ts")).githubAnnotations(diagnostics);
    case "tap":
      return (await import("./tap.ts")).tap(tapFailures(diagnostics));
    case "sarif": {
      const { sarif } = await import("./sarif.ts");
      const { codeHelp } = await import("../code_help.ts");
      const { VERSION } = await import("../version.ts");
      return await sarif(diagnostics, { version: VERSION, help: codeHelp });
    }
    default:
      return (await import("./json.ts")).diagnosticsJson(diagnostics, format);
  }
}
