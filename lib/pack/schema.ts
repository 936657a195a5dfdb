/**
 * The schema of a pack, stated once: it checks packs, knows the keys for "did you mean", and becomes the JSON Schema.
 *
 * Where a check has a message, the message is the code of the diagnostic.
 *
 * @module
 */
import { importZod } from "../deps.ts";
import type { PackCode } from "./codes.ts";

/** `[a-z0-9][a-z0-9-]*`. */
export const PACK_ID = /^[a-z0-9][a-z0-9-]*$/;

const NOT_BLANK = /[^ \t\r\n]/;
const SOME_PATTERN = /[^ \t]/;
const ONE_LINE_SOURCE = "^[^\\x00-\\x08\\x0a-\\x1f\\x7f]*$";

/** No control but tab, which is a blank. */
export const ONE_LINE = new RegExp(ONE_LINE_SOURCE);

const code = (name: PackCode): string => name;

async function build() {
  const { z } = await importZod();

  const text = z.string().regex(NOT_BLANK, code("pack.empty_text"));
  const line = text.regex(ONE_LINE, code("pack.line_break"));
  const severity = z.enum(["low", "medium", "high", "critical"]);
  const examples = z.array(text).describe("Examples, checked on every load");
  const free = z.unknown().refine((value) => value !== null, code("pack.null_value"));
  const id = z.string().regex(PACK_ID, code("pack.bad_id"));

  const pattern = z.string().regex(SOME_PATTERN, code("pack.empty_pattern")).regex(
    ONE_LINE,
    code("pack.line_break"),
  );
  const exactServer = pattern.regex(/^[^*]*$/, code("pack.star_in_server"));

  const entryKeys = {
    reason: text.describe("Why, shown with the decision").optional(),
    severity: severity.optional(),
    approver_group: line.describe("Who approves").optional(),
    match: examples.describe("Texts that must have this entry among their findings").optional(),
    not_match: examples.describe("Texts that must not have this entry among their findings").optional(),
  };
  const entries = (of: typeof pattern) =>
    z.array(z.union([of, z.strictObject({ pattern: of, ...entryKeys })])).optional();

  const metadata = {
    id: id.describe("Id of the pack, equal to the name of its folder"),
    version: line.describe("Version, quoted so that it is a text"),
    title: text.optional(),
    description: text.optional(),
    inherits: z.union([id, z.array(id)]).describe("Parents, in order").optional(),
    mode: z.unknown().describe("Carried; changes no decision").optional(),
  };
  const sections = {
    filesystem: z.strictObject({
      block_read: entries(pattern),
      block_write: entries(pattern),
      require_approval_write: entries(pattern),
    }).optional(),
    commands: z.strictObject({
      block: entries(pattern),
      require_approval: entries(pattern),
      allow: entries(pattern),
      launchers: z.array(
        z.string().regex(SOME_PATTERN, code("pack.empty_pattern")).regex(/^[^\s*/]*$|^\s+$/, code("pack.bad_launcher")),
      ).describe("More words that launch another command").optional(),
    }).optional(),
    git: z.strictObject({
      block_direct_push_to_protected_branch: z.boolean().describe("Default true").optional(),
      protected_branches: entries(pattern).describe("Added to main and master"),
      require_pull_request: z.boolean().describe("Carried, not enforced").optional(),
      require_human_reviewer: z.boolean().describe("Carried, not enforced").optional(),
      require_ai_attestation: z.boolean().describe("Carried, not enforced").optional(),
    }).optional(),
    mcp: z.strictObject({
      block_unknown_servers: z.boolean().describe("Default true").optional(),
      allowed_servers: entries(exactServer),
      blocked_servers: entries(pattern),
      risk_scoring: z.record(z.string(), severity).optional(),
      allowlist_enabled: z.boolean().describe("Carried, changes no decision").optional(),
    }).optional(),
    tests: z.array(z.strictObject({
      name: line,
      action: z.record(z.string(), z.unknown()).describe("The input to judge"),
      expect: z.enum(["allow", "require_approval", "block"]),
      rule: line.optional(),
      pattern: text.optional(),
    })).optional(),
    compliance: free.describe("Carried to the manifest, not enforced").optional(),
    approvals: free.describe("Carried to the manifest, not enforced").optional(),
    evidence: free.describe("Carried to the manifest, not enforced").optional(),
  };
  const overlayKey = z.never(code("pack.overlay_key")).optional();
  const pack = z.strictObject({ metadata: z.looseObject(metadata), ...sections });
  const overlay = z.strictObject({
    metadata: z.looseObject({ ...metadata, id: overlayKey, version: overlayKey, inherits: overlayKey }).optional(),
    ...sections,
  });
  const jsonSchema = () => z.toJSONSchema(pack, { target: "draft-2020-12", io: "input" }) as Record<string, unknown>;
  return { pack, overlay, jsonSchema };
}

let built: ReturnType<typeof build> | undefined;

/** The schemas of packs and overlays; built on first use. */
export function packSchemas(): ReturnType<typeof build> {
  return built ??= build();
}

/** One mistake that a schema finds. */
export type SchemaIssue = NonNullable<
  ReturnType<Awaited<ReturnType<typeof build>>["pack"]["safeParse"]>["error"]
>["issues"][number];

const ENTRY_KEYS = ["pattern", "reason", "severity", "approver_group", "match", "not_match"];
const TEST_KEYS = ["name", "action", "expect", "rule", "pattern"];

/** Keys of each section that has fixed ones. */
export const SECTION_KEYS: Readonly<Record<string, readonly string[]>> = {
  metadata: ["id", "version", "title", "description", "inherits", "mode"],
  filesystem: ["block_read", "block_write", "require_approval_write"],
  commands: ["block", "require_approval", "allow", "launchers"],
  git: [
    "block_direct_push_to_protected_branch",
    "protected_branches",
    "require_pull_request",
    "require_human_reviewer",
    "require_ai_attestation",
  ],
  mcp: ["block_unknown_servers", "allowed_servers", "blocked_servers", "risk_scoring", "allowlist_enabled"],
  tests: [],
  compliance: [],
  approvals: [],
  evidence: [],
};

/** The keys that may stand at a path of the pack. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(SECTION_KEYS);
  if (path[0] === "tests") return TEST_KEYS;
  return path.length === 1 ? SECTION_KEYS[String(path[0])] ?? [] : ENTRY_KEYS;
}

/** The JSON Schema of a pack, for editors; `x-…` sections are free. */
export async function packJsonSchema(): Promise<Record<string, unknown>> {
  const { $schema, ...schema } = (await packSchemas()).jsonSchema();
  return {
    $schema,
    title: "CAVRA policy pack",
    description: "policy-packs/<id>/policy.yaml",
    ...schema,
    patternProperties: { "^x-": {} },
  };
}
