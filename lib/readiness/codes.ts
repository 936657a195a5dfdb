/**
 * Every blocker and warning of the live gate; `docs/readiness.md` lists this table.
 *
 * @module
 */

/** What a code means and what to do about it. */
export interface ReadinessCode {
  /** A blocker stops the packet from going live, a warning does not. */
  readonly weight: "blocker" | "warning";
  readonly meaning: string;
  readonly fix: string;
}

const blocker = (meaning: string, fix: string): ReadinessCode => ({ weight: "blocker", meaning, fix });
const warning = (meaning: string, fix: string): ReadinessCode => ({ weight: "warning", meaning, fix });

/** Codes about the packet itself: what the plain gate checks. */
export const PACKET_CODES = {
  packet_not_json: blocker("The packet is no JSON text", "Correct it at the place shown."),
  packet_duplicate_key: blocker("A key stands twice in one object of the packet", "Keep one of them."),
  packet_too_deep: blocker("The packet is nested deeper than 1,000", "Flatten it; a packet needs three levels."),
  schema_version_unsupported: blocker(
    "The packet is of a format that this gate does not know",
    "Use the format shown.",
  ),
  field_missing: blocker("A field that every packet has is missing", "Add it; `evidence init` writes all of them."),
  field_wrong_type: blocker("A field is of another type", "Write a value of the type shown."),
  evidence_mode_unknown: blocker("The evidence mode is neither live nor sample", "Write `live` or `sample`."),
  not_live: blocker(
    "Live evidence is required and the packet is none",
    "Collect evidence of the running path, then set `live`.",
  ),
  pack_id_invalid: blocker("The policy pack is no pack id", "Use small letters, digits and `-`."),
  artifact_id_missing: blocker("An artefact that every export has is not listed", "Add the ids to `artifact_ids`."),
  artifact_id_duplicate: blocker("An artefact is listed twice", "List it once."),
  artifact_refs_empty: blocker("No artefact is referred to", "Add a reference to each exported file."),
  not_git_versioned: blocker(
    "The artefacts are not versioned in Git",
    "Commit the export, then set the field to true.",
  ),
  not_signed_or_reviewed: blocker(
    "The artefacts are neither signed nor reviewed",
    "Sign or review them, then set the field to true.",
  ),
  case_id_missing: blocker(
    "Not all of the six named cases are among the parity cases",
    "Run parity on the whole export.",
  ),
  case_id_duplicate: blocker(
    "A parity case is listed twice",
    "List each case once; a repeated id can hide a failed case.",
  ),
  count_invalid: blocker("A count is no whole number of at least zero", "Copy the count of the parity report."),
  parity_not_run: blocker("No parity case passed", "Run `cavra policy rego-test` and copy its counts."),
  parity_failed: blocker(
    "A parity case failed",
    "Nothing goes live while engines disagree: find out why, export again.",
  ),
  passed_count_too_low: blocker("Fewer cases passed than are listed", "Copy the counts of the parity report."),
  text_empty: blocker("A text is empty", "Write what it asks for."),
  reference_placeholder: blocker("A reference stands only for one that is still to come", "Write the real reference."),
  reference_invalid: blocker(
    "A reference is none of those that are understood",
    "Use `git://`, `evidence://`, `https://` or a relative path without `..`, blanks or backslashes.",
  ),
  reference_with_credentials: blocker(
    "A reference carries credentials",
    "Remove what stands before the `@` or in the query, and change the secret: the packet has been read.",
  ),
  source_of_another_pack: blocker(
    "The source YAML is that of another pack",
    "Name the pack in whose folder the source lies, or refer to the right source.",
  ),
  digest_invalid: blocker("A digest is no SHA-256", "Write 64 small hexadecimal digits."),
  ungoverned_case_unknown: blocker(
    "A case with a reason is none of the six named ones",
    "Remove it or correct its name.",
  ),
  ungoverned_reason_missing: blocker(
    "A case that is not governed has no reason",
    "Say why this pack decides it otherwise.",
  ),
  check_not_run: blocker("A check that is required could not run", "Give the gate what the check needs."),
  sample_evidence: warning("The packet is a sample and proves nothing about a running path", "Collect live evidence."),
  artifacts_not_verified: warning(
    "The artefacts were not looked at, or not in full: the packet is believed",
    "Run the gate with `--artifacts DIR`.",
  ),
  reference_without_digest: warning(
    "A reference to a file says nothing about its bytes",
    "Write `@sha256:` and the digest behind it; `evidence attach` does.",
  ),
  sample_reference: warning("A live packet refers to a sample", "Refer to the real evidence."),
  parity_reports_differ: warning(
    "Two different parity reports are referred to",
    "Refer to the one of this export in both places.",
  ),
  runtime_not_named: warning("No running OPA is referred to", "Add `opa_runtime_ref` once a fleet runs."),
  case_not_governed: warning("A named case is not decided as by the baseline", "Have the reason reviewed."),
  unknown_field: warning("A field that no check reads", "Correct its name or remove it."),
  unknown_artifact_id: warning("An artefact id that no export has", "Correct it or remove it."),
} as const satisfies Readonly<Record<string, ReadinessCode>>;

