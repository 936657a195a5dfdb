/**
 * What the gate finds, as data.
 *
 * @module
 */
import { shortened } from "../text/visible.ts";
import { READINESS_CODES, type ReadinessCodeName } from "./codes.ts";

/** One blocker or warning. */
export interface ReadinessFinding {
  readonly code: ReadinessCodeName;
  /** Path of the field in the packet, for example `parity_tests.case_ids[2]`; empty for the packet as a whole. */
  readonly field: string;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
  readonly what_to_do: string;
}

const MOST_SHOWN = 200;

/**
 * Any value as a short text: texts and numbers as JSON, of lists and objects only the kind. Long texts are cut.
 *
 * @example
 * ```ts
 * import { described } from "./finding.ts";
 * described([1, 2]); // "a list of 2"
 * ```
 */
export function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return `an object of ${Object.keys(value).length}`;
  return JSON.stringify(typeof value === "string" ? shortened(value, MOST_SHOWN) : value);
}

/**
 * A finding; its message is that of the code.
 *
 * @param whatToDo default: the remedy of the code
 */
export function finding(
  code: ReadinessCodeName,
  field: string,
  expected: string,
  received: string,
  whatToDo: string = READINESS_CODES[code].fix,
): ReadinessFinding {
  const { meaning } = READINESS_CODES[code];
  const message = field === "" ? meaning : `${meaning}: '${shortened(field, MOST_SHOWN)}'`;
  return { code, field, message, expected, received, what_to_do: whatToDo };
}

/** Whether a finding stops the packet. */
export function isBlocker({ code }: ReadinessFinding): boolean {
  return READINESS_CODES[code].weight === "blocker";
}
