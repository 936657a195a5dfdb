/**
 * Checks the shape of a packet by its schema, and names keys that nobody reads.
 *
 * @module
 */
import { suggest } from "../text/suggest.ts";
import { READINESS_CODES, type ReadinessCodeName } from "./codes.ts";
import { described, finding, type ReadinessFinding } from "./finding.ts";
import { entriesAt, fieldName, valueAt } from "./packet.ts";
import { PACKET_KEYS, packetSchema } from "./packet_schema.ts";

const WANTED: Partial<Record<ReadinessCodeName, string>> = {
  schema_version_unsupported: '"cavra.opa-rego-policy.readiness.v1"',
  evidence_mode_unknown: '"live" or "sample"',
  pack_id_invalid: "an id such as cavra-ai-agent-baseline",
  artifact_refs_empty: "at least one reference",
  count_invalid: "a whole number of at least 0",
  digest_invalid: "64 small hexadecimal digits",
  text_empty: "a text that is not empty",
  ungoverned_reason_missing: "a reason",
};

/** What zod says about one value. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
}

function isCode(text: string): text is ReadinessCodeName {
  return Object.hasOwn(READINESS_CODES, text);
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function ofIssue(packet: unknown, issue: Issue): ReadinessFinding {
  const field = fieldName(issue.path);
  const value = valueAt(packet, issue.path);
  const own = isCode(issue.message) ? issue.message : undefined;
  const expected = own && WANTED[own] || (TYPES[String(issue.expected)] ?? "a value as in the schema");
  if (value === undefined && field !== "") return finding("field_missing", field, expected, "nothing");
  return finding(own ?? "field_wrong_type", field, expected, described(value));
}

function unknownKeys(packet: unknown, section: string): ReadinessFinding[] {
  const known = PACKET_KEYS[section]!;
  const path = section === "" ? [] : [section];
  return entriesAt(packet, ...path).filter(([key]) => !known.includes(key)).map(([key]) => {
    const meant = suggest(key, known);
    return finding("unknown_field", fieldName([...path, key]), meant ?? known.join(", "), described(key));
  });
}

/** Missing fields, wrong types, values that no packet has, and unknown fields. */
export async function checkShape(packet: unknown): Promise<ReadinessFinding[]> {
  const { packet: schema } = await packetSchema();
  const issues: readonly Issue[] = schema.safeParse(packet).error?.issues ?? [];
  return issues.map((issue) => ofIssue(packet, issue))
    .concat(Object.keys(PACKET_KEYS).flatMap((section) => unknownKeys(packet, section)));
}
