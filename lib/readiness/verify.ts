/**
 * Verifies exported files against themselves, their sources and the packet. Pure: the files are given as bytes, and
 * what runs engines or reads sources is given as functions.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import { exportedPolicy } from "../engines/exported_policy.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { DATA_FILE, MANIFEST_FILE, MODULE_FILE, REPORT_FILE } from "../export/names.ts";
import { regoHeader } from "../export/rego_module.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { sha256 } from "../text/digest.ts";
import { about, type Artifacts, parsedOrNothing, type VerifyTools } from "./artifacts.ts";
import { checkDigests, checkFiles, checkIdentity, checkPacketDigest, checkSourceDigests } from "./check_manifest.ts";
import { checkData, checkFixtures, checkModule, checkNamedCases, checkParity, checkSources } from "./check_policy.ts";
import { finding, isBlocker, type ReadinessFinding } from "./finding.ts";
import type { Verification } from "./gate.ts";
import type { ReadinessCheck } from "./result.ts";

/** What a check found; undefined when it could not run. */
type Found = readonly ReadinessFinding[] | undefined;
type Run = (artifacts: Artifacts) => Found | Promise<Found>;

/** A check, and the warning when it could not run. */
interface Step {
  readonly name: string;
  readonly run: Run;
  readonly unchecked?: ReadinessFinding;
}

async function checkSignature({ bytes, tools }: Artifacts): Promise<Found> {
  const fault = await tools.signatureFault?.(bytes);
  return fault === undefined ? [] : [about("signature_invalid", "", "a signature of the trusted key", fault)];
}

function steps({ signatureFault }: VerifyTools): Step[] {
  const all: Step[] = [
    { name: "files", run: checkFiles },
    { name: "digests", run: checkDigests },
    {
      name: "packet_digest",
      run: checkPacketDigest,
      unchecked: finding("manifest_not_in_packet", "manifest_sha256", "the digest of the manifest", "nothing"),
    },
    { name: "identity", run: checkIdentity },
    { name: "module", run: checkModule },
    { name: "data", run: checkData },
    { name: "fixtures", run: checkFixtures },
    { name: "parity", run: checkParity },
    { name: "named_cases", run: checkNamedCases },
    { name: "source_digests", run: checkSourceDigests },
    {
      name: "sources",
      run: checkSources,
      unchecked: finding("sources_not_checked", "policy_lifecycle.source_policy_yaml", "the YAML", "nothing"),
    },
  ];
  return signatureFault === undefined ? all : [...all, { name: "signature", run: checkSignature }];
}

async function policyOf(texts: Readonly<Record<string, string>>): Promise<CompiledPolicy | undefined> {
  try {
    return await exportedPolicy(texts);
  } catch {
    return undefined;
  }
}

/** Data that carry a right digest may still be no policy: then there are no cases. */
function fixturesOf(policy: CompiledPolicy | undefined): Artifacts["fixtures"] {
  try {
    return policy && generateFixtures(policy, judge);
  } catch {
    return undefined;
  }
}

async function isReleased(policy: CompiledPolicy | undefined, text: string, tools: VerifyTools): Promise<boolean> {
  if (policy === undefined) return false;
  const header = `${regoHeader(policy)}\n\n`;
  return text.startsWith(header) && tools.releasedModules.includes(await sha256(text.slice(header.length)));
}

/** Name and text; none for bytes that are no UTF-8, because two such files can have one text. */
function textOf(name: string, content: Uint8Array): [string, string][] {
  try {
    return [[name, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content)]];
  } catch {
    return [];
  }
}

async function artifactsOf(
  packet: unknown,
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  tools: VerifyTools,
): Promise<Artifacts> {
  const texts = Object.fromEntries([...bytes].flatMap(([name, content]) => textOf(name, content)));
  const policy = await policyOf(texts);
  return {
    packet,
    bytes,
    texts,
    tools,
    manifest: parsedOrNothing(texts[MANIFEST_FILE]),
    report: parsedOrNothing(texts[REPORT_FILE]),
    policy,
    fixtures: fixturesOf(policy),
    released: await isReleased(policy, texts[MODULE_FILE] ?? "", tools),
  };
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

/**
 * Checks everything that can be checked.
 *
 * @param bytes every file of the folder by name
 * @param requireAll makes a check that could not run a blocker
 */
export async function verifyArtifacts(
  packet: unknown,
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  tools: VerifyTools,
  requireAll = false,
): Promise<Verification> {
  const artifacts = await artifactsOf(packet, bytes, tools);
  const findings: ReadinessFinding[] = [];
  const checks: ReadinessCheck[] = [];
  for (const step of steps(tools)) {
    const found = await guarded(step, artifacts);
    const failed = found?.some(isBlocker) ?? false;
    const status = found === undefined ? "not_run" : failed ? "failed" : "passed";
    checks.push({ name: `artifacts.${step.name}`, status, required: requireAll || step.unchecked === undefined });
    findings.push(...found ?? (step.unchecked ? [step.unchecked] : []));
  }
  return { findings, checks, verified: checks.every(({ status }) => status === "passed") };
}
