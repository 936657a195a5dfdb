import type { MergedPack, Origin } from "../../pack/types.ts";
import type { CompiledPolicy } from "../../policy/types.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES } from "../options.ts";

/** The compiled pack for a program; the keys are stable. */
function described(pack: MergedPack, policy: CompiledPolicy, fileOf: (name: string) => string): unknown {
  return {
    policy_pack: policy.id,
    policy_version: policy.version,
    policy_digest: policy.digest,
    ...(pack.title === undefined ? {} : { title: pack.title }),
    ...(pack.description === undefined ? {} : { description: pack.description }),
    sources: pack.sources.map((source) => ({ ...source, file: fileOf(source.name) })),
    lists: pack.lists,
    launchers: pack.launchers,
    block_direct_push_to_protected_branch: pack.block_direct_push_to_protected_branch,
    block_unknown_servers: pack.block_unknown_servers,
    risk_scoring: pack.risk_scoring,
    widenings: pack.widenings,
    carried: pack.carried,
  };
}

/** The same pack with every place in the file as the user named it; sources keep the names of the manifest. */
async function withNamedFiles(pack: MergedPack, files: ReadonlyMap<string, string>): Promise<MergedPack> {
  const { placeFor } = await import("../../pack/load.ts");
  const named = <T extends Origin>(place: T): T => ({ ...place, ...placeFor(place, files) });
  const lists = Object.entries(pack.lists).map(([name, entries]) => [
    name,
    entries.map((entry) => ({
      ...entry,
      match: entry.match.map(named),
      not_match: entry.not_match.map(named),
      origins: entry.origins.map(named),
    })),
  ]);
  const widenings = pack.widenings.map((one) => ({ ...one, origin: named(one.origin) }));
  return { ...pack, lists: Object.fromEntries(lists) as MergedPack["lists"], widenings };
}

async function run(call: Call): Promise<ExitCode> {
  const { loadForCall } = await import("../load.ts");
  const { textStyle } = await import("../notes.ts");
  const loaded = await loadForCall(call, call.args[0]!);
  const { policy } = loaded;
  const fileOf = (name: string) => loaded.files.get(name) ?? name;
  const pack = await withNamedFiles(loaded.pack, loaded.files);
  if (call.text("format") === "json") {
    call.host.out((await import("../formats/json.ts")).json(described(pack, policy, fileOf)));
  } else {
    const sources = pack.sources.map((source) => ({ ...source, name: fileOf(source.name) }));
    const { packText } = await import("../formats/pack.ts");
    call.host.out(packText({ ...pack, sources }, policy.digest, textStyle(call.host)));
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
