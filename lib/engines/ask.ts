/**
 * Asks an engine once: starts it, asks, and stops it whatever happened.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import type { Answer, Engine, ExportedFiles } from "./engine.ts";

/** What an engine gave to all inputs. */
export interface Asked {
  readonly version: string;
  readonly answers: readonly Answer[];
}

/**
 * The answers of an engine, with findings, one for each input.
 *
 * @throws {EngineAbsent} when it is not there
 * @throws {EngineFailed} when it is there and broke
 */
export async function ask(engine: Engine, exported: ExportedFiles, inputs: readonly Json[]): Promise<Asked> {
  const running = await engine.start(exported);
  try {
    return { version: running.version, answers: await running.decide(inputs) };
  } finally {
    await running.stop();
  }
}
