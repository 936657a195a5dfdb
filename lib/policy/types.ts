/**
 * The compiled policy: the exact content of `data.json` under `cavra.pack`. Pure JSON data; the Rego and the reference
 * engine read nothing else.
 *
 * @module
 */
import type { Json, Severity } from "../pack/types.ts";
import type { Level } from "../decide/types.ts";
import type { CommandIndex } from "./command_patterns.ts";
import type { GitRules } from "./git_rules.ts";
import type { GitWords } from "./git_words.ts";
import type { McpRules } from "./mcp_rules.ts";
import type { PATH_WORDS } from "./path_words.ts";
import type { CommandWords } from "./command_words.ts";
import type { SHELL_LEXER_TABLES } from "./shell_lexer_tables.ts";

/** A finding without the form that matched: what an entry or a rule gives. */
export interface FindingTemplate {
  readonly decision: Level;
  readonly rule_id: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly pattern?: string;
  readonly approver_group?: string;
}

/** One pattern of the pack as the engines use it. The position in the array is its number. */
export interface CompiledEntry {
  /** `filesystem.block_read`, `commands.block`, … */
  readonly list: string;
  /** As written in the pack. */
  readonly pattern: string;
  /** The finding's fields, complete: table, then the entry's own values. */
  readonly finding: FindingTemplate;
  /** What a write to a folder above a write pattern gives (rule 7). */
  readonly folder_finding?: FindingTemplate;
}

/** A rule of the table: its row, and the finding it gives where no pattern is involved. */
export interface CompiledRule {
  readonly row: number;
  readonly finding: FindingTemplate;
}

/** `data.cavra.pack`. */
export interface CompiledPolicy {
  readonly schema_version: "cavra.opa-rego-policy.data.v1";
  readonly id: string;
  readonly version: string;
  /** SHA-256 over the canonical JSON of everything else in this object. */
  readonly digest: string;
  readonly entries: readonly CompiledEntry[];
  readonly rules: { readonly [rule_id: string]: CompiledRule };
  readonly levels: { readonly [level: string]: number };
  readonly severities: { readonly [severity: string]: number };
  /** Index over the path patterns; its shape belongs to `path_patterns.ts`. */
  readonly paths: Json;
  /** Index over the command patterns. */
  readonly commands: CommandIndex;
  readonly git: GitRules;
  readonly mcp: McpRules;
  /** Word lists and tables, by name. */
  readonly words:
    & {
      readonly lexer: typeof SHELL_LEXER_TABLES;
      readonly shell: CommandWords;
    }
    & GitWords
    & typeof PATH_WORDS;
}
