import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { readinessCall } = await import("../readiness_call.ts");
  return await readinessCall(call) ? FINE : FINDINGS;
}

/** `cavra policy rego-readiness`. */
export const regoReadiness: CommandSpec = {
  name: "rego-readiness",
  summary: "check an evidence packet before a policy goes live",
  description: "Checks an evidence packet before a policy goes live. References in it are never opened: reading the " +
    "packet is all the permission it needs. With --artifacts the exported files are checked against the packet, " +
    "against their sources, and by running parity on them again. Fails on any blocker.",
  args: [{ name: "<packet>", help: "readiness packet: a JSON file" }],
  options: [
    { flags: "--require-live", help: "block a packet whose evidence is only a sample" },
    { flags: "--artifacts <dir>", help: "folder that rego-export wrote: verify it" },
    { flags: "--source <pack>", help: "pack that was exported (default: the packet's, by id)" },
    ...PACK_SOURCES,
    { flags: "--engine <name>", help: "also prove a Rego module of another release", choices: ["opa"] },
    { flags: "--verification-key <file>", help: "trusted public key, PEM: the export must be signed with it" },
    { flags: "--envelope <file>", help: "signed statement about the export (default: DIR.dsse.json)" },
    { flags: "--require-verified", help: "block when a check of the exported files could not run" },
    formatOption(["text", "json", "junit", "sarif", "github"]),
  ],
  example:
    "cavra policy rego-readiness examples/opa-rego/enterprise-opa-rego-policy.live.sanitized.example.json --require-live",
  run,
};
