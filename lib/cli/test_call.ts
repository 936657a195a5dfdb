/**
 * `cavra policy test`: from the options to the results of a pack's tests.
 *
 * @module
 */
import { type PackTestReport, runPackTests } from "../parity/pack_tests.ts";
import type { Call } from "./command.ts";
import { TEST_CODES } from "./codes.ts";
import { chosenEngines } from "./engines.ts";
import { type Failure, findings } from "./failure.ts";
import { json } from "./formats/json.ts";
import { junit } from "./formats/junit.ts";
import { packTestsSuite, packTestsTap, packTestsText } from "./formats/pack_tests.ts";
import { tap } from "./formats/tap.ts";
import { loadForCall, type UsablePolicy } from "./load.ts";
import { textStyle } from "./notes.ts";
import { startOfPack } from "./placed.ts";

function noTests(loaded: UsablePolicy): Failure {
  const parents = loaded.pack.sources.some(({ kind }) => kind === "parent");
  const hint = `Add a section 'tests'${parents ? "; those of a parent are run with the parent" : ""}`;
  const code = "test.no_tests";
  const message = `No tests in '${loaded.pack.id}'`;
  return findings([{ code, severity: TEST_CODES[code].severity, message, ...startOfPack(loaded), hint }]);
}

function rendered(call: Call, report: PackTestReport): string {
  const format = call.text("format");
  if (format === "json") return json(report);
  if (format === "junit") return junit([packTestsSuite(report)]);
  if (format === "tap") return tap(packTestsTap(report));
  return packTestsText(report, call.flag("coverage"), textStyle(call.host));
}

/** A file for a CI server must say what is wrong itself; people and programs get a diagnostic, as for any bad pack. */
function hasPlaceForNone(call: Call): boolean {
  return ["junit", "tap"].includes(call.needed("format"));
}

/**
 * @returns whether there are tests and all passed
 * @throws {Failure} when there are none, and the format has no place for it
 */
export async function testCall(call: Call): Promise<boolean> {
  const engines = chosenEngines(call);
  const loaded = await loadForCall(call, call.args[0]!);
  if (loaded.pack.tests.length === 0 && !hasPlaceForNone(call)) throw noTests(loaded);
  const report = await runPackTests({ ...loaded, engines });
  call.host.out(rendered(call, report));
  return report.passed > 0 && report.failed === 0;
}
