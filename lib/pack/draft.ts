/**
 * One file of a pack as it was read, before merging.
 *
 * @module
 */
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Example, Json, ListName, Origin, PackSource, PackTest, Severity } from "./types.ts";

/** A file as it is handed to the loader. */
export interface PackText {
  /** The file as the user named it, for diagnostics. */
  readonly file: string;
  /** The raw bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How it was found. */
  readonly found: PackSource["found"];
  /** Whatever the reader needs to look beside this file, for example its folder; never looked into here. */
  readonly place?: string;
}

/** A list item. */
export interface EntryDraft {
  readonly pattern: string;
  readonly reason?: string;
  readonly severity?: Severity;
  readonly approver_group?: string;
  readonly match: readonly Example[];
  readonly not_match: readonly Example[];
  readonly origin: Origin;
}

/** A value with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** The flags that switch rules. */
export type FlagName = "block_direct_push_to_protected_branch" | "block_unknown_servers";

/** What could be read of one file. */
export interface SourceDraft {
  /** Relative name, see {@link PackSource.name}. */
  readonly name: string;
  /** Id, or the file name of an overlay: what the entries say they come from. */
  readonly label: string;
  readonly text: PackText;
  readonly content: string;
  readonly sha256: string;
  readonly id?: string;
  /** Where the id stands. */
  readonly idOrigin?: Origin;
  readonly version?: string;
  readonly title?: string;
  readonly description?: string;
  readonly inherits: readonly Placed<string>[];
  readonly lists: Readonly<Record<ListName, readonly EntryDraft[]>>;
  readonly launchers: readonly string[];
  readonly flags: Readonly<Partial<Record<FlagName, Placed<boolean>>>>;
  readonly risk_scoring: ReadonlyMap<string, Severity>;
  /** By section: other metadata keys, carried flags, free sections. */
  readonly carried: Readonly<Record<string, Json>>;
  readonly tests: readonly PackTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every list, in the order of the rules. */
export const LIST_NAMES: readonly ListName[] = [
  "filesystem.block_read",
  "filesystem.block_write",
  "filesystem.require_approval_write",
  "commands.block",
  "commands.require_approval",
  "commands.allow",
  "git.protected_branches",
  "mcp.allowed_servers",
  "mcp.blocked_servers",
];
