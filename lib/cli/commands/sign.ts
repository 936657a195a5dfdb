import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { signCall } = await import("../sign_call.ts");
  await signCall(call);
  return FINE;
}

/** `cavra policy sign`. */
export const sign: CommandSpec = {
  name: "sign",
  summary: "sign an exported folder: in-toto statement, DSSE envelope",
  description:
    "Signs an exported folder: an in-toto statement about its files, its manifest and its parity, in a DSSE " +
    "envelope beside it. Only a folder whose digests agree and whose parity passed is signed.",
  args: [{ name: "<folder>", help: "folder that rego-export wrote" }],
  options: [
    { flags: "--signing-key <file>", help: "private key, PEM: ES256, Ed25519 or RS256", required: true },
    { flags: "--output <file>", help: "envelope to write (default: FOLDER.dsse.json)" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy sign dist/opa-rego --signing-key cavra-key.pem",
  run,
};