/** Codes about the exported files: what `--artifacts` checks. */
export const ARTIFACT_CODES = {
  artifact_missing: blocker("An exported file is missing", "Export the pack again."),
  artifact_unexpected: blocker(
    "The folder holds a file that no export writes",
    "Remove it: an OPA that loads the folder would load it, too.",
  ),
  artifact_not_a_file: blocker(
    "The folder holds a folder, a link or something else that is no plain file",
    "Put the exported file itself there: what a link leads to may change after the check.",
  ),
  artifact_line_ends_differ: blocker(
    "A file begins with a byte order mark or holds carriage returns, which no export writes",
    "Let Git keep line ends (`* text=auto eol=lf` in `.gitattributes`) and editors keep the file; export again.",
  ),
  artifact_format_unknown: blocker(
    "A file is of a format that this gate does not know",
    "Run the gate of the toolkit that made the export, or export the pack again.",
  ),
  artifact_not_readable: blocker("An exported file is not what its name says", "Export the pack again."),
  artifact_digest_differs: blocker("The bytes of a file are not those of the manifest", "Export the pack again."),
  manifest_list_differs: blocker("The manifest does not list exactly the exported files", "Export the pack again."),
  artifact_duplicate_key: blocker(
    "A key stands twice in one object of an exported file, so that two readers may see two files",
    "Export the pack again.",
  ),
  manifest_digest_differs: blocker(
    "The manifest is not the one of the packet",
    "Review this manifest, then run `evidence attach` with `--field manifest_sha256`, or restore the one that was reviewed.",
  ),
  reference_digest_differs: blocker(
    "A reference names an exported file or its source with the digest of other bytes",
    "Review this file, then run `evidence attach` with its reference, or restore the one that was reviewed.",
  ),
  manifest_module_differs: blocker(
    "The manifest names another Rego module or other WASM",
    "Export the pack again.",
  ),
  module_unknown: blocker(
    "The Rego module is none that this toolkit released",
    "Export the pack again, or add `--engine opa`, so that the real OPA proves this very module.",
  ),
  opa_not_run: blocker(
    "The real OPA was asked for and did not run",
    "Install `opa` or set `OPA` to its path, and permit `--allow-run` and `--allow-write`.",
  ),
  opa_disagrees: blocker(
    "The real OPA decides otherwise than the cases expect",
    "Nothing goes live while engines disagree: find out why, export again.",
  ),
  module_not_proven: blocker("The real OPA does not agree on this Rego module", "Export the pack again."),
  data_changed: blocker(
    "The data hold no policy, or not the one of their digest",
    "Edit the YAML, never the data, and export again.",
  ),
  data_not_canonical: blocker(
    "The data hold more than the policy, or the same otherwise written",
    "Export the pack again.",
  ),
  policy_empty: blocker("The policy has no pattern at all", "Export the pack that was meant."),
  packet_identity_differs: blocker(
    "The packet is about another pack, version or digest than the exported policy",
    "Make the packet anew with `evidence init`.",
  ),
  manifest_identity_differs: blocker(
    "The manifest is about another pack, version or digest than the exported policy",
    "Export the pack again.",
  ),
  report_identity_differs: blocker(
    "The parity report is about another pack, version or digest than the exported policy",
    "Export the pack again.",
  ),
  fixtures_identity_differs: blocker(
    "The cases are about another pack, version or digest than the exported policy",
    "Export the pack again.",
  ),
  fixtures_differ: blocker("The cases are not those of the policy", "Export the pack again."),
  tests_differ: blocker("The Rego tests are not those of the policy", "Export the pack again."),
  parity_not_reproduced: blocker(
    "Parity fails when it is run again",
    "Export the pack again; nothing is exported that fails.",
  ),
  parity_report_differs: blocker("The parity report is not the one of these files", "Export the pack again."),
  coverage_differs: blocker("The report claims another coverage of the patterns", "Export the pack again."),
  parity_claim_differs: blocker(
    "The packet claims other parity cases than the report has",
    "Copy cases and counts of the report.",
  ),
  manifest_summary_differs: blocker("The manifest sums the parity report up otherwise", "Export the pack again."),
  named_case_not_governed: blocker(
    "A named case is decided otherwise than by the baseline",
    "Change the pack, or list the case in `ungoverned_cases` with a reason.",
  ),
  source_digest_differs: blocker(
    "The packet names a source with another digest than the manifest",
    "Make the packet anew with `evidence init`, or `evidence attach` the YAML that was exported.",
  ),
  source_identity_differs: blocker(
    "The YAML is of another pack or version than the exported policy",
    "Name the right one with `--source`, or export the pack again.",
  ),
  source_edited: blocker(
    "The YAML is not the one that the manifest names",
    "Export the pack again, or restore the YAML that was exported.",
  ),
  policy_weaker_than_source: blocker(
    "The exported policy lets something pass that its YAML does not",
    "Find out who made this export; then export the pack again.",
  ),
  reexport_differs: blocker("The sources give another file", "Export the pack again from the YAML as it is now."),
  reexport_failed: blocker("The sources give no policy", "Run `cavra policy validate` on them."),
  signature_missing: blocker(
    "A key is trusted and there is no signature",
    "Run `cavra policy sign`, or restore the envelope beside the folder.",
  ),
  signature_invalid: blocker(
    "The artefacts are not signed by the trusted key",
    "Sign the export with the key that is trusted.",
  ),
  manifest_not_in_packet: warning("The packet does not say which manifest it is about", "Add `manifest_sha256`."),
  module_not_released: warning(
    "The Rego module is none that this toolkit released, but the real OPA proved it",
    "Prefer an export by a released toolkit.",
  ),
  parity_needs_opa: warning(
    "The Rego module is of another release, so that its parity could not be run again here",
    "Add `--engine opa`.",
  ),
  sources_not_checked: warning(
    "The YAML was not looked at",
    "Give `--source` and, where it has parents, `--policy-dir`.",
  ),
  pattern_not_decided: warning("No case shows a pattern deciding", "Lint the pack; the pattern may be useless."),
} as const satisfies Readonly<Record<string, ReadinessCode>>;

/** Every code of the gate. */
export const READINESS_CODES = { ...PACKET_CODES, ...ARTIFACT_CODES } as const satisfies Readonly<
  Record<string, ReadinessCode>
>;

/** A code of {@link READINESS_CODES}. */
export type ReadinessCodeName = keyof typeof READINESS_CODES;
