import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { ENGINE_HELP, formatOption, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { parityCall } = await import("../parity_call.ts");
  return await parityCall(call) ? FINDINGS : FINE;
}

/** `cavra policy rego-test`. */
export const regoTest: CommandSpec = {
  name: "rego-test",
  summary: "prove that every engine decides alike",
  description: "Runs every case on every engine and compares whole decisions. An engine that was asked for and did " +
    "not run is a failure.",
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    {
      flags: "--engine <name>",
      help: `${ENGINE_HELP}; may be repeated (default: reference, opa-wasm)`,
      repeatable: true,
    },
    {
      flags: "--artifacts <folder>",
      help: "exported files to test as they lie on disk, instead of rendering them anew",
    },
    { flags: "--fixtures <file>", help: "cases to run instead of the generated ones" },
    { flags: "--report <file>", help: "also write the parity report to a file" },
    { flags: "--url <url>", help: "address of the OPA server for opa-server" },
    {
      flags: "--compare <how>",
      help: "not-weaker accepts stricter decisions of exec engines; it is not parity",
      choices: ["equal", "not-weaker"],
      fallback: "equal",
    },
    formatOption(["text", "json", "junit", "github"]),
  ],
  example: "cavra policy rego-test --policy-pack cavra-ai-agent-baseline --engine opa-wasm --engine opa",
  run,
};
