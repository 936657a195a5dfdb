/**
 * Faults in the compiled data of a policy: entries that are missing from the index, findings that say something else.
 *
 * @module
 */
import type { Json } from "../../../lib/pack/types.ts";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import type { DataMutant } from "./expected.ts";

type Members = { readonly [key: string]: Json };

function isEntry(item: Json, n: number): boolean {
  return typeof item === "object" && item !== null &&
    ((item as Members)["n"] === n || (item as Members)["entry"] === n);
}

/** Without whatever stands for entry `n`: objects that name it, and in lists and maps of numbers the number itself. */
function withoutNumber(value: Json, n: number): Json {
  if (Array.isArray(value)) {
    return value.filter((item) => item !== n && !isEntry(item, n)).map((item) => withoutNumber(item, n));
  }
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value as Members).filter(([, item]) => item !== n);
  return Object.fromEntries(members.map(([key, item]) => [key, withoutNumber(item, n)]));
}

function plain(policy: CompiledPolicy): Record<string, Json> {
  return structuredClone(policy) as unknown as Record<string, Json>;
}

/** For each entry the policy whose index does not know it. */
export function droppedEntries(policy: CompiledPolicy): DataMutant[] {
  return policy.entries.map(({ list, pattern }, n) => {
    const { paths, commands, git, mcp, ...rest } = plain(policy);
    const index = withoutNumber({ paths, commands, git, mcp } as Json, n) as Members;
    const mutant = { ...rest, ...index };
    return {
      name: `drop ${list} "${pattern}"`,
      about: JSON.stringify(pattern),
      policy: mutant as unknown as CompiledPolicy,
    };
  });
}

const OTHER: Readonly<Record<string, (value: Json) => Json>> = {
  decision: (value) => value === "block" ? "require_approval" : "block",
  severity: (value) => value === "low" ? "high" : "low",
  reason: () => "Something else",
  pattern: () => "something else",
  approver_group: () => "Someone else",
  rule_id: (value) => value === "git.allow" ? "commands.allow" : "git.allow",
};

/** A deep copy with another value at a place. */
function changed(policy: CompiledPolicy, path: readonly (string | number)[], change: (value: Json) => Json) {
  const copy = plain(policy);
  const inner = path.slice(0, -1).reduce<Json>((value, key) => (value as Members)[key]!, copy) as Record<string, Json>;
  const last = path.at(-1)!;
  inner[last] = change(inner[last]!);
  return copy as unknown as CompiledPolicy;
}

function changedFindings(
  policy: CompiledPolicy,
  name: string,
  about: string,
  path: readonly (string | number)[],
): DataMutant[] {
  const finding = path.reduce<Json>((value, key) => (value as Members)[key]!, policy as unknown as Json) as Members;
  return Object.keys(finding).map((key) => ({
    name: `${name}: another ${key}`,
    about: JSON.stringify(about),
    policy: changed(policy, [...path, key], OTHER[key]!),
  }));
}

/** Every field of every finding, altered by itself: of entries, of folders above them, and of rules. */
export function alteredFindings(policy: CompiledPolicy): DataMutant[] {
  const entries = policy.entries.flatMap(({ list, pattern, folder_finding }, n) => [
    ...changedFindings(policy, `${list} "${pattern}"`, pattern, ["entries", n, "finding"]),
    ...(folder_finding
      ? changedFindings(policy, `folder of ${list} "${pattern}"`, pattern, ["entries", n, "folder_finding"])
      : []),
  ]);
  const rules = Object.keys(policy.rules).flatMap((id) =>
    changedFindings(policy, `rule ${id}`, id, ["rules", id, "finding"])
  );
  return [...entries, ...rules];
}

/** Switches and risks, altered one by one. */
export function alteredSettings(policy: CompiledPolicy): DataMutant[] {
  const flip = (value: Json) => !value;
  const risks = Object.keys(policy.mcp.risk).map((server) => ({
    name: `another risk of ${server}`,
    about: server,
    policy: changed(policy, ["mcp", "risk", server], OTHER["severity"]!),
  }));
  return [
    { name: "flip git.enforced", about: "git.", policy: changed(policy, ["git", "enforced"], flip) },
    { name: "flip mcp.block_unknown", about: "mcp.", policy: changed(policy, ["mcp", "block_unknown"], flip) },
    ...risks,
  ];
}

/** Rules that only entries give: of the rule itself nothing but the row is read. */
const RULES_OF_ENTRIES = [
  ...["filesystem.read.block", "filesystem.write.block", "filesystem.write.require_approval"],
  ...["commands.block", "commands.require_approval", "commands.allow", "mcp.server.trust.allow"],
  "git.protected_branch.block_direct_push",
];

/** Whether no input can show a fault: no folder lies above a pattern without one, and some rules only entries give. */
export function isUnseen(policy: CompiledPolicy, { name }: DataMutant): boolean {
  const folders = policy.entries.filter(({ pattern, folder_finding }) => folder_finding && !pattern.includes("/"));
  return RULES_OF_ENTRIES.some((rule) => name.startsWith(`rule ${rule}: `)) ||
    folders.some(({ list, pattern }) => name.startsWith(`folder of ${list} "${pattern}": `));
}

function swapped<T>(table: { readonly [key: string]: T }, a: string, b: string): { readonly [key: string]: T } {
  return { ...table, [a]: table[b]!, [b]: table[a]! };
}

/** Neighbours in the order of rules, each pair once; rules of one row are no pair. */
export function swappedRows(policy: CompiledPolicy): DataMutant[] {
  const ids = Object.keys(policy.rules);
  const row = (id: string) => policy.rules[id]!.row;
  const pairs = ids.flatMap((a) => ids.filter((b) => row(b) === row(a) + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b]) => {
    const rules = {
      ...policy.rules,
      [a]: { ...policy.rules[a]!, row: row(b) },
      [b]: { ...policy.rules[b]!, row: row(a) },
    };
    return { name: `rows: ${b} before ${a}`, about: JSON.stringify(a), policy: { ...policy, rules } };
  });
}

/** Neighbours in the order of levels and of severities, which the reference engine has in its code. */
export function swappedOrders(policy: CompiledPolicy): DataMutant[] {
  const levels = [["allow", "require_approval"], ["require_approval", "block"]] as const;
  const severities = [["low", "medium"], ["medium", "high"], ["high", "critical"]] as const;
  return [
    ...levels.map(([a, b]) => ({
      name: `levels: ${a} above ${b}`,
      about: b,
      policy: { ...policy, levels: swapped(policy.levels, a, b) },
    })),
    ...severities.map(([a, b]) => ({
      name: `severities: ${a} above ${b}`,
      about: b,
      policy: { ...policy, severities: swapped(policy.severities, a, b) },
    })),
  ];
}
