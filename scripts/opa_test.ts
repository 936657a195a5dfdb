/**
 * Runs the Rego tests with the real `opa`: those of the module, which must run every line of it, and those that the export
 * of a pack carries. With `OPA_OLDEST` both run on the oldest supported version too.
 *
 * @module
 */
import { loadPolicy } from "../lib/check/load_policy.ts";
import { writeAtomically } from "../lib/disk/write.ts";
import { builtinPack } from "../lib/pack/builtin.ts";
import { exportPack } from "../lib/parity/export_pack.ts";
import { oldestOpa, opaOutput, opaVersion, withOpa } from "./opa.ts";

const MODULE = "lib/rego/cavra_policy.rego";

interface TestRun {
  readonly passed: number;
  readonly failed: number;
  readonly text: string;
}

/**
 * A slow machine needs more than the five seconds that OPA gives a rule. Without `-v`, because it records every step of
 * every test: ten times the time.
 */
async function opaTest(opa: string, args: readonly string[]): Promise<TestRun> {
  const { success, stdout, stderr } = await opaOutput(opa, ["test", "--timeout", "120s", ...args]);
  const text = stdout + stderr;
  const [, passed, all] = /^PASS: (\d+)\/(\d+)/mu.exec(text) ?? [];
  const counted = { passed: Number(passed ?? 0), failed: Number(all ?? 0) - Number(passed ?? 0), text };
  // A run that could not start has no counts, and one without tests has not shown anything.
  return success && counted.passed > 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

function show(title: string, { passed, failed, text }: TestRun): void {
  if (failed > 0) console.error(text.split("\n").filter((line) => !/: PASS/u.test(line)).slice(-60).join("\n"));
  console.log(`${title}: ${passed} passed, ${failed} failed`);
}

interface Lines {
  readonly start: { readonly row: number };
  readonly end: { readonly row: number };
}

interface Coverage {
  readonly files: { readonly [path: string]: { readonly coverage?: number; readonly not_covered?: readonly Lines[] } };
}

/** Whether the module's own tests run every line of it; says which they do not. */
async function runsEveryLine(opa: string): Promise<boolean> {
  const args = ["test", "--timeout", "120s", "--coverage", "--format", "json", MODULE, "tests/rego/opa"];
  const { files }: Coverage = JSON.parse((await opaOutput(opa, args)).stdout);
  const { coverage = 0, not_covered = [] } = Object.entries(files).find(([path]) => path.endsWith(MODULE))?.[1] ?? {};
  for (const { start, end } of not_covered) console.error(`No test runs ${MODULE}:${start.row} to ${end.row}`);
  console.log(`Coverage of the module: ${coverage.toFixed(1)} %`);
  return coverage === 100;
}

/** The pack whose exported tests are run: the verbose run of a large pack keeps gigabytes of traces in OPA. */
const EXPORTED_PACK = "terraform-guardrails";

async function writeExport(folder: string): Promise<void> {
  const text = await builtinPack(EXPORTED_PACK);
  const { pack, policy } = await loadPolicy(text!, { find: () => Promise.resolve(undefined) });
  if (!pack || !policy) throw new Error(`The pack '${EXPORTED_PACK}' does not load`);
  await writeAtomically(folder, (await exportPack(pack, policy)).files);
}

/** The tests of the module and those of an export; false where one failed. */
async function allPass(opa: string, folder: string): Promise<boolean> {
  const version = await opaVersion(opa);
  const own = await opaTest(opa, [MODULE, "tests/rego/opa"]);
  show(`OPA ${version}, tests of the module`, own);
  const exported = await opaTest(opa, ["-b", folder]);
  show(`OPA ${version}, tests of the exported ${EXPORTED_PACK}`, exported);
  return own.failed + exported.failed === 0;
}

async function run(opa: string, oldest: string | undefined, folder: string): Promise<boolean> {
  await writeExport(folder);
  const passed = [await allPass(opa, folder), await runsEveryLine(opa)];
  if (oldest) passed.push(await allPass(oldest, folder));
  else console.log("NOT RUN: the oldest OPA, set OPA_OLDEST to its path");
  return !passed.includes(false);
}

async function runInFolder(opa: string): Promise<boolean> {
  const oldest = oldestOpa();
  const folder = await Deno.makeTempDir();
  try {
    return await run(opa, oldest, folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) await withOpa(runInFolder);
