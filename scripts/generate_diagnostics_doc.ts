/**
 * Writes `docs/diagnostics.md` from the tables of codes; `--check` writes nothing and fails when the file differs.
 *
 * ```sh
 * deno run --allow-read --allow-write=docs scripts/generate_diagnostics_doc.ts
 * ```
 *
 * @module
 */
import { CHECK_CODES } from "../lib/check/codes.ts";
import { CLI_CODES, PARITY_CODES, TEST_CODES } from "../lib/cli/codes.ts";
import { type CodeEntry, PACK_CODES } from "../lib/pack/codes.ts";

const FILE = new URL("../docs/diagnostics.md", import.meta.url);

const HEAD = `# Diagnostics

Made by \`scripts/generate_diagnostics_doc.ts\` from the tables of codes; edit those, not this file.

A diagnostic has a code, a severity, a message, a place (file, line and column from 1), and where it helps what was
expected, what was received and a hint. An error stops the work; a warning and a note do not. Codes are stable.
A diagnostic without a hint of its own shows what the table says to do, unless that only repeats what it expects.

The codes of the live gate, \`readiness.…\`, stand in [readiness.md](readiness.md).
`;

function row([code, { severity, meaning, fix }]: [string, CodeEntry]): string {
  return `| \`${code}\` | ${severity} | ${`${meaning} ${fix}`.replaceAll("|", "\\|")} |`;
}

function section(title: string, codes: Readonly<Record<string, CodeEntry>>): string {
  const rows = Object.entries(codes).map(row);
  return `\n## ${title}\n\n| Code | Severity | Meaning, and what to do |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** The whole document. */
export function diagnosticsDoc(): string {
  const packs = section("Policy packs", { ...PACK_CODES, ...CHECK_CODES });
  const tests = section("Tests of packs", TEST_CODES);
  return HEAD + packs + tests + section("Parity", PARITY_CODES) + section("The command line", CLI_CODES);
}

if (import.meta.main) {
  const text = diagnosticsDoc();
  const current = await Deno.readTextFile(FILE).catch(() => "");
  if (!Deno.args.includes("--check")) await Deno.writeTextFile(FILE, text);
  else if (current !== text) {
    console.error("docs/diagnostics.md is out of date: run scripts/generate_diagnostics_doc.ts");
    Deno.exit(1);
  }
}
