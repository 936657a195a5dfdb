/**
 * What an engine is: something that decides inputs by the exported files and nothing else.
 *
 * @example
 * ```ts
 * import { referenceEngine } from "./reference.ts";
 * const engine = await referenceEngine().start({ "data.json": dataText });
 * const [answer] = await engine.decide([{ action_type: "read_file", target: ".env" }]);
 * await engine.stop();
 * ```
 *
 * @module
 */
import type { Decision, Finding, Level } from "../decide/types.ts";
import type { Json } from "../pack/types.ts";

/** The exported files as texts, by name (`cavra_policy.rego`, `data.json`, …). */
export interface ExportedFiles {
  readonly [name: string]: string;
}

/** A decision as far as the engine gives one: the level always, the other keys where it has them. */
export type GivenDecision = Partial<Decision> & { readonly decision: Level };

/** What an engine says to one input. */
export interface Answer {
  readonly decision: GivenDecision;
  /** Absent when they were not asked for, or when the engine has none (`exec:`). */
  readonly findings?: readonly Finding[];
  /**
   * Why the engine gave no answer of its own. The decision is then `block`, made up here so that a caller is safe;
   * parity counts it as a disagreement.
   */
  readonly failure?: string;
}

/** What a caller wants to know. */
export interface Wanted {
  /** Also the findings; default true. They cost a second question to an `opa-server`. */
  readonly findings?: boolean;
}

/** An engine with a policy in it. */
export interface RunningEngine {
  readonly name: string;
  /** Version of the engine, for example `1.22.2`. */
  readonly version: string;
  /** How many inputs one call of {@link RunningEngine.decide} should get for throughput; 1 where it does not matter. */
  readonly batch: number;
  /**
   * Decides inputs: one answer each, in order.
   *
   * @throws {EngineFailed} when the engine broke, so that there is no answer for some input
   */
  decide(inputs: readonly Json[], wanted?: Wanted): Promise<Answer[]>;
  /** Frees what it holds (processes, files, connections). */
  stop(): Promise<void>;
}

/** An engine that can be started. */
export interface Engine {
  /** `reference`, `opa-wasm`, `opa`, `opa-server`, `exec:COMMAND`. */
  readonly name: string;
  /** True for a program of others, which may give the level only; only what it gives is compared. */
  readonly partial?: boolean;
  /** True for the reference, which every other engine is compared with. */
  readonly isReference?: boolean;
  /**
   * Loads the policy.
   *
   * @throws {EngineAbsent} when the engine is not there
   * @throws {EngineFailed} when it is there and does not take the files
   */
  start(exported: ExportedFiles): Promise<RunningEngine>;
}

/** The engine is not there: no binary, no server, no permission to reach it. */
export class EngineAbsent extends Error {
  override readonly name = "EngineAbsent";
  /** What to do. */
  readonly hint: string | undefined;

  /** @param options with a `cause` that tells why, such as a missing permission */
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Whether an engine is absent only because this process may not reach it. */
export function isForbidden(error: unknown): boolean {
  return error instanceof EngineAbsent && error.cause instanceof Deno.errors.NotCapable;
}

/** The engine is there and broke. */
export class EngineFailed extends Error {
  override readonly name = "EngineFailed";
  /** What to do. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * One of the exported files.
 *
 * @throws {EngineFailed} when it is not among them
 */
export function exportedFile(exported: ExportedFiles, name: string): string {
  const text = exported[name];
  if (text === undefined) throw new EngineFailed(`The exported file '${name}' is missing`);
  return text;
}

/** The answer where an engine has none: blocked, and said to be a failure. */
export function noAnswer(failure: string): Answer {
  const blocked = { decision: "block", rule_id: "runtime.input.block_invalid", severity: "high" } as const;
  return { decision: { ...blocked, reason: `The engine gave no answer: ${failure}` }, failure };
}

/** Whether an error says that an engine is not there or broke. */
export function isEngineError(error: unknown): error is EngineAbsent | EngineFailed {
  return error instanceof EngineAbsent || error instanceof EngineFailed;
}

/** Message and hint of an error, for a report that has one text for both. */
export function messageWithHint(error: unknown): string {
  const hint = isEngineError(error) ? error.hint : undefined;
  return hint === undefined ? messageOf(error) : `${messageOf(error)}. ${hint}`;
}

/** Text of anything that was thrown; opa-wasm throws strings. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
