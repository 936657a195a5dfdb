/**
 * The engine `reference`: TypeScript, states the meaning.
 *
 * @module
 */
import { adaptInput } from "../decide/adapt_input.ts";
import { judge } from "../decide/judge.ts";
import type { Engine } from "./engine.ts";
import { exportedPolicy } from "./exported_policy.ts";

/** Version of the meaning: it changes when the same pack and input may get another decision. */
export const REFERENCE_VERSION = "1";

/** The reference engine over the exported `data.json`. */
export function referenceEngine(): Engine {
  return {
    name: "reference",
    isReference: true,
    async start(exported) {
      const policy = await exportedPolicy(exported);
      return {
        name: "reference",
        version: REFERENCE_VERSION,
        batch: 1,
        decide: (inputs) => Promise.resolve(inputs.map((input) => judge(policy, adaptInput(input)))),
        stop: () => Promise.resolve(),
      };
    },
  };
}
