/**
 * Outside packages that only the tests use, pinned, with the reason beside each.
 *
 * @module
 */

/** Property tests: random inputs, shrunk to the smallest that fails. */
export * as fc from "npm:fast-check@4.10.2";

/** Checks real outputs against the schemas in `docs/schemas`. */
export { Ajv2020 } from "npm:ajv@8.20.0/dist/2020.js";
