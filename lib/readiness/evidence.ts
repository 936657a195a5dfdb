/**
 * Makes packets: fills in what an export shows, adds references, and takes out what is private. Pure.
 *
 * @module
 */
import type { ExportedFiles } from "../engines/engine.ts";
import type { Fixture } from "../export/fixture.ts";
import { EXPORTED_FILES, MANIFEST_FILE, MODULE_FILE, REPORT_FILE } from "../export/names.ts";
import { PACK_ID } from "../pack/schema.ts";
import type { Json, PackSource } from "../pack/types.ts";
import type { ParityReport } from "../parity/types.ts";
import { sha256 } from "../text/digest.ts";
import { ARTIFACT_IDS, NAMED_IDS } from "./claims.ts";
import { countAt, entriesAt, flagAt, textAt, textsAt } from "./packet.ts";
import { PACKET_KEYS, PACKET_SCHEMA } from "./packet_schema.ts";
import { digestOf, fileOf } from "./reference.ts";

/** A packet while it is made. */
export type PacketDraft = { [key: string]: Json };

/** What a packet is made from. */
export interface EvidenceSource {
  readonly files: ExportedFiles;
  readonly fixtures: readonly Fixture[];
  readonly report: ParityReport;
  readonly sources: readonly PackSource[];
  /** Where the export lies in its repository, for references. */
  readonly folder: string;
}

/** A reference with the digest of the bytes it leads to; a digest that it has is replaced. */
export function pinned(reference: string, digest: string): string {
  return `${reference.replace(/@sha256[:=-].*$/u, "")}@sha256:${digest}`;
}

/**
 * A live packet with everything that the export shows. What people must add starts with TODO, and the two statements that
 * only they can make are false: the gate blocks until both are done.
 */
export async function initialPacket(
  { files, fixtures, report, sources, folder }: EvidenceSource,
): Promise<PacketDraft> {
  const digests = new Map<string, string>();
  for (const [name, text] of Object.entries(files)) digests.set(name, await sha256(text));
  const reference = (name: string) => pinned(`${folder}/${name}`, digests.get(name) ?? "");
  const pack = sources.find(({ kind }) => kind === "pack");
  const ungoverned = fixtures.filter(({ covers, governed }) => covers.kind === "named" && !governed);
  return {
    schema_version: PACKET_SCHEMA,
    evidence_mode: "live",
    policy_pack: report.policy_pack,
    policy_version: report.policy_version,
    policy_digest: report.policy_digest,
    manifest_sha256: digests.get(MANIFEST_FILE) ?? "",
    source_sha256: Object.fromEntries(sources.map(({ name, sha256 }) => [name, sha256])),
    rego_artifacts: {
      artifact_ids: ARTIFACT_IDS,
      git_versioned: false,
      signed_or_reviewed: false,
      artifact_refs: Object.keys(files).map(reference),
    },
    parity_tests: {
      case_ids: NAMED_IDS,
      passed_count: report.counts.agreed,
      failed_count: report.counts.disagreed,
      parity_report_ref: reference(REPORT_FILE),
    },
    policy_lifecycle: {
      source_policy_yaml: pack ? pinned(`policy-packs/${pack.name}`, pack.sha256) : "TODO: the YAML of the pack",
      generated_rego_module: reference(MODULE_FILE),
      review_workflow_ref: "TODO: how a change of this policy is reviewed",
      rollback_ref: "TODO: how to go back to the version before",
    },
    operating_evidence: {
      ci_run_ref: "TODO: the CI run that exported and tested these files",
      parity_report_ref: reference(REPORT_FILE),
      policy_review_ref: "TODO: the review of this very export",
      opa_runtime_ref: "TODO: the OPA deployment that runs it; remove this line when there is none",
    },
    ungoverned_cases: Object.fromEntries(
      ungoverned.map(({ case_id }) => [case_id, "TODO: why this pack decides it otherwise"]),
    ),
  };
}

const REFERENCE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  parity_tests: ["parity_report_ref"],
  policy_lifecycle: PACKET_KEYS["policy_lifecycle"]!,
  operating_evidence: PACKET_KEYS["operating_evidence"]!,
};

/** Fields that take a reference; `rego_artifacts.artifact_refs` takes one more each time. */
export const ATTACHABLE: readonly string[] = [
  "rego_artifacts.artifact_refs",
  ...Object.entries(REFERENCE_FIELDS).flatMap(([section, keys]) => keys.map((key) => `${section}.${key}`)),
];

/**
 * The packet with a reference in a field of {@link ATTACHABLE}.
 *
 * @param digest of the bytes that it leads to; left out when nobody has them
 */
