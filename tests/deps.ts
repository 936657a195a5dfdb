/**
 * Outside packages that only the tests use, pinned, with the reason beside each.
 *
 * @module
 */

/** Property tests: random inputs, shrunk to the smallest that fails. */
export * as fc from "npm:fast-check@4.10.2";
