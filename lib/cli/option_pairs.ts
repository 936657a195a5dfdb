/**
 * Options that only go together, or never do.
 *
 * @module
 */
import type { Call } from "./command.ts";
import { needs, usage } from "./failure.ts";

function isGiven(call: Call, name: string): boolean {
  return call.text(name) !== undefined || call.flag(name);
}

/** @throws {Failure} when an option is given without the one that it says more about */
export function needsOption(call: Call, name: string, needed: string): void {
  if (!isGiven(call, name) || isGiven(call, needed)) return;
  throw needs(name, needed);
}

/** @throws {Failure} when both options are given */
export function refuseTogether(call: Call, one: string, other: string): void {
  if (!isGiven(call, one) || !isGiven(call, other)) return;
  throw usage("cli.options_contradict", `Give '--${one}' or '--${other}', not both`);
}
