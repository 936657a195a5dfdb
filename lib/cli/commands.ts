/**
 * The table of commands: a command is one file below `commands/` and one line here.
 *
 * @module
 */
import type { CommandSpec } from "./command.ts";
import { bundle } from "./commands/bundle.ts";
import { bundleVerify } from "./commands/bundle_verify.ts";
import { decide } from "./commands/decide.ts";
import { describe } from "./commands/describe.ts";
import { evidence, evidenceAttach, evidenceInit, evidenceRedact } from "./commands/evidence.ts";
import { explain } from "./commands/explain.ts";
import { fleetCheck } from "./commands/fleet_check.ts";
import { keygen } from "./commands/keygen.ts";
import { list } from "./commands/list.ts";
import { regoExport } from "./commands/rego_export.ts";
import { regoReadiness } from "./commands/rego_readiness.ts";
import { regoTest } from "./commands/rego_test.ts";
import { sign } from "./commands/sign.ts";
import { test } from "./commands/test.ts";
import { validate } from "./commands/validate.ts";
import { verify } from "./commands/verify.ts";

/** Commands below `cavra policy`, in the order of the help. */
export const POLICY_COMMANDS: readonly CommandSpec[] = [
  list,
  describe,
  validate,
  test,
  regoExport,
  regoTest,
  regoReadiness,
  evidence,
  evidenceInit,
  evidenceAttach,
  evidenceRedact,
  decide,
  explain,
  bundle,
  bundleVerify,
  fleetCheck,
  sign,
  verify,
  keygen,
];
