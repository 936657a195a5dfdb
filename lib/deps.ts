/**
 * Every outside package, pinned, with the reason beside it; nothing else in `lib/` names a package.
 *
 * Packages are handed out as functions that import on first use, because what is imported here statically is
 * loaded by every start of the command line, also by `--version`. Types cost nothing and are exported as they are.
 * `@std/yaml` and `@std/cli` are replaced by `js-yaml` and `commander`: npm is the one registry needed.
 *
 * @module
 */

/** Command line: nested commands, help, "did you mean"; needs no permission. */
export const importCommander = () => import("npm:commander@15.1.0");
export type { Command, Option } from "npm:commander@15.1.0";

/** YAML 1.2: its event stream has offsets, so every value has a position and all mistakes show at once. */
export const importYaml = () => import("npm:js-yaml@5.5.0");
export type { Event as YamlEvent } from "npm:js-yaml@5.5.0";

/** States the schema of a policy pack, checks it, and writes it as JSON Schema. */
export const importZod = () => import("npm:zod@4.6.7");

/** Runs the policy that OPA compiled to WASM. */
export const importOpaWasm = () => import("npm:@open-policy-agent/opa-wasm@1.10.0");

/** Writes and reads tar archives for OPA bundles; the same entries give the same bytes, and it needs no permission. */
export const importTar = () => import("npm:modern-tar@0.8.6");
