import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { bundleCall } = await import("../bundle_call.ts");
  await bundleCall(call);
  return FINE;
}

/** `cavra policy bundle`. */
export const bundle: CommandSpec = {
  name: "bundle",
  summary: "write an OPA bundle, signed as OPA verifies it",
  description:
    "Writes an OPA bundle: the module and data of the export, and what keeps a server closed (authorization, " +
    "masked decision logs). The same pack, serial and key give the same bytes.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--output <file>", help: "bundle to write", fallback: "cavra.tar.gz", overridable: true },
    { flags: "--signing-key <file>", help: "private key, PEM: ES256 (P-256) or RS256" },
    { flags: "--key-id <id>", help: "name that the servers know the key by (default: cavra)" },
    { flags: "--serial <number>", help: "number of this roll-out, the last part of the revision" },
    formatOption(["text", "json"]),
  ],
  example:
    "cavra policy bundle --policy-pack cavra-ai-agent-baseline --output cavra.tar.gz --signing-key cavra-key.pem",
  run,
};
