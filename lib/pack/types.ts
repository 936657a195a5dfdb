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
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in code points. */
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
  /** The example itself. */
  readonly text: string;
}

/** One entry of a pattern list after merging; the same pattern in one list is one entry. */
export interface Entry {
  /** As written, but trimmed; the compiler makes the canonical form. */
  readonly pattern: string;
  /** One sentence for people, never text of the input. */
  readonly reason?: string;
  /** How bad it is. */
  readonly severity?: Severity;
  /** Who may approve; only with approval findings. */
  readonly approver_group?: string;
  /** Examples that must have this entry among their findings. */
  readonly match: readonly Example[];
  /** Examples that must not. */
  readonly not_match: readonly Example[];
  /** Id of the pack (or file name of the overlay) that brought it first. */
  readonly pack: string;
  /** First place first. */
  readonly origins: readonly Origin[];
}

/** One file that the merged policy was made from. */
export interface PackSource {
  /** What it is. */
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

/** Something that a child or an overlay adds to `allow` or `allowed_servers`, or a flag that it switches off. */
export interface Widening {
  /** Pattern list or flag, as `section.key`. */
  readonly list:
    | "commands.allow"
    | "mcp.allowed_servers"
    | "git.block_direct_push_to_protected_branch"
    | "mcp.block_unknown_servers";
  /** The pattern, as written; `false` for a flag. */
  readonly pattern: string;
  /** Pack id or overlay file that adds it. */
  readonly by: string;
  /** Where it stands. */
  readonly origin: Origin;
}

/** A `tests` item of the pack. */
export interface PackTest extends Origin {
  /** Name, for people. */
  readonly name: string;
  /** The input document. */
  readonly action: { readonly [key: string]: Json };
  /** The level that the decision must have. */
  readonly expect: "allow" | "require_approval" | "block";
  /** The `rule_id` that must decide. */
  readonly rule?: string;
  /** The pattern, as written. */
  readonly pattern?: string;
}

/** A pack with its parents and overlays merged into it. */
export interface MergedPack {
  /** Id. */
  readonly id: string;
  /** Version. */
  readonly version: string;
  /** Title, for people. */
  readonly title?: string;
  /** Description, for people. */
  readonly description?: string;
  /** Entries by list, after merging. */
  readonly lists: { readonly [name in ListName]: readonly Entry[] };
  /** `commands.launchers`: more launcher words. */
  readonly launchers: readonly string[];
  /** After defaults: both default to true; merged by OR over the explicit values. */
  readonly block_direct_push_to_protected_branch: boolean;
  /** Unknown MCP servers are blocked. */
  readonly block_unknown_servers: boolean;
  /** Server name to risk; the higher one of two. */
  readonly risk_scoring: { readonly [server: string]: Severity };
  /** What is carried to the manifest and not enforced: metadata others, mode, git and mcp carried keys, compliance, approvals, evidence. */
  readonly carried: { readonly [key: string]: Json };
  /** Behaviour tests of the pack. */
  readonly tests: readonly PackTest[];
  /** Every file it was made from. */
  readonly sources: readonly PackSource[];
  /** What children and overlays allow beyond their parents. */
  readonly widenings: readonly Widening[];
}
