import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { verifyCall } = await import("../sign_call.ts");
  return await verifyCall(call) ? FINE : FINDINGS;
}

/** `cavra policy verify`. */
export const verify: CommandSpec = {
  name: "verify",
  summary: "check an exported folder against its signed statement",
  description:
    "Checks that an exported folder holds exactly the files of its signed statement, against a trusted key. " +
    "What the envelope says of itself counts for nothing.",
  args: [{ name: "<folder>", help: "folder that rego-export wrote" }],
  options: [
    { flags: "--verification-key <file>", help: "trusted public key, PEM", required: true },
    { flags: "--envelope <file>", help: "envelope of the folder (default: FOLDER.dsse.json)" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy verify dist/opa-rego --verification-key cavra-key.pub.pem",
  run,
};
