/**
 * JUnit XML, as CI servers read it.
 *
 * @module
 */
import { visible } from "../../text/visible.ts";

/** One test case; it passed unless it says otherwise. */
export interface JunitCase {
  readonly name: string;
  /** Why it did not run. */
  readonly skipped?: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly detail?: string };
}

/** One suite: a pack or an engine. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** XML 1.0 has no way to write most controls, so they are written out before. */
function escaped(text: string): string {
  return text.split("\n").map((line) => visible(line).replace(/[\ufffe\uffff]/gu, "\ufffd")).join("\n").replace(
    /[&<>"\n]/gu,
    (character) => ENTITIES[character]!,
  );
}

function caseXml(suite: string, { name, failure, skipped }: JunitCase): string {
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (skipped !== undefined) {
    return `${open}>\n      <skipped message="${escaped(skipped)}"/>\n    </testcase>\n`;
  }
  if (!failure) return `${open}/>\n`;
  const attributes = `type="${escaped(failure.type)}" message="${escaped(failure.message)}"`;
  return `${open}>\n      <failure ${attributes}>${
    escaped(failure.detail ?? "").replaceAll("&#10;", "\n")
  }</failure>\n    </testcase>\n`;
}

function suiteXml({ name, cases }: JunitSuite): string {
  const failures = cases.filter((one) => one.failure).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  const head = `  <testsuite name="${
    escaped(name)
  }" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">\n`;
  return head + cases.map((one) => caseXml(name, one)).join("") + "  </testsuite>\n";
}

/** The whole document; without times, so that equal results are equal files. */
export function junit(suites: readonly JunitSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const failures = cases.filter((one) => one.failure).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cavra" tests="${cases.length}" failures="${failures}">\n` +
    suites.map(suiteXml).join("") + "</testsuites>\n";
}
