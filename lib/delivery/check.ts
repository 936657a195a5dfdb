/**
 * The result of a verification: a list of named checks.
 *
 * @module
 */

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, one sentence. */
  readonly detail: string;
}

/** A check from what is wrong; undefined is nothing. */
export function check(name: string, fault: string | undefined, good: string): Check {
  return { name, ok: fault === undefined, detail: fault ?? good };
}

/** Whether there are checks and all of them are good. */
export function allGood(checks: readonly Check[]): boolean {
  return checks.length > 0 && checks.every(({ ok }) => ok);
}
