/**
 * Faults in what the module says of files that commands name, and of what launchers and builtins take for their own.
 *
 * @module
 */
import { type ModuleMutant, mutant } from "./module_mutant.ts";

/** In the order of the module. */
export const FILE_MUTANTS: readonly ModuleMutant[] = [
  mutant(
    "launch: only names are assigned",
    "launch_env_odd_assignment",
    '_is_skipped(text, "words") if contains(text, "=")',
    '_is_skipped(text, "words") if _is_assignment(text)',
  ),
  mutant(
    "launch: scripts are assigned too",
    "launch_eval_word_with_equals",
    '_is_skipped(text, "words") if contains',
    "_is_skipped(text, _) if contains",
  ),
  mutant(
    "files: text is glued to clusters too",
    "file_reads_cluster_of_text",
    '\tnot startswith(text, "--")\n\tnot _has_text_operand(unit.program)\n',
    '\tnot startswith(text, "--")\n',
  ),
  mutant(
    "launch: numbers have no exponent",
    "launch_timeout_exponent",
    '"0123456789.abcdefxABCDEFX+-"',
    '"0123456789."',
  ),
  mutant("launch: numbers have an end", "launch_timeout_endless", '{"inf", "infinity"', '{"infinity"'),
  mutant(
    "launch: numbers begin with a digit",
    "launch_timeout_point",
    'digits := trim_prefix(text, ".")',
    "digits := text",
  ),
  mutant(
    "launch: anything behind a point is a number",
    "launch_timeout_name",
    '\ttrim_left(digits, "0123456789") != digits\n',
    "",
  ),
  mutant(
    "carriers: backquotes in subscripts run nothing",
    "allowed_subscript_backquoted",
    '_has_sign(["$(", "`"], text)',
    '_has_sign(["$("], text)',
  ),
  mutant(
    "carriers: lists of arrays run nothing",
    "allowed_list_of_array",
    '_has_sign(["[", "=("], text)',
    '_has_sign(["["], text)',
  ),
  mutant("carriers: any text is evaluated", "allowed_substitution_alone", '\t_has_sign(["[", "=("], text)\n', ""),
  mutant(
    "files: not two letters before what is glued",
    "file_reads_cluster",
    "some n in [3, 4]; path",
    "some n in [4]; path",
  ),
  mutant(
    "files: any letters before what is glued",
    "file_reads_longer_cluster",
    "some n in [3, 4]; path",
    "some n in [3, 4, 5]; path",
  ),
  mutant("files: what is printed is only named", "file_git_add_patch", "\tnot _shows_content(unit)\n", ""),
  mutant("files: options print for all subcommands", "file_git_patch_elsewhere", "\tsubcommand in unit.texts\n", ""),
  mutant(
    "files: any option prints",
    "file_git_add_other_option",
    "\tsome text in unit.texts\n\t_has_option(text, option)\n",
    "\tsome _ in unit.texts\n",
  ),
  mutant(
    "files: Go has no name for all below",
    "file_formatter_here",
    '_here := {".", "./", "./..."}',
    '_here := {".", "./"}',
  ),
  mutant(
    "files: writers write nothing that they are handed",
    "file_lister_to_remover",
    "_writes_operands(unit) if data.cavra.pack.words.shell.writers[unit.program]",
    "_writes_operands(unit) if false",
  ),
  mutant(
    "files: options write nothing that is handed on",
    "file_lister_to_writer",
    "_writes_operands(unit) if _writes_by_option(unit)",
    "_writes_operands(unit) if false",
  ),
  mutant(
    "files: subcommands write nothing that they are handed",
    "file_lister_to_subcommand",
    "\tsome text in unit.texts\n\tdata.cavra.pack.words.shell.sub_writers[unit.program][text]",
    "\tfalse",
  ),
  mutant(
    "files: two operands are written into the folder",
    "file_link_elsewhere",
    "count(_sources(unit, 1)) <= data.cavra.pack.words.shell.folder_writers[unit.program]",
    "data.cavra.pack.words.shell.folder_writers[unit.program] >= 0",
  ),
  mutant(
    "files: formatters that only look write",
    "file_formatter_in_folder_shows",
    "\tnot _only_shows(unit)\n\tnot _only_formats(unit)\n",
    "\tnot _only_formats(unit)\n",
  ),
  mutant("files: formatters always write", "file_formatter_in_folder_other", "\tnot _only_formats(unit)\n", ""),
  mutant(
    "files: all write like formatters",
    "file_download_in_folder",
    "\tdata.cavra.pack.words.shell.formatters[unit.program]\n\tnot _writes_operands(unit)\n",
    "\tnot _writes_operands(unit)\n",
  ),
  mutant("files: listers feed no writer", "file_lister_to_writer", "_fed_to_writer(commands, launched, i))", "[])"),
  mutant(
    "files: listers without operands name nothing",
    "file_lister_of_folder",
    '_listed(texts) := ["."]',
    "_listed(texts) := []",
  ),
  mutant(
    "files: listers of the folder write it",
    "file_lister_of_here",
    "} else := [text | some text in texts; not text in _here]",
    "} else := texts",
  ),
  mutant(
    "files: options of listers name nothing",
    "file_lister_option",
    "} else := [text | some text in texts; not text in _here]",
    "} else := [text | some text in _operands(texts); not text in _here]",
  ),
  mutant(
    "files: pipes write what is listed",
    "file_lister_to_other",
    "\t_stands_before_xargs(commands, launched, i)\n\tcount([unit |",
    "\tcount([unit |",
  ),
  mutant(
    "files: readers write what they are handed",
    "file_lister_to_reader",
    "_writes_operands(unit); not _only_shows(unit)]) > 0",
    "not _only_shows(unit)]) > 0",
  ),
  mutant(
    "files: what only shows writes what it is handed",
    "file_lister_shown",
    "_writes_operands(unit); not _only_shows(unit)]) > 0",
    "_writes_operands(unit)]) > 0",
  ),
  mutant(
    "files: nothing is written into the folder",
    "file_formatter_in_folder",
    "\tsome unit in launched.units\n\t_writes_folder(unit)\n",
    "\tsome unit in launched.units\n\tfalse\n\t_writes_folder(unit)\n",
  ),
  mutant(
    "allow: variables that are set carry nothing",
    "allowed_variable_exported",
    '"carried": carried[i]} |',
    '"carried": [c | some unit in launched[i].units; some c in unit.carried]} |',
  ),
];
