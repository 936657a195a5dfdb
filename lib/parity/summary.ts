/**
 * What a parity report comes to.
 *
 * @module
 */
import type { ParitySummary } from "../export/manifest.ts";
import type { ParityReport } from "./types.ts";

/** What a manifest says of a report. */
export function paritySummary(
  { passed, counts, engines }: Pick<ParityReport, "passed" | "counts" | "engines">,
): ParitySummary {
  return {
    passed,
    cases: counts.cases,
    disagreements: counts.disagreed,
    engines: engines.map(({ name, version }) => ({ name, version: version ?? "unknown" })),
  };
}
