/**
 * The exported files as the gate reads them, and what it needs to prove them.
 *
 * @module
 */
import type { ExportedFiles } from "../engines/engine.ts";
import type { Fixture } from "../export/fixture.ts";
import type { ParityReport } from "../parity/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { described, finding, type ReadinessFinding } from "./finding.ts";
import type { ReadinessCodeName } from "./codes.ts";

/** Runs cases on engines over the files as they are. */
export type RunCases = (files: ExportedFiles, cases: readonly Fixture[]) => Promise<ParityReport>;

/** What the gate cannot do by itself. */
export interface VerifyTools {
  /** SHA-256 of the text of every Rego module that this toolkit released. */
  readonly releasedModules: readonly string[];
  /** Runs the embedded engines. */
  readonly embedded: RunCases;
  /** Runs the real OPA; absent when nobody asked for it. */
  readonly opa?: RunCases;
  /** The files that the sources give now; absent when no sources are known. Throws when they give none. */
  readonly reexport?: () => Promise<ExportedFiles>;
  /** What is wrong with the signature; absent when no key is trusted. */
  readonly signatureFault?: (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => Promise<string | undefined>;
}

/** What is known about the files while the checks go on. */
export interface Artifacts {
  readonly packet: unknown;
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The same as texts. */
  readonly texts: ExportedFiles;
  readonly tools: VerifyTools;
  /** The parsed manifest; whatever it is. */
  readonly manifest: unknown;
  /** The parsed report; whatever it is. */
  readonly report: unknown;
  /** The policy in `data.json`, when its digest is right. */
  readonly policy: CompiledPolicy | undefined;
  /** The cases that this policy must have. */
  readonly fixtures: readonly Fixture[] | undefined;
  readonly released: boolean;
}

/** A finding about a file, or about a value in it. */
export function about(code: ReadinessCodeName, file: string, expected: unknown, received: unknown): ReadinessFinding {
  const shown = (value: unknown) => typeof value === "string" ? value : described(value);
  return finding(code, `artifacts/${file}`, shown(expected), shown(received));
}

/** The parsed text, or nothing. */
export function parsedOrNothing(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
