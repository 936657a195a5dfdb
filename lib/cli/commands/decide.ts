import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { ENGINE_HELP, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { decideCall } = await import("../decide_call.ts");
  return await decideCall(call) ? FINDINGS : FINE;
}

/** `cavra policy decide`. */
export const decide: CommandSpec = {
  name: "decide",
  summary: "decide recorded or piped actions",
  description:
    "Decides recorded or piped actions: one decision for each, in order, written as soon as the action was " +
    "read. Bad input gets a decision too.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--input <file>", help: "file of actions, or - for stdin", required: true },
    {
      flags: "--input-format <format>",
      help: "how they are written; by default a .json file is one document",
      choices: ["jsonl", "json"],
    },
    { flags: "--engine <name>", help: ENGINE_HELP, fallback: "opa-wasm" },
    { flags: "--url <url>", help: "address of the OPA server for opa-server" },
    {
      flags: "--format <format>",
      help: "output format; by default text at a terminal, else jsonl",
      choices: ["jsonl", "json", "text"],
    },
    { flags: "--explain", help: "add all findings to each decision" },
    { flags: "--fail-on <level>", help: "exit 1 when a decision is as strict", choices: ["block", "require_approval"] },
  ],
  example: `echo '{"action_type":"read_file","target":".env"}' |\n` +
    "    cavra policy decide --policy-pack cavra-ai-agent-baseline --input -",
  run,
};
