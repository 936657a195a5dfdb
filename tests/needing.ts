/**
 * Tests that need a program of the machine.
 *
 * @module
 */
import { isCi } from "../scripts/opa.ts";

/** What a test needs. */
export interface Need {
  readonly there: boolean;
  /** What is missing otherwise, and how to give it. */
  readonly missing: string;
}

/** A test that is listed as ignored where what it needs is missing, and says so; in CI it fails. */
export function testNeeding({ there, missing }: Need, title: string, run: () => Promise<void>): void {
  if (!there) console.error(`NOT RUN, ${missing}: ${title}`);
  const fail = () => {
    throw new Error(`Not run, ${missing}; with CI=true it must be`);
  };
  Deno.test({ name: title, ignore: !there && !isCi(), fn: there ? run : fail });
}
