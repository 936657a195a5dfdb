/**
 * Renders the exported files that follow from the policy alone; report and manifest need a parity run first.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { prettyJson } from "../text/pretty_json.ts";
import type { Fixture } from "./fixture.ts";
import { DATA_FILE, FIXTURES_FILE, MODULE_FILE, TEST_FILE } from "./names.ts";
import { renderModule } from "./rego_module.ts";
import { renderTests } from "./rego_tests.ts";

/**
 * Module, data, fixtures and tests, by file name.
 *
 * @param module text of the embedded Rego module
 * @param command what writes the files anew, for the headers
 */
export function renderPolicyFiles(
  policy: CompiledPolicy,
  fixtures: readonly Fixture[],
  module: string,
  command?: string,
): Record<string, string> {
  return {
    [MODULE_FILE]: renderModule(policy, module, command),
    [DATA_FILE]: prettyJson({ cavra: { pack: policy } }),
    [FIXTURES_FILE]: prettyJson(fixtures),
    [TEST_FILE]: renderTests(policy, fixtures, command),
  };
}
