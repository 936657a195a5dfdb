/**
 * Checks what a packet claims about its artefacts, its parity run and its evidence, as far as the packet alone can be
 * wrong about it.
 *
 * @module
 */
import { NAMED_CASES } from "../export/named_cases.ts";
import type { ReadinessCodeName } from "./codes.ts";
import { described, finding, type ReadinessFinding } from "./finding.ts";
import { isStandIn } from "./reference.ts";
import { countAt, entriesAt, fieldName, flagAt, type PacketPath, textAt, textsAt } from "./packet.ts";

/** Ids of the artefacts that a packet lists. */
export const ARTIFACT_IDS: readonly string[] = [
  "rego_module",
  "rego_data",
  "opa_input_fixtures",
  "parity_test_report",
  "policy_version_manifest",
];

/** Ids of the six named cases. */
export const NAMED_IDS: readonly string[] = NAMED_CASES.map(({ case_id }) => case_id);

/** A list of ids in which some must stand and none twice. */
function checkIds(
  packet: unknown,
  path: PacketPath,
  wanted: readonly string[],
  codes: { readonly missing: ReadinessCodeName; readonly duplicate: ReadinessCodeName },
): ReadinessFinding[] {
  const given = textsAt(packet, ...path);
  if (given === undefined) return [];
  const ids = new Set(given.map(({ text }) => text));
  const seen = new Set<string>();
  const twice = given.filter(({ text }) => seen.has(text) || !seen.add(text));
  const missing = wanted.filter((id) => !ids.has(id)).join(", ");
  const found = twice.map((one) => finding(codes.duplicate, fieldName(one.path), "each id once", described(one.text)));
  return missing === "" ? found : [finding(codes.missing, fieldName(path), missing, described(given)), ...found];
}

function checkArtifacts(packet: unknown): ReadinessFinding[] {
  const section = "rego_artifacts";
  const path = [section, "artifact_ids"];
  const codes = { missing: "artifact_id_missing", duplicate: "artifact_id_duplicate" } as const;
  const unknown = (textsAt(packet, ...path) ?? []).filter(({ text }) => !ARTIFACT_IDS.includes(text));
  const flag = (name: string, code: ReadinessCodeName) =>
    flagAt(packet, section, name) === false ? [finding(code, `${section}.${name}`, "true", "false")] : [];
  return [
    ...checkIds(packet, path, ARTIFACT_IDS, codes),
    ...unknown.map((one) =>
      finding("unknown_artifact_id", fieldName(one.path), ARTIFACT_IDS.join(", "), described(one.text))
    ),
    ...flag("git_versioned", "not_git_versioned"),
    ...flag("signed_or_reviewed", "not_signed_or_reviewed"),
  ];
}

function checkCounts(packet: unknown): ReadinessFinding[] {
  const section = "parity_tests";
  const passed = countAt(packet, section, "passed_count");
  const failed = countAt(packet, section, "failed_count");
  const listed = textsAt(packet, section, "case_ids")?.length ?? 0;
  const field = `${section}.passed_count`;
  return [
    ...(failed === undefined || failed === 0
      ? []
      : [finding("parity_failed", `${section}.failed_count`, "0", String(failed))]),
    ...(passed === 0 ? [finding("parity_not_run", field, "at least the six named cases", "0")] : []),
    ...(passed !== undefined && passed > 0 && passed < listed
      ? [finding("passed_count_too_low", field, `at least ${listed}`, String(passed))]
      : []),
  ];
}

function checkUngoverned(packet: unknown): ReadinessFinding[] {
  return entriesAt(packet, "ungoverned_cases").map(([id, reason]) => {
    const field = fieldName(["ungoverned_cases", id]);
    if (typeof reason === "string" && isStandIn(reason)) {
      return finding("ungoverned_reason_missing", field, "a reason", described(reason));
    }
    return NAMED_IDS.includes(id)
      ? finding("case_not_governed", field, "the level of the baseline", described(reason))
      : finding("ungoverned_case_unknown", field, NAMED_IDS.join(", "), described(id));
  });
}

function checkMode(packet: unknown, requireLive: boolean): ReadinessFinding[] {
  const mode = textAt(packet, "evidence_mode");
  if (mode === "live") {
    const field = "operating_evidence.opa_runtime_ref";
    const named = textAt(packet, "operating_evidence", "opa_runtime_ref") !== undefined;
    return named ? [] : [finding("runtime_not_named", field, "a reference to the running OPA", "nothing")];
  }
  if (mode !== "sample") return [];
  return [finding(requireLive ? "not_live" : "sample_evidence", "evidence_mode", '"live"', '"sample"')];
}

/** Everything that the packet alone shows, beside its shape and its references. */
export function checkClaims(packet: unknown, requireLive: boolean): ReadinessFinding[] {
  const codes = { missing: "case_id_missing", duplicate: "case_id_duplicate" } as const;
  return checkMode(packet, requireLive).concat(
    checkArtifacts(packet),
    checkIds(packet, ["parity_tests", "case_ids"], NAMED_IDS, codes),
    checkCounts(packet),
    checkUngoverned(packet),
  );
}
