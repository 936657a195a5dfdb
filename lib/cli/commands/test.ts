import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { ENGINE_HELP, formatOption, PACK_SOURCES } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { testCall } = await import("../test_call.ts");
  return await testCall(call) ? FINE : FINDINGS;
}

/** `cavra policy test`. */
export const test: CommandSpec = {
  name: "test",
  summary: "run the tests that a pack holds",
  description: "Runs the tests of a pack and its overlays, not those of its parents. A test passes only if every " +
    "engine decides as it expects. A pack without tests fails.",
  args: [{ name: "<pack>", help: "id of a built-in pack, id under --policy-dir, or path to a YAML file" }],
  options: [
    ...PACK_SOURCES,
    {
      flags: "--engine <name>",
      help: `${ENGINE_HELP}; may be repeated (default: reference, opa-wasm)`,
      repeatable: true,
    },
    { flags: "--url <url>", help: "address of the OPA server for opa-server" },
    { flags: "--coverage", help: "name the patterns of the pack that decide no test" },
    formatOption(["text", "json", "junit", "tap"]),
  ],
  example: "cavra policy test terraform-guardrails",
  run,
};
