import type { CommandSpec } from "../command.ts";
import { FINDINGS, FINE } from "../exit_codes.ts";
import { usage } from "../failure.ts";
import { PACK_SOURCES, POLICY_PACK } from "../options.ts";

const OUTPUT = "--output <file>";

/** `cavra policy evidence`: names the commands below it. */
export const evidence: CommandSpec = {
  name: "evidence",
  summary: "make the packet that rego-readiness reads: init, attach, redact",
  description: "Makes the packet that rego-readiness reads, fills it, and takes private things out of it.",
  options: [],
  example: "cavra policy evidence init --policy-pack cavra-ai-agent-baseline --output packet.json",
  run: () => {
    throw usage("cli.missing_argument", "No command given", { hint: "See cavra policy evidence --help" });
  },
};

/** `cavra policy evidence init`. */
export const evidenceInit: CommandSpec = {
  name: "evidence init",
  summary: "make a packet with everything that the export shows",
  description:
    "Makes a packet with everything that the export of a pack shows: digests, counts, cases, references. What " +
    "people must add starts with TODO, and rego-readiness blocks until it is there.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--artifacts <dir>", help: "where the export lies in its repository", fallback: "dist/opa-rego" },
    { flags: OUTPUT, help: "packet to write (default: stdout)" },
  ],
  example: "cavra policy evidence init --policy-pack cavra-ai-agent-baseline --output packet.json",
  run: async (call) => await (await import("../evidence_call.ts")).evidenceInit(call) ? FINDINGS : FINE,
};

/** `cavra policy evidence attach`. */
export const evidenceAttach: CommandSpec = {
  name: "evidence attach",
  summary: "put a reference, or the digest of a file, into a packet",
  description:
    "Puts a reference into a packet, with the digest of a file, or only the digest: into manifest_sha256 and " +
    "source_sha256.NAME. The file is not copied.",
  args: [{ name: "<packet>", help: "packet to change" }],
  options: [
    { flags: "--field <name>", help: "field of the packet, for example operating_evidence.ci_run_ref", required: true },
    { flags: "--ref <reference>", help: "git://, evidence://, https:// or a relative path" },
    { flags: "--file <file>", help: "file whose digest is taken, and nothing else" },
    { flags: OUTPUT, help: "packet to write (default: the same)" },
  ],
  example:
    "cavra policy evidence attach packet.json --field operating_evidence.ci_run_ref --ref evidence://acme/ci/42 --file run.log",
  run: async (call) => {
    await (await import("../evidence_call.ts")).evidenceAttach(call);
    return FINE;
  },
};

/** `cavra policy evidence redact`. */
export const evidenceRedact: CommandSpec = {
  name: "evidence redact",
  summary: "take everything private out of a packet",
  description:
    "Writes the public form of a packet: references lead to tenant-redacted and keep their digests, and only " +
    "known fields survive.",
  args: [{ name: "<packet>", help: "packet to read" }],
  options: [{ flags: OUTPUT, help: "packet to write (default: stdout)" }],
  example: "cavra policy evidence redact packet.json --output packet.public.json",
  run: async (call) => {
    await (await import("../evidence_call.ts")).evidenceRedact(call);
    return FINE;
  },
};
