/**
 * Checks the Rego of the project with the real `opa`: format, strict check, and that the module needs nothing that WASM
 * lacks. With `OPA_OLDEST` the oldest supported version checks the module too.
 *
 * @module
 */
import { oldestOpa, opaVersion, runOpa, withOpa } from "./opa.ts";

const MODULE = "lib/rego/cavra_policy.rego";

async function formatted(opa: string, paths: readonly string[]): Promise<void> {
  const diff = await runOpa(opa, ["fmt", "--diff", ...paths]);
  if (diff.trim() !== "") throw new Error(`Run 'opa fmt --write ${paths.join(" ")}':\n${diff}`);
}

async function check(opa: string): Promise<boolean> {
  const oldest = oldestOpa();
  await formatted(opa, [MODULE, "tests/rego/opa/cavra_policy_test.rego"]);
  await runOpa(opa, ["check", "--strict", "--capabilities", "lib/rego/native_builtins.json", MODULE]);
  console.log(`OPA ${await opaVersion(opa)}: formatted, strict, native to WASM`);
  if (oldest === undefined) return true;
  await runOpa(oldest, ["check", "--strict", MODULE]);
  console.log(`OPA ${await opaVersion(oldest)}: strict`);
  return true;
}

if (import.meta.main) await withOpa(check);
