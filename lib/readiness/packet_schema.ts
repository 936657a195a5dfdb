/**
 * The schema of a readiness packet, stated once: it checks the shape of packets, knows their keys, and becomes the
 * JSON Schema.
 *
 * Where a check has a message, the message is the code of the finding. What the shape cannot say (which ids must be
 * there, what a reference may be) is in the checks beside this file.
 *
 * @module
 */
import { importZod } from "../deps.ts";
import { PACK_ID } from "../pack/schema.ts";
import type { ReadinessCodeName } from "./codes.ts";

/** `schema_version` of a packet. */
export const PACKET_SCHEMA = "cavra.opa-rego-policy.readiness.v1";

const code = (name: ReadinessCodeName): string => name;

async function build() {
  const { z } = await importZod();
  const text = z.string().regex(/[^ \t\r\n]/, code("text_empty"));
  const reference = text.describe("git://, evidence://, https:// or a relative path; never opened");
  const count = z.number().int(code("count_invalid")).min(0, code("count_invalid"));
  const digest = z.string().regex(/^[0-9a-f]{64}$/, code("digest_invalid")).describe("SHA-256 in small hex");
  const packet = z.looseObject({
    schema_version: z.literal(PACKET_SCHEMA, code("schema_version_unsupported")),
    evidence_mode: z.enum(["live", "sample"], code("evidence_mode_unknown")),
    policy_pack: z.string().regex(PACK_ID, code("pack_id_invalid")),
    rego_artifacts: z.looseObject({
      artifact_ids: z.array(text),
      git_versioned: z.boolean(),
      signed_or_reviewed: z.boolean(),
      artifact_refs: z.array(reference).min(1, code("artifact_refs_empty")),
    }),
    parity_tests: z.looseObject({
      case_ids: z.array(text).describe("At least the six named cases"),
      passed_count: count,
      failed_count: count,
      parity_report_ref: reference,
    }),
    policy_lifecycle: z.looseObject({
      source_policy_yaml: reference,
      generated_rego_module: reference,
      review_workflow_ref: reference,
      rollback_ref: reference,
    }),
    operating_evidence: z.looseObject({
      ci_run_ref: reference,
      parity_report_ref: reference,
      policy_review_ref: reference,
      opa_runtime_ref: reference.optional(),
    }),
    policy_version: text.optional(),
    policy_digest: digest.optional(),
    manifest_sha256: digest.optional(),
    source_sha256: z.record(z.string(), digest).describe("Name of each source to its digest").optional(),
    ungoverned_cases: z.record(z.string(), z.string().regex(/[^ \t\r\n]/, code("ungoverned_reason_missing")))
      .describe("Named case to the reason why this pack decides it otherwise").optional(),
  });
  return { packet, jsonSchema: () => z.toJSONSchema(packet, { target: "draft-2020-12", io: "input" }) };
}

let built: ReturnType<typeof build> | undefined;

/** The schema of packets; built on first use. */
export function packetSchema(): ReturnType<typeof build> {
  return built ??= build();
}

/** Keys of the packet and of each of its sections; a section that is not here has free keys. */
export const PACKET_KEYS: Readonly<Record<string, readonly string[]>> = {
  "": [
    "schema_version",
    "evidence_mode",
    "policy_pack",
    "rego_artifacts",
    "parity_tests",
    "policy_lifecycle",
    "operating_evidence",
    "policy_version",
    "policy_digest",
    "manifest_sha256",
    "source_sha256",
    "ungoverned_cases",
  ],
  rego_artifacts: ["artifact_ids", "git_versioned", "signed_or_reviewed", "artifact_refs"],
  parity_tests: ["case_ids", "passed_count", "failed_count", "parity_report_ref"],
  policy_lifecycle: ["source_policy_yaml", "generated_rego_module", "review_workflow_ref", "rollback_ref"],
  operating_evidence: ["ci_run_ref", "parity_report_ref", "policy_review_ref", "opa_runtime_ref"],
};

/** The JSON Schema of a packet, for editors and other programs. */
export async function packetJsonSchema(): Promise<Record<string, unknown>> {
  const { $schema, ...schema } = (await packetSchema()).jsonSchema();
  return { $schema, $id: "readiness-packet.schema.json", title: "CAVRA readiness packet", ...schema };
}
