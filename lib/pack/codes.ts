/**
 * Every diagnostic that loading a pack can give; `docs/diagnostics.md` is made from this table.
 *
 * @module
 */
import type { DiagnosticSeverity } from "../text/diagnostic.ts";

/** What a code means and what to do about it. */
export interface CodeEntry {
  readonly severity: DiagnosticSeverity;
  readonly meaning: string;
  readonly fix: string;
  /** The remedy is for the document only: each diagnostic says as much by what it expects. */
  readonly silent?: true;
}

/** The remedy as the hint of a diagnostic that has none of its own; house style: no final period, quotes. */
export function hintOf({ fix, silent }: CodeEntry): string | undefined {
  return silent ? undefined : fix.replace(/\.$/u, "").replaceAll("`", "'");
}

const error = (meaning: string, fix: string): CodeEntry => ({ severity: "error", meaning, fix });
const warning = (meaning: string, fix: string): CodeEntry => ({ severity: "warning", meaning, fix });
const note = (meaning: string, fix: string): CodeEntry => ({ severity: "note", meaning, fix });
const silent = (entry: CodeEntry): CodeEntry => ({ ...entry, silent: true });

/** Code to severity, meaning and remedy. */
export const PACK_CODES = {
  "pack.too_large": error("The file is larger than 1 MiB.", "Split the pack and use `inherits`."),
  "pack.not_utf8": error("The file is not UTF-8 text.", "Save it as UTF-8."),
  "pack.yaml_syntax": error("The text is not YAML 1.2.", "Correct it at or shortly before the position shown."),
  "pack.too_deep": error("Lists and mappings are nested deeper than 100.", "Flatten the value."),
  "pack.second_document": error("The file holds more than one YAML document.", "Keep one document in one file."),
  "pack.empty_document": error("The file holds no value at all.", "Start with the section `metadata`."),
  "pack.custom_tag": error("A YAML tag is not one of the core schema.", "Remove the tag and write the value plainly."),
  "pack.complex_key": error("A key is a list or a mapping.", "Use a text as the key."),
  "pack.duplicate_key": error("A key stands twice in one mapping.", "Keep one and join the values."),
  "pack.unknown_alias": error("An alias names an anchor that was not defined before it.", "Define the anchor first."),
  "pack.alias_cycle": error("An alias stands inside of the value it names.", "Write the value out."),
  "pack.alias_bomb": error("Aliases blow the document up beyond 100,000 values.", "Write the values out."),
  "pack.hidden_character": error(
    "A control, invisible or bidirectional character.",
    "Remove it; it makes the text read otherwise than it is.",
  ),
  "pack.line_break": error("A line end or another control in a text of one line.", "Write it on one line."),
  "pack.unknown_section": error(
    "No section has this name.",
    "Correct the name, or start it with `x-` to have it ignored.",
  ),
  "pack.unknown_key": error("The section has no key of this name.", "Correct or remove the key."),
  "pack.missing_key": silent(error("A key that must be there is missing.", "Add it.")),
  "pack.null_value": error("A section, key or list item has no value.", "Give it a value or remove it."),
  "pack.wrong_type": silent(error("A value has another type than is meant.", "Write the type shown as expected.")),
  "pack.yes_no": error(
    "`yes`, `no`, `on` or `off` without quotes: a boolean in YAML 1.1, a text in YAML 1.2.",
    "Write `true` or `false`, or quote the text.",
  ),
  "pack.bad_value": silent(error("A value is none of those that are possible.", "Use one of the values shown.")),
  "pack.bad_id": error("An id is not `[a-z0-9][a-z0-9-]*`.", "Use small letters, digits and hyphens."),
  "pack.empty_pattern": error("A pattern is empty.", "Write a pattern or remove the item."),
  "pack.empty_text": error("A text is empty.", "Write a text or remove the key."),
  "pack.bad_launcher": error(
    "A launcher is not one plain word.",
    "Name the program only, without blanks, `*` and `/`.",
  ),
  "pack.star_in_server": error("A server in `allowed_servers` holds a star.", "List each server by its exact name."),
  "pack.overlay_key": error(
    "An overlay has an id, a version or parents.",
    "Remove the key; an overlay is a partial pack laid over another one.",
  ),
  "pack.unknown_parent": error("No pack has the id that is inherited.", "Correct the id or give `--policy-dir`."),
  "pack.parent_id": error(
    "The file found for a parent states another id.",
    "Make the folder name and `metadata.id` equal.",
  ),
  "pack.inheritance_cycle": error("A pack inherits itself, by the chain shown.", "Remove one link of the chain."),
  "pack.widening": error(
    "A child or an overlay allows more than its parents, and `--forbid-widening` was given.",
    "Remove it here or write it into the parent.",
  ),
  "pack.parent_shadowed": warning(
    "Packs with the same id and different content were found; the message says which was taken.",
    "Rename one of them.",
  ),
  "pack.folder_id": warning(
    "A folder below `--policy-dir` has another name than the id of its pack: it is found by one and reported by the other.",
    "Make the folder name and `metadata.id` equal.",
  ),
  "pack.missing_title": warning("`metadata.title` is missing.", "Add a title for reports."),
  "pack.missing_description": warning("`metadata.description` is missing.", "Say in a sentence what the pack is for."),
  "pack.similar_key": warning(
    "A free key of `metadata` reads almost like one that has a meaning.",
    "Correct the key if the other one was meant.",
  ),
  "pack.literal_glob": warning(
    "`?`, `[a-z]` and `{a,b}` are literal text: `*` is the only wildcard.",
    "Write one pattern for each case, or use `*`.",
  ),
  "pack.allow_is_text": warning(
    "An allow pattern holds an operator, an expansion or an assignment; it meets only commands that hold it as quoted text.",
    "Allow each part of the command by a pattern of its own; what a variable holds cannot be allowed.",
  ),
  "pack.trimmed_blanks": warning("Blanks around a pattern are dropped.", "Remove them."),
  "pack.folded_text": warning(
    "A pattern is written over several lines, which YAML joins by blanks to one text.",
    "Write it on one line; check that the lines below are indented as they are meant.",
  ),
  "pack.path_not_canonical": warning(
    "A path pattern is not in canonical form and is made so.",
    "Write it without `./`, `//`, `\\`, `..`, a final `/`, a drive and `$HOME`.",
  ),
  "pack.mixed_scripts": warning(
    "A pattern mixes alphabets whose letters look alike.",
    "Check that each letter is the one that is meant.",
  ),
  "pack.flag_no_effect": warning(
    "A flag is set to false although a parent sets it to true; true stays.",
    "Remove the flag.",
  ),
  "pack.entry_differs": warning(
    "Two entries with the same pattern differ in reason or approver group; the first stays.",
    "Make them equal or remove one.",
  ),
  "pack.repeated_pattern": note("A pattern stands twice in one list of a file; they are one entry.", "Remove one."),
  "pack.not_enforced": note(
    "The section is carried to the manifest and changes no decision.",
    "Nothing to do; do not rely on it for protection.",
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of {@link PACK_CODES}. */
export type PackCode = keyof typeof PACK_CODES;
