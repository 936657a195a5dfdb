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
    "Checks running OPA servers: the revision of their bundle, that every policy and all data is what the pack " +
    "gives, and that they decide every case and random ones as the reference does.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--url <url>", help: "address of a server; may be repeated", repeatable: true, required: true },
    { flags: "--token-file <file>", help: "file with the bearer token for operators" },
    { flags: "--expect-revision <revision>", help: "revision to have (default: any serial of this policy)" },
    { flags: "--random <count>", help: "random cases beside the generated ones", fallback: "200" },
    { flags: "--seed <number>", help: "seed of the random cases", fallback: "1" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy fleet-check --policy-pack cavra-ai-agent-baseline --url http://127.0.0.1:8181 " +
    "--url http://127.0.0.1:8182 --token-file fleet/operate.token",
  run,
};
