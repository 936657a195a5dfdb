/**
 * A pack that allows whole programs, so that only the word lists stand between an option of a program and harm.
 *
 * @module
 */
import type { MergedPack } from "../../lib/pack/types.ts";
import { CARRIERS } from "../../lib/policy/carriers.ts";
import { packOf } from "../pack_of.ts";

/** What the cases of words are judged by. */
export const WIDE: MergedPack = packOf({
  "filesystem.block_read": [".env"],
  "filesystem.block_write": [".github/workflows/**"],
  "commands.block": ["terraform apply*"],
  "commands.allow": [...Object.keys(CARRIERS).filter((program) => program !== "terraform").map((p) => `${p} *`)],
  "mcp.allowed_servers": ["github"],
});
