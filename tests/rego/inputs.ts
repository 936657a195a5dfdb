/**
 * The cases of the Rego unit tests, by group and name. Together they run every line of the module.
 *
 * @module
 */
import { ACTIONS } from "./inputs/actions.ts";
import type { Cases } from "./inputs/case.ts";
import { ALLOWED, CARRIERS, LAUNCHES, PATTERNS, SCRIPTS } from "./inputs/commands.ts";
import { FILES } from "./inputs/files.ts";
import { FOLDERS } from "./inputs/folders.ts";
import { GIT, MCP } from "./inputs/git_mcp.ts";
import { FED, HANDED } from "./inputs/handed.ts";
import { BRACES, COMMENTS, HERE_DOCUMENTS, OPERATORS, QUOTES, SUBSTITUTIONS } from "./inputs/lexer.ts";
import { LIMITS } from "./inputs/limits.ts";
import { NEAR, TOGETHER } from "./inputs/near.ts";
import { PATHS } from "./inputs/paths.ts";
import { SED } from "./inputs/sed.ts";

export type { Case, Cases } from "./inputs/case.ts";

/** All groups; each has its own test rule in `opa/cavra_policy_test.rego`. */
export const GROUPS = {
  action: ACTIONS,
  path: PATHS,
  quote: QUOTES,
  comment: COMMENTS,
  substitution: SUBSTITUTIONS,
  brace: BRACES,
  here_document: HERE_DOCUMENTS,
  operator: OPERATORS,
  launch: LAUNCHES,
  script: SCRIPTS,
  fed: FED,
  handed: HANDED,
  pattern: PATTERNS,
  carrier: CARRIERS,
  allowed: ALLOWED,
  file: FILES,
  sed: SED,
  folder: FOLDERS,
  git: GIT,
  mcp: MCP,
  limit: LIMITS,
  near: NEAR,
  together: TOGETHER,
} as const satisfies Readonly<Record<string, Cases>>;

/** Name of a group. */
export type Group = keyof typeof GROUPS;
