/**
 * Renders `cavra_policy_test.rego`: every case as an OPA test, carried in the module itself.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import type { Fixture } from "./fixture.ts";
import { regoHeader } from "./rego_module.ts";
import { regoString, regoValue } from "./rego_value.ts";

/** Cases in one rule: OPA stops a rule after five seconds, and a busy machine takes 50 ms for a case. */
const CHUNK = 25;

function caseLine({ case_id, input, expected }: Fixture): string {
  return `\t{"case_id": ${regoString(case_id)}, "input": ${regoValue(input)}, "expected": ${
    regoValue({ ...expected })
  }},`;
}

/**
 * One result a case in OPA 1.x; an older OPA does not run tests with results, so a second test counts what passed. The
 * note is bound before anything can fail, else a failing case would vanish.
 */
function chunk(fixtures: readonly Fixture[], number: number): string {
  const name = String(number).padStart(3, "0");
  return `_cases_${name} := [
${fixtures.map(caseLine).join("\n")}
]

_passed_${name} contains one.case_id if {
	some one in _cases_${name}
	document := one.input
	decision := data.cavra.policy.decision with input as document
	decision == one.expected
}

test_cases_${name}[note] if {
	some one in _cases_${name}
	note := one.case_id
	note in _passed_${name}
}

test_count_${name} if count(_passed_${name}) == ${fixtures.length}
`;
}

function countTest(chunks: number, cases: number): string {
  const lists = Array.from({ length: chunks }, (_, index) => `_cases_${String(index + 1).padStart(3, "0")}`);
  return `_case_ids contains one.case_id if {
	some cases in [${lists.join(", ")}]
	some one in cases
}

test_count_all if count(_case_ids) == ${cases}
`;
}

/**
 * The test module; run it with `opa test -b FOLDER -v`.
 *
 * @param command as for {@link regoHeader}
 */
export function renderTests(policy: CompiledPolicy, fixtures: readonly Fixture[], command?: string): string {
  const chunks = Array.from(
    { length: Math.ceil(fixtures.length / CHUNK) },
    (_, index) => chunk(fixtures.slice(index * CHUNK, (index + 1) * CHUNK), index + 1),
  );
  const head = `${regoHeader(policy, command)}\n\npackage cavra.policy_test\n\nimport rego.v1\n`;
  return [head, ...chunks, countTest(chunks.length, fixtures.length)].join("\n");
}
