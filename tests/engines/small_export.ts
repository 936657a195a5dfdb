/** A small policy, exported, and inputs of every kind for it. */
import { judge } from "../../lib/decide/judge.ts";
import type { Judgement } from "../../lib/decide/types.ts";
import type { Json } from "../../lib/pack/types.ts";
import { renderPack } from "../../lib/parity/export_pack.ts";
import { compile } from "../../lib/policy/compile.ts";
import { packOf } from "../pack_of.ts";

/** The compiled policy. */
export const policy = await compile(packOf({
  "filesystem.block_read": [".env", "secrets/**"],
  "filesystem.require_approval_write": ["policies/**"],
  "commands.block": [{ pattern: "terraform apply*", reason: 'Says "no" \\ \u2028 <b>' }],
  "commands.allow": ["terraform plan *"],
  "mcp.allowed_servers": ["github"],
}));

/** Its files and cases. */
export const { files, fixtures } = await renderPack(policy);

/** Good, bad and falsy inputs. */
export const INPUTS: readonly Json[] = [
  { action_type: "read_file", target: ".env" },
  { action_type: "read_file", target: "src/app.ts", note: { deep: [1, { x: null }] } },
  { action_type: "execute_command", target: "sudo terraform apply" },
  { action_type: "execute_command", target: "terraform plan -no-color" },
  { action_type: "execute_command", target: "terraform\ud800" },
  { action_type: "write_file", target: "日本語/😀.md" },
  { action_type: 5 },
  null,
  false,
  0,
  "",
  [],
  {},
];

/** What every engine must answer to {@link INPUTS}. */
export const EXPECTED: readonly Judgement[] = INPUTS.map((input) => judge(policy, well(input)));

function well(input: Json): Json {
  return JSON.parse(JSON.stringify(input).replace("\\ud800", "\ufffd"));
}
