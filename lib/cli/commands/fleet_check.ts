import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { fleetCheckCall } = await import("../fleet_check_call.ts");
  return await fleetCheckCall(call) ? FINE : FINDINGS;
}

/** `cavra policy fleet-check`. */
export const fleetCheck: CommandSpec = {
  name: "fleet-check",
  summary: "check what running OPA servers have loaded, and how they decide",
  description:
    "Checks running OPA servers: the revision of their bundle, that they take the bundle that is served, that every " +
    "policy and all data is what the pack gives, and that they decide every case and random ones as the reference " +
    "does. The token comes from a file, or from CAVRA_OPA_TOKEN or CAVRA_OPA_TOKEN_FILE where they may be read.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--url <url>", help: "address of a server; may be repeated", repeatable: true, required: true },
    { flags: "--token-file <file>", help: "file with the bearer token for operators" },
    {
      flags: "--expect-revision <revision>",
      help: "revision to have (default: the highest serial of this policy that a server runs)",
    },
    { flags: "--expect-serial <number>", help: "the same, by the serial of this policy" },
    { flags: "--wait <seconds>", help: "time to wait until every server has the revision", fallback: "0" },
    { flags: "--skip-parity", help: "ask for no decisions: only what the servers have loaded" },
    { flags: "--random <count>", help: "random cases beside the generated ones", fallback: "200" },
    { flags: "--seed <number>", help: "seed of the random cases", fallback: "1" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy fleet-check --policy-pack cavra-ai-agent-baseline --url http://127.0.0.1:8181 " +
    "--url http://127.0.0.1:8182 --token-file fleet/operate.token",
  run,
};
