import type { MergedPack } from "../../pack/types.ts";
import type { CompiledPolicy } from "../../policy/types.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES } from "../options.ts";

/** The compiled pack for a program; the keys are stable. */
function described(pack: MergedPack, policy: CompiledPolicy): unknown {
  return {
    policy_pack: policy.id,
    policy_version: policy.version,
    policy_digest: policy.digest,
    ...(pack.title === undefined ? {} : { title: pack.title }),
    ...(pack.description === undefined ? {} : { description: pack.description }),
    sources: pack.sources,
    lists: pack.lists,
    launchers: pack.launchers,
    block_direct_push_to_protected_branch: pack.block_direct_push_to_protected_branch,
    block_unknown_servers: pack.block_unknown_servers,
    risk_scoring: pack.risk_scoring,
    widenings: pack.widenings,
    carried: pack.carried,
  };
}

async function run(call: Call): Promise<ExitCode> {
  const { loadForCall } = await import("../load.ts");
  const { textStyle } = await import("../notes.ts");
  const { pack, policy } = await loadForCall(call, call.args[0]!);
  if (call.text("format") === "json") {
    call.host.out((await import("../formats/json.ts")).json(described(pack, policy)));
  } else {
    const { packText } = await import("../formats/pack.ts");
    call.host.out(packText(pack, policy.digest, textStyle(call.host)));
  }
  return FINE;
}

/** `cavra policy describe`. */
export const describe: CommandSpec = {
  name: "describe",
  summary: "show one pack, merged with its parents and overlays",
  description:
    "Shows one pack, merged with its parents and overlays: every pattern with the file and line it comes from.",
  args: [{ name: "<pack>", help: "id of a built-in pack, id under --policy-dir, or path to a YAML file" }],
  options: [...PACK_SOURCES, formatOption(["text", "json"])],
  example: "cavra policy describe cavra-ai-agent-baseline",
  run,
};
