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

/** What stands for the checks of the exported files when they were not looked at. */
const NOT_VERIFIED: ReadinessCheck = { name: "artifacts", status: "not_run", required: true };

/** The section a finding is about; what is in none is about the packet. */
function sectionOf({ field }: ReadinessFinding): string {
  return SECTIONS.find((name) => field === name || field.startsWith(`${name}.`)) ?? "packet";
}

/** One check a section; none counts as run when one of the functions that look at all of them broke. */
function sectionChecks(findings: readonly ReadinessFinding[], complete: boolean): ReadinessCheck[] {
  const failed = new Set(findings.filter(isBlocker).map(sectionOf));
  const otherwise = complete ? "passed" : "not_run";
  return NAMES.map((name) => ({ name, status: failed.has(name) ? "failed" : otherwise, required: true }));
}

/** What the packet alone shows. A check that breaks is said to be not run: the gate never ends in an exception. */
async function packetChecks(packet: unknown, requireLive: boolean): Promise<[ReadinessFinding[], ReadinessCheck[]]> {
  const checks = [checkShape, (value: unknown) => checkClaims(value, requireLive), checkReferences];
  const findings: ReadinessFinding[] = [];
  let complete = true;
  for (const check of checks) {
    try {
      findings.push(...await check(packet));
    } catch {
      complete = false;
    }
  }
  return [findings, sectionChecks(findings, complete)];
}

/** Files that were not looked at, or not in full: a warning, and a blocker where they must be. */
function unverified(verification: Verification | undefined, required: boolean): ReadinessFinding[] {
  // A blocker says more than this warning could.
  if (verification?.verified || verification?.findings.some(isBlocker)) return [];
  const wanted = "the exported files";
  if (verification) {
    const whatToDo = "Look at the other warnings: each names what a check needs.";
    return [finding("artifacts_not_verified", "", wanted, "not all checks ran", whatToDo)];
  }
  const warning = finding("artifacts_not_verified", "", wanted, "nothing");
  if (!required) return [warning];
  return [finding("check_not_run", "", `${wanted}, for check artifacts`, "nothing", warning.what_to_do)];
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
  const [findings, checks] = await packetChecks(packet, requireLive);
  return makeResult({
    packet,
    findings: findings.concat(verification?.findings ?? [], unverified(verification, requireVerified)),
    checks: checks.concat(verification?.checks ?? (requireVerified ? NOT_VERIFIED : [])),
    verified: verification?.verified ?? false,
    requireLive,
  });
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A packet as it was read. */
export type PacketReading =
  | { readonly ok: true; readonly packet: unknown }
  | { readonly ok: false; readonly finding: ReadinessFinding; readonly offset: number };

/**
 * Reads a packet. One key twice, or bytes that are no UTF-8, would let two readers see two packets, so both are refused.
 *
 * @param source the text, or the bytes of the file
 */
export function readPacket(source: string | Uint8Array): PacketReading {
  const text = typeof source === "string" ? source : utf8(source);
  if (text === undefined) {
    return { ok: false, offset: 0, finding: finding("packet_not_json", "", "UTF-8 text", "other bytes") };
  }
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
