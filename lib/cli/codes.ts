/**
 * The codes of diagnostics that the command line itself gives; `docs/diagnostics.md` is made from this table.
 *
 * @module
 */
import type { CodeEntry } from "../pack/codes.ts";

const error = (meaning: string, fix: string): CodeEntry => ({ severity: "error", meaning, fix });
const warning = (meaning: string, fix: string): CodeEntry => ({ severity: "warning", meaning, fix });
const silent = (entry: CodeEntry): CodeEntry => ({ ...entry, silent: true });

/** Code to severity, meaning and remedy. */
export const CLI_CODES = {
  "cli.unknown_command": error("There is no such command.", "Run `cavra policy --help` for the commands."),
  "cli.unknown_option": error("The command has no such option.", "Run the command with `--help` for its options."),
  "cli.missing_option": silent(error("An option that the command cannot do without was not given.", "Add it.")),
  "cli.options_contradict": error("Two options were given that exclude each other.", "Leave one of them out."),
  "cli.repeated_option": silent(error("An option that takes one value was given more than once.", "Give it once.")),
  "cli.missing_value": silent(
    error("An option that takes a value was given without one.", "Write the value after it."),
  ),
  "cli.missing_argument": error("An argument that the command cannot do without was not given.", "Add it."),
  "cli.excess_argument": error("The command takes fewer arguments.", "Quote an argument that holds blanks."),
  "cli.invalid_value": silent(error("The value of an option is none of those it can have.", "Use one of those shown.")),
  "cli.unknown_pack": error(
    "No pack has this id.",
    "Run `cavra policy list`, give `--policy-dir`, or write a path that ends in `.yaml`.",
  ),
  "cli.unknown_engine": silent(error("No engine has this name.", "Use one of the names shown.")),
  "cli.unknown_action_type": warning(
    "The action type has no rules of its own; it is decided by `runtime.default.require_approval`.",
    "Use one of the five types if one was meant.",
  ),
  "cli.file_not_found": error(
    "A file or folder named on the command line does not exist.",
    "Correct the path; a relative one starts at the current folder.",
  ),
  "cli.not_a_file": error("A file was expected and a folder was found.", "Name the file."),
  "cli.not_a_folder": error("A folder was expected and a file was found.", "Name the folder."),
  "cli.file_exists": error("A file that is never overwritten is there already.", "Name another file, or move it away."),
  "cli.output_is_input": error(
    "The file to write is one that the call reads: it would be lost.",
    "Name another file to write.",
  ),
  "cli.key_invalid": error(
    "A key file is no key that can be used here.",
    "Private keys are PKCS #8 PEM, public ones SPKI PEM; `cavra policy keygen` makes both.",
  ),
  "cli.not_an_export": error(
    "A folder is not what `cavra policy rego-export` writes, or its parity failed.",
    "Export it again; nothing else may lie in the folder.",
  ),
  "cli.input_not_json": error("A file of actions is no JSON that can be read.", "Correct it at the place shown."),
  "cli.input_refused": warning(
    "An action is no JSON, has a key twice or is nested deeper than 1,000; its decision is block.",
    "Correct what writes the actions.",
  ),
  "cli.input_empty": warning("There was no action in the input.", "Check what feeds the pipe."),
  "cli.fixtures_unreadable": error(
    "The file given with `--fixtures` holds no cases.",
    "Give an exported `opa-input-fixtures.json`.",
  ),
  "cli.engine_failed": silent(
    error("An engine is missing or gave no answer.", "Install or start it; the message says more."),
  ),
  "cli.permission_missing": silent(
    error("Deno was started without a permission that is needed.", "Add the flag shown."),
  ),
  "cli.disk_refused": error(
    "A folder or file is a symbolic link or of another kind than is meant; nothing was written.",
    "Name the real folder, or remove what is there.",
  ),
  "cli.system_denied": error("The operating system refused access.", "Change the rights of the file or folder."),
  "cli.system": silent(error("The operating system reported a failure.", "See the message, for example a full disk.")),
  "cli.internal": error("A mistake in this program.", "Report it with the command and the pack."),
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** Codes of findings of `rego-test`, where a format has a place for codes. */
export const PARITY_CODES = {
  "parity.disagreement": error(
    "An engine does not say what the reference says.",
    "Report it with the pack and the case.",
  ),
  "parity.engine_not_run": error(
    "An engine that was asked for did not run.",
    "Install or start it, or give the permission that the message names.",
  ),
  "parity.no_cases": error("There was no case to run.", "Check the file given with `--fixtures`."),
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** Codes of `cavra policy test`. */
export const TEST_CODES = {
  "test.failed": error(
    "An engine does not decide as a test of the pack expects.",
    "Correct the pack if the decision is wrong, else the test.",
  ),
  "test.no_tests": error(
    "There was no test to run; those of parents are run with the parents.",
    "Add a section `tests` to the pack.",
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of {@link CLI_CODES}. */
export type CliCode = keyof typeof CLI_CODES;
