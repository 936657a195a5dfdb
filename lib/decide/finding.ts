/**
 * Makes findings from what the policy says of entries and rules.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { replaceAll } from "../text/replace_all.ts";
import type { Finding } from "./types.ts";

/** A form as it is shown: encoded here-documents are written out. */
function shown(form: string): string {
  return form.includes("\x10") ? replaceAll(T.body_decode, form).replaceAll("\x10", "<<") : form;
}

/** The finding of an entry, with the form that matched. */
export function entryFinding(policy: CompiledPolicy, entry: number, form: string): Finding {
  return { ...policy.entries[entry]!.finding, form: shown(form) };
}

/** Rule 7 for a folder above what a write pattern governs. */
export function folderFinding(policy: CompiledPolicy, entry: number, form: string): Finding {
  return { ...policy.entries[entry]!.folder_finding!, form: shown(form) };
}

/** The finding of a rule that needs no pattern. */
export function ruleFinding(policy: CompiledPolicy, ruleId: string): Finding {
  return policy.rules[ruleId]!.finding;
}
