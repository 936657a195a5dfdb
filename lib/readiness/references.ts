/**
 * Every reference of a packet, and the checks of each.
 *
 * @module
 */
import { PACK_ID } from "../pack/schema.ts";
import { described, finding, type ReadinessFinding } from "./finding.ts";
import { entriesAt, fieldName, type PacketPath, textAt, textsAt } from "./packet.ts";
import { hasDigest, isSample, packOfSource, referenceProblem } from "./reference.ts";

/** One reference and where it stands. */
export interface PacketReference {
  readonly path: PacketPath;
  readonly text: string;
}

/** References to files, whose bytes a digest can pin. */
const TO_FILES: readonly PacketPath[] = [
  ["policy_lifecycle", "source_policy_yaml"],
  ["policy_lifecycle", "generated_rego_module"],
];
const OTHERS: readonly PacketPath[] = [
  ["parity_tests", "parity_report_ref"],
  ["policy_lifecycle", "review_workflow_ref"],
  ["policy_lifecycle", "rollback_ref"],
];

function toFiles(packet: unknown): PacketReference[] {
  const single = TO_FILES.flatMap((path) => ofPath(packet, path));
  return [...textsAt(packet, "rego_artifacts", "artifact_refs") ?? [], ...single];
}

function ofPath(packet: unknown, path: PacketPath): PacketReference[] {
  const text = textAt(packet, ...path);
  return text === undefined ? [] : [{ path, text }];
}

/** All references that are texts and not empty. Everything under `operating_evidence` is one. */
export function packetReferences(packet: unknown): PacketReference[] {
  const evidence = entriesAt(packet, "operating_evidence")
    .flatMap(([key]) => ofPath(packet, ["operating_evidence", key]));
  return toFiles(packet).concat(OTHERS.flatMap((path) => ofPath(packet, path)), evidence)
    .filter(({ text }) => /[^ \t\r\n]/u.test(text));
}

const EXPECTED = "git://, evidence://, https:// or a relative path";

function ofForm({ path, text }: PacketReference): ReadinessFinding[] {
  const problem = referenceProblem(text);
  if (problem === undefined) return [];
  const shown = problem === "reference_with_credentials" ? "a reference with credentials" : described(text);
  return [finding(problem, fieldName(path), EXPECTED, shown)];
}

function ofSource(packet: unknown): ReadinessFinding[] {
  const path = ["policy_lifecycle", "source_policy_yaml"];
  const pack = textAt(packet, "policy_pack");
  const source = packOfSource(textAt(packet, ...path) ?? "");
  if (pack === undefined || !PACK_ID.test(pack) || source === undefined || source === pack) return [];
  return [finding("source_of_another_pack", fieldName(path), `the source of ${described(pack)}`, described(source))];
}

function ofReports(packet: unknown): ReadinessFinding[] {
  const tested = textAt(packet, "parity_tests", "parity_report_ref");
  const operated = textAt(packet, "operating_evidence", "parity_report_ref");
  if (tested === undefined || operated === undefined || tested === operated) return [];
  if (referenceProblem(tested) ?? referenceProblem(operated)) return [];
  const field = "operating_evidence.parity_report_ref";
  return [finding("parity_reports_differ", field, described(tested), described(operated))];
}

function weak(packet: unknown): ReadinessFinding[] {
  const sound = ({ text }: PacketReference) => referenceProblem(text) === undefined;
  const live = textAt(packet, "evidence_mode") === "live";
  const samples = live ? packetReferences(packet).filter(({ text }) => isSample(text)) : [];
  return [
    ...toFiles(packet).filter((one) => sound(one) && !hasDigest(one.text)).map(({ path, text }) =>
      finding(
        "reference_without_digest",
        fieldName(path),
        "@sha256: and 64 small hex digits at its end",
        described(text),
      )
    ),
    ...samples.filter(sound).map(({ path, text }) =>
      finding("sample_reference", fieldName(path), "a reference to real evidence", described(text))
    ),
  ];
}

/** Placeholders, unreadable references and credentials; the source of another pack; references that are weak. */
export function checkReferences(packet: unknown): ReadinessFinding[] {
  return packetReferences(packet).flatMap(ofForm)
    .concat(ofSource(packet), ofReports(packet), weak(packet));
}
