/**
 * The shape of a policy pack after loading and merging: plain data, every value with the place it came from.
 *
 * @module
 */

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How bad a finding is. */
export type Severity = "low" | "medium" | "high" | "critical";

/** Where a value stands. Lines and columns count from 1. */
export interface Origin {
  /** Name of the source as listed in {@link PackSource.name}. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The pattern lists of a pack, by `section.key`. */
export type ListName =
  | "filesystem.block_read"
  | "filesystem.block_write"
  | "filesystem.require_approval_write"
  | "commands.block"
  | "commands.require_approval"
  | "commands.allow"
  | "git.protected_branches"
  | "mcp.allowed_servers"
  | "mcp.blocked_servers";

/** An example that an entry must (`match`) or must not (`not_match`) have among its findings. */
export interface Example extends Origin {
  readonly text: string;
}

/** One entry of a pattern list after merging; the same pattern in one list is one entry. */
export interface Entry {
  /** As written, but trimmed; the compiler makes the canonical form. */
  readonly pattern: string;
  readonly reason?: string;
  readonly severity?: Severity;
  readonly approver_group?: string;
  readonly match: readonly Example[];
  readonly not_match: readonly Example[];
  /** Id of the pack (or file name of the overlay) that brought it first. */
  readonly pack: string;
  /** First place first. */
  readonly origins: readonly Origin[];
}

/** One file that the merged policy was made from. */
export interface PackSource {
  readonly kind: "pack" | "parent" | "overlay";
  /** Where it was found: given as a path, under `--policy-dir`, beside the pack, or built in. */
  readonly found: "path" | "policy_dir" | "sibling" | "builtin";
  /** Relative name, the same on every machine, for example `payments-platform/policy.yaml`. */
  readonly name: string;
  /** Pack id; absent for an overlay. */
  readonly id?: string;
  /** SHA-256 of the raw bytes, lower-case hex. */
  readonly sha256: string;
}

/** Something that a child or an overlay adds to `allow` or `allowed_servers`. */
export interface Widening {
  readonly list: "commands.allow" | "mcp.allowed_servers";
  readonly pattern: string;
  readonly by: string;
  readonly origin: Origin;
}

/** A `tests` item of the pack. */
export interface PackTest extends Origin {
  readonly name: string;
  readonly action: { readonly [key: string]: Json };
  readonly expect: "allow" | "require_approval" | "block";
  readonly rule?: string;
  readonly pattern?: string;
}

/** A pack with its parents and overlays merged into it. */
export interface MergedPack {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  readonly description?: string;
  readonly lists: { readonly [name in ListName]: readonly Entry[] };
  /** `commands.launchers`: more launcher words. */
  readonly launchers: readonly string[];
  /** After defaults: both default to true; merged by OR over the explicit values. */
  readonly block_direct_push_to_protected_branch: boolean;
  readonly block_unknown_servers: boolean;
  /** Server name to risk; the higher one of two. */
  readonly risk_scoring: { readonly [server: string]: Severity };
  /** What is carried to the manifest and not enforced: metadata others, mode, git and mcp carried keys, compliance, approvals, evidence. */
  readonly carried: { readonly [key: string]: Json };
  readonly tests: readonly PackTest[];
  readonly sources: readonly PackSource[];
  readonly widenings: readonly Widening[];
}
