/**
 * Pack, version and digest: the same in the policy, the packet, the manifest, the report and every expected decision.
 *
 * @module
 */
import { FIXTURES_FILE, MANIFEST_FILE, REPORT_FILE } from "../export/names.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { about, type Artifacts, type Found, NOT_RUN } from "./artifacts.ts";
import type { ReadinessCodeName } from "./codes.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { textAt, valueAt } from "./packet.ts";

/** Keys of the three values in packets, reports and decisions. */
const KEYS = ["policy_pack", "policy_version", "policy_digest"] as const;
const MANIFEST_KEYS = ["policy_id", "policy_version", "policy_digest"] as const;

interface Difference {
  readonly key: string;
  readonly wanted: string;
  readonly said: string | undefined;
}

function differences({ id, version, digest }: CompiledPolicy, value: unknown, keys: readonly string[]): Difference[] {
  const own = [id, version, digest];
  return keys.map((key, at) => ({ key, wanted: own[at]!, said: textAt(value, key) }))
    .filter(({ wanted, said }) => said !== wanted);
}

function inFile(code: ReadinessCodeName, file: string, found: readonly Difference[]): ReadinessFinding[] {
  return found.map(({ key, wanted, said }) => about(code, `${file}#${key}`, wanted, said));
}

/** The first case that is about another policy; one is enough to know it. */
function ofCases(policy: CompiledPolicy, text: string | undefined): ReadinessFinding[] {
  let cases: unknown;
  try {
    cases = JSON.parse(text ?? "");
  } catch {
    return [];
  }
  if (!Array.isArray(cases)) return [];
  for (const one of cases as unknown[]) {
    const found = differences(policy, valueAt(one, ["expected"]), KEYS);
    const file = `${FIXTURES_FILE}#${textAt(one, "case_id")}`;
    if (found.length > 0) return inFile("fixtures_identity_differs", file, found);
  }
  return [];
}

/** What the packet says of the policy must be right; it need not say all of it. */
function ofPacket(policy: CompiledPolicy, packet: unknown): ReadinessFinding[] {
  return differences(policy, packet, KEYS).filter(({ said }) => said !== undefined)
    .map(({ key, wanted, said }) => finding("packet_identity_differs", key, wanted, String(said)));
}

/** Every place that names the policy names this one. */
export function checkIdentity({ packet, manifest, report, policy, texts }: Artifacts): Found {
  if (policy === undefined) return NOT_RUN;
  return ofPacket(policy, packet).concat(
    inFile("manifest_identity_differs", MANIFEST_FILE, differences(policy, manifest, MANIFEST_KEYS)),
    inFile("report_identity_differs", REPORT_FILE, differences(policy, report, KEYS)),
    ofCases(policy, texts[FIXTURES_FILE]),
  );
}
