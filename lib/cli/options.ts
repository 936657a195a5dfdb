/**
 * Options that several commands share, each defined once.
 *
 * @module
 */
import type { OptionSpec } from "./command.ts";

const PACK = {
  flags: "--policy-pack <pack>",
  help: "id of a built-in pack, id under --policy-dir, or path to a YAML file",
};

/** The pack, where it must be named. */
export const POLICY_PACK: OptionSpec = { ...PACK, required: true, overridable: true };

/** The pack, where a first try should need no option. */
export const POLICY_PACK_OR_BASELINE: OptionSpec = { ...PACK, fallback: "cavra-ai-agent-baseline" };

/** Where packs, parents and overlays come from: the same for every command that loads one. */
export const PACK_SOURCES: readonly OptionSpec[] = [
  { flags: "--policy-dir <dir>", help: "folder of more packs: DIR/<id>/policy.yaml" },
  { flags: "--overlay <file>", help: "partial pack laid over the pack; may be repeated", repeatable: true },
  { flags: "--forbid-widening", help: "fail when a child or overlay adds to allow or allowed_servers" },
];

/** The output format, the first one being the default. */
export function formatOption(choices: readonly string[], help = "output format"): OptionSpec {
  return { flags: "--format <format>", help, choices, fallback: choices[0]! };
}

/** What engines can be named. */
export const ENGINE_HELP = "reference, opa-wasm, opa, opa-server or exec:COMMAND";
