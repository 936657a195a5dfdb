/**
 * Reads everything but the pattern lists of one file; values with mistakes are left out.
 *
 * @module
 */
import type { FlagName, Placed } from "./draft.ts";
import { type OriginOf, severityOf, trimmedText } from "./read_entries.ts";
import { PACK_ID, SECTION_KEYS } from "./schema.ts";
import type { Json, PackTest, Severity } from "./types.ts";
import { booleanOf, itemsOf, type Node, pairOf, textOf, toJson } from "./yaml_nodes.ts";

const CARRIED_FLAGS: readonly (readonly [section: string, keys: readonly string[]])[] = [
  ["git", ["require_pull_request", "require_human_reviewer", "require_ai_attestation"]],
  ["mcp", ["allowlist_enabled"]],
];
/** Sections without fixed keys. */
export const FREE_SECTIONS = ["compliance", "approvals", "evidence"];

/** The value of a section, if it is there. */
export function section(root: Node, name: string): Node | undefined {
  return pairOf(root, name)?.value;
}

/** The parents, in order. */
export function readInherits(root: Node, originOf: OriginOf): Placed<string>[] {
  const node = pairOf(section(root, "metadata"), "inherits")?.value;
  const items = node?.kind === "sequence" ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => {
    const value = textOf(item);
    return value === undefined || !PACK_ID.test(value) ? [] : [{ value, origin: originOf(item.start) }];
  });
}

/** The flags that are set. */
export function readFlags(root: Node, originOf: OriginOf): Partial<Record<FlagName, Placed<boolean>>> {
  const flag = (name: string, key: FlagName) => {
    const pair = pairOf(section(root, name), key);
    const value = booleanOf(pair?.value);
    return pair === undefined || value === undefined ? {} : { [key]: { value, origin: originOf(pair.value.start) } };
  };
  return { ...flag("git", "block_direct_push_to_protected_branch"), ...flag("mcp", "block_unknown_servers") };
}

/** The risk of each server. */
export function readRisks(root: Node): Map<string, Severity> {
  const node = pairOf(section(root, "mcp"), "risk_scoring")?.value;
  const risks = new Map<string, Severity>();
  if (node?.kind !== "mapping") return risks;
  for (const pair of node.pairs.values()) {
    const severity = severityOf(pair.value);
    if (severity !== undefined) risks.set(pair.key, severity);
  }
  return risks;
}

/** What is carried to the manifest, by section. */
export function readCarried(root: Node): Record<string, Json> {
  const carried: Record<string, Json> = {};
  const metadata = section(root, "metadata");
  if (metadata?.kind === "mapping") {
    const others = [...metadata.pairs.values()].filter(({ key }) =>
      key === "mode" || !SECTION_KEYS["metadata"]!.includes(key)
    );
    if (others.length > 0) {
      carried["metadata"] = Object.fromEntries(others.map((pair) => [pair.key, toJson(pair.value)]));
    }
  }
  for (const [name, keys] of CARRIED_FLAGS) {
    const pairs = keys.map((key) => [key, booleanOf(pairOf(section(root, name), key)?.value)] as const)
      .filter((pair): pair is readonly [string, boolean] => pair[1] !== undefined);
    if (pairs.length > 0) carried[name] = Object.fromEntries(pairs);
  }
  for (const name of FREE_SECTIONS) {
    const node = section(root, name);
    if (node !== undefined) carried[name] = toJson(node);
  }
  return carried;
}

/** The complete items of `tests`. */
export function readTests(root: Node, originOf: OriginOf): PackTest[] {
  return itemsOf(section(root, "tests")).flatMap((item) => {
    const value = (key: string) => pairOf(item, key)?.value;
    const name = trimmedText(value("name"));
    const action = value("action");
    const expect = textOf(value("expect"));
    if (name === undefined || action?.kind !== "mapping" || !isLevel(expect)) return [];
    const rule = trimmedText(value("rule"));
    const pattern = trimmedText(value("pattern"));
    return [{
      name,
      action: toJson(action) as { [key: string]: Json },
      expect,
      ...(rule === undefined ? {} : { rule }),
      ...(pattern === undefined ? {} : { pattern }),
      ...originOf(item.start),
    }];
  });
}

function isLevel(text: string | undefined): text is PackTest["expect"] {
  return text === "allow" || text === "require_approval" || text === "block";
}
