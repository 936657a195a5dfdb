/**
 * The exported files as the gate reads them, and what it needs to prove them.
 *
 * @module
 */
import type { ExportedFiles } from "../engines/engine.ts";
import type { Fixture } from "../export/fixture.ts";
import type { MergedPack } from "../pack/types.ts";
import type { ParityReport } from "../parity/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { ReadinessCodeName } from "./codes.ts";
import { described, finding, type ReadinessFinding } from "./finding.ts";
import type { ModuleList, ReleasedModule } from "./released.ts";

/** What lies in a folder. */
export interface FolderContent {
  /** Bytes of every plain file by name. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Names of what is no plain file: folders, symbolic links, pipes. They are never opened. */
  readonly others: readonly string[];
}

/** Runs cases on engines over the files as they are. */
export type RunCases = (files: ExportedFiles, cases: readonly Fixture[]) => Promise<ParityReport>;

/** A pack and its policy, as the sources give them now. */
export interface SourcePolicy {
  readonly pack: MergedPack;
  readonly policy: CompiledPolicy;
}

/** What is wrong with a signature. */
export interface SignatureFault {
  readonly code: "signature_missing" | "signature_invalid";
  readonly detail: string;
}

/** What the gate cannot do by itself. */
export interface VerifyTools {
  /** Modules that this toolkit released; `next` is the one that the embedded engines run. */
  readonly modules: ModuleList;
  /** Runs the embedded engines. */
  readonly embedded: RunCases;
  /** Runs the real OPA; absent when nobody asked for it. */
  readonly opa?: RunCases;
  /** Loads the sources; absent when none are known. Throws when they give no policy. */
  readonly source?: () => Promise<SourcePolicy>;
  /** Judges the signature; absent when no key is trusted. */
  readonly signature?: (files: FolderContent["files"]) => Promise<SignatureFault | undefined>;
}

/** The exported Rego module: one that was released, or the digest of another one below the header of the policy. */
export type ExportedModule =
  | { readonly kind: "current" | "older"; readonly released: ReleasedModule }
  | { readonly kind: "unknown"; readonly sha256?: string };

/** What is known about the files while the checks go on. */
export interface Artifacts {
  readonly packet: unknown;
  readonly content: FolderContent;
  /** The files as texts, without byte order marks and carriage returns: the check of the files blocks on those. */
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
  readonly module: ExportedModule;
  /** The cases on the embedded engines; they run once. Only where there are fixtures. */
  readonly embeddedRun: () => Promise<ParityReport>;
  /** The cases on the real OPA; they run once. Only where it was asked for and there are fixtures. */
  readonly opaRun: (() => Promise<ParityReport>) | undefined;
}

/** A check that could not run. */
export interface NotRun {
  /** The warning about it; undefined where another blocker is the reason. */
  readonly notRun: ReadinessFinding | undefined;
}

/** What a check found. */
export type Found = readonly ReadinessFinding[] | NotRun;

/** For a check that cannot run because of something that another one blocks. */
export const NOT_RUN: NotRun = { notRun: undefined };

/** A finding about a file, or about a value in it. */
export function about(code: ReadinessCodeName, file: string, expected: unknown, received: unknown): ReadinessFinding {
  const shown = (value: unknown) => typeof value === "string" ? value : described(value);
  return finding(code, `artifacts/${file}`, shown(expected), shown(received));
}
