/**
 * What a code means, whichever part gives it.
 *
 * @module
 */
import { CHECK_CODES } from "../check/codes.ts";
import { type CodeEntry, PACK_CODES } from "../pack/codes.ts";
import { CLI_CODES, PARITY_CODES, TEST_CODES } from "./codes.ts";

const ALL: Readonly<Record<string, CodeEntry>> = {
  ...PACK_CODES,
  ...CHECK_CODES,
  ...TEST_CODES,
  ...PARITY_CODES,
  ...CLI_CODES,
};

/** Meaning and remedy, or nothing for a code that is in no table. */
export function codeHelp(code: string): string | undefined {
  const entry = Object.hasOwn(ALL, code) ? ALL[code] : undefined;
  return entry && `${entry.meaning} ${entry.fix}`;
}
