/**
 * Names under which the same program is found, by version.
 *
 * @module
 */
import { wordSet as set } from "./word_set.ts";

/** Python interpreters. */
export const PYTHONS = set(
  "python python2 python3 pypy pypy3 python2.7 python3.7 python3.8 python3.9 python3.10 python3.11 python3.12 python3.13 " +
    "python3.14 python3.15",
);
