import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { keygenCall } = await import("../keygen_call.ts");
  await keygenCall(call);
  return FINE;
}

/** `cavra policy keygen`. */
export const keygen: CommandSpec = {
  name: "keygen",
  summary: "make a key pair for signing",
  description: "Makes a key pair for signing: the private key readable by its owner only. Existing files are never " +
    "overwritten. OPA servers verify ES256 and RS256.",
  options: [
    { flags: "--private-key <file>", help: "file for the private key", fallback: "cavra-key.pem" },
    { flags: "--public-key <file>", help: "file for the public key", fallback: "cavra-key.pub.pem" },
    {
      flags: "--algorithm <name>",
      help: "kind of key",
      choices: ["ES256", "RS256", "Ed25519"],
      fallback: "ES256",
    },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy keygen --private-key cavra-key.pem --public-key cavra-key.pub.pem",
  run,
};
