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
  /** The level. */
  readonly decision: Level;
  /** The rule, by its name in the table. */
  readonly rule_id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** One sentence for people, never text of the input. */
  readonly reason: string;
  /** The pattern, as written. */
  readonly pattern?: string;
  /** Who may approve; only with approval findings. */
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
  /** Row of the table: the lower one comes first. */
  readonly row: number;
  /** What it gives, without the form that matched. */
  readonly finding: FindingTemplate;
}

/** `data.cavra.pack`. */
export interface CompiledPolicy {
  /** Format of the data. */
  readonly schema_version: "cavra.opa-rego-policy.data.v1";
  /** Id. */
  readonly id: string;
  /** Version. */
  readonly version: string;
  /** SHA-256 over the canonical JSON of everything else in this object. */
  readonly digest: string;
  /** All patterns; their position is their number. */
  readonly entries: readonly CompiledEntry[];
  /** The table of rules by `rule_id`. */
  readonly rules: { readonly [rule_id: string]: CompiledRule };
  /** Order of the levels. */
  readonly levels: { readonly [level: string]: number };
  /** Order of the severities. */
  readonly severities: { readonly [severity: string]: number };
  /** Index over the path patterns; its shape belongs to `path_patterns.ts`. */
  readonly paths: Json;
  /** Index over the command patterns. @ignore */
  readonly commands: CommandIndex;
  /** Git rules. @ignore */
  readonly git: GitRules;
  /** MCP rules. @ignore */
  readonly mcp: McpRules;
  /** Word lists and tables, by name. @ignore */
  readonly words:
    & {
      readonly lexer: typeof SHELL_LEXER_TABLES;
      readonly shell: CommandWords;
    }
    & GitWords
    & typeof PATH_WORDS;
}
