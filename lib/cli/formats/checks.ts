/**
 * The result of a verification for people.
 *
 * @module
 */
import { hanging } from "../../text/wrap.ts";
import { visible } from "../../text/visible.ts";
import type { TextStyle } from "./text.ts";

/** A verdict as every verification gives it. */
export interface Verdict {
  readonly verified: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
}

/** One line a check, and the verdict on top. */
export function checksText(subject: string, { verified, checks }: Verdict, { columns }: TextStyle): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, ok, detail }) =>
    hanging(`  ${ok ? "ok  " : "FAIL"} ${name.padEnd(width)}  `, visible(detail), columns)
  );
  return [visible(`${subject} is ${verified ? "verified" : "NOT verified"}`), ...lines].join("\n") + "\n";
}
