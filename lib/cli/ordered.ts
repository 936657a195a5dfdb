/**
 * Decisions and findings with their keys in one order, whichever engine gave them: equal answers are equal bytes.
 *
 * @module
 */

const ORDER = [
  "decision",
  "rule_id",
  "severity",
  "reason",
  "pattern",
  "form",
  "policy_pack",
  "policy_version",
  "policy_digest",
  "approver_group",
  "approver_groups",
];

/** The same object, known keys first and in order, others after them as they came. */
export function ordered<T extends object>(value: T): T {
  const known = ORDER.filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !ORDER.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, Reflect.get(value, key)])) as T;
}
