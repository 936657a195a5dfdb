/**
 * Verifies exported files against themselves, their sources and the packet. Pure: the files are given as bytes, and
 * what runs engines or reads sources is given as functions.
 *
 * @module
 */
import { DATA_FILE } from "../export/names.ts";
import { about, type Artifacts, type FolderContent, type Found, type VerifyTools } from "./artifacts.ts";
import { checkFiles } from "./check_files.ts";
import { checkIdentity } from "./check_identity.ts";
import {
  checkDigests,
  checkModuleDigest,
  checkPacketDigest,
  checkReferenceDigests,
  checkSourceDigests,
} from "./check_manifest.ts";
import { checkOpa, checkParity } from "./check_parity.ts";
import { checkData, checkFixtures, checkModule, checkNamedCases } from "./check_policy.ts";
import { checkSources } from "./check_sources.ts";
import { finding, isBlocker, type ReadinessFinding } from "./finding.ts";
import type { Verification } from "./gate.ts";
import { readArtifacts } from "./read_artifacts.ts";
import type { ReadinessCheck } from "./result.ts";

/** A named check. */
interface Step {
  readonly name: string;
  readonly run: (artifacts: Artifacts) => Found | Promise<Found>;
}

/** The envelope is the only thing about the files that does not lie among them. */
async function checkSignature({ content, tools }: Artifacts): Promise<Found> {
  const fault = await tools.signature?.(content.files);
  return fault === undefined ? [] : [finding(fault.code, "artifacts", "a signature of the trusted key", fault.detail)];
}

/** First what the files are, then what the policy in them is, then what the packet says of them. */
function steps({ signature, opa }: VerifyTools): Step[] {
  return [
    { name: "files", run: checkFiles },
    { name: "digests", run: checkDigests },
    ...(signature === undefined ? [] : [{ name: "signature", run: checkSignature }]),
    { name: "module", run: checkModule },
    { name: "module_digest", run: checkModuleDigest },
    { name: "data", run: checkData },
    { name: "sources", run: checkSources },
    { name: "identity", run: checkIdentity },
    { name: "fixtures", run: checkFixtures },
    { name: "parity", run: checkParity },
    ...(opa === undefined ? [] : [{ name: "opa", run: checkOpa }]),
    { name: "named_cases", run: checkNamedCases },
    { name: "packet_digest", run: checkPacketDigest },
    { name: "reference_digests", run: checkReferenceDigests },
    { name: "source_digests", run: checkSourceDigests },
  ];
}

/** Data of any content may break a check: that is a finding about them, not an error of the gate. */
async function guarded({ run }: Step, artifacts: Artifacts): Promise<Found> {
  try {
    return await run(artifacts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [about("artifact_not_readable", DATA_FILE, "an exported policy", reason)];
  }
}

/** What a check came to: its findings, and a blocker instead of the warning where everything is required. */
function outcome(name: string, found: Found, requireAll: boolean): [ReadinessCheck, readonly ReadinessFinding[]] {
  if (!("notRun" in found)) {
    return [{ name, status: found.some(isBlocker) ? "failed" : "passed", required: true }, found];
  }
  const { notRun } = found;
  const check = { name, status: "not_run", required: requireAll || notRun === undefined } as const;
  if (notRun === undefined) return [check, []];
  const { field, expected, received, what_to_do } = notRun;
  const blocker = finding("check_not_run", field, `${expected}, for check ${name}`, received, what_to_do);
  return [check, [requireAll ? blocker : notRun]];
}

/**
 * Checks everything that can be checked.
 *
 * @param requireAll makes a check that could not run a blocker
 */
export async function verifyArtifacts(
  packet: unknown,
  content: FolderContent,
  tools: VerifyTools,
  requireAll = false,
): Promise<Verification> {
  const artifacts = await readArtifacts(packet, content, tools);
  const findings: ReadinessFinding[] = [];
  const checks: ReadinessCheck[] = [];
  for (const step of steps(tools)) {
    const [check, found] = outcome(`artifacts.${step.name}`, await guarded(step, artifacts), requireAll);
    checks.push(check);
    findings.push(...found);
  }
  return { findings, checks, verified: checks.every(({ status }) => status === "passed") };
}
