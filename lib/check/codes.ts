/**
 * The codes of diagnostics that come from deciding with a pack; `docs/diagnostics.md` is made from this table.
 *
 * @module
 */
import type { CodeEntry } from "../pack/codes.ts";

/** Code to severity, meaning and remedy. */
export const CHECK_CODES = {
  "pack.example_not_matched": {
    severity: "error",
    meaning: "A `match` example is not matched by its own pattern.",
    fix: "Widen the pattern, or take the example out.",
  },
  "pack.example_matched": {
    severity: "error",
    meaning: "A `not_match` example is matched by its own pattern.",
    fix: "Narrow the pattern, or take the example out.",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
