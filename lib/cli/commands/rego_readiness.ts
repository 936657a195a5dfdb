import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { readinessCall } = await import("../readiness_call.ts");
  return await readinessCall(call) ? FINE : FINDINGS;
}

/** `cavra policy rego-readiness`. */
export const regoReadiness: CommandSpec = {
  name: "rego-readiness",
  summary: "check an evidence packet before a policy goes live",
  description: "Checks an evidence packet before a policy goes live. References in it are never opened: reading the " +
    "packet is all the permission it needs. Fails on any blocker.",
  args: [{ name: "<packet>", help: "readiness packet: a JSON file" }],
  options: [
    { flags: "--require-live", help: "block a packet whose evidence is only a sample" },
    formatOption(["text", "json", "junit", "sarif", "github"]),
  ],
  example:
    "cavra policy rego-readiness examples/opa-rego/enterprise-opa-rego-policy.live.sanitized.example.json --require-live",
  run,
};
