/**
 * Runs an altered module on the real OPA and says whether a case shows the fault.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import { runOpa } from "../../real_opa.ts";
import type { Expected } from "./expected.ts";

/** One wrong case is enough, and OPA stops at the first. */
const RUNNER = `package mutation

import rego.v1

_is_right(one) if {
	document := one.input
	answer := [data.cavra.policy.decision, data.cavra.policy.findings] with input as document
	answer == [one.decision, one.findings]
}

wrong if {
	some one in data.mutation_cases
	not _is_right(one)
}
`;

/** Two values for one rule stop the evaluation: that is noticed too. Any other error is a mistake in the mutant. */
const NOTICED = ["eval_conflict_error", "eval_type_error", "eval_builtin_error"];

/** What `opa eval` prints. */
interface Evaluation {
  readonly result?: readonly unknown[];
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
}

async function evaluate(files: Readonly<Record<string, string>>, query: string): Promise<Evaluation> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
    const data = Object.keys(files).flatMap((name) => ["--data", `${folder}/${name}`]);
    const run = await runOpa(["eval", "--format", "json", ...data, query]);
    return JSON.parse(run!.stdout);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Whether no case shows the fault of a module. */
export async function survives(module: string, policy: CompiledPolicy, cases: readonly Expected[]): Promise<boolean> {
  const data = JSON.stringify({ cavra: { pack: policy }, mutation_cases: cases });
  const files = { "module.rego": module, "runner.rego": RUNNER, "data.json": data };
  const { result, errors = [] } = await evaluate(files, "data.mutation.wrong");
  assert.deepEqual(errors.filter(({ code }) => !NOTICED.includes(code)), [], "The altered module cannot be evaluated");
  return errors.length === 0 && result === undefined;
}

/** Does something with every item, two at a time; the results are in order. */
export async function twoAtATime<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await act(items[at]!);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
