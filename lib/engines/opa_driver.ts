/**
 * The files by which one `opa eval` decides a whole batch: OPA has no batch call.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";

/** The query whose value is the list of answers. */
export const DRIVER_QUERY = "data.cavra.driver.answers";

/**
 * A module and not a query, because in a query the value of `with` must not be a reference: every answer would be the
 * default. An answer that is undefined becomes null, so that the others keep their places.
 */
export const DRIVER_MODULE = `package cavra.driver

import rego.v1

judgement := {"decision": data.cavra.policy.decision, "findings": data.cavra.policy.findings}

answer(document) := found if {
	found := judgement with input as document
} else := null

answers := [answer(document) | some document in data.cavra.batch]
`;

/** The inputs as data for {@link DRIVER_MODULE}. */
export function driverData(inputs: readonly Json[]): string {
  return JSON.stringify({ cavra: { batch: inputs } });
}
