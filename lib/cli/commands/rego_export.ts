import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { exportCall } = await import("../export_call.ts");
  return await exportCall(call) ? FINDINGS : FINE;
}

/** `cavra policy rego-export`. */
export const regoExport: CommandSpec = {
  name: "rego-export",
  summary: "write Rego, data, fixtures, parity report and manifest",
  description: "Writes the Rego module, its data, tests, input fixtures, parity report and manifest into one folder, " +
    "all or none. Nothing is written when a parity case fails.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--output-dir <dir>", help: "folder to write", fallback: "dist/opa-rego" },
    { flags: "--check", help: "write nothing; fail when the folder is not what would be written" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy rego-export --policy-pack cavra-ai-agent-baseline --output-dir dist/opa-rego",
  run,
};
