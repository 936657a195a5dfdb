/**
 * The live gate: a packet in, a result out, never an exception.
 *
 * @module
 */
import { readJson } from "../text/json_lines.ts";
import { checkClaims } from "./claims.ts";
import { described, finding, isBlocker, type ReadinessFinding } from "./finding.ts";
import { PACKET_KEYS } from "./packet_schema.ts";
import { checkReferences } from "./references.ts";
import { makeResult, type ReadinessCheck, type ReadinessResult } from "./result.ts";
import { checkShape } from "./shape.ts";

/** What the exported files showed. */
export interface Verification {
  readonly findings: readonly ReadinessFinding[];
  readonly checks: readonly ReadinessCheck[];
  /** Every check of the files ran and passed. */
  readonly verified: boolean;
}

/** How strict the gate is. */
export interface GateOptions {
  /** A sample is blocked; default false. */
  readonly requireLive?: boolean;
  /** Exported files that were not looked at block; default false. */
  readonly requireVerified?: boolean;
  /** Absent when the exported files were not looked at. */
  readonly verification?: Verification;
}

const SECTIONS = Object.keys(PACKET_KEYS).filter((name) => name !== "");
const NAMES = ["packet", ...SECTIONS];

const NOT_VERIFIED: readonly ReadinessCheck[] = [{ name: "artifacts", status: "not_run", required: true }];

/** The section a finding is about; what is in none is about the packet. */
function sectionOf({ field }: ReadinessFinding): string {
  return SECTIONS.find((name) => field === name || field.startsWith(`${name}.`)) ?? "packet";
}

function sectionChecks(findings: readonly ReadinessFinding[]): ReadinessCheck[] {
  const failed = new Set(findings.filter(isBlocker).map(sectionOf));
  return NAMES.map((name) => ({ name, status: failed.has(name) ? "failed" : "passed", required: true }));
}

/**
 * Judges a packet, whatever JSON value it is.
 *
 * @example
 * ```ts
 * import { gate } from "./gate.ts";
 * const { ready_for_live_opa_rego_policy_path } = await gate({}, { requireLive: true }); // false
 * ```
 */
export async function gate(packet: unknown, options: GateOptions = {}): Promise<ReadinessResult> {
  const { requireLive = false, requireVerified = false, verification } = options;
  const own = (await checkShape(packet)).concat(checkClaims(packet, requireLive), checkReferences(packet));
  const unverified = verification?.verified
    ? []
    : [finding("artifacts_not_verified", "", "the exported files", verification ? "not all checks ran" : "nothing")];
  return makeResult({
    packet,
    findings: own.concat(verification?.findings ?? [], unverified),
    checks: sectionChecks(own).concat(verification?.checks ?? (requireVerified ? NOT_VERIFIED : [])),
    verified: verification?.verified ?? false,
    requireLive,
  });
}

/** A packet as it was read. */
export type PacketReading =
  | { readonly ok: true; readonly packet: unknown }
  | { readonly ok: false; readonly finding: ReadinessFinding; readonly offset: number };

/** Reads the text of a packet; one key twice would let two readers see two packets, so it is refused. */
export function readPacket(text: string): PacketReading {
  const reading = readJson(text.replace(/^\ufeff/u, ""));
  if (reading.ok) return { ok: true, packet: reading.value };
  const { problem } = reading;
  const offset = problem.offset + (text.startsWith("\ufeff") ? 1 : 0);
  switch (problem.kind) {
    case "duplicate_key":
      return {
        ok: false,
        offset,
        finding: finding("packet_duplicate_key", "", "each key once", described(problem.key)),
      };
    case "too_deep":
      return { ok: false, offset, finding: finding("packet_too_deep", "", "at most 1,000 levels", "more") };
    case "not_json":
      return {
        ok: false,
        offset,
        finding: finding("packet_not_json", "", "one JSON object", `other text at ${offset}`),
      };
  }
}

/** The result for a packet that could not be read: blocked, and no check ran. */
export function unreadable(found: ReadinessFinding, requireLive: boolean): ReadinessResult {
  const checks = NAMES.map((name) => ({ name, status: "not_run", required: true }) as const);
  return makeResult({ packet: undefined, findings: [found], checks, verified: false, requireLive });
}
