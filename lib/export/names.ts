/**
 * Names of the exported files and of their formats.
 *
 * @module
 */

/** The Rego module. */
export const MODULE_FILE = "cavra_policy.rego";
/** The compiled policy. */
export const DATA_FILE = "data.json";
/** The cases. */
export const FIXTURES_FILE = "opa-input-fixtures.json";
/** The cases as OPA tests. */
export const TEST_FILE = "cavra_policy_test.rego";
/** What the embedded engines said to the cases. */
export const REPORT_FILE = "rego-parity-report.json";
/** Where everything comes from, and its digests. */
export const MANIFEST_FILE = "policy-version-manifest.json";

/** Every exported file, in the order in which they are written; the manifest, which names the others, is the last. */
export const EXPORTED_FILES: readonly string[] = [
  MODULE_FILE,
  DATA_FILE,
  FIXTURES_FILE,
  TEST_FILE,
  REPORT_FILE,
  MANIFEST_FILE,
];

/** `schema_version` of the manifest. */
export const EXPORT_SCHEMA = "cavra.opa-rego-policy.export.v1";
/** `schema_version` of the parity report. */
export const PARITY_SCHEMA = "cavra.opa-rego-policy.parity.v1";
/** Entry points of the module. */
export const ENTRY_POINTS: readonly string[] = ["data.cavra.policy.decision", "data.cavra.policy.findings"];
/** The oldest OPA that the module is tested with. */
export const OLDEST_OPA = "0.70.0";
