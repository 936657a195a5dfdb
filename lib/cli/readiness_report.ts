/**
 * The result of the gate in every format.
 *
 * @module
 */
import { READINESS_CODES, type ReadinessCode } from "../readiness/codes.ts";
import { isBlocker, type ReadinessFinding } from "../readiness/finding.ts";
import { packetPlaces, placeOf } from "../readiness/places.ts";
import type { ReadinessResult } from "../readiness/result.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { own } from "../text/own.ts";
import { Positions } from "../text/positions.ts";
import type { JunitSuite } from "./formats/junit.ts";
import { diagnosticsText, type TextStyle } from "./formats/text.ts";

/** A result and the packet it is about. */
export interface Judged {
  readonly result: ReadinessResult;
  /** The packet as the user named it. */
  readonly file: string;
  readonly text: string;
  /** The folder of the exported files, where they were looked at. */
  readonly folder?: string;
  /** Where a packet that is no JSON goes wrong. */
  readonly brokenAt?: number;
}

/** A place in a file. */
type Place = Pick<Diagnostic, "file" | "line" | "column">;

/** What the code of a diagnostic of the gate means, and what to do about it. */
export function readinessHelp(code: string): string | undefined {
  const entry = own<ReadinessCode>(READINESS_CODES, code.replace(/^readiness\./u, ""));
  return entry && `${entry.meaning}. ${entry.fix}`;
}

/** Where findings stand: in the text of the packet, or at the start of an exported file. */
function placer({ file, text, brokenAt, folder }: Judged): (found: ReadinessFinding) => Place {
  const positions = new Positions(text);
  if (brokenAt !== undefined) return () => ({ file, ...positions.at(brokenAt) });
  const places = packetPlaces(text);
  return ({ field }) => {
    const exported = /^artifacts\/([^#]+)/u.exec(field)?.[1];
    if (exported === undefined || folder === undefined) return { file, ...positions.at(placeOf(places, field)) };
    return { file: `${folder.replace(/\/+$/u, "")}/${exported}`, line: 1, column: 1 };
  };
}

/** Blockers as errors, then warnings, each at its field in the packet or at its file. */
export function readinessDiagnostics(judged: Judged): Diagnostic[] {
  const place = placer(judged);
  return [...judged.result.blockers, ...judged.result.warnings].map((found) => ({
    code: `readiness.${found.code}`,
    severity: isBlocker(found) ? "error" : "warning",
    message: found.message,
    ...place(found),
    expected: found.expected,
    received: found.received,
    hint: found.what_to_do,
  }));
}

/**
 * For people: findings, then what came out. The lines of the packet are not quoted: a log that others read is no place
 * for a secret that stands in one.
 */
export function readinessText(judged: Judged, style: TextStyle): string {
  const { result } = judged;
  const ready = result.ready_for_live_opa_rego_policy_path;
  const lines = [
    `ready_for_live_opa_rego_policy_path: ${style.paint(ready ? "good" : "error", String(ready))}`,
    `status: ${result.status}`,
    `verification: ${result.verification}`,
    `evidence_mode: ${result.evidence_mode ?? "unknown"}`,
    `policy_pack: ${result.policy_pack ?? "unknown"}`,
    `blocker_count: ${result.blocker_count}`,
    `warning_count: ${result.warning_count}`,
    ...result.checks.map(({ name, status }) => `check ${name}: ${status}`),
  ];
  return diagnosticsText(readinessDiagnostics(judged), style) + lines.join("\n") + "\n";
}

/** One case a blocker, one a check that passed, and one a check that did not run. */
export function readinessSuites({ result, file }: Judged): JunitSuite[] {
  const failures = result.blockers.map(({ code, field, message, expected, received, what_to_do }) => ({
    name: field === "" ? code : `${code} ${field}`,
    failure: {
      type: code,
      message,
      detail: `expected: ${expected}\nreceived: ${received}\nhint: ${what_to_do}`,
    },
  }));
  const others = result.checks.filter(({ status }) => status !== "failed")
    .map(({ name, status }) => status === "passed" ? { name } : { name, skipped: "The check did not run" });
  return [{ name: file, cases: [...failures, ...others] }];
}
