/**
 * From a finding back to the lines of the pack that it comes from.
 *
 * @module
 */
import type { Finding } from "../decide/types.ts";
import type { ListName, MergedPack, Origin } from "../pack/types.ts";
import { RULE_OF_LIST } from "../policy/compile.ts";

const LISTS = Object.keys(RULE_OF_LIST) as ListName[];

/** Lists whose patterns a rule can name; a folder above a blocked write is rule 7 with the blocking pattern. */
function listsOf(ruleId: string): ListName[] {
  const own = LISTS.filter((list) => RULE_OF_LIST[list] === ruleId);
  return ruleId === "filesystem.write.require_approval" ? [...own, "filesystem.block_write"] : own;
}

/** Places of the finding's pattern, first one first; none for a rule without pattern and for what is built in. */
export function originsOf(pack: MergedPack, finding: Finding): readonly Origin[] {
  if (finding.pattern === undefined) return [];
  for (const list of listsOf(finding.rule_id)) {
    const entry = pack.lists[list].find((one) => one.pattern === finding.pattern);
    if (entry && entry.origins.length > 0) return entry.origins;
  }
  return [];
}
