/**
 * What the tests of a pack gave, for people and for CI servers.
 *
 * @module
 */
import type { TestCoverage } from "../../check/test_coverage.ts";
import type { PackTestReport, PackTestResult, TestOutcome } from "../../parity/pack_tests.ts";
import { visible } from "../../text/visible.ts";
import { hanging } from "../../text/wrap.ts";
import type { JunitSuite } from "./junit.ts";
import type { TapCase } from "./tap.ts";
import { counted, type TextStyle } from "./text.ts";

const NONE = { name: "there are tests", message: "The pack has no tests" };

/** `block commands.block, pattern 'terraform apply*'`. */
function outcomeText({ decision, rule, pattern, failure }: TestOutcome): string {
  if (failure !== undefined) return `no answer: ${failure}`;
  const withRule = rule === undefined ? decision : `${decision} ${rule}`;
  return pattern === undefined ? withRule : `${withRule}, pattern '${pattern}'`;
}

/** What came instead; with the engines that gave it where others gave something else. */
function receivedTexts({ failures = [] }: PackTestResult, engines: number): string[] {
  const byText = new Map<string, string[]>();
  for (const { engine, received } of failures) {
    const text = outcomeText(received);
    byText.set(text, [...(byText.get(text) ?? []), engine]);
  }
  return [...byText].map(([text, names]) => names.length === engines ? text : `${text} (${names.join(", ")})`);
}

/** A verdict and a name, the verdict painted after the lines are broken: colours have no width. */
function testLine(result: PackTestResult, { columns, paint }: TextStyle): string[] {
  const passed = result.status === "passed";
  const [verdict, role] = passed ? ["ok  ", "good" as const] : ["FAIL", "error" as const];
  const [first = "", ...more] = hanging(`${verdict} `, visible(result.name), columns);
  return [paint(role, verdict.trimEnd()) + first.slice(verdict.trimEnd().length), ...more];
}

/** A place is never broken, so that it can be copied, and clicked on where a terminal knows how. */
function placeLine(indent: string, { file, line }: { readonly file: string; readonly line: number }): string {
  return `${indent}${visible(file)}:${line}`;
}

function failureLines(result: PackTestResult, engines: number, { columns }: TextStyle): string[] {
  const row = (label: string, text: string) => hanging(`     ${label} `, visible(text), columns);
  return [
    placeLine("     ", result),
    ...row("expected", outcomeText(result.expected)),
    ...receivedTexts(result, engines).flatMap((text) => row("received", text)),
  ];
}

function coverageLines({ patterns, decided, missing }: TestCoverage, all: boolean, { columns }: TextStyle): string[] {
  if (patterns === 0) return [];
  const count = `${decided.toLocaleString("en-US")} of ${counted(patterns, "pattern")} decided by a test`;
  if (missing.length === 0) return hanging("", count, columns);
  if (!all) return hanging("", `${count}; --coverage names the others`, columns);
  return [
    ...hanging("", `${count}; by none:`, columns),
    ...missing.flatMap((one) => [
      ...hanging("  ", visible(`${one.list} ${one.pattern}`), columns),
      placeLine("    ", one),
    ]),
  ];
}

/**
 * The report for people.
 *
 * @param all also name the patterns that decide no test
 */
export function packTestsText(report: PackTestReport, all: boolean, style: TextStyle): string {
  const { policy_pack, policy_version, engines, tests, passed, failed } = report;
  const names = engines.map(({ name }) => name).join(", ");
  const head = `${policy_pack} ${policy_version}, ${counted(tests.length, "test")} on ${names}`;
  const lines = [
    ...hanging("", visible(head), style.columns),
    ...tests.flatMap((result) => [
      ...testLine(result, style),
      ...(result.status === "failed" ? failureLines(result, engines.length, style) : []),
    ]),
    ...coverageLines(report.coverage, all, style),
    style.paint(failed === 0 ? "good" : "error", `${passed} passed, ${failed} failed`),
  ];
  return lines.join("\n") + "\n";
}

/** One suite for the pack; a pack without tests has a case that says so and fails. */
export function packTestsSuite({ policy_pack, tests, engines }: PackTestReport): JunitSuite {
  const none = { name: NONE.name, failure: { type: "test.no_tests", message: NONE.message } };
  const cases = tests.map((result) => {
    const { name, status, file, line, expected } = result;
    if (status === "passed") return { name };
    const received = receivedTexts(result, engines.length);
    const message = `expected ${outcomeText(expected)}, received ${received.join("; ")}`;
    const detail = [
      `${file}:${line}`,
      `expected: ${outcomeText(expected)}`,
      ...received.map((one) => `received: ${one}`),
    ];
    return { name, failure: { type: "test.failed", message, detail: detail.join("\n") } };
  });
  return { name: policy_pack, cases: cases.length === 0 ? [none] : cases };
}

/** One case a test; a pack without tests has one that says so and fails. */
export function packTestsTap({ tests, engines }: PackTestReport): TapCase[] {
  if (tests.length === 0) return [{ name: NONE.name, failure: { code: "test.no_tests", message: NONE.message } }];
  return tests.map((result) => {
    const { name, status, file, line, expected } = result;
    if (status === "passed") return { name };
    const received = receivedTexts(result, engines.length).join("; ");
    return { name, failure: { at: `${file}:${line}`, expected: outcomeText(expected), received } };
  });
}
