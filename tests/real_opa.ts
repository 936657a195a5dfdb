/**
 * The real `opa` for tests: found as the scripts find it. Tests that need it say loudly when it is absent.
 *
 * @module
 */
import { EngineAbsent } from "../lib/engines/engine.ts";
import { hasOpa as isOpa, oldestOpa, opaCommand, opaOutput } from "../scripts/opa.ts";
import { testNeeding } from "./needing.ts";

/** What a run of `opa` gave. */
export interface OpaRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command of the real `opa`. */
export const OPA = await opaCommand();

/** Runs `opa`; undefined where there is none. */
export async function runOpa(args: readonly string[]): Promise<OpaRun | undefined> {
  try {
    const { code, stdout, stderr } = await opaOutput(OPA, args);
    return { code, stdout, stderr };
  } catch (error) {
    if (error instanceof EngineAbsent) return undefined;
    throw error;
  }
}

/** Whether there is an `opa` to test with. */
export const hasOpa = await isOpa(OPA);

/** A test that needs the real `opa`. */
export function testWithOpa(title: string, run: () => Promise<void>): void {
  testNeeding({ there: hasOpa, missing: "no opa found (set OPA to its path)" }, title, run);
}

function oldestOrNone(): string | undefined {
  try {
    return oldestOpa();
  } catch {
    return undefined;
  }
}

/** A test that needs the oldest supported `opa`, which it is given. */
export function testWithOldestOpa(title: string, run: (opa: string) => Promise<void>): void {
  const oldest = oldestOrNone();
  const need = { there: oldest !== undefined, missing: "no oldest opa found (set OPA_OLDEST to its path)" };
  testNeeding(need, title, () => run(oldest!));
}
