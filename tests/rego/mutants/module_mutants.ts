/**
 * Faults in the text of the Rego module: each must make a case of one of its groups disagree with the reference.
 *
 * @module
 */
import type { Group } from "../inputs.ts";

/** One fault: a text that stands once in the module, and what stands there instead. */
export interface ModuleMutant {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly groups: readonly Group[];
}

function mutant(name: string, groups: string, from: string, to: string): ModuleMutant {
  return { name, from, to, groups: groups.split(" ") as Group[] };
}

/** All faults, in the order of the module. */
export const MODULE_MUTANTS: readonly ModuleMutant[] = [
  mutant("input: a field is not checked", "action", `"requested_operation", "server"`, `"server"`),
  mutant("input: any value is valid", "action", "\t_texts_valid\n}", "}"),
  mutant("input: no action type is valid", "action", `\t_type != ""\n`, ""),
  mutant("input: any arguments are valid", "action", "\t_arguments_valid(_arguments)\n", ""),
  mutant("input: any root is valid", "action", "\t_root_valid_or_absent(_root)\n", ""),
  mutant("input: a bare verb is a command", "action", `{"", "execute", "run", "exec"`, `{"", "run", "exec"`),
  mutant("input: more words are valid", "limit", "<= 20000", "<= 20001"),
  mutant("input: more signs are valid", "limit", "_special_count(taken) <= 4096", "_special_count(taken) <= 4097"),
  mutant(
    "input: longer paths are valid",
    "action",
    "\tcount(raw) <= 4096\n\tnot _path_has_invalid",
    "\tnot _path_has_invalid",
  ),
  mutant(
    "rules: a read is no read",
    "action path",
    `_type == "read_file"\n\t_valid\n\tsome text in [_target, _resolved`,
    `_type == "read_files"\n\t_valid\n\tsome text in [_target, _resolved`,
  ),
  mutant("rules: a folder finding is an entry finding", "path", "\thit.folder\n} else", "\tfalse\n} else"),
  mutant("rules: git operations are commands too", "git", `_counts(_) if _type != "git_operation"`, "_counts(_)"),
  mutant(
    "rules: odd paths are not odd",
    "path",
    "\t_path_odd(path)\n}\n\n_odd_action if {\n\tsome path in _open",
    "\tfalse\n}\n\n_odd_action if {\n\tsome path in _open",
  ),
  mutant("rules: commands need no allow", "action operator", "\tnot _allowed_hits\n", "\tfalse\n"),
  mutant(
    "rules: other actions are known",
    "action",
    `_rule_finding("runtime.default.require_approval") if {\n\tnot _type in`,
    `_rule_finding("runtime.default.require_approval") if {\n\t_type in`,
  ),
  mutant(
    "rules: CR LF is odd",
    "allowed",
    `replace(text, "\\r\\n", "\\n")\n\tstrings`,
    `replace(text, "\\r\\r", "\\n")\n\tstrings`,
  ),
  mutant("answer: the weakest finding first", "action", "0 - data.cavra.pack.levels", "data.cavra.pack.levels"),
  mutant("answer: rows do not count", "action path", "\tdata.cavra.pack.rules[finding.rule_id].row,\n", ""),
  mutant(
    "answer: the lower severity first",
    "path git action",
    "0 - data.cavra.pack.severities",
    "data.cavra.pack.severities",
  ),
  mutant("answer: patterns are not in order", "path", `\tobject.get(finding, "pattern", ""),\n`, ""),
  mutant("answer: one group is several", "action", "count(groups) > 1", "count(groups) > 0"),
  mutant(
    "answer: groups of blocks count",
    "action",
    `f.approver_group | some f in _sorted; f.decision == "require_approval"`,
    `f.approver_group | some f in _sorted; f.decision == "block"`,
  ),
  mutant("text: no folding beyond ASCII", "path", "strings.replace_n(data.cavra.pack.words.text_fold, text)", "text"),
  mutant("text: long texts are ASCII", "path", "not regex.match(`[^\\x01-\\x7f]`, text)", "true"),
  mutant("path: a percent sign is not odd", "path", "|%[0-9A-Fa-f]{2}", ""),
  mutant(
    "path: a known variable is odd",
    "path",
    "\tnot data.cavra.pack.words.path_known_variables",
    "\tnot data.cavra.pack.words.path_unknown",
  ),
  mutant("path: localhost is a folder", "path", `trim_prefix(path, "localhost") if`, "path if"),
  mutant("path: trailing dots stay", "path", `trim_right(part, ". \\t") if part`, "part if part"),
  mutant("path: /proc/self/cwd is a folder", "path", `"cwd": "workspace"`, `"cwd": "absolute"`),
  mutant(
    "path: climbing goes one too far",
    "path",
    "height > lowest; height <= final",
    "height >= lowest; height <= final",
  ),
  mutant("path: streams stay in the last name", "path", "[components, last, all] if", "[components, all] if"),
  mutant("path: streams stay in folders", "path", "[components, last, all] if", "[components, last] if"),
  mutant("path: no guess of homes", "path", '_path_subjects("guess", `\\`, guesses)', "[]"),
  mutant("path: the folder above is too high", "path", "count(parts) - ups, kept", "(count(parts) - ups) - 1, kept"),
  mutant(
    "path: a drive can be climbed out of",
    "path",
    'count([drive | drive := parts[0]; endswith(drive, ":")])',
    "0",
  ),
  mutant("path: the end of a pattern is not compared", "path", "\tendswith(rest, word.end)\n", ""),
  mutant("path: guesses hit relative patterns", "path", `if subject.kind != "guess"`, "if true"),
  mutant("path: the workspace is not held by the top", "path", "\t_path_is_top(name)\n} else", "\tfalse\n} else"),
  mutant(
    "lexer: comments begin anywhere",
    "comment",
    "\tdata.cavra.pack.words.lexer.comment_after[_last_character(parts[2 * k])]\n",
    "",
  ),
  mutant("lexer: brackets close in quotes", "substitution", `_closes(")", 0)`, `_closes(")", m) if m in {0, 1, 2}`),
  mutant(
    "lexer: substitutions only outside of quotes",
    "substitution",
    `_substitutes("$(", mode) if mode in {0, 2}`,
    `_substitutes("$(", mode) if mode in {0}`,
  ),
  mutant(
    "lexer: two rounds of pairing",
    "substitution",
    "object.union(object.union(first, second), third) if",
    "object.union(first, second) if",
  ),
  mutant("lexer: hexadecimal escapes of one digit", "quote", `{"x": 2,`, `{"x": 1,`),
  mutant("lexer: octal escapes are not cut", "quote", "_octal_value(values) % 256", "_octal_value(values) % 512"),
  mutant("lexer: a surrogate is a character", "quote", `startswith(hex, "d")`, `startswith(hex, "x")`),
  mutant(
    "lexer: an open quote is balanced",
    "quote",
    "not (max(steps) % 8) in {0, 4}",
    "not (max(steps) % 8) in {0, 1, 2, 3, 4}",
  ),
  mutant("lexer: esac is balanced", "substitution", `"esac")`, `"esaac")`),
  mutant("here-document: tabs stay", "here_document", "trim_left(line, tabs) ==", "line =="),
  mutant("here-document: quotes around count as none", "here_document", "_ends_in_command(before, {0})", "true"),
  mutant(
    "here-document: seven are taken out",
    "here_document",
    "_take_first(_take_first(_take_first(_take_first(t4))))",
    "_take_first(_take_first(_take_first(t4)))",
  ),
  mutant(
    "here-document: bodies are no scripts",
    "here_document script",
    "\t\t_body_substitutions(commands[i]),\n",
    "\t\t[],\n",
  ),
  mutant("braces: ranges are plain", "brace", `_range_mark(inner) := "\\u001a" if`, `_range_mark(inner) := "" if`),
  mutant(
    "braces: nested groups are not spliced",
    "brace",
    '} else := _splice(before, inner, after) if {\n\tcontains(before, "\\u0016")',
    '} else := _splice(before, inner, after) if {\n\tcontains(before, "\\u0019")',
  ),
  mutant("launch: programs by whole path", "launch", "base := parts[count(parts) - 1]\n}", "base := text\n}"),
  mutant("launch: endings of programs stay", "launch", '\tcontains(base, ".")\n\tendings', "\tfalse\n\tendings"),
  mutant("launch: assignments are programs", "launch", "_is_prefix(word) if _is_assignment(word)\n", ""),
  mutant(
    "launch: keywords are programs",
    "launch",
    "_is_prefix(word) if data.cavra.pack.words.shell.keywords[word]\n",
    "",
  ),
  mutant("launch: options of launchers are programs", "launch", "_is_skipped(text) if _is_option(text)\n", ""),
  mutant("launch: harmless launchers launch", "launch", "\tnot _is_harmless_launcher(unit)\n", ""),
  mutant(
    "launch: subcommands launch nothing",
    "launch",
    "[_launcher_spans(unit), _sub_launcher_spans(unit), _exec",
    "[_launcher_spans(unit), _exec",
  ),
  mutant(
    "launch: expansions launch nothing",
    "launch",
    "_exec_spans(unit), _expansion_spans(unit)]",
    "_exec_spans(unit)]",
  ),
  mutant(
    "launch: three deep",
    "launch",
    "some level in [l0, l1, l2, l3, l4]; some",
    "some level in [l0, l1, l2, l3]; some",
  ),
  mutant("launch: never too deep", "launch allowed", "\tcount(last) > 0\n} else", "\tfalse\n} else"),
  mutant(
    "carrier: glued values are none",
    "carrier",
    "array.concat([rest], _after_equals(rest)) if",
    "_after_equals(rest) if",
  ),
  mutant(
    "carrier: subcommands carry nothing",
    "carrier",
    "array.concat(in_options, in_operands), array.concat(in_subcommand, others)",
    "array.concat(in_options, in_operands), others",
  ),
  mutant("carrier: a setting behind the subcommand counts", "carrier", ".before | i < place]", ".before | i > place]"),
  mutant("script: -c is no option of a shell", "script", '\tcontains(text, "c")\n}', '\tcontains(text, "q")\n}'),
  mutant("script: pipes feed nothing", "script", "[_piped_texts(commands[j]) | some j in _feeders(commands, i)]", "[]"),
  mutant(
    "script: found again is read again",
    "script",
    "_found_1 := _derived_by(_level_0, _sanitised_texts)",
    '_found_1 := {"x"}',
  ),
  mutant("script: more texts are judged", "script", "count(texts) <= 64\n", "count(texts) <= 65\n"),
  mutant("pattern: the end is not compared", "pattern", "\tendswith(text, last)\n", ""),
  mutant("pattern: ends may overlap", "pattern", "\troom >= 0\n", ""),
  mutant(
    "pattern: three of four middle parts",
    "pattern",
    "\t_behind(rest, _at(parts, 3)) != []\n",
    "\t_behind(_behind([text], parts[0]), _at(parts, 1)) != []\n",
  ),
  mutant(
    "pattern: operators keep their blanks",
    "pattern",
    '_parts_match(rule.rest, _join_operators(concat("", [text, tail])))',
    '_parts_match(rule.rest, concat("", [text, tail]))',
  ),
  mutant(
    "pattern: raw text is not matched",
    "pattern",
    "\tsome n in _raw_hits(name, text)\n}",
    '\tsome n in _raw_hits(name, "")\n}',
  ),
  mutant(
    "file: nothing behind an equals sign",
    "file",
    `_delimiters := {"=", "@", ":", ","}`,
    `_delimiters := {"@", ":", ","}`,
  ),
  mutant("file: naming is reading", "file", "} if {\n\tnot _reads_nothing(unit)\n} else", "} if {\n\ttrue\n} else"),
  mutant("file: xargs reads nothing", "file", "\t\t\t\t_feeds_xargs(commands, launched, i)\n", "\t\t\t\tfalse\n"),
  mutant("file: cd changes nothing", "file", `command.words[0] in {"cd", "pushd"}`, `command.words[0] in {"pushd"}`),
  mutant("allowed: comments are plain", "allowed comment", "\tscript.commented == false\n", ""),
  mutant("allowed: unbalanced text is plain", "allowed quote", "\tscript.unbalanced == false\n", ""),
  mutant(
    "allowed: assignments are plain",
    "allowed",
    "\tnot _is_assignment(command.words[0])\n\tcount([word | some",
    "\tcount([word | some",
  ),
  mutant("allowed: expansions are plain", "allowed", '\tnot contains(word, "\\u001a")\n', ""),
  mutant("allowed: climbing is neutral", "allowed", '\tnot contains(folder, "..")\n', ""),
  mutant(
    "allowed: carriers need no writing out",
    "carrier",
    'c.kind == "run"; not _writes_out(rule, c.carrier)',
    'c.kind == "never"; not _writes_out(rule, c.carrier)',
  ),
  mutant("git: refs/heads stays", "git", `"refs/heads/"), "heads/")`, `"refs/head/"), "heads/")`),
  mutant("git: tags are branches", "git", `ref != "tag"; _at(refs, i - 1) != "tag"`, `ref != "tag"`),
  mutant(
    "git: settings push nowhere",
    "git",
    "array.concat([_git_push_reach(rest)], settings)",
    "[_git_push_reach(rest)]",
  ),
  mutant("git: other remotes are branches", "git", "_git_is_untold(ref) if _git_unknown_remote(ref)\n", ""),
  mutant("git: any operation is harmless", "git", "\t_git_is_harmless(operation, target)\n}", "\ttrue\n}"),
  mutant(
    "mcp: blocked servers as written",
    "mcp",
    `_mcp_server_finding(name) := _entry_finding(data.cavra.pack.mcp.blocked[blocked], name) if {\n\tblocked := _text_fold(trim(name, " \\t"))`,
    `_mcp_server_finding(name) := _entry_finding(data.cavra.pack.mcp.blocked[blocked], name) if {\n\tblocked := name`,
  ),
  mutant("mcp: names need not agree", "mcp", "if count(_mcp_names) > 1", "if count(_mcp_names) > 9"),
  mutant("mcp: two colons are clear", "mcp", `if count(split(_target, ":")) > 2`, `if count(split(_target, ":")) > 9`),
  mutant("mcp: all texts are judged", "mcp", "if count(_mcp_all_texts) > 256", "if count(_mcp_all_texts) > 257"),
  mutant("mcp: fewer texts are judged", "mcp", "sort(_mcp_all_texts), 0, 256", "sort(_mcp_all_texts), 0, 1"),
];

/** Faults that no case can show, with the reason. */
export const UNSEEN_IN_MODULE: Readonly<Record<string, string>> = {};