export function attached(packet: unknown, field: string, reference: string, digest: string | undefined): PacketDraft {
  const [section, key] = field.split(".") as [string, string];
  const text = digest === undefined ? reference : pinned(reference, digest);
  const refs = (textsAt(packet, section, key) ?? []).map((one) => one.text);
  const bare = (one: string) => one.replace(/@sha256.*$/u, "");
  const value = field === "rego_artifacts.artifact_refs"
    ? [...refs.filter((one) => bare(one) !== bare(text)), text]
    : text;
  return {
    ...Object.fromEntries(entriesAt(packet)) as PacketDraft,
    [section]: { ...Object.fromEntries(entriesAt(packet, section)) as PacketDraft, [key]: value },
  };
}

/** Whether a field takes the digest of a file and no reference: `manifest_sha256`, `source_sha256.NAME`. */
export function takesDigest(field: string): boolean {
  return field === "manifest_sha256" || /^source_sha256\..+$/u.test(field);
}

/** The packet with a digest in a field that {@link takesDigest}. */
export function digested(packet: unknown, field: string, digest: string): PacketDraft {
  const whole = Object.fromEntries(entriesAt(packet)) as PacketDraft;
  if (field === "manifest_sha256") return { ...whole, manifest_sha256: digest };
  const digests = new Map(entriesAt(packet, "source_sha256")).set(field.slice("source_sha256.".length), digest);
  return { ...whole, source_sha256: Object.fromEntries(digests) as PacketDraft };
}

/** File names that are the same for everyone, so that they tell nothing. */
const PUBLIC_NAMES: readonly string[] = [...EXPORTED_FILES, "policy.yaml"];

/** The public form of a reference: scheme, a name that everyone has, and the digest. */
function redactedReference(reference: string, field: string): string {
  const digest = digestOf(reference);
  const name = PUBLIC_NAMES.find((one) => one === fileOf(reference));
  const scheme = reference.startsWith("evidence://") ? "evidence" : "git";
  return `${scheme}://tenant-redacted/${name ?? field.replace(/_ref$/u, "")}${digest ? `@sha256:${digest}` : ""}`;
}

function redactedSection(packet: unknown, section: string): PacketDraft {
  const texts = (REFERENCE_FIELDS[section] ?? []).flatMap((key) => {
    const text = textAt(packet, section, key);
    return text === undefined ? [] : [[key, redactedReference(text, key)]];
  });
  return Object.fromEntries(texts);
}

/** The values of a list that are among known ones. */
function knownOf(packet: unknown, known: readonly string[], ...path: string[]): string[] {
  return (textsAt(packet, ...path) ?? []).map(({ text }) => text).filter((text) => known.includes(text));
}

function defined(values: { readonly [key: string]: Json | undefined }): PacketDraft {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}

function matching(packet: unknown, key: string, form: RegExp): string | undefined {
  const text = textAt(packet, key);
  return text !== undefined && form.test(text) ? text : undefined;
}

const DIGEST = /^[0-9a-f]{64}$/u;

/**
 * The packet in a form that may be published: only known fields with values of known form survive, references lead to
 * nowhere and keep their digests. Only for a packet that the gate does not block: what is wrong with it may be gone.
 */
export function redactedPacket(packet: unknown): PacketDraft {
  const artifacts = "rego_artifacts";
  const tests = "parity_tests";
  const ungoverned = entriesAt(packet, "ungoverned_cases").map(([id]) => id).filter((id) => NAMED_IDS.includes(id));
  return defined({
    schema_version: textAt(packet, "schema_version") === PACKET_SCHEMA ? PACKET_SCHEMA : undefined,
    evidence_mode: matching(packet, "evidence_mode", /^(?:live|sample)$/u),
    policy_pack: matching(packet, "policy_pack", PACK_ID),
    policy_version: matching(packet, "policy_version", /^[0-9A-Za-z.+-]{1,64}$/u),
    policy_digest: matching(packet, "policy_digest", DIGEST),
    manifest_sha256: matching(packet, "manifest_sha256", DIGEST),
    rego_artifacts: defined({
      artifact_ids: knownOf(packet, ARTIFACT_IDS, artifacts, "artifact_ids"),
      git_versioned: flagAt(packet, artifacts, "git_versioned"),
      signed_or_reviewed: flagAt(packet, artifacts, "signed_or_reviewed"),
      artifact_refs: (textsAt(packet, artifacts, "artifact_refs") ?? []).map(({ text }) =>
        redactedReference(text, "artifact")
      ),
    }),
    parity_tests: defined({
      case_ids: knownOf(packet, NAMED_IDS, tests, "case_ids"),
      passed_count: countAt(packet, tests, "passed_count"),
      failed_count: countAt(packet, tests, "failed_count"),
      ...redactedSection(packet, tests),
    }),
    policy_lifecycle: redactedSection(packet, "policy_lifecycle"),
    operating_evidence: redactedSection(packet, "operating_evidence"),
    ungoverned_cases: ungoverned.length === 0
      ? undefined
      : Object.fromEntries(ungoverned.map((id) => [id, "Reason given in the packet of the tenant"])),
  });
}
