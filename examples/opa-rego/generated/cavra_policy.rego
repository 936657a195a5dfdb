# Generated from policy pack "cavra-ai-agent-baseline" version "1.0.0"
# Policy digest sha256:a6db060ab393d123915c2f97b537642fa9cdbd06ce93290b6f4a010c8cf6b633
# Do not edit: edit the YAML of the pack and run
#   cavra policy rego-export --policy-pack cavra-ai-agent-baseline

# METADATA
# title: CAVRA policy
# description: >-
#   Judges what an AI coding agent is about to do. The same module for every policy pack: what differs is data, under
#   data.cavra.pack. Every rule that hits adds a finding; the decision is the strictest one. No input is ever undefined.
# scope: package
package cavra.policy

import rego.v1

# ---------------------------------------------------------------------------------------------------------------------
# Input
# ---------------------------------------------------------------------------------------------------------------------

_text_fields := {"action_type", "target", "resolved_target", "workspace_root", "requested_operation", "server", "tool", "capability"}

# METADATA
# title: A text field of the input; absent, null and empty are the same
_field(name) := value if {
	value := input[name]
	value != null
} else := ""

_type := _field("action_type")

_target := _field("target")

_resolved_target := _field("resolved_target")

_operation := _field("requested_operation")

_root := _field("workspace_root")

_arguments := object.get(input, "arguments", null)

# METADATA
# title: Whether the input document is well formed (rule 1 where it is not)
_valid if {
	is_object(input)
	count([name | some name, value in input; name in _text_fields; not _text_valid(value)]) == 0
	_arguments_valid(_arguments)
	_type != ""
	_root_valid_or_absent(_root)
	_texts_valid
}

_text_valid(null)

_text_valid(text) if {
	is_string(text)
	not contains(text, "\ufffd")
}

_arguments_valid(null)

_arguments_valid(arguments) if is_object(arguments)

_arguments_valid(arguments) if is_array(arguments)

_root_valid_or_absent("")

_root_valid_or_absent(root) if _root_valid(root)

_texts_valid if {
	_type in {"read_file", "write_file"}
	_target != ""
	_path_valid(_target)
	_short_valid(_resolved_target)
}

_texts_valid if {
	_type == "execute_command"
	count(_action_commands) > 0
	count([text | some text in _action_commands; not _within_limits(text)]) == 0
}

_texts_valid if {
	_type == "git_operation"
	_operation != ""
	_path_valid(_operation)
	_short_valid(_target)
}

_texts_valid if {
	_type == "mcp_tool_call"
	concat("", [_field("server"), _target]) != ""
	_short_valid(_field("server"))
	_short_valid(_target)
	_short_valid(_field("tool"))
}

_texts_valid if {
	not _type in _known_types
	_within_limits(_target)
	_within_limits(_operation)
}

_known_types := {"read_file", "write_file", "execute_command", "git_operation", "mcp_tool_call"}

_short_valid("")

_short_valid(text) if _path_valid(text)

# METADATA
# title: Texts of a command action; a bare verb is no command
_action_commands := {text |
	some text in [_target, _operation]
	not text in {"", "execute", "run", "exec", "shell", "command"}
}

# METADATA
# title: Whether a command is within the limits of length, words, operators and quotes
_within_limits(text) if {
	not contains(text, "\ufffd")
	count(text) <= 4096
}

_within_limits(text) if {
	not contains(text, "\ufffd")
	count(text) > 4096
	count(text) <= 1000000
	taken := _without_here_documents(strings.replace_n(data.cavra.pack.words.lexer.sanitise, text))
	_special_count(taken) <= 4096
	_word_count(replace(replace(taken, "\t", " "), "\n", " ")) <= 20000
}

# METADATA
# title: Number of words between blanks
# description: Without a list of them, which could be half a million long.
_word_count(text) := (1 + count(words)) - count(replace(words, " ", "")) if {
	words := trim(_squeezed(text, " "), " ")
	words != ""
} else := 0

# METADATA
# title: A text of at most a million runs with one mark for each run of marks
_squeezed(text, mark) := text if {
	not contains(text, concat("", [mark, mark]))
} else := _halved(_halved(_halved(_halved(fourth, mark), mark), mark), mark) if {
	many := concat("", [mark | some _ in numbers.range(1, 256)])
	second := replace(replace(text, many, mark), many, mark)
	few := substring(many, 0, 16)
	fourth := replace(replace(second, few, mark), few, mark)
}

_halved(text, mark) := replace(text, concat("", [mark, mark]), mark)

# METADATA
# title: Texts that are judged as commands
_command_texts contains text if {
	_type == "execute_command"
	_valid
	some text in _action_commands
}

_command_texts contains text if {
	_type == "git_operation"
	_valid
	some text in _git_operation_texts(_operation, _target)
}

_command_texts contains text if {
	_type == "mcp_tool_call"
	_valid
	some text in _mcp_commands
	_within_limits(text)
}

_command_texts contains text if {
	not _type in _known_types
	_valid
	some text in [_target, _operation]
	text != ""
}

# ---------------------------------------------------------------------------------------------------------------------
# Paths of the action
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Texts that are judged as files to be read
_reads contains text if {
	_type == "read_file"
	_valid
	some text in [_target, _resolved_target]
	text != ""
}

_reads contains text if {
	not _type in {"read_file", "write_file"}
	_valid
	some text in _command_reads
}

_reads contains text if some text in _open_paths

_writes contains text if {
	_type == "write_file"
	_valid
	some text in [_target, _resolved_target]
	text != ""
}

# A read whose operation is given and is no read word is judged as a write too.
_writes contains text if {
	_type == "read_file"
	_valid
	_operation != ""
	not data.cavra.pack.words.read_words[_text_fold(_operation)]
	some text in [_target, _resolved_target]
	text != ""
}

_writes contains text if {
	not _type in {"read_file", "write_file"}
	_valid
	some text in _command_writes
}

_writes contains text if some text in _open_paths

# METADATA
# title: Paths of actions that say neither read nor write
_open_paths contains text if {
	_type == "mcp_tool_call"
	_valid
	some text in _mcp_paths
}

_open_paths contains text if {
	not _type in _known_types
	_valid
	some text in [_target, _resolved_target]
	text != ""
}

# ---------------------------------------------------------------------------------------------------------------------
# Rules, in the order of the table
# ---------------------------------------------------------------------------------------------------------------------

_rule_finding(rule_id) := data.cavra.pack.rules[rule_id].finding

# Rule 1
_found contains _rule_finding("runtime.input.block_invalid") if not _valid

# Rule 2
_found contains _entry_finding(hit.entry, hit.form) if {
	_valid
	some hit in _path_hits_many("read", _reads, _root)
}

# Rules 3 and 7
_found contains _written_finding(hit) if {
	_valid
	some hit in _path_hits_many("write", _writes, _root)
}

_written_finding(hit) := _folder_finding(hit.entry, hit.form) if {
	hit.folder
} else := _entry_finding(hit.entry, hit.form)

# Rules 4 and 8
_found contains finding if {
	not _type in {"read_file", "write_file"}
	_valid
	some finding in _command_hits
}

# Rules 5 and 9. Of the texts of a git operation only what is surely protected counts.
_found contains finding if {
	not _type in {"read_file", "write_file"}
	_valid
	some finding in _git_command_findings
	_counts(finding.rule_id)
}

_counts(_) if _type != "git_operation"

_counts("git.protected_branch.block_direct_push")

# Rules 5, 9 and 14 for git operations
_found contains finding if {
	_type == "git_operation"
	_valid
	some finding in _git_operation_findings(_operation, _target)
}

# Rules 6, 12 and 14 for servers
_found contains finding if {
	_type == "mcp_tool_call"
	_valid
	some finding in _mcp_findings
}

# Rule 10
_found contains _rule_finding("runtime.text.require_approval") if {
	_valid
	_odd_action
}

# Rules 11 and 15
_found contains _rule_finding("commands.default.require_approval") if {
	_type == "execute_command"
	_valid
	not _allowed_hits
}

_found contains _entry_finding(hit.entry, hit.form) if {
	_type == "execute_command"
	_valid
	some hit in _allowed_hits
}

_found contains _rule_finding("commands.default.require_approval") if {
	not _type in {"execute_command", "git_operation", "read_file", "write_file"}
	_valid
	_too_deep_to_judge
}

# Rule 13
_found contains _rule_finding("runtime.default.require_approval") if {
	not _type in _known_types
	_valid
}

# Rule 14 for files
_all_found := _found if {
	count(_found) > 0
} else := {_rule_finding("filesystem.read.allow")} if {
	_type == "read_file"
} else := {_rule_finding("filesystem.write.allow")}

_odd_action if {
	_type in {"read_file", "write_file"}
	some path in [_target, _resolved_target]
	_path_odd(path)
}

_odd_action if {
	some path in _open_paths
	_path_odd(path)
}

_odd_action if {
	not _type in {"read_file", "write_file"}
	some text in _odd_texts
	_command_odd(text)
}

# METADATA
# title: Texts in which odd characters count
_odd_texts contains text if {
	some text in [_target, _operation]
	_type in {"git_operation"}
}

_odd_texts contains text if {
	not _type in _known_types
	some text in [_target, _operation]
}

_odd_texts contains text if {
	_type == "execute_command"
	some text in _action_commands
}

_odd_texts contains text if {
	_type == "mcp_tool_call"
	some text in ({_field("server"), _target, _field("tool")} | _mcp_commands)
}

# METADATA
# title: Whether a text may show otherwise than it reads
_command_odd(text) if {
	not _text_is_usual(text)
	_holds_odd(text)
}

_holds_odd(text) if _text_odd(text)

_holds_odd(text) if {
	lines := replace(text, "\r\n", "\n")
	strings.replace_n(data.cavra.pack.words.lexer.odd_controls, lines) != lines
}

# METADATA
# title: Whether a text is short and of printed ASCII, tabs and line ends, as nearly all are
_text_is_usual(text) if {
	count(text) <= 1000
	trim_left(text, data.cavra.pack.words.text_usual) == ""
}

# ---------------------------------------------------------------------------------------------------------------------
# Answer
# ---------------------------------------------------------------------------------------------------------------------

_invalid_without_policy := {
	"decision": "block",
	"rule_id": "runtime.input.block_invalid",
	"severity": "high",
	"reason": "No policy is loaded",
}

# METADATA
# title: Order of a finding, but for its form
# description: Level, row of the table, higher severity, pattern.
_order(finding) := [
	0 - data.cavra.pack.levels[finding.decision],
	data.cavra.pack.rules[finding.rule_id].row,
	0 - data.cavra.pack.severities[finding.severity],
	object.get(finding, "pattern", ""),
]

_by_order[order] contains [object.get(finding, "form", ""), finding] if {
	some finding in _all_found
	order := _order(finding)
}

# Few orders and their many forms apart: sorting thousands of findings at once takes WASM seconds.
_in_order_found := [pair[1] |
	some order in sort([order | some order, _ in _by_order])
	some pair in sort(_by_order[order])
]

# METADATA
# title: All findings; without a policy everything is invalid
_sorted := _in_order_found if {
	count(_in_order_found) > 0
} else := [_invalid_without_policy]

# METADATA
# title: Findings
# description: Every rule that hits, strictest first.
# entrypoint: true
findings := _sorted

# METADATA
# title: Decision
# description: The first finding, with the policy that gave it and who may approve.
# entrypoint: true
decision := object.union(_answer(_sorted[0]), _approvers(_sorted[0]))

# METADATA
# title: Decision and findings in one value
# description: For the embedded WASM, whose host pays for every evaluation anew.
_judgement := {"decision": decision, "findings": findings}

_answer(finding) := {
	"decision": finding.decision,
	"rule_id": finding.rule_id,
	"severity": finding.severity,
	"reason": finding.reason,
	"policy_pack": _policy_field("id"),
	"policy_version": _policy_field("version"),
	"policy_digest": _policy_field("digest"),
}

_policy_field(name) := data.cavra.pack[name] if {
	data.cavra.pack[name]
} else := ""

_approvers(first) := object.union({"approver_group": first.approver_group}, _several_groups) if {
	first.decision == "require_approval"
	first.approver_group
} else := _several_groups if {
	first.decision == "require_approval"
} else := {}

_several_groups := {"approver_groups": sort(groups)} if {
	groups := {f.approver_group | some f in _sorted; f.decision == "require_approval"}
	count(groups) > 1
} else := {}

# ---------------------------------------------------------------------------------------------------------------------
# Text
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: A text folded for comparison
# description: By table; the built-in only where the text is proven ASCII, because engines differ on everything else.
_text_fold(text) := lower(text) if {
	_text_is_ascii(text)
} else := strings.replace_n(data.cavra.pack.words.text_fold, text)

# METADATA
# title: Whether a text is ASCII
# description: Short texts without a regular expression, which WASM compiles at every evaluation.
_text_is_ascii(text) if {
	count(text) <= 1000
	trim_left(text, data.cavra.pack.words.text_ascii) == ""
} else := false if {
	count(text) <= 1000
} else if {
	not regex.match(`[^\x01-\x7f]`, text)
}

# METADATA
# title: Whether a text holds an invisible, bidirectional, tag, full-width or compatibility character
_text_odd(text) if {
	not _text_is_ascii(text)
	regex.match(data.cavra.pack.words.text_odd, text)
}

# ---------------------------------------------------------------------------------------------------------------------
# Paths: validity and oddness
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Whether a text can be a path, server or branch
# description: No control character, no U+FFFD, at most 4,096 code points.
_path_valid(raw) if {
	count(raw) <= 4096
	not _path_has_invalid(raw)
}

_path_is_plain(raw) if trim_left(raw, data.cavra.pack.words.path_plain) == ""

_path_has_invalid(raw) if {
	not _path_is_plain(raw)
	regex.match(`[\x00-\x1f\x7f-\x{9f}\x{fffd}]`, raw)
}

# METADATA
# title: Whether a text can be a workspace root
# description: Absolute, not the root of everything, without `..`.
_root_valid(root) if {
	_path_valid(root)
	slashed := replace(_text_fold(root), `\`, "/")
	_root_is_absolute(slashed)
	count([part | some part in split(slashed, "/"); trim_right(part, " ") == ".."]) == 0
	not _path_is_top(_path_canonical(slashed).names[0])
}

_root_is_absolute(slashed) if startswith(slashed, "/")

_root_is_absolute(slashed) if {
	substring(slashed, 1, 2) == ":/"
	_path_is_drive(slashed)
}

_path_is_top("")

_path_is_top(name) if {
	count(name) == 2
	_path_is_drive(name)
}

# METADATA
# title: Whether a path may resolve or show otherwise than it reads (rule 10)
_path_odd(raw) if {
	not _path_is_plain(raw)
	_path_odd_text(raw)
}

_path_odd_text(raw) if _text_odd(raw)

_path_odd_text(raw) if regex.match(`[*?]|%[0-9A-Fa-f]{2}|~[0-9]`, raw)

_path_odd_text(raw) if {
	startswith(raw, "$")
	not data.cavra.pack.words.path_known_variables[split(replace(raw, `\`, "/"), "/")[0]]
}

# ---------------------------------------------------------------------------------------------------------------------
# Paths: canonical form
# ---------------------------------------------------------------------------------------------------------------------

_path_is_drive(text) if {
	substring(text, 1, 1) == ":"
	data.cavra.pack.words.path_letters[substring(text, 0, 1)]
}

# METADATA
# title: A path without `file:`, `//` and `localhost`
_path_without_scheme(text) := trim_prefix(path, "localhost") if {
	startswith(text, "file:")
	path := trim_prefix(trim_prefix(text, "file:"), "//")
	_path_is_local(path)
} else := trim_prefix(trim_prefix(text, "file:"), "//") if {
	startswith(text, "file:")
} else := text

_path_is_local("localhost")

_path_is_local(path) if startswith(path, "localhost/")

_path_is_local(path) if startswith(path, `localhost\`)

# METADATA
# title: What a path counts from, by its first component
_path_lead(parts) := {"from": "absolute", "drive": [substring(parts[0], 0, 2)], "user": "", "rest": rest} if {
	_path_is_drive(parts[0])
	rest := array.concat([substring(parts[0], 2, -1)], array.slice(parts, 1, count(parts)))
} else := {"from": from, "drive": [], "user": "", "rest": array.slice(parts, 1, count(parts))} if {
	from := _path_spelled(parts[0])
} else := {"from": "home", "drive": [], "user": user, "rest": array.slice(parts, 1, count(parts))} if {
	startswith(parts[0], "~")
	user := trim_right(parts[0], ". \t")
} else := {"from": "workspace", "drive": [], "user": "", "rest": parts}

_path_spelled(first) := "absolute" if {
	first == ""
} else := "workspace" if {
	data.cavra.pack.words.path_workspace[first]
} else := "home" if {
	first == "~"
} else := "home" if {
	data.cavra.pack.words.path_home[first]
}

_path_trimmed("..") := ".."

_path_trimmed(part) := trim_right(part, ". \t") if part != ".."

# METADATA
# title: What lies behind a drive, or behind the folder or root of a process in /proc
_path_followed(from, drive, components) := {"from": from, "drive": [components[0]], "components": rest} if {
	from == "absolute"
	drive == []
	count(components[0]) == 2
	_path_is_drive(components[0])
	rest := array.slice(components, 1, count(components))
} else := {"from": followed, "drive": drive, "components": array.slice(components, place + 1, count(components))} if {
	from == "absolute"
	drive == []
	place := _path_process(components)
	followed := {"cwd": "workspace", "root": "absolute"}[components[place]]
} else := {"from": from, "drive": drive, "components": array.concat(["proc", "self"], behind)} if {
	from == "absolute"
	drive == []
	components[0] == "dev"
	components[1] == "fd"
	".." in components
	behind := array.slice(components, 1, count(components))
} else := {"from": from, "drive": drive, "components": components}

# METADATA
# title: The place behind a process, or a thread of it, in /proc
_path_process(components) := 4 if {
	components[0] == "proc"
	components[2] == "task"
	_path_is_process(components[1])
} else := 2 if {
	components[0] == "proc"
	_path_is_process(components[1])
}

_path_is_process(name) if name in {"self", "thread-self"}

_path_is_process(name) if trim_left(name, "0123456789") == ""

# METADATA
# title: Components with `..` resolved; what is left of them climbs
# description: >-
#   No recursion, no stack: behind k times `..` the name with number t stands at the height t + 1 - k, and what stays is
#   the last name at every height above the lowest point.
_path_resolved(components) := {"ups": 0, "components": components} if {
	not ".." in components
} else := {"ups": 0 - lowest, "components": kept} if {
	runs := split(concat("", [concat("", ["/", component, "/"]) | some component in components]), "/../")
	names := [[k, name] | some k, run in runs; some name in split(trim(run, "/"), "//"); name != ""]
	final := count(names) - (count(runs) - 1)
	lowest := min(array.concat([0, final], [height | some t, name in names; height := t - name[0]]))
	heights := array.concat(sort([[(t + 1) - name[0], t] | some t, name in names]), [["none", 0]])
	last := [pair | some i, pair in heights; pair[0] != heights[i + 1][0]]
	kept := [names[t][1] | some [height, t] in last; height > lowest; height <= final]
}

_path_cut(component) := trim_right(split(component, ":")[0], ". \t")

# METADATA
# title: Components as they are, the last one cut at its first colon, all of them cut (streams)
_path_without_streams(components) := [components] if {
	not contains(concat("/", components), ":")
} else := [components, last, all] if {
	all := [cut | some component in components; cut := _path_cut(component); cut != ""]
	final := count(components) - 1
	end := [cut | cut := _path_cut(components[final]); cut != ""]
	last := array.concat(array.slice(components, 0, final), end)
}

_path_ups("absolute", _) := 0

_path_ups(from, ups) := ups if from != "absolute"

# METADATA
# title: The canonical form of a folded path
# description: >-
#   `from` is workspace, home or absolute; `ups` how far it climbs above that; `names` the joined components, as
#   they are and without streams; `user` the first component of `~NAME`.
_path_canonical(folded) := {"from": after.from, "ups": ups, "names": names, "user": led.user} if {
	led := _path_lead(split(replace(_path_without_scheme(folded), `\`, "/"), "/"))
	begun := [component | some part in led.rest; component := _path_trimmed(part); component != ""]
	before := _path_followed(led.from, led.drive, begun)
	resolved := _path_resolved(before.components)
	after := _path_followed(before.from, before.drive, resolved.components)
	ups := _path_ups(before.from, resolved.ups)
	names := [concat("/", array.concat(after.drive, cut)) | some cut in _path_without_streams(after.components)]
}

# ---------------------------------------------------------------------------------------------------------------------
# Paths: where a path lies
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: The part of an absolute path below a home folder; undefined outside of homes
_path_below_home(name) := concat("/", array.slice(parts, length, count(parts))) if {
	parts := split(name, "/")
	length := _path_home_length(parts)
	count(parts) >= length
}

_path_home_length(parts) := length if {
	length := data.cavra.pack.words.path_home_folders[parts[0]]
} else := length if {
	length := data.cavra.pack.words.path_home_folders[concat("/", array.slice(parts, 0, 2))]
} else := 3 if {
	endswith(parts[0], ":")
	parts[1] == "users"
}

# METADATA
# title: The part of a name below a folder; undefined where it lies elsewhere
_path_below("", name) := name

_path_below(folder, name) := "" if {
	folder != ""
	name == folder
} else := trim_prefix(name, concat("", [folder, "/"])) if {
	folder != ""
	startswith(name, concat("", [folder, "/"]))
}

_path_joined(folder, name) := concat("/", [part | some part in [folder, name]; part != ""])

# METADATA
# title: The folder so many steps above a root; never above the top
_path_above(root, ups) := concat("/", array.slice(parts, 0, max([count(parts) - ups, kept]))) if {
	parts := split(root, "/")
	kept := count([drive | drive := parts[0]; endswith(drive, ":")])
}

_path_encoded(lead, name) := concat("", ["/", replace(joined, "/", "//"), "/"]) if {
	joined := _path_joined(lead, name)
	joined != ""
} else := "/./"

_path_subjects(kind, lead, names) := [subject |
	some name in names
	subject := {"text": _path_encoded(lead, name), "kind": kind}
]

_path_homes(names) := [home | some name in names; home := _path_below_home(name)]

_path_absolute_form(name) := _path_joined("~", home) if {
	home := _path_below_home(name)
} else := concat("", [name, "/"]) if {
	count(name) == 2
	_path_is_drive(name)
} else := name if {
	substring(name, 2, 1) == "/"
	_path_is_drive(name)
} else := concat("", ["/", name])

_path_inside(names, "") := {"form": form, "subjects": _path_subjects("anchored", "", names)} if {
	form := _path_inside_form(names[0])
}

_path_inside(names, root) := {"form": form, "subjects": subjects} if {
	root != ""
	form := _path_inside_form(names[0])
	absolute := [_path_joined(root, name) | some name in names]
	subjects := array.concat(
		array.concat(_path_subjects("anchored", "", names), _path_subjects("anchored", `\`, absolute)),
		_path_subjects("anchored", "~", _path_homes(absolute)),
	)
}

_path_inside_form("") := "."

_path_inside_form(name) := name if name != ""

_path_outside(names, form, holds_workspace) := {"form": form, "subjects": subjects} if {
	subjects := array.concat(
		array.concat(_path_subjects("floating", `\`, names), _path_subjects("anchored", "~", _path_homes(names))),
		[{"text": "/./", "kind": "anchored"} | holds_workspace],
	)
}

_path_below_all(folder, names) := [rest | some name in names; rest := _path_below(folder, name)]

_path_place_absolute(names, root) := _path_inside(_path_below_all(root, names), root) if {
	root != ""
	_path_below(root, names[0])
} else := _path_outside(names, _path_absolute_form(names[0]), _path_absolute_holds(names[0], root))

# METADATA
# title: Whether the workspace lies, or may well lie, in an absolute folder
_path_absolute_holds(name, root) if {
	_path_is_top(name)
} else if {
	_path_below_home(name) == ""
	root == ""
} else if {
	root != ""
	_path_below(name, root)
} else := false

_path_place_home(path, root) := _path_inside(_path_below_all(root_below, path.names), root) if {
	root_below := _path_below_home(root)
	_path_below(root_below, path.names[0])
} else := {"form": _path_joined("~", path.names[0]), "subjects": subjects} if {
	guesses := [_path_joined(home, name) |
		some home in data.cavra.pack.words.path_home_guesses
		some name in path.names
	]
	literal := [_path_joined(path.user, name) | path.user != ""; some name in path.names]
	subjects := array.concat(
		array.concat(_path_subjects("floating", "~", path.names), _path_subjects("floating", "", literal)),
		array.concat(
			_path_subjects("guess", `\`, guesses),
			[{"text": "/./", "kind": "anchored"} | _path_home_holds(path.names[0], root)],
		),
	)
}

_path_home_holds("", _)

_path_home_holds(name, root) if {
	name != ""
	_path_below(name, _path_below_home(root))
}

# METADATA
# title: Where a canonical path lies under a canonical root
# description: The form to report, and the texts to compare with the patterns.
_path_place(path, root) := _path_place_absolute(path.names, root) if {
	path.from == "absolute"
} else := _path_inside(path.names, root) if {
	path.from == "workspace"
	path.ups == 0
} else := _path_place_absolute([_path_joined(folder, name) | some name in path.names], root) if {
	path.from == "workspace"
	root != ""
	folder := _path_above(root, path.ups)
} else := _path_place_home(path, root) if {
	path.ups == 0
} else := _path_outside(path.names, _path_joined(lead, path.names[0]), path.names[0] == "") if {
	climb := concat("/", [".." | some _ in numbers.range(1, path.ups)])
	lead := _path_joined({"home": "~", "workspace": ""}[path.from], climb)
}

_path_root_name("") := ""

_path_root_name(root) := _path_canonical(_text_fold(root)).names[0] if root != ""

# ---------------------------------------------------------------------------------------------------------------------
# Paths: matching
# ---------------------------------------------------------------------------------------------------------------------

_path_rest_hits(word, rest) if {
	endswith(rest, word.end)
	_path_between_hits(word, trim_suffix(rest, word.end))
}

_path_between_hits(word, _) if word.between == []

_path_between_hits(word, text) if {
	word.regex == ""
	contains(text, word.between[0])
}

_path_between_hits(word, text) if {
	word.regex != ""
	regex.match(word.regex, text)
}

_path_word_hits(word, subject) if {
	word.exact == subject.text
	_path_kind_suits(word, subject)
}

_path_word_hits(word, subject) if {
	subject.kind == "floating"
	word.floating != ""
	word.exact
	endswith(subject.text, word.floating)
}

_path_word_hits(word, subject) if {
	startswith(subject.text, word.start)
	_path_kind_suits(word, subject)
	_path_rest_hits(word, trim_prefix(subject.text, word.start))
}

_path_word_hits(word, subject) if {
	subject.kind == "floating"
	word.floating != ""
	word.start
	found := indexof(subject.text, word.floating)
	found >= 0
	_path_rest_hits(word, trim_prefix(substring(subject.text, found, -1), word.floating))
}

_path_kind_suits(_, subject) if subject.kind != "guess"

_path_kind_suits(word, _) if word.absolute

# METADATA
# title: The words that may hit a text
# description: Those filed under its tokens or under another text that stands in it.
_path_candidates(kind, text) := [word | some key in keys; some word in data.cavra.pack.paths[kind].words[key]] if {
	parts := split(strings.replace_n(data.cavra.pack.words.path_delimiters, text), "/")
	tokens := {token | some token in parts; data.cavra.pack.paths[kind].words[token][0].key}
	keys := tokens | {key | some key in data.cavra.pack.paths[kind].scan; contains(text, key)}
}

# METADATA
# title: Whether a folded path surely has a name below the workspace root; false where that is not seen at once
_path_is_deep(folded, _) if {
	_path_has_no_way_up(folded)
	trim(folded, "./ \t") != ""
	not substring(folded, 0, 1) in {"/", "~", "$", "%"}
}

_path_is_deep(folded, root) if {
	root != ""
	startswith(folded, concat("", [root, "/"]))
	_path_has_no_way_up(folded)
	trim(trim_prefix(folded, root), "./ \t") != ""
}

_path_has_no_way_up(folded) if {
	not contains(folded, "..")
	not contains(folded, ":")
	not contains(folded, `\`)
}

_path_may_hit(_, words, _, _) if count(words) > 0

_path_may_hit(kind, _, folded, root) if {
	data.cavra.pack.paths[kind].has_top
	not _path_is_deep(folded, root)
}

_path_place_hits(kind, place, words) := {hit |
	some subject in place.subjects
	some word in words
	_path_word_hits(word, subject)
	hit := {"entry": word.entry, "form": place.form, "folder": word.folder}
} | {hit |
	some subject in place.subjects
	some entry in data.cavra.pack.paths[kind].top[subject.text]
	hit := {"entry": entry, "form": place.form, "folder": true}
}

# METADATA
# title: The entries that reads or writes of paths hit, each with the canonical form of the path
# description: >-
#   A text of more than 4,096 code points is no path. Where no pattern has a token of these texts, no path is looked at.
_path_hits_many(kind, raws, root) := set() if {
	count(raws) == 0
} else := {hit |
	all := array.concat([raw | some raw in raws], [root])
	words := _path_candidates(kind, _text_fold(concat("/", all)))
	_path_worth_a_look(kind, words)
	root_name := _path_root_name(root)
	root_folded := _text_fold(root)
	some raw in raws
	raw != ""
	count(raw) <= 4096
	folded := _text_fold(raw)
	text := concat("/", [folded, root_folded])
	own := [word | some word in words; contains(text, word.key)]
	_path_may_hit(kind, own, folded, root_folded)
	place := _path_place(_path_canonical(folded), root_name)
	some hit in _path_place_hits(kind, place, own)
}

_path_worth_a_look(_, words) if count(words) > 0

_path_worth_a_look(kind, _) if data.cavra.pack.paths[kind].has_top

# ---------------------------------------------------------------------------------------------------------------------
# Shell lexer: the automaton of shell_lexer.ts. Modes: 0 command, 1 single, 2 double, 3 ANSI-C, 4 comment, 5 backquote,
# 6 backquote in double quotes. A node of the graph is 8 * special + mode.
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Pieces of a shell text
# description: Plain text at even places, special texts (quotes, brackets, escapes) at odd ones.
_split_specials(text) := split(strings.replace_n(data.cavra.pack.words.lexer.specials_with_comments, text), "\u0000") if {
	contains(text, "#")
} else := split(strings.replace_n(data.cavra.pack.words.lexer.specials, text), "\u0000")

_last_character(text) := substring(text, count(text) - 1, 1)

# METADATA
# title: Whether special k, a number sign, begins a comment
_starts_comment(parts, k) if {
	parts[2 * k] != ""
	data.cavra.pack.words.lexer.comment_after[_last_character(parts[2 * k])]
}

_starts_comment(parts, 0) if parts[0] == ""

_starts_comment(parts, k) if {
	k > 0
	parts[2 * k] == ""
	data.cavra.pack.words.lexer.comment_after_special[parts[(2 * k) - 1]]
}

_special(parts, k) := "#c" if {
	parts[(2 * k) + 1] == "#"
	_starts_comment(parts, k)
} else := parts[(2 * k) + 1]

# METADATA
# title: The special texts between the plain pieces
# description: Where there are none the range is 0, -1, and no piece stands there.
_specials(parts) := [_special(parts, k) | some k in numbers.range(0, ((count(parts) - 1) / 2) - 1)]

# METADATA
# title: Quoting modes that a text can reach
_modes(text) := array.concat(
	array.concat([0, 1, 2], [3 | contains(text, "$'")]),
	array.concat([4 | contains(text, "#")], [m | contains(text, "`"); some m in [5, 6]]),
)

_next_mode(special, mode) := object.get(data.cavra.pack.words.lexer.next, special, data.cavra.pack.words.lexer.keep)[mode]

_opens("(", 0)

_opens("$(", mode) if mode in {0, 2}

_substitutes("$(", mode) if mode in {0, 2}

_closes(")", 0)

# METADATA
# title: Transitions for pairing brackets
# description: A closing bracket leads to a negative node that names it; an opener without partner leads nowhere.
_pairing_edges(specials, modes) := object.union(
	{(k * 8) + m: [to] |
		some k, special in specials
		some m in modes
		not _opens(special, m)
		to := _pairing_target(special, k, m)
	},
	{node: nowhere | some k, ")" in specials; node := 0 - (k + 1); nowhere := []},
)

_pairing_target(special, k, m) := 0 - (k + 1) if {
	_closes(special, m)
} else := ((k + 1) * 8) + _next_mode(special, m)

_closers_found(edges, openers) := {k: c |
	some k in openers
	some x in graph.reachable(edges, [(k + 1) * 8])
	x < 0
	c := (0 - x) - 1
}

_jumps(specials, closers) := {(k * 8) + m: [((c + 1) * 8) + m] |
	some k, c in closers
	some m in [0, 2]
	_opens(specials[k], m)
}

_unpaired(openers, closers) := [k | some k in openers; not closers[k]]

# METADATA
# title: The closing bracket of each opening one
# description: Three rounds, so three levels deep; only the first 64 openers, so that the work stays bounded.
_closers(specials, modes) := object.union(object.union(first, second), third) if {
	"$(" in specials
	openers := array.slice([k | some k, s in specials; s in {"$(", "("}], 0, 64)
	edges := _pairing_edges(specials, modes)
	first := _closers_found(edges, openers)
	second := _closers_again(edges, specials, openers, first)
	third := _closers_again(edges, specials, openers, object.union(first, second))
} else := {}

_closers_again(edges, specials, openers, known) := {} if {
	count(_unpaired(openers, known)) == 0
} else := _closers_found(object.union(edges, _jumps(specials, known)), _unpaired(openers, known))

_walk_target(specials, closers, k, m, enters) := ((closers[k] + 1) * 8) + m if {
	_substitutes(specials[k], m)
} else := (k + 1) * 8 if {
	enters
	_substitutes(specials[k], m)
} else := ((k + 1) * 8) + _next_mode(specials[k], m)

# METADATA
# title: The way through a text at its own level
# description: With `enters`, an unpaired substitution leads into command mode even from quotes.
_walk(specials, modes, closers, enters) := graph.reachable(object.union(edges, ends), [0]) if {
	edges := {(k * 8) + m: [_walk_target(specials, closers, k, m, enters)] |
		some k, _ in specials
		some m in modes
	}
	ends := {node: nowhere | some m in modes; node := (count(specials) * 8) + m; nowhere := []}
}

# METADATA
# title: What follows one backslash in ANSI-C quotes
_ansi_escape(text) := concat("", [_ansi_hex(digits), substring(text, 1 + count(digits), -1)]) if {
	width := {"x": 2, "u": 4, "U": 8}[substring(text, 0, 1)]
	digits := _leading(substring(text, 1, width), "0123456789abcdefABCDEF")
	digits != ""
} else := concat("", ["\\", text]) if {
	substring(text, 0, 1) in {"x", "u", "U"}
} else := concat("", [_ansi_octal(digits), substring(text, count(digits), -1)]) if {
	digits := _leading(substring(text, 0, 3), "01234567")
	digits != ""
} else := concat("", [plain, substring(text, 1, -1)]) if {
	plain := data.cavra.pack.words.lexer.ansi_escapes[substring(text, 0, 1)]
} else := concat("", ["\\", text])

_leading(text, characters) := substring(text, 0, count(text) - count(trim_left(text, characters)))

_ansi_hex(digits) := _ansi_character(trim_left(lower(digits), "0"))

_ansi_octal(digits) := _ansi_character(trim_left(_hex_of(_octal_value(values) % 256), "0")) if {
	values := [d | some i in numbers.range(0, count(digits) - 1); d := to_number(substring(digits, i, 1))]
}

_octal_value(d) := d[0] if {
	count(d) == 1
} else := (d[0] * 8) + d[1] if {
	count(d) == 2
} else := ((d[0] * 64) + (d[1] * 8)) + d[2]

_hex_of(value) := concat("", [
	substring("0123456789abcdef", (value - (value % 16)) / 16, 1),
	substring("0123456789abcdef", value % 16, 1),
])

# METADATA
# title: Character of a code in hexadecimal, without leading zeros
# description: Controls, surrogates and what has more than four digits become a question mark.
_ansi_character(hex) := "?" if {
	not hex in {"9", "a"}
	count(hex) < 2
} else := "?" if {
	count(hex) == 2
	startswith(hex, "1")
} else := "?" if {
	hex == "7f"
} else := "?" if {
	count(hex) > 4
} else := "?" if {
	count(hex) == 4
	startswith(hex, "d")
	not substring(hex, 1, 1) in {"0", "1", "2", "3", "4", "5", "6", "7"}
} else := json.unmarshal(concat("", ["\"\\u", substring("0000", 0, 4 - count(hex)), hex, "\""]))

_ansi_decode(text) := text if {
	not contains(text, "\\")
} else := concat("", array.concat([pieces[0]], [_ansi_escape(piece) | some i, piece in pieces; i > 0])) if {
	pieces := split(text, "\\")
}

_emit_plain(0, text) := strings.replace_n(data.cavra.pack.words.lexer.plain, text)

_emit_plain(1, text) := _inner_marks(text)

_emit_plain(2, text) := strings.replace_n(data.cavra.pack.words.lexer.plain_in_double, text)

_emit_plain(3, text) := concat("", ["\u000e", _ansi_decode(text)])

_emit_plain(4, _) := ""

_emit_plain(5, text) := _inner_marks(text)

_emit_plain(6, text) := _inner_marks(text)

# METADATA
# title: Text of a substitution inside a word
# description: A here-document in it is no redirection of the script around it.
_inner_marks(text) := replace(text, "\u0010", "\u0013")

# METADATA
# title: Text between two specials
_inner_text(parts, opener, closer) := concat("", array.slice(parts, (2 * opener) + 2, (2 * closer) + 1))

_emit_special(parts, specials, closers, k, m) := concat("", [
	data.cavra.pack.words.lexer.emit[m][specials[k]],
	_inner_marks(_inner_text(parts, k, closers[k])),
	"\u001e)",
]) if {
	_substitutes(specials[k], m)
} else := data.cavra.pack.words.lexer.emit[m][specials[k]] if {
	k < count(specials)
} else := ""

_emit_step(parts, specials, closers, x) := concat("", [
	_emit_plain(m, parts[2 * k]),
	_emit_special(parts, specials, closers, k, m),
]) if {
	m := x % 8
	k := (x - m) / 8
}

# METADATA
# title: One lexed script
# description: See `Lexed` in shell_lexer.ts.
_lexed(text) := {
	"marked": strings.replace_n(data.cavra.pack.words.lexer.plain, text),
	"substitutions": [],
	"unbalanced": false,
	"commented": false,
} if {
	count(_split_specials(text)) == 1
} else := {
	"marked": concat("", [_emit_step(parts, specials, closers, x) | some x in sort(steps)]),
	"substitutions": array.concat(
		_bracket_substitutions(parts, specials, closers, steps),
		_backquote_substitutions(text, parts, specials, steps),
	),
	"unbalanced": _unbalanced(text, specials, closers, steps),
	"commented": _commented(text, steps),
} if {
	parts := _split_specials(text)
	specials := _specials(parts)
	modes := _modes(text)
	closers := _closers(specials, modes)
	steps := _walk(specials, modes, closers, false)
}

_commented(text, steps) if {
	contains(text, "#")
	some x in steps
	x % 8 == 4
} else := false

_bracket_substitutions(parts, specials, closers, steps) := [_inner_text(parts, k, closer) |
	some k, closer in closers
	some m in [0, 2]
	((k * 8) + m) in steps
	_substitutes(specials[k], m)
]

_backquote_substitutions(text, parts, specials, steps) := [] if {
	not contains(text, "`")
} else := [strings.replace_n(data.cavra.pack.words.lexer.backquoted, _inner_text(parts, k, end)) |
	quotes := [x | some x in sort(steps); specials[(x - (x % 8)) / 8] == "`"]
	some i, x in quotes
	(x % 8) in {0, 2}
	k := (x - (x % 8)) / 8
	y := quotes[i + 1]
	end := (y - (y % 8)) / 8
]

# METADATA
# title: Why quotes or brackets do not balance, or may pair otherwise than read here
_unbalanced(text, specials, closers, steps) if {
	not (max(steps) % 8) in {0, 4}
} else if {
	contains(replace(text, "\\\n", ""), "esac")
	_has_substitution(text)
} else if {
	some k, special in specials
	special == "$("
	not closers[k]
	some m in [0, 2]
	((k * 8) + m) in steps
} else := false

_has_substitution(text) if {
	contains(text, "$(")
} else := contains(text, "`")

# ---------------------------------------------------------------------------------------------------------------------
# Here-documents
# ---------------------------------------------------------------------------------------------------------------------

_delimiter_characters := "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"

# METADATA
# title: Text without its here-documents
# description: At most eight are taken out; each stays as one redirection with an encoded target.
_without_here_documents(text) := text if {
	not contains(text, "<<")
} else := replace(replace(taken, "\u0015", "<<<"), "\u0014", "<<") if {
	t0 := replace(text, "<<<", "\u0015")
	t4 := _take_first(_take_first(_take_first(_take_first(t0))))
	taken := _take_first(_take_first(_take_first(_take_first(t4))))
}

_take_first(text) := text if {
	not contains(text, "<<")
} else := _take_out(before, behind) if {
	at := indexof(text, "<<")
	before := substring(text, 0, at)
	behind := substring(text, at + 2, -1)
}

# METADATA
# title: One here-document taken out
# description: Where that is not surely right, the operator is marked as none and the body stays script.
_take_out(before, behind) := concat("", [
	before,
	"\u0010",
	delimiter.kind,
	strings.replace_n(data.cavra.pack.words.lexer.body_encode, concat("\n", array.slice(lines, 1, end))),
	" ",
	lines[0],
	concat("", ["\n" | end + 1 < count(lines)]),
	concat("\n", array.slice(lines, end + 1, count(lines))),
]) if {
	tabs := _tab_characters(behind)
	delimiter := _delimiter(trim_left(trim_prefix(behind, "-"), " \t"))
	lines := split(delimiter.rest, "\n")
	end := min([i | some i, line in lines; i > 0; trim_left(line, tabs) == delimiter.word])
	not endswith(lines[0], "\\")
	not endswith(before, "\\")
	not _in_arithmetic(before)
	not _ends_earlier(delimiter, array.slice(lines, 1, end))
	_ends_in_command(before, {0})
	_ends_in_command(concat("", [before, lines[0]]), {0, 4})
} else := concat("", [before, "\u0014", behind])

# METADATA
# title: Whether a text ends inside arithmetic, where two less-than signs are a shift
_in_arithmetic(before) if _last_index_of(before, "((") > _last_index_of(before, "))")

_last_index_of(text, part) := -1 if {
	not contains(text, part)
} else := (count(text) - count(pieces[count(pieces) - 1])) - count(part) if {
	pieces := split(text, part)
}

# METADATA
# title: Whether continued lines of an unquoted body make its delimiter
_ends_earlier(delimiter, body) if {
	delimiter.kind == "u"
	delimiter.word in split(replace(concat("\n", body), "\\\n", ""), "\n")
}

_tab_characters(behind) := "\t" if {
	startswith(behind, "-")
} else := ""

_delimiter(text) := found if {
	found := _delimiter_read(text)
	found.word != ""
	trim_left(found.word, _delimiter_characters) == ""
	substring(found.rest, 0, 1) in {" ", "\t", "\n", ";", "&", "|", "<", ">", "(", ")"}
}

_delimiter_read(text) := {"kind": "q", "word": pieces[1], "rest": rest} if {
	quote := substring(text, 0, 1)
	quote in {"'", "\""}
	pieces := split(text, quote)
	count(pieces) > 2
	rest := concat(quote, array.slice(pieces, 2, count(pieces)))
} else := {"kind": "q", "word": word, "rest": trim_left(bare, _delimiter_characters)} if {
	startswith(text, "\\")
	bare := substring(text, 1, -1)
	word := _leading(bare, _delimiter_characters)
} else := {"kind": "u", "word": word, "rest": trim_left(text, _delimiter_characters)} if {
	word := _leading(text, _delimiter_characters)
}

# METADATA
# title: Whether a text ends in one of the modes, as far as that can be told
_ends_in_command(text, _) if {
	plain := replace(text, "\"$(", "")
	strings.replace_n(data.cavra.pack.words.lexer.not_simple, plain) == plain
}

_ends_in_command(text, last_modes) if {
	_special_count(text) <= 4096
	parts := _split_specials(text)
	specials := _specials(parts)
	count([s | some s in specials; s in {"$(", "("}]) <= 64
	modes := _modes(text)
	closers := _closers(specials, modes)
	steps := _walk(specials, modes, closers, true)
	(max(steps) % 8) in last_modes
	not _entered_and_closed(specials, closers, steps)
}

_entered_and_closed(specials, closers, steps) if {
	some k, special in specials
	special == "$("
	not closers[k]
	((k * 8) + 2) in steps
	some i, other in specials
	other == ")"
	(i * 8) in steps
}

# ---------------------------------------------------------------------------------------------------------------------
# Scripts: simple commands with words and redirections
# ---------------------------------------------------------------------------------------------------------------------

_word_text(word) := strings.replace_n(data.cavra.pack.words.lexer.text, word)

_word_texts(words) := split(strings.replace_n(data.cavra.pack.words.lexer.text, concat("\u001f", words)), "\u001f") if {
	count(words) > 0
} else := []

_literal_braces(text) := replace(replace(replace(text, "\u0016", "{"), "\u0017", "}"), "\u0018", ",")

# METADATA
# title: Brace expansion of one marked word
_expand_braces(word) := [word] if {
	not _has_group(word)
} else := [_finished(w) | some w in sixth; w != ""] if {
	third := _expand_all(_expand_all(_expand_all([word])))
	sixth := _expand_all(_expand_all(_expand_all(third)))
	count(sixth) <= 64
} else := [concat("", ["\u001a", _literal_braces(word)])]

_has_group(word) if {
	contains(word, "\u0017")
	contains(word, "\u0016")
	not word in {"\u0016", "\u0017"}
}

_finished(word) := concat("", ["\u001a", _literal_braces(word)]) if {
	contains(word, "\u0017")
} else := word

# More than 64 words stay as they are: the caller gives up on them.
_expand_all(words) := words if {
	count(words) > 64
} else := [w | some word in words; some w in _expand_one(word)]

_expand_one(word) := [word] if {
	not contains(word, "\u0017")
} else := [concat("}", [head, after])] if {
	[head, after] := _cut(word, "\u0017")
	not contains(head, "\u0016")
} else := _expand_group(substring(head, 0, open), substring(head, open + 1, -1), after) if {
	[head, after] := _cut(word, "\u0017")
	open := _last_index(head, "\u0016")
}

_cut(text, mark) := [substring(text, 0, at), substring(text, at + 1, -1)] if at := indexof(text, mark)

_last_index(text, mark) := (count(text) - count(last)) - 1 if {
	pieces := split(text, mark)
	last := pieces[count(pieces) - 1]
}

_expand_group(before, inner, after) := [concat("", [before, _single(inner), after])] if {
	not contains(inner, "\u0018")
} else := _splice(before, inner, after) if {
	contains(before, "\u0016")
} else := [concat("", [before, alternative, after]) | some alternative in split(inner, "\u0018")]

# METADATA
# title: A group without a comma
# description: Literal, but for a range; one with a single value stands for that.
_single(inner) := concat("", ["{", inner, "}"]) if {
	not contains(inner, "..")
} else := ends[0] if {
	ends := split(inner, "..")
	count(ends) == 2
	ends[0] == ends[1]
	_is_range_end(ends[0])
} else := concat("", ["\u001a{", inner, "}"])

_is_range_end(text) if {
	text != ""
	trim_left(text, "0123456789") == ""
}

_is_range_end(text) if {
	count(text) == 1
	trim_left(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == ""
}

_splice(before, inner, after) := [concat("", ["\u001a", _literal_braces(whole)])] if {
	substring(after, _first_mark(after), 1) == "\u0016"
	whole := concat("", [before, "\u0016", inner, "\u0017", after])
} else := [concat("", [substring(before, 0, start), concat("\u0018", alternatives), substring(after, end, -1)])] if {
	start := max([_last_index(before, "\u0016"), _last_index(before, "\u0018")]) + 1
	end := _first_mark(after)
	alternatives := [concat("", [substring(before, start, -1), a, substring(after, 0, end)]) |
		some a in split(inner, "\u0018")
	]
}

_first_mark(text) := min([count(split(text, mark)[0]) | some mark in ["\u0016", "\u0017", "\u0018"]])

_at(texts, i) := texts[i] if {
	texts[i]
} else := ""

_with_operators(marked) := _with_redirections(strings.replace_n(
	data.cavra.pack.words.lexer.operators,
	concat("", [";\u001f", marked]),
))

_with_redirections(joined) := joined if {
	not _redirects(joined)
} else := strings.replace_n(data.cavra.pack.words.lexer.separate_redirections, described) if {
	arrows := replace(replace(joined, "\u0005\u0005", "\u0005"), "\u0004\u0004\u0004", "\u0007")
	merged := replace(replace(arrows, "\u0004\u0004", "\u0010"), "\u0004\u0005", "\u0006")
	described := strings.replace_n(data.cavra.pack.words.lexer.file_descriptors, merged)
}

_redirects(text) if strings.replace_n(data.cavra.pack.words.lexer.redirection_marks, text) != text

_is_redirection(word) if data.cavra.pack.words.lexer.redirections[word]

# METADATA
# title: One simple command
# description: The operator before it, marked words, redirections with mark and target.
_command(piece) := {
	"op": substring(piece, 0, 1),
	"words": _expanded(_command_words(all, count(redirections)), piece),
	"redirections": redirections,
} if {
	all := [word | some word in split(substring(piece, 1, -1), "\u001f"); word != ""]
	redirections := [{"op": op, "target": _at(all, i + 1)} |
		_redirects(piece)
		some i, op in all
		_is_redirection(op)
	]
}

_expanded(words, piece) := words if {
	not contains(piece, "\u0017")
} else := [w | some word in words; some w in _expand_braces(word)]

_command_words(all, 0) := all

_command_words(all, n) := [word |
	some i, word in all
	not _is_redirection(word)
	not _is_redirection(_at(all, i - 1))
] if {
	n > 0
}

# METADATA
# title: One script
# description: See `Script` in shell_script.ts.
_script(text, window) := {
	"commands": [_command(piece) | some piece in split(read.text, "\u0001")],
	"substitutions": lexed.substitutions,
	"unbalanced": lexed.unbalanced,
	"commented": lexed.commented,
	"text": taken,
	"cut": read.cut,
} if {
	taken := _without_here_documents(text)
	lexed := _lexed(taken)
	read := _within_window(_with_operators(lexed.marked), window)
}

# METADATA
# title: Marked text of a script without the middle of what is too long
# description: The window counts words, operators and redirections; half of it at either end is kept.
_within_window(marked, window) := {"text": marked, "cut": false} if {
	count(marked) <= window
} else := {"text": squeezed, "cut": false} if {
	squeezed := _squeezed(marked, "\u001f")
	count(squeezed) - count(replace(squeezed, "\u001f", "")) < window
} else := {"text": concat("\u001f", array.concat(head, tail)), "cut": true} if {
	all := split(_squeezed(marked, "\u001f"), "\u001f")
	half := (window - (window % 2)) / 2
	head := array.slice(all, 0, half)
	tail := array.slice(all, (count(all) - window) + half, count(all))
}

_loose_text(text) := strings.replace_n(data.cavra.pack.words.lexer.loose, text)

_body(target) := strings.replace_n(data.cavra.pack.words.lexer.body_decode, substring(target, 1, -1))

# ---------------------------------------------------------------------------------------------------------------------
# Units: what a simple command launches
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Program by base name, folded, without the ending of an executable
_program_name(text) := _without_ending(_text_fold(base)) if {
	parts := split(replace(text, "\\", "/"), "/")
	base := parts[count(parts) - 1]
}

_without_ending(base) := substring(base, 0, count(base) - count(ending)) if {
	contains(base, ".")
	endings := [e | some e in data.cavra.pack.words.shell.program_endings; endswith(base, e)]
	ending := endings[0]
} else := base

_unit(words) := {"words": words, "texts": texts, "program": _program_name(_at(texts, 0))} if {
	texts := _word_texts(words)
}

# METADATA
# title: A unit with what several rules ask of it
# description: The first place behind its leading options, and its carriers.
_judged_unit(unit) := {
	"words": unit.words,
	"texts": unit.texts,
	"program": unit.program,
	"end": end,
	"carried": _carried(unit.program, unit.texts, end),
} if {
	end := _run_end(unit.texts, 1)
}

_is_option(text) if {
	substring(text, 0, 1) in {"-", "+"}
	count(text) > 1
}

_is_assignment(word) if {
	contains(word, "=")
	name := _without_subscript(trim_suffix(split(word, "=")[0], "+"))
	name != ""
	not substring(name, 0, 1) in {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
	trim_left(name, data.cavra.pack.words.shell.assignment_characters) == ""
}

# METADATA
# title: The name of an array without the place in it
# description: The bracket of a marked word may carry a mark.
_without_subscript(name) := name if {
	not endswith(name, "]")
} else := trim_suffix(split(name, "[")[0], "\u001a")

# METADATA
# title: A number as programs take it, also 1e3, 0x10 and inf, with the ending of a duration or size
_is_number(text) if {
	digits := trim_prefix(text, ".")
	trim_left(digits, "0123456789") != digits
	_is_number_ending(trim_left(digits, "0123456789.abcdefxABCDEFX+-"))
}

_is_number(text) if text in {"inf", "infinity", "INF", "INFINITY"}

_is_number_ending("")

_is_number_ending(ending) if data.cavra.pack.words.shell.number_endings[ending]

# METADATA
# title: Words before the program
# description: Keywords, assignments, numbers and descriptors of a redirection.
_is_prefix(word) if data.cavra.pack.words.shell.keywords[word]

_is_prefix(word) if _is_assignment(word)

_is_prefix(word) if trim_left(word, "0123456789") == ""

_is_prefix(word) if _is_in_braces(word)

_is_in_braces(word) if {
	startswith(word, "{")
	endswith(word, "}")
	count(word) > 2
}

_without_prefix_span(words, from, to) := [from, to] if {
	from < to
	not _is_prefix(words[from])
} else := [start, to] if {
	start := min(array.concat(
		[i | some i in numbers.range(from, to); i < to; not _is_prefix(words[i])],
		[to],
	))
}

# METADATA
# title: Whether a launcher reads a word for itself
# description: Where that is no script, any word with a sign of equality is an assignment, as env takes it.
_is_skipped("-", _)

_is_skipped(text, _) if _is_option(text)

_is_skipped(text, _) if _is_assignment(text)

_is_skipped(text, "words") if contains(text, "=")

_is_skipped(text, _) if _is_number(text)

# METADATA
# title: First place behind a run of options
# description: Each option is taken with and without a value. No run of 128 options is longer than 256 words.
_run_end(texts, from) := from if {
	from < count(texts)
	not _is_option(texts[from])
} else := min(array.concat(
	[i |
		some i in numbers.range(from, last)
		i < count(texts)
		not _is_option(texts[i])
		not _is_option_before(texts, from, i)
	],
	[last],
)) if {
	last := max([from, min([count(texts), from + 256])])
}

# METADATA
# title: Whether a command has more options than are looked through (rule 11)
_has_many_options(texts) if {
	count(texts) > 128
	count([text | some text in texts; _is_option(text)]) > 128
} else := false

_is_option_before(texts, from, i) if {
	i > from
	_is_option(texts[i - 1])
}

_skipped_end(texts, from, kind) := from if {
	from < count(texts)
	not _is_skipped(texts[from], kind)
} else := min(array.concat(
	[i |
		some i in numbers.range(from, count(texts))
		i < count(texts)
		not _is_skipped(texts[i], kind)
		not _is_option_before(texts, from, i)
	],
	[max([from, count(texts)])],
))

_program_places(texts, from, operands, kind) := [i |
	end := _skipped_end(texts, from, kind)
	dashes := array.slice([j | some j, text in texts; j >= from; text == "--"], 0, 1)
	some i in array.concat(numbers.range(from, end + operands), [behind | some j in dashes; behind := j + 1])
	i < count(texts)
	not _is_skipped(texts[i], kind)
]

_launcher_spans(unit) := [[i, count(unit.texts)] |
	operands := data.cavra.pack.words.shell.launchers[unit.program].operands
	not data.cavra.pack.words.shell.launchers[unit.program].script
	not _is_harmless_launcher(unit)
	end := _coprocess_end(unit)
	some i in _program_places(unit.texts, 1, operands, "words")
	i < end
	not _is_listed_value(unit, i)
]

# METADATA
# title: Whether a word is surely the value of the option before it
# description: Behind another option that one may be a value itself.
_is_listed_value(unit, 2) if data.cavra.pack.words.shell.launchers[unit.program].values[unit.texts[1]]

_is_listed_value(unit, i) if {
	i > 2
	data.cavra.pack.words.shell.launchers[unit.program].values[unit.texts[i - 1]]
	not _is_option(unit.texts[i - 2])
}

# METADATA
# title: The place behind what a coprocess surely runs
# description: Only a compound command has a name before it, so coproc echo a b names none.
_coprocess_end(unit) := 2 if {
	unit.program == "coproc"
	data.cavra.pack.words.shell.speakers[unit.texts[1]]
	not _begins_compound(_at(unit.words, 2))
} else := count(unit.texts)

_begins_compound(word) if data.cavra.pack.words.shell.keywords[word]

_begins_compound(word) if word in {"for", "select", "case"}

# METADATA
# title: The place behind a program that exec starts and that only prints
_spoken_end(unit, at) := place + 1 if {
	unit.texts[at] == "exec"
	form := data.cavra.pack.words.shell.exec_forms[unit.program]
	first := min([i | some i, text in unit.texts; i > at; not data.cavra.pack.words.shell.exec_flags[text]])
	not _is_skipped(unit.texts[first], "words")
	place := _exec_place(form, unit.texts, first)
	data.cavra.pack.words.shell.speakers[unit.texts[place]]
} else := count(unit.texts)

_exec_place("operand", _, first) := first + 1

_exec_place("dashes", texts, first) := first + 2 if texts[first + 1] == "--"

_is_harmless_launcher(unit) if {
	some text in unit.texts
	data.cavra.pack.words.shell.launchers[unit.program].harmless_with[text]
}

_sub_launcher_spans(unit) := [[i, count(unit.texts)] |
	data.cavra.pack.words.shell.sub_launchers[unit.program]
	at := min([j |
		some j, text in unit.texts
		j > 0
		data.cavra.pack.words.shell.sub_launchers[unit.program][text] >= 0
	])
	operands := data.cavra.pack.words.shell.sub_launchers[unit.program][unit.texts[at]]
	end := _spoken_end(unit, at)
	some i in _program_places(unit.texts, at + 1, operands, "words")
	i < end
]

_exec_spans(unit) := [[i + 1, end] |
	data.cavra.pack.words.shell.exec_words[unit.program]
	markers := [i | some i, text in unit.texts; data.cavra.pack.words.shell.exec_words[unit.program][text]]
	ends := array.concat([j | some j, text in unit.texts; text in {";", "+"}], [count(unit.texts)])
	some i in array.slice(markers, 0, 129)
	end := min([j | some j in ends; j > i])
]

_started_spans(unit) := [_launcher_spans(unit), _sub_launcher_spans(unit), _exec_spans(unit)] if {
	data.cavra.pack.words.shell.roles[unit.program].starts
} else := []

_expansion_spans(unit) := [[1, count(unit.words)]] if {
	substring(unit.words[0], 0, 1) in {"\u001a", "\u000f"}
	_may_be_nothing(unit.words[0])
} else := []

# METADATA
# title: Whether a word may stand for no word at all
# description: An unquoted expansion, or all arguments.
_may_be_nothing(word) if startswith(word, "\u001a$")

_may_be_nothing(word) if startswith(word, "\u001a`")

_may_be_nothing(word) if startswith(word, "\u000f\u001a$@")

# METADATA
# title: Spans of what a unit starts, counted in the words of its command
_unit_spans(words, unit, from) := {span |
	some spans in array.concat(_started_spans(unit), [_expansion_spans(unit)])
	some [a, b] in spans
	span := _without_prefix_span(words, from + a, from + b)
	span[0] < span[1]
}

# METADATA
# title: Spans of what the units of one level start
_next_spans(words, level) := {span |
	some [from, to] in level
	some span in _unit_spans(words, _unit(array.slice(words, from, to)), from)
}

# METADATA
# title: All units of a command
# description: Launchers four times deep, at most 16 units a level; beyond that the command is too deep to be judged.
_launched(command) := {"units": [], "too_deep": false} if {
	count(command.words) == 0
} else := _launched_span(command.words, span) if {
	span := _without_prefix_span(command.words, 0, count(command.words))
	span[0] < span[1]
} else := {"units": [], "too_deep": false}

_launched_span(words, all) := {"units": [_judged_unit(unit)], "too_deep": _has_many_options(unit.texts)} if {
	unit := _unit(array.slice(words, all[0], all[1]))
	count(_unit_spans(words, unit, all[0])) == 0
} else := {
	"units": [_judged_unit(_unit(array.slice(words, a, b))) | some [a, b] in spans],
	"too_deep": _too_deep(words, [n1, n2, n3, n4], n5, most),
} if {
	most := _most_units(words)
	n1 := _next_spans(words, [all])
	l1 := _first_spans(n1, most)
	n2 := _next_spans(words, l1)
	l2 := _first_spans(n2, most)
	n3 := _next_spans(words, l2)
	l3 := _first_spans(n3, most)
	n4 := _next_spans(words, l3)
	l4 := _first_spans(n4, most)
	n5 := _next_spans(words, l4)
	spans := {span | some level in [[all], l1, l2, l3, l4]; some span in level}
}

# METADATA
# title: What the commands of a script launch, without the words of arrays
# description: "An array runs nothing by itself: its words count where more than echo can use it."
_without_arrays(commands, launched) := [_nothing_if(i in places, one) | some i, one in launched] if {
	places := _array_places(commands)
	count(places) > 0
	count([i | some i, command in commands; not i in places; _may_use_array(command, launched[i])]) == 0
} else := launched

_nothing_if(true, _) := {"units": [], "too_deep": false}

_nothing_if(false, one) := one

# METADATA
# title: Places of the commands that are only words of an array
_array_places(commands) := {i |
	some open, command in commands
	command.op == "("
	before := commands[open - 1].words
	last := before[count(before) - 1]
	endswith(last, "=")
	_is_assignment(last)
	close := min([i | some i, other in commands; i > open; other.op != ";"])
	commands[close].op == ")"
	some i in numbers.range(open, close - 1)
}

# METADATA
# title: Whether a command may use an array for more than to print it
_may_use_array(command, _) if command.op == "|"

_may_use_array(command, launched) if {
	not _only_prints(command, launched)
	some text in array.concat(command.words, [r.target | some r in command.redirections])
	contains(text, "\u001a")
}

_only_prints(command, launched) if {
	data.cavra.pack.words.shell.speakers[launched.units[0].program]
	count(command.redirections) == 0
}

# METADATA
# title: Units followed at one depth
_most_units(words) := 1 if {
	count(words) > 500
} else := 4 if {
	count(words) > 64
} else := 16

# Sorting thousands takes WASM seconds.
_first_spans(spans, most) := [min(spans)] if {
	most == 1
	count(spans) > 0
} else := array.slice(sort(spans), 0, most)

_too_deep(words, levels, last, most) if {
	count(last) > 0
} else if {
	some level in levels
	count(level) > most
} else := _has_many_options(_word_texts(words))

# ---------------------------------------------------------------------------------------------------------------------
# Carriers: options and subcommands by which a program runs or writes something
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Whether the value of a carrier is judged as a script, and the carrier has to be written out
_runs(carried) if startswith(carried.kind, "run")

# METADATA
# title: Whether the value of a carrier is judged as a written path
_writes_value(carried) if endswith(carried.kind, "write")

# METADATA
# title: Whether the value of a carrier is judged as a path that is read
_reads_value(carried) if endswith(carried.kind, "read")

_before_equals(text) := split(text, "=")[0]

_after_equals(text) := [substring(text, indexof(text, "=") + 1, -1) | contains(text, "=")]

_word_behind(texts, i) := array.slice(texts, i + 1, i + 2)

_long_values(texts, i) := _after_equals(texts[i]) if {
	contains(texts[i], "=")
} else := _word_behind(texts, i)

_letter_values(texts, i, letter) := _word_behind(texts, i) if {
	_behind_letter(texts[i], letter) == ""
} else := array.concat([rest], _after_equals(rest)) if {
	rest := _behind_letter(texts[i], letter)
}

_behind_letter(text, letter) := substring(text, indexof(substring(text, 1, -1), letter) + 2, -1)

# METADATA
# title: Carriers of one word
# description: Long options may be abbreviated; letters stand alone, with a glued value, or in a cluster.
_option_carriers(options, texts, i) := [{"carrier": option, "kind": kind, "values": _long_values(texts, i)} |
	name := _before_equals(texts[i])
	count(name) > 2
	some option, kind in options
	_starts_option(option, name)
] if {
	startswith(texts[i], "--")
} else := [{"carrier": name, "kind": options[name], "values": _long_values(texts, i)}] if {
	name := _before_equals(texts[i])
	count(name) > 2
	options[name]
} else := [{"carrier": option, "kind": kind, "values": _letter_values(texts, i, letter)} |
	cluster := substring(_before_equals(texts[i]), 1, -1)
	some option, kind in options
	count(option) == 2
	letter := substring(option, 1, 1)
	contains(cluster, letter)
]

_starts_option(option, name) if startswith(option, name)

# Some programs take --out for -out.
_starts_option(option, name) if startswith(option, substring(name, 1, -1))

# METADATA
# title: What the script of an editor runs, writes and reads
_editor_carriers(program, texts) := [carrier |
	scripts := data.cavra.pack.words.shell.carriers[program].scripts
	some script in _script_among(program, scripts, texts)
	some effects in _sed_effects(script)
	some carrier in [
		{"carrier": script, "kind": "run", "values": effects.scripts},
		{"carrier": script, "kind": "write", "values": effects.written},
		{"carrier": script, "kind": "read", "values": effects.read},
	]
]

# METADATA
# title: The script among the words of a unit
# description: Values of options, else the first operand.
_script_among(program, scripts, texts) := [concat("\n", given)] if {
	end := min(array.concat([i | some i, text in texts; text == "--"], [count(texts)]))
	given := [value | some i, _ in texts; i > 0; i <= end; some value in _given_at(program, scripts, texts, i)]
	count(given) > 0
} else := array.slice([text | some i, text in texts; i > 0; not _is_option(text); not _is_bare_value(texts, i)], 0, 1)

# METADATA
# title: The value of an option that gives a script
# description: Behind a sign of equality, glued to its letter in a cluster, or the next word.
_given_at(program, scripts, texts, i) := _long_values(texts, i) if {
	startswith(texts[i], "--")
	name := _before_equals(texts[i])
	count(name) > 2
	some option, _ in scripts.options
	startswith(option, name)
} else := _cluster_values(texts, i, substring(texts[i], at + 2, -1)) if {
	startswith(texts[i], "-")
	not startswith(texts[i], "--")
	letters := substring(texts[i], 1, -1)
	at := min([place |
		some option, _ in scripts.options
		place := indexof(letters, trim_left(option, "-"))
		place >= 0
		count(option) == 2
	])
	not _hold_value(program, substring(letters, 0, at))
} else := []

_cluster_values(texts, i, "") := _word_behind(texts, i)

_cluster_values(_, _, rest) := [rest] if rest != ""

# METADATA
# title: Whether an operand is the value of an option
# description: Nothing or a number, as in -l 5, and -i '' of the BSDs.
_is_bare_value(texts, i) if {
	trim_left(texts[i], "0123456789") == ""
	_is_option(texts[i - 1])
}

# METADATA
# title: Effects of a sed script, none where it surely has none
# description: >-
#   A longer script than 4,096 characters, or one with more than 64 commands and addresses, is read so far and is never
#   allowed.
_sed_effects(whole) := [{"scripts": _sed_scripts(commands), "written": written, "read": read} |
	begin := substring(whole, 0, 4096)
	script := _sed_read(strings.replace_n(data.cavra.pack.words.shell.sed.classes, begin))
	commands := script.commands
	_sed_may_act(whole, begin, script)
	written := [path | some c in commands; some path in [c[3], _sed_file(c, {"w", "W"})]; path != ""]
	read := [path | some c in commands; path := _sed_file(c, {"r", "R"}); path != ""]
]

_sed_may_act(whole, begin, _) if whole != begin

_sed_may_act(whole, _, _) if _has_sed_names(whole)

_sed_may_act(_, _, script) if count(script.commands) > 64

_sed_may_act(_, _, script) if script.left != ""

_sed_may_act(_, _, script) if {
	some c in script.commands
	_sed_acts(c)
}

_sed_acts(c) if contains(c[2], "e")

_sed_acts(c) if {
	some group in [3, 4, 6]
	c[group] != ""
}

_sed_file(c, letters) := c[7] if {
	c[6] in letters
} else := ""

# METADATA
# title: Whether names such as [.ch.] stand between brackets, which may hold what ends the brackets
_has_sed_names(script) if {
	some sign in [".", "="]
	others := replace(script, concat(sign, ["[", "]"]), "")
	contains(others, concat("", ["[", sign]))
	contains(others, concat("", [sign, "]"]))
}

# METADATA
# title: A sed script as it is read
# description: >-
#   Its commands, each with the groups of its match, and the script from the first character on that begins nothing.
#   Marks stand for up to two delimiters beside the slash.
_sed_read(script) := {"commands": plain, "left": left} if {
	plain := regex.find_all_string_submatch_n(data.cavra.pack.words.shell.sed.slash, script, 65)
	left := _sed_left(plain, script)
	not _sed_delimiter(left)
} else := _sed_read_marked(replace(script, first, "\u0003"), first) if {
	plain := regex.find_all_string_submatch_n(data.cavra.pack.words.shell.sed.slash, script, 65)
	first := _sed_delimiter(_sed_left(plain, script))
}

_sed_read_marked(marked, first) := {"commands": [_sed_restored(c, first, "") | some c in once], "left": left} if {
	once := regex.find_all_string_submatch_n(data.cavra.pack.words.shell.sed.marked, marked, 65)
	left := _sed_left(once, marked)
	not _sed_delimiter(left)
} else := {"commands": [_sed_restored(c, first, second) | some c in twice], "left": _sed_left(twice, other)} if {
	once := regex.find_all_string_submatch_n(data.cavra.pack.words.shell.sed.marked, marked, 65)
	second := _sed_delimiter(_sed_left(once, marked))
	other := replace(marked, second, "\u0004")
	twice := regex.find_all_string_submatch_n(data.cavra.pack.words.shell.sed.marked, other, 65)
}

_sed_restored(c, first, second) := [replace(replace(text, "\u0004", second), "\u0003", first) | some text in c]

_sed_left(commands, script) := substring(script, sum([count(c[0]) | some i, c in commands; i < lost]), -1) if {
	lost := min([i | some i, c in commands; c[8] != ""])
} else := ""

# METADATA
# title: The delimiter of a command that could not be read
_sed_delimiter(left) := delimiter if {
	substring(left, 0, 1) in {"s", "y", "\\"}
	delimiter := substring(left, 1, 1)
	delimiter != ""
	contains(data.cavra.pack.words.shell.sed.delimiters, delimiter)
}

# METADATA
# title: What a sed script runs
# description: Where the text that is edited is run, every new text of s may be part of it.
_sed_scripts(commands) := array.concat(
	[text | some c in commands; text := c[5]; trim_left(text, " \t") != ""],
	[text |
		_sed_runs_edited(commands)
		some c in commands
		c[1] != ""
		text := _sed_replacement(c[1], substring(c[1], 1, 1))
		trim_left(text, " \t") != ""
	],
)

_sed_runs_edited(commands) if {
	some c in commands
	contains(c[2], "e")
}

_sed_runs_edited(commands) if {
	some c in commands
	c[4] != ""
	trim_left(c[5], " \t") == ""
}

# METADATA
# title: The new text of s
# description: What stands between the last two delimiters.
_sed_replacement(substitution, delimiter) := replace(replace(last, "\u0001", delimiter), "\u0002", "\\\\") if {
	escaped := {concat("", ["\\", delimiter]): "\u0001", "\\\\": "\u0002"}
	parts := split(strings.replace_n(escaped, substring(substitution, 2, count(substitution) - 3)), delimiter)
	last := parts[count(parts) - 1]
}

# METADATA
# title: Globs in pathspecs, which git expands itself, also where they are quoted
_glob_carriers(program, texts, place) := [{"carrier": concat(" ", [texts[at], "glob"]), "kind": "run", "values": []} |
	data.cavra.pack.words.shell.carriers[program].globs

	# Up to the last place of a subcommand: git -P log x.
	at := min([i | some i in numbers.range(1, place); data.cavra.pack.words.shell.carriers[program].globs[texts[i]] >= 0])
	first := data.cavra.pack.words.shell.carriers[program].globs[texts[at]]
	operands := [text | some i, text in texts; i > at; not _is_option(text); not _is_searched(texts, i)]
	count([text | some text in array.slice(operands, _no_pathspecs(texts, first), count(operands)); _has_glob(text)]) > 0
]

# METADATA
# title: Whether a word is surely what an option of git searches for in messages and names
_is_searched(texts, i) if {
	texts[i - 1] in {"--grep", "--author", "--committer"}
	_takes_no_value(texts[i - 2])
}

_takes_no_value(text) if not _is_option(text)

_takes_no_value(text) if text in {"--oneline", "--all", "--stat", "-i", "-p"}

# A pattern that an option gives is no operand.
_no_pathspecs(texts, first) := 0 if {
	count([text | some text in texts; _gives_pattern(text)]) > 0
} else := first

_gives_pattern(text) if startswith(text, "-e")

_gives_pattern(text) if startswith(text, "-f")

_has_glob(text) if {
	some sign in ["*", "?", "["]
	contains(text, sign)
}

_operand_carriers(program, text) := array.concat(
	[{"carrier": start, "kind": kind, "values": [substring(text, count(start), -1)]} |
		some start, kind in data.cavra.pack.words.shell.carriers[program].operands
		startswith(text, start)
	],
	[{"carrier": text, "kind": "run", "values": [text | _is_evaluated(text)]} |
		_has_sign(data.cavra.pack.words.shell.carriers[program].code, text)
	],
)

_has_sign(signs, text) if {
	some sign in signs
	contains(text, sign)
}

# METADATA
# title: Whether a builtin that is given a text by name may run what stands in it
# description: A subscript or a list of an array, with a substitution.
_is_evaluated(text) if {
	_has_sign(["$(", "`"], text)
	_has_sign(["[", "=("], text)
}

# METADATA
# title: All carriers of a program with its words
# description: The subcommand stands at the place behind the leading options.
_carried(program, texts, place) := [] if {
	not data.cavra.pack.words.shell.carriers[program].options
} else := array.concat(
	array.concat(array.concat(in_options, in_operands), array.concat(in_subcommand, others)),
	array.concat(_editor_carriers(program, texts), _glob_carriers(program, texts, place)),
) if {
	dashed := [i | some i, text in texts; i > 0; startswith(text, "-")]
	in_options := [c |
		some i in array.slice(dashed, 0, 256)
		some options in _options_at(program, texts, place, i)
		some c in _option_carriers(options, texts, i)
	]
	in_operands := [c | some i, text in texts; i > 0; some c in _operand_carriers(program, text)]
	in_subcommand := [{"carrier": text, "kind": "run", "values": _subcommand_scripts(texts, place)} |
		some text in array.slice(texts, 1, place + 1)
		data.cavra.pack.words.shell.carriers[program].subcommands[text]
	]
	others := [{"carrier": "", "kind": "run", "values": []} |
		data.cavra.pack.words.shell.carriers[program].only_first
		not data.cavra.pack.words.shell.carriers[program].only_first[_at(texts, 1)]
	]
}

_options_at(program, texts, place, i) := array.concat(
	[data.cavra.pack.words.shell.carriers[program].options],
	array.concat(
		[data.cavra.pack.words.shell.carriers[program].before | i < place],
		[found |
			some text in array.slice(texts, 1, min([i, place + 1]))
			found := data.cavra.pack.words.shell.carriers[program].after[text]
		],
	),
)

# METADATA
# title: Words of a command that may set a variable
# description: Those before its program, and all of env, export and their like.
_setting_words(words, units) := array.concat(
	array.slice(words, 0, _without_prefix_span(words, 0, count(words))[0]),
	[word |
		some unit in units
		data.cavra.pack.words.shell.assigners[unit.program]
		some word in unit.words
	],
)

# METADATA
# title: Variables that a command sets and that carry something
_assigned(words, units) := [] if {
	not contains(concat(" ", words), "=")
} else := [{"carrier": name, "kind": kind, "values": [_variable_value(name, _after_equals(text)[0])]} |
	some word in _setting_words(words, units)
	_is_assignment(word)
	text := _word_text(word)
	name := split(trim_suffix(_before_equals(text), "+"), "[")[0]
	kind := data.cavra.pack.words.shell.variables[name]
]

# METADATA
# title: Carriers of a command
# description: Variables that it sets, and those of everything that it starts.
_carried_by_command(command, launched) := array.concat(
	_assigned(command.words, launched.units),
	[c | some unit in launched.units; some c in unit.carried],
)

# METADATA
# title: Only the substitutions of a prompt run
_variable_value(name, value) := concat("", [": \"", replace(value, "\"", "\\\""), "\""]) if {
	data.cavra.pack.words.shell.prompts[name]
} else := value

_subcommand_scripts(texts, place) := array.concat(
	[text |
		some skipped in [1, 2]
		text := concat(" ", array.slice(texts, place + skipped, count(texts)))
		text != ""
	],
	[text | some text in array.slice(texts, place + 1, count(texts)); contains(text, " ")],
)

# ---------------------------------------------------------------------------------------------------------------------
# Levels: the texts of the action, then the scripts that they bring along, four times deep
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: One script, read once
_read_script(text, window) := {
	"script": script,
	"launched": launched,
	"carried": carried,
	"derived": derived,
	"placed": _placed_scripts(script, brought, derived, folders),
	"folders": folders,
	"tails": _tails(pieces),
	"too_long": _script_too_long(script.cut, pipes, count(events), pieces),
	"has_expansions": strings.replace_n({"$": "", "`": "", "{": ""}, text) != text,
} if {
	script := _script(text, window)
	launched := _without_arrays(script.commands, [_launched(command) | some command in script.commands])
	carried := [_carried_by_command(command, launched[i]) | some i, command in script.commands]
	pipes := count([command | some command in script.commands; command.op == "|"])
	events := _folder_events(launched)
	folders := _folders(script.commands, _folder_changes(script.commands, array.slice(events, 0, 32)))
	brought := [_command_scripts(script.commands, launched, carried, i, _pipe_reach(pipes)) | some i, _ in script.commands]
	derived := _derived_scripts(script, brought)
	pieces := _pieces(script.commands)
}

# METADATA
# title: Whether a script has more words, pipes, changes of folder or text than are followed (rule 11)
_script_too_long(cut, pipes, changes, pieces) if {
	cut
} else if {
	pipes > 64
} else if {
	changes > 32
} else := _pieces_too_long(pieces)

_pipe_reach(pipes) := 64 if {
	pipes <= 64
} else := 8

_derived_by(level, seen) := {text | some read in level; some text in read.placed; not text in seen}

_special_count(text) := count(text) - count(strings.replace_n(data.cavra.pack.words.lexer.counted, text))

# METADATA
# title: Whether derived scripts are few and short enough to be judged
_fits(texts) if {
	count(texts) <= 64
	sum([count(text) | some text in texts]) <= 65536
	sum([_special_count(text) | some text in texts]) <= 4096
}

# METADATA
# title: Texts of the action that are commands, control characters replaced
_sanitised_texts := {_sanitised(text) | some text in _command_texts}

_sanitised(text) := text if {
	_text_is_usual(text)
} else := strings.replace_n(data.cavra.pack.words.lexer.sanitise, text)

_level_0 := _read_level(_sanitised_texts, 2048)

# METADATA
# title: The scripts of a level
# description: >-
#   They share so many words, operators and redirections. None gets less than 16, and where all texts together are not
#   longer than that nothing is counted.
_read_level(texts, words) := [_read_script(text, words) | some text in texts] if {
	sum([count(text) | some text in texts]) <= words
} else := [_read_script(text, max([16, floor(words / count(texts))])) | some text in texts]

_found_1 := _derived_by(_level_0, _sanitised_texts)

_read_fitting(texts, all, words) := _read_level(texts, words) if {
	_fits(all)
} else := []

# METADATA
# title: Scripts below the texts of the action, and whether there are more than are judged
# description: In one rule, because most commands bring nothing along.
_deeper := {"scripts": [], "too_deep": false} if {
	count(_found_1) == 0
} else := {"scripts": array.concat(array.concat(level_1, level_2), array.concat(level_3, level_4)), "too_deep": too_deep} if {
	level_1 := _read_fitting(_found_1, _found_1, 2048)
	found_2 := _derived_by(level_1, _sanitised_texts | _found_1)
	all_2 := _found_1 | found_2
	level_2 := _read_fitting(found_2, all_2, 512)
	found_3 := _derived_by(level_2, _sanitised_texts | all_2)
	all_3 := all_2 | found_3
	level_3 := _read_fitting(found_3, all_3, 512)
	found_4 := _derived_by(level_3, _sanitised_texts | all_3)
	all_4 := all_3 | found_4
	level_4 := _read_fitting(found_4, all_4, 512)
	found_5 := _derived_by(level_4, _sanitised_texts | all_4)
	too_deep := _more_than_fits(all_4, found_5)
}

_more_than_fits(all, deepest) if {
	not _fits(all)
} else if {
	count(deepest) > 0
} else := false

# METADATA
# title: All scripts of the action
_scripts := array.concat(_level_0, _deeper.scripts)

# METADATA
# title: Whether something lies deeper than is judged, or is more than is judged
_too_deep_to_judge if _deeper.too_deep

_too_deep_to_judge if {
	some read in _scripts
	some launched in read.launched
	launched.too_deep
}

_too_deep_to_judge if {
	some read in _scripts
	read.too_long
}

_too_deep_to_judge if {
	count(concat("", _command_reads | _command_writes)) > 4096
	some path in (_command_reads | _command_writes)
	count(path) > 4096
}

# ---------------------------------------------------------------------------------------------------------------------
# Scripts that a script brings along
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Scripts of a shell behind its -c, and what they get as arguments
_shell_scripts(unit) := array.concat(
	array.concat(array.concat(behind, _with_arguments(behind)), [joined | count(behind) > 1]),
	[glued | contains(glued, " ")],
) if {
	_is_shell(unit.program)
	at := min([i | some i, text in unit.texts; i > 0; _is_command_option(text)])
	glued := substring(unit.texts[at], indexof(unit.texts[at], "c") + 1, -1)
	behind := [text | some i, text in unit.texts; i > at; not _is_option(text)]
	joined := concat(" ", array.slice(behind, 1, count(behind)))
} else := []

_is_shell(program) if data.cavra.pack.words.shell.shells[program]

# A program whose name is an expansion may be a shell.
_is_shell(program) if startswith(program, "$")

# METADATA
# title: Whether all places of a text together, each with the longest filling, stay short
_fits_in(text, place, longest) if (count(split(text, place)) - 1) * count(longest) <= 16384

# METADATA
# title: A script with its arguments written out
_with_arguments(words) := [strings.replace_n(values, words[0]) |
	count(words) > 1
	contains(words[0], "$")
	_fits_in(words[0], "$", concat(" ", array.slice(words, 1, count(words))))
	rest := concat(" ", array.slice(words, 2, count(words)))
	values := {
		`"$@"`: rest,
		"$@": rest,
		"$*": rest,
		"$0": words[1],
		"$1": _at(words, 2),
		"$2": _at(words, 3),
	}
]

# METADATA
# title: What a substitution writes is a script where the shell is given it as one
_as_input(unit, script) := [script, concat("", [_shell_of(unit.program), " <(", substring(script, 2, -1)])] if {
	startswith(script, "$(")
} else := [script]

_shell_of(program) := program if {
	data.cavra.pack.words.shell.shells[program]
	trim_left(program, "abcdefghijklmnopqrstuvwxyz") == ""
} else := "sh"

_is_command_option(text) if {
	startswith(text, "-")
	not startswith(text, "--")
	contains(text, "c")
}

_joined_scripts(unit) := array.concat(
	[concat(" ", array.slice(unit.texts, i, count(unit.texts))) | some i in _program_places(unit.texts, 1, operands, "script")],
	[text | some i, text in unit.texts; i > 0; contains(text, " ")],
) if {
	data.cavra.pack.words.shell.launchers[unit.program].script
	operands := data.cavra.pack.words.shell.launchers[unit.program].operands
} else := []

_option_values(options, texts) := [value |
	some option, _ in options
	some i, text in texts
	i > 0
	rest := _rest_behind(option, text)
	some value in _option_value(texts, i, rest)
]

# METADATA
# title: What is glued to an option
# description: A letter may stand in a cluster, a long name may be abbreviated.
_rest_behind(option, text) := substring(text, count(option), -1) if {
	startswith(text, option)
} else := _behind_letter(text, letter) if {
	count(option) == 2
	startswith(option, "-")
	startswith(text, "-")
	not startswith(text, "--")
	letter := substring(option, 1, 1)
	contains(substring(text, 1, -1), letter)
} else := substring(text, count(name), -1) if {
	startswith(text, "--")
	name := _before_equals(text)
	count(name) > 3
	startswith(option, name)
}

_option_value(texts, i, "") := _word_behind(texts, i)

_option_value(_, _, rest) := [trim_prefix(rest, "=")] if rest != ""

# METADATA
# title: Inline code of an interpreter, or the program text of awk
_inline_code(unit) := array.concat(
	_option_values(object.get(data.cavra.pack.words.shell.code_options, unit.program, {}), unit.texts),
	[text |
		data.cavra.pack.words.shell.code_first_operand[unit.program]
		some i, text in unit.texts
		i > 0
		not _is_option(text)
	],
)

# METADATA
# title: Code read as shell
_code_text(code) := concat("\n", [lines, bare, listed]) if {
	lines := _loose_text(code)
	bare := strings.replace_n({"[": "\n", "]": "\n", "{": "\n", "}": "\n", ",": " "}, lines)

	# A program and a list of its words: `("terraform", ["apply"])`.
	listed := replace(replace(replace(lines, "[", " "), "]", " "), ",", " ")
}

_code_scripts(unit) := [_code_text(code) |
	some code in _inline_code(unit)
	_has_sign(data.cavra.pack.words.shell.code_signs.run, code)
]

_alias_scripts(unit) := [_after_equals(text)[0] |
	data.cavra.pack.words.shell.aliases[unit.program]
	some i, text in unit.texts
	i > 0
	contains(text, "=")
]

# METADATA
# title: The words of a unit in the folder that one of its options names
# description: Without the first such option, as in env -C DIR or tar --directory=DIR.
_moved_scripts(unit) := [_script_under(folder, _quoted(words)) |
	options := data.cavra.pack.words.shell.folder_options[unit.program]
	at := min([i | some i, _ in unit.texts; i > 0; _move_at(options, unit.texts, i)])
	[folder, behind] := _move_at(options, unit.texts, at)
	folder != ""
	words := array.concat(array.slice(unit.texts, 0, at), array.slice(unit.texts, behind, count(unit.texts)))
]

# METADATA
# title: The folder that an option names, and the place behind it
_move_at(options, texts, i) := [_at(texts, i + 1), i + 2] if {
	options[texts[i]]
} else := [_after_equals(texts[i])[0], i + 1] if {
	options[_before_equals(texts[i])]
} else := [substring(texts[i], 2, -1), i + 1] if {
	not startswith(texts[i], "--")
	options[substring(texts[i], 0, 2)]
}

_carrier_scripts(carried) := [trim_prefix(text, "!") |
	some carrier in carried
	_runs(carrier)
	some value in carrier.values
	not _is_text_setting(carrier.carrier, value)
	some text in array.concat([value], _after_equals(value))
]

# METADATA
# title: Whether a value is a setting of git that is text
_is_text_setting("-c", value) if data.cavra.pack.words.shell.text_settings[_text_fold(_before_equals(value))]

_script_option_values(unit) := _option_values(data.cavra.pack.words.shell.script_options[unit.program], unit.texts) if {
	data.cavra.pack.words.shell.script_options[unit.program]
} else := []

_unit_scripts(unit) := {text |
	some texts in [
		[script | some text in array.concat(_shell_scripts(unit), _joined_scripts(unit)); some script in _as_input(unit, text)],
		_find_scripts(unit),
		_script_option_values(unit),
		_code_scripts(unit),
		_alias_scripts(unit),
		_moved_scripts(unit),
	]
	some text in texts
} if {
	_may_have_scripts(unit.program)
} else := set()

_may_have_scripts(program) if data.cavra.pack.words.shell.roles[program].scripts

_may_have_scripts(program) if startswith(program, "$")

# METADATA
# title: Whether a unit runs its standard input
# description: A shell or interpreter without script, ssh, at, make -f -.
_reads_script(unit) if {
	_is_script_reader(unit.program)
	count([i | some i, text in unit.texts; i > 0; not _is_input_operand(text); not _takes_name(unit.texts[i - 1])]) == 0
}

_reads_script(unit) if {
	_is_script_reader(unit.program)
	_is_single_dash(unit.texts[1])
	contains(unit.texts[1], "s")
}

_reads_script(unit) if {
	_is_script_reader(unit.program)
	at := min([i | some i, text in unit.texts; i > 0; _is_input_name(text)])
	count([i | some i, text in unit.texts; i < at; _is_operand_at(unit.texts, i, text)]) == 0
}

_reads_script(unit) if {
	most := data.cavra.pack.words.shell.input_scripts[unit.program]
	operands := [text | some i, text in unit.texts; _is_operand_at(unit.texts, i, text)]
	_runs_input(operands, most)
}

_reads_script(unit) if {
	options := data.cavra.pack.words.shell.input_options[unit.program]
	some i, text in unit.texts
	_names_input(options, unit.texts, i, text)
}

_runs_input(operands, most) if count(operands) <= most

# A shell behind the operands reads it there: ssh HOST bash.
_runs_input(operands, most) if {
	count(operands) == most + 1
	data.cavra.pack.words.shell.shells[_program_name(operands[most])]
}

_is_script_reader(program) if data.cavra.pack.words.shell.shells[program]

_is_script_reader(program) if data.cavra.pack.words.shell.interpreters[program]

_is_input_operand(text) if {
	_is_option(text)
	text != "-c"
}

_is_input_operand(text) if _is_input_name(text)

_is_input_name(text) if text in {"-", "/dev/stdin"}

_is_input_name(text) if startswith(text, "/dev/fd/")

_is_input_name(text) if startswith(text, "/proc/self/fd/")

_is_single_dash(text) if {
	startswith(text, "-")
	not startswith(text, "--")
}

# METADATA
# title: Whether the next word names an option of a shell
# description: As in bash -euo pipefail.
_takes_name(text) if {
	_is_single_dash(text)
	endswith(text, "o")
}

_takes_name(text) if {
	startswith(text, "+")
	endswith(text, "o")
}

_is_operand_at(texts, i, text) if {
	i > 0
	not _is_option(text)
	not _is_option_before(texts, 1, i)
}

_names_input(options, texts, i, "-") if options[_at(texts, i - 1)]

_names_input(options, _, _, text) if {
	endswith(text, "-")
	options[substring(text, 0, count(text) - 1)]
}

# METADATA
# title: Whether a unit reads code of a language other than the shell's from its input
_reads_code(unit) if {
	data.cavra.pack.words.shell.interpreters[unit.program]
	_reads_script(unit)
}

_reads_code(unit) if {
	data.cavra.pack.words.shell.code_first_operand[unit.program]
	_reads_script(unit)
}

# METADATA
# title: Here-strings and here-documents of a command
_fed_texts(command) := array.concat(
	[_word_text(r.target) | some r in command.redirections; r.op == "\u0007"],
	[_body(r.target) | some r in command.redirections; r.op == "\u0010"],
)

# METADATA
# title: What a command writes to its output, as far as its words tell
_written_texts(command, launched) := array.concat(_fed_texts(command), [written |
	some text in array.concat(
		[concat(" ", array.slice(unit.texts, 1, count(unit.texts))) | some unit in launched.units],
		array.slice(_word_texts(command.words), 1, count(command.words)),
	)
	some written in _as_written(text)
])

# METADATA
# title: A text as it stands and with its line ends and tabs written out
# description: A format of printf is replaced, what it prints is not.
_as_written(text) := [text, lines, replace(lines, "\\t", "\t")] if lines := replace(text, "\\n", "\n")

_opens_group(command) if command.op == "("

_opens_group(command) if command.words[0] in {"\u0016", "for", "while", "until", "select", "if", "case"}

_closes_group(command) if {
	command.op == ")"
	count(command.words) == 0
}

_closes_group(command) if command.words[0] in {"\u0017", "done", "fi", "esac"}

# METADATA
# title: Places of the commands that feed command i through pipes
# description: At most so many of them as the reach says. A group writes into the pipe what its commands write.
_feeders(commands, i, reach) := [j |
	commands[i].op == "|"
	least := max([0, i - reach])
	start := max(array.concat([j | some j in numbers.range(least, i - 1); commands[j].op != "|"], [least]))
	some j in numbers.range(_group_start(commands, least, start), i - 1)
]

_group_start(commands, least, start) := max(inside) if {
	_closes_group(commands[start])
	inside := [j | some j in numbers.range(least, start); j < start; _opens_group(commands[j])]
	count(inside) > 0
} else := start

# METADATA
# title: Places of the commands in <(…) behind command i
_substituted(commands, i) := [j |
	commands[i + 1].op == "("
	redirections := commands[i].redirections
	last := redirections[count(redirections) - 1]
	last.op == "\u0004"
	last.target == ""
	ends := [j | some j, command in commands; j > i; command.op == ")"]
	end := min(array.concat(ends, [count(commands), i + 9]))
	some j in numbers.range(i + 1, end - 1)
]

# METADATA
# title: Texts behind the descriptors that exec has opened
_described_texts(commands, launched, i) := [text |
	count([r | some r in commands[i].redirections; r.op == "\u0012"]) > 0
	opening := [command | some j, command in commands; launched[j].units[0].program == "exec"]
	some command in array.slice(opening, 0, 8)
	some text in _fed_texts(command)
]

# METADATA
# title: All texts that command i may read from its input
_given_texts(commands, launched, i, reach) := {text |
	some text in array.concat(_fed_texts(commands[i]), _described_texts(commands, launched, i))
} | {text |
	some j in array.concat(_feeders(commands, i, reach), _substituted(commands, i))
	some text in _written_texts(commands[j], launched[j])
}

_body_substitutions(command) := [concat("", [": \"", replace(body, "\"", "\\\""), "\""]) |
	some r in command.redirections
	r.op == "\u0010"
	not startswith(r.target, "q")
	body := _body(r.target)
	_has_substitution(body) == true
]

_command_scripts(commands, launched, carried, i, reach) := array.concat(
	[text | some unit in launched[i].units; some text in _unit_scripts(unit)],
	array.concat(
		array.concat(_carrier_scripts(carried[i]), _xargs_scripts(commands, launched, i)),
		_fed_scripts(commands, launched, i, reach),
	),
)

# METADATA
# title: Scripts that a command gets through a pipe or from a here-document
_fed_scripts(commands, launched, i, reach) := [] if {
	commands[i].op != "|"
	count(commands[i].redirections) == 0
} else := array.concat(_body_substitutions(commands[i]), [script |
	some unit in launched[i].units
	data.cavra.pack.words.shell.roles[unit.program].fed
	_reads_script(unit)
	some text in _given_texts(commands, launched, i, reach)
	some script in array.concat([text], [_code_text(text) | _is_run_code(unit, text)])
])

_is_run_code(unit, text) if {
	_reads_code(unit)
	_has_sign(data.cavra.pack.words.shell.code_signs.run, text)
}

# ---------------------------------------------------------------------------------------------------------------------
# Scripts of programs that start another one with words from elsewhere
# ---------------------------------------------------------------------------------------------------------------------

_quoted(words) := concat(" ", [concat("", ["'", replace(word, "'", `'\''`), "'"]) | some word in words])

_is_xargs(unit) if unit.program in {"xargs", "gxargs", "parallel"}

_is_finder(unit) if unit.program in {"find", "gfind", "bfs"}

# METADATA
# title: Values of some tests of a search, without those that it excludes
_values_of(tests, texts) := array.slice(
	[text |
		some i, text in texts
		_at(texts, i - 1) in tests
		not _at(texts, i - 2) in {"!", "-not"}
		_at(texts, i + 1) != "-prune"
	],
	0, 4,
)

# METADATA
# title: Paths that a search may find
_found_by(unit) := array.concat([concat("/", [start, name]) | some start in starts; some name in names], paths) if {
	ends := [i | some i, text in unit.texts; i > 0; _ends_starts(text)]
	starts := _or_one(array.slice(array.slice(unit.texts, 1, min(array.concat(ends, [count(unit.texts)]))), 0, 4), ".")
	names := _or_one(_values_of({"-name", "-iname"}, unit.texts), "*")
	paths := _values_of({"-path", "-ipath", "-wholename", "-iwholename"}, unit.texts)
}

_ends_starts(text) if _is_option(text)

_ends_starts(text) if text in {"(", "!"}

_or_one(texts, one) := texts if {
	count(texts) > 0
} else := [one]

# METADATA
# title: What a search starts, with what it may find in place of {}
_find_scripts(unit) := [replace(replace(text, "'{}'", _quoted(found)), "{}", concat(" ", found)) |
	_is_finder(unit)
	spans := _exec_spans(unit)
	count(spans) > 0
	found := _found_by(unit)
	some [from, to] in spans
	text := _quoted(array.slice(unit.texts, from, to))
	contains(text, "{}")
	_fits_in(text, "{}", _quoted(found))
]

# METADATA
# title: Words that a program writes, one to be handed on behind the other
_spoken_by(unit) := [_quoted(_found_by(unit))] if {
	_is_finder(unit)
} else := [words |
	some first in [1, 2]
	_may_begin(unit, first)
	words := concat(" ", array.slice(unit.texts, first, count(unit.texts)))
] if {
	unit.program in {"echo", "printf", "ls"}
} else := []

_may_begin(_, 1)

# The format of printf is no word.
_may_begin(unit, 2) if {
	unit.program == "printf"
	contains(unit.texts[1], "%")
}

# METADATA
# title: Words that a here-string, a here-document, or commands before a pipe give to xargs
_words_for_xargs(commands, launched, i) := [replace(replace(text, "\\n", " "), "\n", " ") |
	some text in array.concat(
		_fed_texts(commands[i]),
		[spoken |
			some j in _feeders(commands, i, 8)
			some spoken in array.concat(_spoken_by(launched[j].units[0]), _fed_texts(commands[j]))
		],
	)
]

# METADATA
# title: What stands for the words in what is started
# description: "{}, or the value of -I."
_marks_of(units) := {"{}"} | {mark | some mark in array.slice(given, 0, 4)} if {
	given := [mark |
		some unit in units
		_is_xargs(unit)
		some i, text in unit.texts
		mark := _mark_at(unit.texts, i, text)
		mark != ""
	]
}

_mark_at(texts, i, "-I") := _at(texts, i + 1)

_mark_at(_, _, text) := substring(text, 2, -1) if {
	substring(text, 0, 2) in {"-I", "-i"}
	text != "-I"
} else := trim_prefix(text, "--replace=") if {
	startswith(text, "--replace=")
}

# METADATA
# title: A beginning with words behind it or in place of a mark
# description: What is long is not put together.
_with_words(text, words, marks) := array.concat(
	[concat(" ", [text, words])],
	[replace(text, mark, words) | some mark in marks; contains(text, mark); _fits_in(text, mark, words)],
) if {
	count(text) <= 1024
	count(words) <= 4096
} else := []

# METADATA
# title: What parallel starts with the words behind its colons and those that it is given
_parallel_scripts(unit, given, marks) := [script |
	some words in array.concat(_behind_colons(unit.texts), given)
	some script in _with_words(start, words, marks)
] if {
	unit.program == "parallel"
	first := min([i | some i, text in unit.texts; i > 0; not _is_option(text)])
	end := min(array.concat([i | some i, text in unit.texts; text == ":::"], [count(unit.texts)]))
	start := concat(" ", array.slice(unit.texts, first, end))
} else := []

# METADATA
# title: The words behind the colons of parallel, all of them and one by one
_behind_colons(texts) := array.concat([concat(" ", behind)], array.slice(behind, 0, 16)) if {
	at := min([i | some i, text in texts; text == ":::"])
	behind := array.slice(texts, at + 1, count(texts))
} else := []

# METADATA
# title: What xargs starts, with the words that it is given
_xargs_scripts(commands, launched, i) := array.concat(
	[script |
		some unit in launched[i].units
		not _is_xargs(unit)
		start := _quoted(unit.texts)
		some words in given
		some script in _with_words(start, words, marks)
	],
	[script | some unit in launched[i].units; some script in _parallel_scripts(unit, given, marks)],
) if {
	count([unit | some unit in launched[i].units; _is_xargs(unit)]) > 0
	spoken := _words_for_xargs(commands, launched, i)

	# With -0 or -d all of them are one word.
	given := array.concat(spoken, [_quoted([words]) | some words in spoken; contains(words, " ")])
	marks := _marks_of(launched[i].units)
} else := []

# title: All scripts that a script brings along, as they stand in it
_derived_scripts(script, brought) := {text |
	some texts in array.concat([script.substitutions, [_loose_text(script.text) | script.unbalanced]], brought)
	some text in texts
	text != ""
}

# METADATA
# title: The same under the folders of the commands that bring them along
_placed_scripts(script, brought, derived, folders) := derived if {
	count([folder | some folder in folders; folder != ""]) == 0
} else := (unfound | {_loose_text(script.text) | script.unbalanced}) | placed if {
	known := {text | some text in script.substitutions}
	inner := [texts | some command in script.commands; texts := known & _substitutions_in(command)]
	unfound := known - {text | some texts in inner; some text in texts}
	placed := {_script_under(folders[i], text) |
		some i, texts in brought
		some text in ({text | some text in texts} | inner[i])
		text != ""
	}
}

# METADATA
# title: Substitutions in the words and redirections of a command
# description: >-
#   Found by the marks around them. The mark of a here-document inside stood for no redirection of this script.
_substitutions_in(command) := {replace(text, "\u0013", "\u0010") |
	marked := concat("\u001f", array.concat(command.words, [r.target | some r in command.redirections]))
	contains(marked, "\u001e")
	some texts in [
		_marked_by("\u001a$(", marked),
		[strings.replace_n(data.cavra.pack.words.lexer.backquoted, text) | some text in _marked_by("\u001a`", marked)],
	]
	some text in texts
}

_marked_by(mark, marked) := [split(piece, "\u001e")[0] |
	some i, piece in split(marked, mark)
	i > 0
]

# ---------------------------------------------------------------------------------------------------------------------
# Command patterns
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Whether a text is the literal parts with any characters between them
_parts_match(parts, text) if {
	text == parts[0]
	count(parts) == 1
}

_parts_match(parts, text) if {
	startswith(text, parts[0])
	count(parts) > 1
	last := parts[count(parts) - 1]
	endswith(text, last)
	room := count(text) - (count(parts[0]) + count(last))
	room >= 0
	_middle_matches(parts, text, room)
}

_middle_matches(parts, _, _) if count(parts) == 2

_middle_matches(parts, text, room) if {
	count(parts) > 2
	middle := array.slice(parts, 1, count(parts) - 1)
	_in_order(middle, substring(text, count(parts[0]), room))
}

# METADATA
# title: Whether literal parts stand in a text one behind the other
# description: Up to four by search, more by one regular expression.
_in_order(parts, text) if {
	count(parts) == 1
	contains(text, parts[0])
}

_in_order(parts, text) if {
	count(parts) > 1
	count(parts) <= 4
	rest := _behind(_behind(_behind([text], parts[0]), _at(parts, 1)), _at(parts, 2))
	_behind(rest, _at(parts, 3)) != []
}

_in_order(parts, text) if {
	count(parts) > 4
	quoted := [strings.replace_n(data.cavra.pack.words.lexer.regex_quote, part) | some part in parts]
	regex.match(concat("[\\s\\S]*", quoted), text)
}

_behind(texts, "") := texts

_behind(texts, part) := [substring(text, at + count(part), -1) |
	some text in texts
	at := indexof(text, part)
	at >= 0
] if {
	part != ""
}

# METADATA
# title: A text without blanks around operator characters, appending written as writing
_join_operators(text) := replace(joined, ">>", ">") if {
	joined := strings.replace_n(
		data.cavra.pack.words.lexer.operator_then_blank,
		strings.replace_n(data.cavra.pack.words.lexer.blank_then_operator, text),
	)
}

_redirection_text(command) := concat("", [text |
	some r in command.redirections
	text := concat("", [data.cavra.pack.words.lexer.redirection_texts[r.op], _word_text(r.target)])
])

# METADATA
# title: Texts of a script for patterns that hold operators
# description: Two for each command, its words with the operator before them, and its redirections.
_pieces(commands) := [] if {
	count(commands) == 1
	count(commands[0].redirections) == 0
} else := [piece |
	data.cavra.pack.commands.has_operators
	some command in commands
	operator := object.get(data.cavra.pack.words.lexer.operator_texts, command.op, command.op)
	some piece in [concat("", [operator, concat(" ", _word_texts(command.words))]), _redirection_text(command)]
]

# METADATA
# title: Whether a script is too long to compare all that follows each command
_pieces_too_long(pieces) if {
	count(pieces) > 1024
} else if {
	count(pieces) > 2
	sum([count(piece) | some piece in pieces]) > 16384
} else := false

# METADATA
# title: Pieces, and how many of them follow a command in what is compared
# description: In a script that is too long the next seven commands, each up to its 1,024th character.
_tails(pieces) := {"pieces": [substring(piece, 0, 1024) | some piece in pieces], "length": 15} if {
	_pieces_too_long(pieces) == true
} else := {"pieces": pieces, "length": count(pieces)}

# METADATA
# title: What follows the words of command i up to the end of its script
_tail(tails, i) := concat("", array.slice(tails.pieces, (2 * i) + 1, ((2 * i) + 1) + tails.length))

# METADATA
# title: Places behind the leading words of a rule
_places_behind(lead, unit) := {1} if {
	count(lead) == 0
} else := _step(_step(first, lead, 1, unit.texts), lead, 2, unit.texts) if {
	first := {next | some i in numbers.range(1, unit.end); unit.texts[i] == lead[0]; next := i + 1}
}

# METADATA
# title: Places behind one leading word, with options before it
_step(places, lead, n, texts) := {next |
	some from in places
	some i in numbers.range(from, _run_end(texts, from))
	texts[i] == lead[n]
	next := i + 1
} if {
	n < count(lead)
} else := places

# METADATA
# title: Places where the rest of a rule may begin
_rest_places(rule, unit, most) := places if {
	places := _places_behind(rule.lead, unit)
	rule.rest[0] == ""
} else := {i |
	some from in _places_behind(rule.lead, unit)
	some i in numbers.range(from, _place_end(unit, from))
	i < most
}

_place_end(unit, 1) := unit.end

_place_end(unit, from) := _run_end(unit.texts, from) if from > 1

_lead_matches(rule, unit) if {
	some i in _rest_places(rule, unit, count(unit.texts))
	startswith(_at(unit.texts, i), rule.begin)
	_parts_match(rule.rest, concat(" ", array.slice(unit.texts, i, count(unit.texts))))
}

# An operator may follow the last word.
_joined_lead_matches(rule, unit, tail) if {
	some i in _rest_places(rule, unit, count(unit.texts) + 1)
	text := concat(" ", array.slice(unit.texts, i, count(unit.texts)))
	_parts_match(rule.rest, _join_operators(concat("", [text, tail])))
}

_open_matches(rule, text, _, _) if {
	not rule.operator
	_parts_match(rule.rest, text)
}

_open_matches(rule, text, tails, at) if {
	rule.operator
	_parts_match(rule.rest, _join_operators(concat("", [text, _tail(tails, at)])))
}

# METADATA
# title: Rules of a program that may have one of these words as their second
_rules_at(name, words) := array.concat(
	[data.cavra.pack.commands.programs[name].others],
	[rules | some word in words; rules := data.cavra.pack.commands.programs[name].words[word]],
)

# METADATA
# title: Entries of the block and approval lists that a unit matches
_unit_hits(unit, tails, at) := ({n |
	some name in {_text_fold(unit.texts[0]), unit.program}
	data.cavra.pack.commands.programs[name]
	text := concat(" ", unit.texts)
	some rules in _rules_at(name, {word | some word in array.slice(unit.texts, 1, unit.end + 1)})
	some rule in rules
	contains(text, rule.key)
	_lead_matches(rule, unit)
	n := rule.n
} | {rule.n |
	some name in {_text_fold(unit.texts[0]), unit.program}
	rules := data.cavra.pack.commands.programs[name].operators
	tail := _tail(tails, at)
	joined := _join_operators(concat("", [concat(" ", unit.texts), tail]))
	some rule in rules
	contains(joined, rule.key)
	_joined_lead_matches(rule, unit, tail)
}) | {rule.n |
	some name in {_text_fold(unit.texts[0]), unit.program}
	rules := _open_rules(name)
	count(rules) > 0
	text := concat(" ", array.concat([name], array.slice(unit.texts, 1, count(unit.texts))))
	some rule in rules
	_open_matches(rule, text, tails, at)
}

# METADATA
# title: Rules whose program has a star, where the name begins as it does
_open_rules(name) := array.concat(data.cavra.pack.commands.open.others, [rule |
	some start in data.cavra.pack.commands.open.starts[substring(name, 0, 1)]
	startswith(name, start)
	some rule in data.cavra.pack.commands.open.rules[start]
])

# METADATA
# title: The unit with its clusters of options taken apart, where the program has them
_apart(unit) := [{"texts": texts, "program": unit.program, "end": _run_end(texts, 1)} |
	with_value := data.cavra.pack.words.shell.clusters[unit.program]
	count([text | some text in unit.texts; _is_cluster(text)]) > 0
	texts := [word | some i, text in unit.texts; some word in _letters(with_value, i, text)]
]

# METADATA
# title: The unit without the words behind its program that may be nothing
# description: Only where the script has expansions or braces, and the unit has such words.
_shortened(_, false) := []

_shortened(unit, true) := [{"texts": texts, "program": unit.program, "end": _run_end(texts, 1)} |
	kept := [word | some i, word in unit.words; not _vanishes(i, word)]
	count(kept) < count(unit.words)
	texts := _word_texts(kept)
]

_vanishes(i, word) if {
	i > 0
	_may_be_nothing(word)
}

# The name of a descriptor before a redirection.
_vanishes(i, word) if {
	i > 0
	_is_in_braces(word)
}

_is_cluster(text) if {
	startswith(text, "-")
	count(text) > 2
	count(text) <= 8
	trim_left(substring(text, 1, -1), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == ""
}

# METADATA
# title: The letters of a cluster as words, up to one that takes a value
_letters(with_value, i, text) := [word | some word in array.concat(letters, [substring(text, end + 1, -1)]); word != ""] if {
	i > 0
	_is_cluster(text)
	values := [j | some j in numbers.range(1, count(text) - 1); contains(with_value, substring(text, j, 1))]
	end := min(array.concat(values, [count(text) - 1]))
	letters := [concat("", ["-", substring(text, j, 1)]) | some j in numbers.range(1, end)]
} else := [text]

_unit_form(unit) := concat(" ", array.concat([unit.program], array.slice(unit.texts, 1, count(unit.texts))))

_allow_rules(texts) := array.concat(
	[rule |
		some rules in [
			data.cavra.pack.commands.allow[texts[0]].others,
			object.get(data.cavra.pack.commands.allow[texts[0]].words, _at(texts, 1), []),
		]
		some rule in rules
		_allows_rest(rule, rest)
	],
	[rule |
		some rule in data.cavra.pack.commands.allow_open
		_parts_match(rule.first, texts[0])
		_stays_in_folder(concat("*", rule.first), texts[0])
		_allows_rest(rule, rest)
	],
) if {
	rest := concat(" ", array.slice(texts, 1, count(texts)))
}

# METADATA
# title: Whether a star attached to a program leads into no other folder
# description: Unless the pattern does so itself. Alone it means any program.
_stays_in_folder("*", _)

_stays_in_folder(pattern, program) if {
	pattern != "*"
	count([way | some way in ["/", `\`, ".."]; contains(program, way); not contains(pattern, way)]) == 0
}

_allows_rest(rule, _) if not rule.rest

_allows_rest(rule, rest) if _parts_match(rule.rest, rest)

# ---------------------------------------------------------------------------------------------------------------------
# Files named by a command
# ---------------------------------------------------------------------------------------------------------------------

_delimiters := {"=", "@", ":", ",", ";", "<"}

# METADATA
# title: Paths that one word may hold
_paths_in(text) := {text} if {
	trim_left(text, data.cavra.pack.words.shell.one_path_characters) == ""
	text != ""
	not startswith(text, "-")
} else := {path |
	some path in array.concat(
		array.concat([text], array.concat(_short_rest(text), _behind_magic(text))),
		array.concat(
			[substring(text, indexof(text, d) + 1, -1) | some d in _delimiters; contains(text, d)],
			split(replace(replace(replace(replace(replace(text, "=", ","), "@", ","), ":", ","), ";", ","), "<", ","), ","),
		),
	)
	path != ""
}

# Git reads `:(top,icase)PATH` as a path with some magic before it.
_behind_magic(text) := [substring(text, indexof(text, ")") + 1, -1)] if {
	startswith(text, ":(")
	not contains(split(text, ")")[0], "exclude")
} else := []

_short_rest(text) := [substring(text, 2, -1)] if {
	startswith(text, "-")
	not startswith(text, "--")
} else := []

# METADATA
# title: Paths that one word of a unit may hold, also behind up to three letters of a cluster
# description: Not of programs that take text, whose letters are in lists of their own.
_paths_of(unit, text) := _paths_in(text) if {
	not startswith(text, "-")
} else := _paths_in(text) | {path | some n in [3, 4]; path := substring(text, n, -1); path != ""} if {
	not startswith(text, "--")
	not _has_text_operand(unit.program)
} else := _paths_in(text)

# METADATA
# title: Where the options of a unit end
# description: At the two dashes, but for programs that hand on what stands behind them.
_options_end(unit) := min(array.concat([i | some i, text in unit.texts; text == "--"], [count(unit.texts)])) if {
	_has_text_operand(unit.program)
} else := count(unit.texts)

_has_text_operand(program) if data.cavra.pack.words.shell.first_operand_text[program]

_has_text_operand(program) if data.cavra.pack.words.shell.first_operand_text_sub[program]

# METADATA
# title: Whether a word is the value of a text option
# description: Behind it, behind a sign of equality or glued to its letter.
_is_text_value(unit, i, end) if {
	i <= end
	startswith(unit.texts[i - 1], "-")
	_is_text_option(unit.program, unit.texts[i - 1])
	not _is_taken(unit, i - 1)
}

_is_text_value(unit, i, end) if {
	startswith(unit.texts[i], "-")
	contains(unit.texts[i], "=")
	i < end
	_is_text_option(unit.program, _before_equals(unit.texts[i]))
}

_is_text_value(unit, i, end) if {
	startswith(unit.texts[i], "--")
	i < end
	some option, _ in data.cavra.pack.words.shell.text_options[unit.program]
	_is_shortened(option, unit.texts[i])
}

_is_text_value(unit, i, end) if {
	data.cavra.pack.words.shell.text_options[unit.program][substring(unit.texts[i], 0, 2)]
	i < end
	count(unit.texts[i]) > 2
	_has_text_operand(unit.program)
}

# METADATA
# title: Whether a word is the value of the option before it
_is_taken(unit, i) if {
	i > 1
	_takes_next(unit.program, unit.texts[i - 1])
}

_takes_next(program, text) if _is_text_option(program, text)

_takes_next(program, text) if {
	some option in [text, _last_of_cluster(text)]
	some list in ["first_operand_text", "read_options"]
	data.cavra.pack.words.shell[list][program][option]
}

# METADATA
# title: Places behind options whose values reach up to the next option
# description: And of the second value of an option that has two.
_listed_texts(unit) := {place |
	some i, text in unit.texts
	data.cavra.pack.words.shell.text_pairs[unit.program][text]
	place := i + 2
} if {
	data.cavra.pack.words.shell.text_pairs[unit.program]
} else := {i |
	some n, option in options
	data.cavra.pack.words.shell.text_lists[unit.program][unit.texts[option]]
	ends := array.concat(array.slice(options, n + 1, n + 2), [count(unit.texts)])
	some i in numbers.range(option + 1, ends[0])
	i < ends[0]
} if {
	data.cavra.pack.words.shell.text_lists[unit.program]
	options := [j | some j, text in unit.texts; _is_option(text)]
} else := set()

_is_text_option(program, text) if data.cavra.pack.words.shell.text_options[program][text]

_is_text_option(program, text) if {
	data.cavra.pack.words.shell.text_options[program][_last_of_cluster(text)]
	not _may_hold_value(program, substring(text, 1, count(text) - 2))
}

_is_text_option(_, text) if data.cavra.pack.words.shell.text_options_all[text]

# METADATA
# title: Whether letters hold one that takes those behind it as its value
_hold_value(program, letters) if {
	some letter, _ in data.cavra.pack.words.shell.value_letters[program]
	contains(letters, letter)
}

# METADATA
# title: Whether letters may hold an option with a value, whatever the subcommand
_may_hold_value(program, letters) if {
	some list in ["text_options", "first_operand_text", "read_options"]
	some option, _ in data.cavra.pack.words.shell[list][program]
	count(option) == 2
	contains(letters, substring(option, 1, 1))
}

# METADATA
# title: Place of the operand that is a pattern or program text
# description: -1 where an option gives it, or where there is none.
_text_operand(unit, end) := _text_place(unit, givers, unit.end, end) if {
	givers := data.cavra.pack.words.shell.first_operand_text_sub[unit.program][unit.texts[unit.end]]
} else := _text_place(unit, givers, 0, end) if {
	givers := data.cavra.pack.words.shell.first_operand_text[unit.program]
} else := -1

_text_place(unit, givers, from, end) := min([i | some i, text in unit.texts; i > from; _may_be_text(text, i, end)]) if {
	count([i |
		some i, text in unit.texts
		i > from
		i < end
		some giver, _ in givers
		_is_giver(unit.program, giver, text)
	]) == 0
} else := -1

_may_be_text(_, i, end) if i > end

_may_be_text(text, _, _) if not _is_option(text)

_is_giver(_, giver, giver)

_is_giver(_, giver, text) if startswith(text, concat("", [giver, "="]))

_is_giver(program, giver, text) if _is_in_cluster(program, giver, text)

_is_giver(_, giver, text) if _is_shortened(giver, text)

# METADATA
# title: Whether a word is a cluster of letters that holds an option of one letter
_is_in_cluster(program, option, text) if {
	count(option) == 2
	startswith(text, "-")
	not startswith(text, "--")
	letters := substring(text, 1, -1)
	at := indexof(letters, substring(option, 1, 1))
	at >= 0
	not _hold_value(program, substring(letters, 0, at))
}

# METADATA
# title: Whether a word is a long option with a value, abbreviated
_is_shortened(option, text) if {
	startswith(text, "--")
	contains(text, "=")
	name := _before_equals(text)
	count(name) > 3
	startswith(option, name)
}

# METADATA
# title: The last letter of a cluster as an option, whose value is the next word
_last_of_cluster(text) := concat("", ["-", _last_character(text)]) if {
	startswith(text, "-")
	count(text) > 2
	trim_left(substring(text, 1, -1), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == ""
} else := ""

_reads_nothing(unit) if data.cavra.pack.words.shell.no_read[unit.program]

# METADATA
# title: Programs that only name the files they find, unless one of these words hands them on
_reads_nothing(unit) if {
	data.cavra.pack.words.shell.no_read_unless[unit.program]
	count([text | some text in unit.texts; data.cavra.pack.words.shell.no_read_unless[unit.program][text]]) == 0
}

_reads_nothing(unit) if {
	data.cavra.pack.words.shell.no_read_sub[unit.program]
	some text in array.slice(unit.texts, 1, unit.end + 1)
	data.cavra.pack.words.shell.no_read_sub[unit.program][text]
	not _shows_content(unit)
}

# METADATA
# title: Whether a subcommand that only names files prints them because of an option
_shows_content(unit) if {
	some subcommand, options in data.cavra.pack.words.shell.shown_with[unit.program]
	subcommand in unit.texts
	some option, _ in options
	some text in unit.texts
	_has_option(text, option)
}

# METADATA
# title: Place of the operand that is only written
# description: The destination of cp, mv, ln and their like; -1 where there is none.
_destination(unit) := operands[count(operands) - 1] if {
	data.cavra.pack.words.shell.copiers[unit.program]
	operands := [i | some i, text in unit.texts; i > 0; not _is_option(text)]
	count(operands) > 1
	count([text | some text in unit.texts; _names_folder(text)]) == 0
} else := -1

_names_folder("-t")

_names_folder(text) if startswith(text, "--target-directory")

_read_words(unit, scripts) := _option_reads(unit) if {
	data.cavra.pack.words.shell.roles[unit.program].names
	_reads_nothing(unit)
} else := array.concat(
	[text |
		end := _options_end(unit)
		skipped := _skipped_words(unit, end)
		some i, text in unit.texts
		i > 0
		not i in skipped
		not _is_script_word(text, scripts)
		not _is_text_value(unit, i, end)
	],
	_option_reads(unit),
)

_skipped_words(unit, end) := {_text_operand(unit, end), _destination(unit)} | _listed_texts(unit) if {
	data.cavra.pack.words.shell.roles[unit.program].texts
} else := set()

# METADATA
# title: Values of options that name a file to be read, whatever else the program does
_option_reads(unit) := [value |
	some option, _ in data.cavra.pack.words.shell.read_options[unit.program]
	some i, text in unit.texts
	not _is_text_option(unit.program, _before_equals(text))
	some value in _option_read(unit.program, unit.texts, i, option)
]

_is_script_word(text, scripts) if {
	contains(text, " ")
	text in scripts
}

_option_read(program, texts, i, option) := _word_behind(texts, i) if {
	texts[i] == option
} else := _after_equals(texts[i]) if {
	_is_shortened(option, texts[i])
} else := [substring(texts[i], count(option) + 1, -1)] if {
	startswith(texts[i], concat("", [option, "="]))
} else := _word_behind(texts, i) if {
	_is_in_cluster(program, option, texts[i])
	_behind_letter(texts[i], substring(option, 1, 1)) == ""
} else := [_behind_letter(texts[i], substring(option, 1, 1))] if {
	_is_in_cluster(program, option, texts[i])
} else := []

_operands(texts) := [text | some text in texts; not _is_option(text)]

_base_name(path) := parts[count(parts) - 1] if parts := split(trim_right(path, "/"), "/")

# METADATA
# title: The last operand or the folder of -t; a folder takes the names of the other operands
_last_written(texts) := array.concat(targets, [concat("/", [target, _base_name(name)]) |
	some target in targets
	some name in operands
]) if {
	operands := _operands(array.slice(texts, 1, count(texts)))
	folders := [folder | some i, text in texts; some folder in _target_folder(texts, i, text)]

	# No program takes more than one folder.
	targets := array.concat([o | count(operands) > 1; o := operands[count(operands) - 1]], array.slice(folders, 0, 4))
}

_target_folder(texts, i, text) := _word_behind(texts, i) if {
	text in {"-t", "--target-directory"}
} else := [trim_prefix(text, "--target-directory=")] if {
	startswith(text, "--target-directory=")
} else := [substring(text, 2, -1)] if {
	startswith(text, "-t")
} else := []

# METADATA
# title: The folder where a program works, and for Go all below it
_here := {".", "./", "./..."}

# METADATA
# title: Operands from a place on; for a formatter the folder where it works does not count
_sources(unit, from) := [text |
	some text in _operands(array.slice(unit.texts, from, count(unit.texts)))
	not text in _here
] if {
	data.cavra.pack.words.shell.formatters[unit.program]
} else := _operands(array.slice(unit.texts, from, count(unit.texts)))

_writer_operands(unit) := [] if {
	not data.cavra.pack.words.shell.writers[unit.program]
} else := [] if {
	_only_shows(unit)
} else := array.concat(_sources(unit, 1), moved) if {
	data.cavra.pack.words.shell.writers[unit.program] == "all"
	moved := [path | unit.program == "mv"; some path in _last_written(unit.texts)]
} else := array.slice(_operands(array.slice(unit.texts, 1, count(unit.texts))), 0, 1) if {
	data.cavra.pack.words.shell.writers[unit.program] == "first"
} else := _last_written(unit.texts)

# METADATA
# title: Operands of a program that writes them because of an option, such as sed -i
_option_writer_operands(unit) := _sources(unit, 1) if {
	_writes_by_option(unit)
	not _only_shows(unit)
} else := []

_writes_by_option(unit) if {
	some option, _ in data.cavra.pack.words.shell.writers_by_option[unit.program]
	some text in array.slice(unit.texts, 1, count(unit.texts))
	_has_option(text, option)
}

# METADATA
# title: Whether a program that writes its operands only shows what it would do
_only_shows(unit) if {
	data.cavra.pack.words.shell.unwritten_with[unit.program]
	some text in unit.texts
	data.cavra.pack.words.shell.unwritten_with[unit.program][text]
}

# METADATA
# title: Whether a program writes the files that its words name
_writes_operands(unit) if data.cavra.pack.words.shell.writers[unit.program]

_writes_operands(unit) if _writes_by_option(unit)

_writes_operands(unit) if {
	some text in unit.texts
	data.cavra.pack.words.shell.sub_writers[unit.program][text]
}

# METADATA
# title: Whether a unit writes into the folder where it works, whatever lies there
_writes_folder(unit) if {
	count(_sources(unit, 1)) <= data.cavra.pack.words.shell.folder_writers[unit.program]
	not _only_shows(unit)
	not _only_formats(unit)
}

# METADATA
# title: Whether a formatter is called for something else than to write
_only_formats(unit) if {
	data.cavra.pack.words.shell.formatters[unit.program]
	not _writes_operands(unit)
}

_has_option(text, option) if startswith(text, option)

_has_option(text, option) if {
	name := _before_equals(text)
	count(name) > 3
	startswith(name, "--")
	startswith(option, name)
}

_has_option(text, option) if {
	count(option) == 2
	startswith(text, "-")
	not startswith(text, "--")
	contains(text, substring(option, 1, 1))
}

_sub_writer_operands(unit) := _sub_written(kind, _sources(unit, at + 1)) if {
	data.cavra.pack.words.shell.sub_writers[unit.program]
	not _only_shows(unit)
	at := min([i | some i, text in unit.texts; i > 0; data.cavra.pack.words.shell.sub_writers[unit.program][text]])
	kind := data.cavra.pack.words.shell.sub_writers[unit.program][unit.texts[at]]
} else := []

_sub_written("all", operands) := operands

_sub_written("first", operands) := array.slice(operands, 0, 1)

_sub_written("last", operands) := array.slice(operands, max([count(operands) - 1, 0]), count(operands))

_carrier_targets(carried) := [path |
	some c in carried
	_writes_value(c)
	some value in c.values
	some path in _paths_in(value)
]

# METADATA
# title: What carriers read; a glob also by what is literal in it
_carrier_sources(carried) := [path |
	some c in carried
	_reads_value(c)
	some value in c.values
	not startswith(value, "!")
	some text in [value, _without_wildcards(value)]
	some path in _paths_in(text)
]

_without_wildcards(glob) := concat("", split(_marked_wildcards(glob), "\u0000"))

_marked_wildcards(glob) := strings.replace_n(
	{"*": "\u0000", "?": "\u0000", "[": "\u0000", "]": "\u0000", "{": "\u0000", "}": "\u0000"},
	glob,
)

# METADATA
# title: Whether a glob may select anything
# description: It has wildcards, and what stands behind the last one is no ending of files. What excludes selects nothing.
_is_open_glob(glob) if {
	not startswith(glob, "!")
	parts := split(_marked_wildcards(_without_endings(glob)), "\u0000")
	count(parts) > 1
	not _is_ending(parts[count(parts) - 1])
}

_is_ending(text) if {
	contains(text, ".")
	substring(text, 0, 1) in {".", "_"}
}

_without_endings(glob) := replace(substring(glob, 0, count(glob) - 1), "*.{", "*.") if {
	endswith(glob, "}")
} else := glob

_code_files(commands, launched, i, unit, use) := [text |
	some code in ({code | some code in _inline_code(unit)} | _code_given(commands, launched, i, unit))
	_has_sign(data.cavra.pack.words.shell.code_signs[use], code)
	some text in split(strings.replace_n(data.cavra.pack.words.lexer.code_delimiters, code), "\u001f")
	text != ""
]

_code_given(commands, launched, i, unit) := _given_texts(commands, launched, i, 2) if {
	_reads_code(unit)
} else := set()

_redirected(command, ops) := [_word_text(r.target) | some r in command.redirections; r.op in ops]

_written_by_redirection(command) := array.concat(
	_redirected(command, {"\u0005", "\u0006"}),
	[text | some text in _redirected(command, {"\u0011"}); not _is_descriptor(text)],
)

_is_descriptor(text) if trim_left(trim_suffix(text, "-"), "0123456789") == ""

_stands_before_xargs(commands, launched, i) if {
	commands[i + 1].op == "|"
	count([unit | some unit in launched[i + 1].units; _is_xargs(unit)]) > 0
}

_feeds_xargs(commands, launched, i) if {
	_stands_before_xargs(commands, launched, i)
	some unit in launched[i + 1].units
	not data.cavra.pack.words.shell.launchers[unit.program]
	not _reads_nothing(unit)
}

# METADATA
# title: What a lister names, written behind the pipe
# description: As in grep -l x DIR before xargs sed -i. Without an operand it is the folder.
_fed_to_writer(commands, launched, i) := [path |
	some text in _listed(array.slice(_word_texts(commands[i].words), 1, count(commands[i].words)))
	some path in _paths_in(text)
] if {
	_stands_before_xargs(commands, launched, i)
	count([unit | some unit in launched[i + 1].units; _writes_operands(unit); not _only_shows(unit)]) > 0
} else := []

_listed(texts) := ["."] if {
	count(_operands(texts)) == 0
} else := [text | some text in texts; not text in _here]

# METADATA
# title: Texts that command i may read as files
# description: Scripts are texts that are judged as scripts instead.
_files_read(commands, launched, carried, i, scripts) := array.concat(
	array.concat(
		_redirected(commands[i], {"\u0004", "\u0006"}),
		array.concat(
			_carrier_sources(carried[i]),
			[path |
				some unit in launched[i].units
				data.cavra.pack.words.shell.read_options[unit.program]
				data.cavra.pack.words.shell.launchers[unit.program]
				some text in _option_reads(unit)
				some path in _paths_in(text)
			],
		),
	),
	array.concat(
		[path |
			some unit in launched[i].units
			not data.cavra.pack.words.shell.launchers[unit.program]
			some text in _read_words(unit, scripts)
			some path in _paths_of(unit, text)
		],
		array.concat(
			[path |
				_feeds_xargs(commands, launched, i)
				some text in array.slice(_word_texts(commands[i].words), 1, count(commands[i].words))
				some path in _paths_in(text)
			],
			[path |
				some unit in launched[i].units
				data.cavra.pack.words.shell.roles[unit.program].code
				not data.cavra.pack.words.shell.launchers[unit.program]
				some path in _code_files(commands, launched, i, unit, "read")
			],
		),
	),
)

# METADATA
# title: Texts that command i may write as files
_files_written(commands, launched, carried, i) := array.concat(
	array.concat(
		array.concat(_written_by_redirection(commands[i]), _fed_to_writer(commands, launched, i)),
		_carrier_targets(carried[i]),
	),
	[path |
		some unit in launched[i].units
		some paths in array.concat(_written_operands(unit), [_code_files(commands, launched, i, unit, "write") |
			data.cavra.pack.words.shell.roles[unit.program].code
		])
		some operand in paths
		some path in array.concat([operand], _behind_magic(operand))
	],
)

_written_operands(unit) := [_writer_operands(unit), _option_writer_operands(unit), _sub_writer_operands(unit)] if {
	data.cavra.pack.words.shell.roles[unit.program].writes
} else := []

# METADATA
# title: The unit of a command that changes the folder of its script
# description: A launcher that starts a child leaves it alone.
_changer(launched) := units[0] if {
	_runs_by_shell(launched.units[0])
	units := [unit | some unit in launched.units; unit.texts[0] in {"cd", "chdir", "pushd", "popd"}]
}

_runs_by_shell(unit) if unit.program in {"cd", "chdir", "pushd", "popd", "builtin", "command", "time"}

_runs_by_shell(unit) if {
	substring(unit.words[0], 0, 1) in {"\u001a", "\u000f"}
	_may_be_nothing(unit.words[0])
}

# METADATA
# title: What a unit does to the folder
# description: Without operand cd goes home.
_folder_event(unit) := {"kind": "popd", "name": ""} if {
	unit.texts == ["popd"]
} else := {"kind": "pushd", "name": operands[0]} if {
	unit.texts[0] == "pushd"
	operands := _operands(array.slice(unit.texts, 1, count(unit.texts)))
	count(operands) == 1
	operands[0] != ""
} else := {"kind": "back", "name": ""} if {
	unit.texts[0] in {"cd", "chdir"}
	operands := _operands(array.slice(unit.texts, 1, count(unit.texts)))
	count(operands) == 1
	operands[0] in {"-", "$OLDPWD", "${OLDPWD}", "~-"}
} else := {"kind": "cd", "name": operands[0]} if {
	unit.texts[0] in {"cd", "chdir"}
	operands := array.concat(_operands(array.slice(unit.texts, 1, count(unit.texts))), ["~"])
	count(operands) <= 2
	operands[0] != ""
}

# METADATA
# title: Commands that change the folder or go back, in order
_folder_events(launched) := [{"at": i, "kind": event.kind, "name": event.name} |
	some i, one in launched
	event := _folder_event(_changer(one))
]

# METADATA
# title: Places of the brackets of a script; none where they do not surely pair or are too many
_brackets(commands) := {"opens": opens, "closes": closes} if {
	opens := [i | some i, command in commands; command.op == "("]
	closes := [i | some i, command in commands; command.op == ")"]
	count(opens) == count(closes)
	count(opens) <= 64
	not _may_mispair(opens, commands)
} else := {"opens": [], "closes": []}

# METADATA
# title: Whether brackets may pair otherwise than they are counted
# description: In a case, or in a pattern inside an expansion.
_may_mispair(opens, commands) if {
	count(opens) > 0
	some command in commands
	command.words[0] == "esac"
}

_may_mispair(opens, commands) if {
	count(opens) > 0
	some command in commands
	contains(concat("\u001f", command.words), "\u001a$\u0016")
}

# METADATA
# title: The end of the bracket around a place
# description: The first one that closes more than was opened behind the place.
_bracket_ends(brackets, at) := [close |
	opened := count([i | some i in brackets.opens; i <= at])
	closed := count([i | some i in brackets.closes; i <= at])
	some m, close in brackets.closes
	m >= closed
	not _stands_before(brackets.opens, (opened + m) - closed, close)
]

_stands_before(places, n, place) if places[n] < place

# METADATA
# title: The sign behind a list that puts it into the background
# description: A keyword opens a list of its own.
_background_ends(commands, at) := [end |
	end := min([i |
		some i in numbers.range(at + 1, at + 17)
		not commands[i].op in {"a", "o", "|"}
	])
	commands[end].op == "&"
	end <= at + 16
	count([word |
		some command in array.slice(commands, at, end)
		some word in command.words
		data.cavra.pack.words.shell.keywords[word]
	]) == 0
]

# METADATA
# title: The first command for which a change of folder does not count
# description: Before a pipe it changes the folder of a child.
_scope_end(commands, brackets, at) := at + 1 if {
	commands[at + 1].op == "|"
} else := min(array.concat(
	array.concat(_bracket_ends(brackets, at), _background_ends(commands, at)),
	[count(commands)],
))

_is_change(event) if event.kind in {"cd", "pushd"}

_is_back(events, r) if events[r].kind == "back"

# METADATA
# title: Whether a way back counts as long as the change that it undoes
# description: Not from within brackets, a pipe or the background.
_way_back_counts(change, back) if {
	back.at < change.end
	back.end >= change.end
}

# METADATA
# title: The change that cd - undoes
# description: If it is one, what stands before it, unless another cd - stands behind it.
_undone_by(events, r) := last if {
	_is_back(events, r)
	not _is_back(events, r + 1)
	last := max([k | some k, event in events; k < r; event.end > events[r].at])
	_way_back_counts(events[last], events[r])
}

# METADATA
# title: Numbers of pushd and of the popd that belongs to it
# description: The first that pops more than was pushed behind.
_push_pairs(events) := [[push, pop] |
	pops := [k | some k, event in events; event.kind == "popd"]
	count(pops) > 0
	pushes := [k | some k, event in events; event.kind == "pushd"]
	some a, push in pushes
	before := count([k | some k in pops; k < push])
	pop := min([q | some m, q in pops; m >= before; not _stands_before(pushes, ((a + 1) + m) - before, q)])
	_way_back_counts(events[push], events[pop])
]

# METADATA
# title: Changes of folder, each with the first command for which it does not count
_folder_changes(_, []) := []

_folder_changes(commands, found) := [{"at": event.at, "name": event.name, "end": min(ends)} |
	brackets := _brackets(commands)
	events := [object.union(event, {"end": _scope_end(commands, brackets, event.at)}) | some event in found]
	undone := [[last, events[r].at] | some r, _ in events; last := _undone_by(events, r)]
	pairs := _push_pairs(events)
	some k, event in events
	_is_change(event)
	ends := array.concat(
		array.concat([event.end], [at | some [last, at] in undone; last == k]),
		[events[pop].at | some [push, pop] in pairs; push <= k; k < pop],
	)
] if {
	count(found) > 0
}

# METADATA
# title: The folder of each command, as far as earlier commands tell; empty for the start
_folders(commands, []) := ["" | some _ in commands]

_folders(commands, changes) := [names[active] | some active in actives] if {
	count(changes) > 0
	actives := [[k | some k, change in changes; change.at < i; i < change.end] | some i, _ in commands]
	names := {active: _joined_folder([changes[k].name | some k in active]) | some active in {active | some active in actives}}
}

# METADATA
# title: One folder below the other; what is longer than a path is none
_joined_folder(names) := path if {
	start := max(array.concat([j | some j, name in names; substring(name, 0, 1) in {"/", "~", "$"}], [0]))
	path := concat("/", array.slice(names, start, count(names)))
	count(path) <= 4096
} else := ""

# METADATA
# title: A script that a command brings along, with the folder of that command
_script_under("", script) := script

_script_under(folder, script) := concat("", ["cd '", replace(folder, "'", `'\''`), "'\n", script]) if folder != ""

# ---------------------------------------------------------------------------------------------------------------------
# Allowed commands
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: Whether words are free of expansions, globs, escapes, braces, and tildes where they expand
_are_plain_words(words) if {
	all := concat("\u001f", array.concat([""], words))
	not contains(all, "\u000e")
	not contains(all, "\u001a")
	not contains(all, "\u0016")
	not contains(all, "\u001f~")
	not contains(all, "=~")
	not contains(all, ":~")
}

_is_plain_command(command) if {
	command.op in {";", "a", "o", "|"}
	not _is_assignment(command.words[0])
	_are_plain_words(command.words)
	count([r |
		some r in command.redirections
		not data.cavra.pack.words.shell.plain_redirections[r.op][r.target]
	]) == 0
}

_is_neutral(texts) if {
	count(texts) == 2
	texts[0] == "cd"
	_is_below(texts[1])
}

# METADATA
# title: A folder below the one where the command works
_is_below(folder) if {
	not substring(folder, 0, 1) in {"", "/", "~", "\\", "-"}
	not _is_option(folder)
	not contains(folder, "..")
	not contains(folder, ":")
}

# METADATA
# title: Whether carriers leave an allow pattern its force
# description: Those that run something must stand in it; folders and globs must not lead anywhere.
_is_carried_by(rule, carried) if count([c | some c in carried; not _leaves_force(rule, c)]) == 0

_leaves_force(rule, c) if {
	_runs(c)
	_writes_out(rule, c.carrier)
}

_leaves_force(_, c) if {
	c.kind == "folder"
	count([value | some value in c.values; not _is_below(value)]) == 0
}

_leaves_force(_, c) if {
	c.kind in {"write", "read"}
	count([value | some value in c.values; c.kind == "read"; _is_open_glob(value)]) == 0
}

_writes_out(rule, carrier) if carrier in rule.words

_writes_out(rule, carrier) if {
	some word in rule.words
	startswith(word, concat("", [carrier, "="]))
}

# METADATA
# title: What allows one plain command
# description: >-
#   Variables that it sets and the carriers of everything that it starts count: python -m pytest has those of pytest.
_allowed_by(texts, carried) := [{"entry": rule.n, "form": concat(" ", texts)} |
	rules := _allow_rules(texts)
	count(rules) > 0
	some rule in rules
	_is_carried_by(rule, carried)
]

# METADATA
# title: What allows a script, part by part
# description: Undefined where one part is not allowed.
_allow_script(script, launched, carried) := [hit | some hits in allowed; some hit in hits] if {
	script.unbalanced == false
	script.commented == false
	count([l | some l in launched; l.too_deep]) == 0
	count([c | some c in script.commands; not c.op in {";", "a", "o", "|"}]) == 0
	filled := [c | some c in script.commands; _is_filled(c)]
	count([c | some c in filled; not _is_plain_command(c)]) == 0
	acting := [{"texts": texts, "carried": carried[i]} |
		some i, c in script.commands
		count(c.words) > 0
		texts := _word_texts(c.words)
		not _is_neutral(texts)
	]
	count(acting) > 0
	allowed := [_allowed_by(one.texts, one.carried) | some one in acting]
	count([hits | some hits in allowed; count(hits) == 0]) == 0
}

_is_filled(command) if count(command.words) > 0

_is_filled(command) if count(command.redirections) > 0

# ---------------------------------------------------------------------------------------------------------------------
# Findings of commands
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: A form as it is shown
# description: Encoded here-documents are written out.
_shown(form) := form if {
	not contains(form, "\u0010")
} else := replace(strings.replace_n(data.cavra.pack.words.lexer.body_decode, form), "\u0010", "<<")

_entry_finding(n, form) := object.union(data.cavra.pack.entries[n].finding, {"form": _shown(form)})

_folder_finding(n, form) := object.union(data.cavra.pack.entries[n].folder_finding, {"form": _shown(form)})

# METADATA
# title: Rules 4 and 8 for every unit of every script
_command_hits contains _entry_finding(n, _unit_form(unit)) if {
	some read in _scripts
	some i, launched in read.launched
	some unit in launched.units
	some judged in array.concat([unit], array.concat(_apart(unit), _shortened(unit, read.has_expansions)))
	some n in _unit_hits(judged, read.tails, i)
}

# METADATA
# title: Rules 4 and 8 for the text as it stands
# description: So that nothing that a plain matcher would block passes.
_command_hits contains _entry_finding(n, text) if {
	some raw in _sanitised_texts
	words := [word | some word in split(_squeezed(replace(raw, "\t", " "), " "), " "); word != ""]
	count(words) > 0
	name := _text_fold(words[0])
	text := concat(" ", array.concat([name], array.slice(words, 1, count(words))))
	not text in _forms_of_texts
	some n in _raw_hits(name, text)
}

# METADATA
# title: Forms of the units of the texts themselves
# description: A text that is one of them has given its findings as a unit.
_forms_of_texts := {_unit_form(unit) | some read in _level_0; some launched in read.launched; some unit in launched.units}

# METADATA
# title: Entries whose pattern a text is as it stands
_raw_hits(name, text) := ({rule.n |
	data.cavra.pack.commands.programs[name]
	some rules in _rules_at(name, {word | some word in array.slice(split(text, " "), 1, 2)})
	some rule in rules
	_parts_match(rule.rest, _raw_rest(text, concat(" ", array.concat([name], rule.lead))))
} | {rule.n |
	some rule in data.cavra.pack.commands.programs[name].operators
	rest := _raw_rest(text, concat(" ", array.concat([name], rule.lead)))
	_parts_match(rule.rest, _join_operators(rest))
}) | {rule.n |
	some rule in _open_rules(name)
	_parts_match(rule.rest, _joined_if(rule, text))
}

_raw_rest(text, text) := ""

_raw_rest(text, lead) := substring(text, count(lead) + 1, -1) if startswith(text, concat("", [lead, " "]))

_joined_if(rule, text) := _join_operators(text) if {
	rule.operator
} else := text

# METADATA
# title: Paths, and those that count from the folder under it too
_under_folder(folder, paths) := paths if {
	folder == ""
} else := array.concat(paths, [concat("/", [folder, path]) |
	some path in paths
	not substring(path, 0, 1) in {"/", "~", "$"}
])

# METADATA
# title: Texts that commands may read as files
_command_reads contains judged if {
	some read in _scripts
	some i, _ in read.script.commands
	paths := _files_read(read.script.commands, read.launched, read.carried, i, read.derived)
	some judged in _under_folder(read.folders[i], paths)
}

# METADATA
# title: Texts that commands may write as files
_command_writes contains judged if {
	some read in _scripts
	some i, _ in read.script.commands
	paths := _files_written(read.script.commands, read.launched, read.carried, i)
	some judged in _under_folder(read.folders[i], paths)
}

# Programs that write into the folder where they work.
_command_writes contains folder if {
	some read in _scripts
	some i, launched in read.launched
	folder := read.folders[i]
	folder != ""
	some unit in launched.units
	_writes_folder(unit)
}

_active_texts(words) := [strings.replace_n(data.cavra.pack.words.lexer.active_text, word) | some word in words]

# METADATA
# title: Words that the name of a git program adds
# description: None for git itself, the subcommand for programs such as git-push.
_git_program("git") := [[]]

_git_program(program) := [[trim_prefix(program, "git-")]] if startswith(program, "git-")

# METADATA
# title: Git commands of all scripts, as words behind the program and settings of their script
_git_commands contains {"words": words, "settings": settings} if {
	some read in _scripts
	gits := [unit | some launched in read.launched; some unit in launched.units; startswith(unit.program, "git")]
	count(gits) > 0
	settings := _git_environment_settings({_word_text(word) |
		some command in read.script.commands
		some word in command.words
		startswith(word, "GIT_CONFIG")
		_is_assignment(word)
	})
	some unit in gits
	some subcommand in _git_program(unit.program)
	words := array.concat(subcommand, _active_texts(array.slice(unit.words, 1, count(unit.words))))
}

# METADATA
# title: What allows all texts of the action
_allowed_hits := [hit | some hits in allowed; some hit in hits] if {
	not _too_deep_to_judge
	not _odd_action
	count(_level_0) > 0
	allowed := [hits | some read in _level_0; hits := _allow_script(read.script, read.launched, read.carried)]
	count(allowed) == count(_level_0)
}

# ---------------------------------------------------------------------------------------------------------------------
# Git: a reach is a set of entry numbers; -1 in it says that the destination cannot be told. Words may hold U+000E: an
# expansion stands there.
# ---------------------------------------------------------------------------------------------------------------------

_git_plain(word) := replace(word, "\u000e", "")

_git_untold(word) := {-1} if {
	contains(word, "\u000e")
} else := set()

_git_every_branch := {branch.n | some branch in data.cavra.pack.git.protected}

# METADATA
# title: Protected entries that a folded branch name is
_git_branch_entries(name) := {n | some n in object.get(data.cavra.pack.git.exact, name, [])} | {branch.n | some branch in data.cavra.pack.git.starred; _parts_match(branch.parts, name)}

# METADATA
# title: Whether a wildcard and a branch have a name in common
# description: Both have a star, or the branch has none. The start is the first part of the branch under its full name.
_git_can_meet(wildcard, start, branch) if {
	count(branch) == 1
	startswith(start, wildcard[0])
	_parts_match(wildcard, start)
}

_git_can_meet(wildcard, start, branch) if {
	count(branch) > 1
	_one_starts_other(wildcard[0], start)
	_one_ends_other(wildcard[count(wildcard) - 1], branch[count(branch) - 1])
}

_one_starts_other(a, b) if startswith(a, b)

_one_starts_other(a, b) if startswith(b, a)

_one_ends_other(a, b) if endswith(a, b)

_one_ends_other(a, b) if endswith(b, a)

_git_full_starts(wildcard) := ["refs/heads/"] if {
	startswith(wildcard, "refs/")
} else := ["", "heads/", "refs/heads/"]

# METADATA
# title: Protected entries that a folded wildcard destination can meet
_git_met_entries(wildcard) := {branch.n |
	parts := split(wildcard, "*")
	some start in _git_full_starts(wildcard)
	some branch in data.cavra.pack.git.protected
	_git_can_meet(parts, concat("", [start, branch.parts[0]]), branch.parts)
}

# METADATA
# title: Branch names that a folded destination may have on the remote
_git_branch_names(name) := [substring(name, 11, -1)] if {
	startswith(name, "refs/heads/")
} else := [] if {
	startswith(name, "refs/")
} else := [name, substring(name, 6, -1)] if {
	startswith(name, "heads/")
} else := [name]

# METADATA
# title: Whether a folded destination does not say where it leads
_git_leads_anywhere("")

_git_leads_anywhere(name) if data.cavra.pack.words.git_heads[name]

_git_leads_anywhere(name) if {
	some odd in data.cavra.pack.words.git_odd
	contains(name, odd)
}

_git_without_force(word) := trim_left(_git_plain(word), "+")

# METADATA
# title: The folded name behind the last colon of a refspec
# description: Git refuses an empty one, so then it is what stands before.
_git_destination(refspec) := _text_fold(parts[count(parts) - 1]) if {
	parts := split(trim_right(refspec, ":"), ":")
} else := ""

_git_is_matching(refspec) if {
	refspec != ""
	trim_right(refspec, ":") == ""
}

_git_destination_reach(name) := _git_destination_entries(name) | {-1 | _git_leads_anywhere(name)}

_git_destination_entries(name) := _git_met_entries(name) if {
	contains(name, "*")
} else := {n | some branch in _git_branch_names(name); some n in _git_branch_entries(branch)}

# METADATA
# title: What one refspec of a push reaches
_git_refspec_reach(word) := _git_refspec_untold(text, word) | _git_refspec_entries(text) if {
	text := _git_without_force(word)
}

_git_refspec_untold(text, word) := {-1} if {
	endswith(text, ":")
	not _git_is_matching(text)
} else := _git_untold(word)

_git_refspec_entries(text) := set() if {
	startswith(text, "^")
} else := _git_every_branch if {
	_git_is_matching(text)
} else := _git_destination_reach(_git_destination(text))

_git_without_start(name, starts) := substring(name, count(matching[0]), -1) if {
	matching := [start | some start in starts; startswith(name, start)]
	count(matching) > 0
} else := name

_git_without_remote(name) := substring(name, count(remote) + 1, -1) if {
	contains(name, "/")
	remote := split(name, "/")[0]
	data.cavra.pack.words.git_remotes[remote]
} else := name

# METADATA
# title: Whether what stands behind an unknown remote may be a protected branch
_git_may_be_remote(parts) if count(parts) > 16

_git_may_be_remote(parts) if {
	count(parts) <= 16
	some i, _ in parts
	i > 0
	count(_git_branch_entries(concat("/", array.slice(parts, i, count(parts))))) > 0
}

# METADATA
# title: Whether a target is a URL, a folder, or only a remote
_git_names_no_branch(_, name) if data.cavra.pack.words.git_remotes[name]

_git_names_no_branch(text, _) if {
	contains(text, ":")
	before := split(text, ":")[0]
	before != "@"
	contains(before, "@")
}

_git_names_no_branch(_, name) if startswith(name, "/")

_git_names_no_branch(_, name) if endswith(name, "/")

_git_names_no_branch(_, name) if endswith(name, ".git")

_git_target_unsure(_, name, _) if contains(name, "*")

_git_target_unsure(text, _, _) if endswith(text, ":")

_git_target_unsure(_, name, _) if _git_leads_anywhere(name)

_git_target_unsure(_, _, branch) if _git_leads_anywhere(branch)

_git_target_unsure(text, name, _) if _git_names_no_branch(text, name)

_git_target_unsure(_, _, branch) if _git_may_be_remote(split(branch, "/"))

# METADATA
# title: What one word of the target of a git operation reaches
# description: Unlike in a refspec, a remote may stand before the branch.
_git_target_reach(word) := _git_every_branch if {
	_git_is_matching(_git_without_force(word))
} else := reached | {-1 | _git_target_unsure(text, name, branch)} if {
	text := _git_without_force(word)
	name := _git_destination(text)
	local := _git_without_start(name, data.cavra.pack.words.git_ref_starts)
	branch := _git_without_start(_git_without_remote(local), ["refs/heads/", "heads/"])
	reached := {n | some judged in {name, local, branch}; some n in _git_destination_reach(judged)}
} else := {-1}

# ---------------------------------------------------------------------------------------------------------------------
# Git: options and operands. Where the words can be read in two ways, the operands of both are kept.
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: The kind of a cluster of letters
_git_cluster_kind(options, text) := "flag" if {
	trim_left(substring(text, 1, -1), options.flags) == ""
} else := "unsure" if {
	rest := trim_left(substring(text, 1, -1), options.flags)
	not contains(options.values, substring(rest, 0, 1))
} else := "value" if {
	count(trim_left(substring(text, 1, -1), options.flags)) == 1
} else := "flag"

# METADATA
# title: The kind of a long option
# description: Git takes an unambiguous abbreviation.
_git_long_kind(options, name) := options.long[name] if {
	options.long[name]
} else := _git_common_kind({kind | some option, kind in options.long; startswith(option, name)}, name)

_git_common_kind(kinds, name) := "all" if {
	"all" in kinds
} else := kind if {
	count(kinds) == 1
	some kind in kinds
} else := "flag" if {
	startswith(name, "--no-")
} else := "unsure"

_git_option_kind(options, text) := "flag" if {
	text in {"--", "--end-of-options"}
} else := _git_cluster_kind(options, text) if {
	not startswith(text, "--")
} else := "flag" if {
	contains(text, "=")
	_git_long_kind(options, split(text, "=")[0]) == "value"
} else := _git_long_kind(options, split(text, "=")[0])

_git_word_kind(options, text) := "operand" if {
	not startswith(text, "-")
} else := "operand" if {
	text == "-"
} else := _git_option_kind(options, text)

# METADATA
# title: The words behind a subcommand as operands and kinds of options
_git_arguments(options, words) := {"operands": operands, "options": kinds} if {
	texts := [_git_plain(word) | some word in words]
	all := [_git_word_kind(options, text) | some text in texts]
	end := min(array.concat([i | some i, text in texts; text in {"--", "--end-of-options"}], [count(words)]))
	free := [i | some i, _ in words; i != end; not _git_is_value(all, i, end)]
	operands := [words[i] | some i in free; _git_is_operand(all[i], i, end)]
	kinds := {all[i] | some i in free; all[i] != "operand"}
}

# After two options with a value in a row the word may be either: it is kept.
_git_is_value(kinds, i, end) if {
	i <= end
	kinds[i - 1] == "value"
	_at(kinds, i - 2) != "value"
}

_git_is_operand("operand", _, _)

_git_is_operand(kind, i, end) if {
	kind != "operand"
	i > end
}

_git_global_kind(text) := "operand" if {
	not startswith(text, "-")
} else := "flag" if {
	contains(text, "=")
	data.cavra.pack.words.git_globals[split(text, "=")[0]]
} else := data.cavra.pack.words.git_globals[text] if {
	data.cavra.pack.words.git_globals[text]
} else := "unlisted"

# METADATA
# title: Places at which the subcommand may stand behind global options
# description: An unlisted option may take a value, and an expansion may be empty.
_git_places(words) := {"places": [0], "unsure": false} if {
	not startswith(words[0], "-")
	not contains(words[0], "\u000e")
} else := {"places": array.concat(array.slice(possible, 0, 8), sure), "unsure": unsure} if {
	kinds := [_git_global_kind(_git_plain(word)) | some word in words]
	stop := min(array.concat(
		[i | some i, kind in kinds; kind == "stop"; not _git_is_value(kinds, i, i)],
		[count(words)],
	))
	free := [i | some i, kind in kinds; kind == "operand"; i < stop; not _git_is_value(kinds, i, i)]
	sure := array.slice([i | some i in free; not _git_may_be_other(kinds, words, i)], 0, 1)
	end := min(array.concat(sure, [stop]))
	possible := [i | some i in free; i < end]
	unsure := (count([i | some i, kind in kinds; kind == "unlisted"; i < end]) + max([0, count(possible) - 8])) > 0
}

_git_may_be_other(kinds, _, i) if _at(kinds, i - 1) in {"value", "unlisted"}

_git_may_be_other(_, words, i) if contains(words[i], "\u000e")

# ---------------------------------------------------------------------------------------------------------------------
# Git: pushes
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: What refs reach
# description: A word behind the word tag names a tag; after two of them it may be either, so it is kept.
_git_refs_reach(refs) := {n |
	some i, ref in refs
	ref != "tag"
	not _git_names_tag(refs, i)
	some n in _git_refspec_reach(ref)
} | {-1 | count(refs) > 0; count([ref | some ref in refs; not startswith(_git_plain(ref), "^")]) == 0}

_git_names_tag(refs, i) if {
	_at(refs, i - 1) == "tag"
	_at(refs, i - 2) != "tag"
}

# METADATA
# title: What the words behind push, send-pack or http-push reach
_git_push_reach(subcommand, words) := set() if {
	count(words) == 1
	words[0] in {"--help", "-h"}
} else := ((_git_refs_reach(refs) | _git_push_options(read)) | unnamed) | untold if {
	read := _git_arguments(data.cavra.pack.words.git_options.push, words)
	refs := array.slice(read.operands, 1, count(read.operands))
	unnamed := {n | not _git_push_names(refs, read.options); some n in _git_unnamed(subcommand, read.options)}
	untold := {n | some word in read.operands; some n in _git_untold(word)}
} else := {-1}

_git_push_options(read) := {n | "all" in read.options; some n in _git_every_branch} | {-1 | "unsure" in read.options}

_git_push_names(refs, _) if count(refs) > 0

_git_push_names(_, options) if "all" in options

_git_unnamed(subcommand, options) := _git_every_branch if {
	data.cavra.pack.words.git_matching[subcommand]
	not "unsure" in options
} else := {-1}

# METADATA
# title: What git subtree with these words reaches
_git_subtree_reach(words) := _git_refs_reach(refs) | {-1 | _git_subtree_unsure(read, count(refs))} if {
	read := _git_arguments(data.cavra.pack.words.git_options.subtree, words)
	at := min([i | some i, word in read.operands; word == "push"])
	refs := array.slice(read.operands, at + 2, count(read.operands))
} else := {-1 | _git_subtree_unsure(_git_arguments(data.cavra.pack.words.git_options.subtree, words), 1)}

_git_subtree_unsure(_, 0)

_git_subtree_unsure(read, _) if "unsure" in read.options

_git_subtree_unsure(read, _) if {
	some word in read.operands
	contains(word, "\u000e")
}

# ---------------------------------------------------------------------------------------------------------------------
# Git: settings that redirect a push
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: A setting as written; without a sign of equality it is true
_git_setting(text) := {"key": key, "value": substring(text, count(key) + 1, -1)} if {
	contains(text, "=")
	key := split(text, "=")[0]
} else := {"key": text, "value": "true"}

_git_hidden_setting(text) := {"key": _git_setting(text).key}

# METADATA
# title: Settings given by options before the subcommand
_git_given_settings(words) := [setting |
	some i, word in words
	some setting in _git_setting_of(word, _at(words, i - 1))
]

_git_setting_of(word, before) := [_git_setting(word)] if {
	before == "-c"
} else := [_git_hidden_setting(word)] if {
	before == "--config-env"
} else := [_git_hidden_setting(substring(word, 13, -1))] if {
	startswith(word, "--config-env=")
} else := []

# METADATA
# title: Settings given by the environment, each with what it reaches
_git_environment_settings(texts) := [{"key": "include.", "reach": {-1}}] if {
	count(texts) > 64
} else := [{"key": setting.key, "reach": _git_setting_reach(setting)} |
	all := [{"key": trim_suffix(s.key, "+"), "value": s.value} | some text in texts; s := _git_setting(text)]
	some given in all
	some setting in _git_environment_setting(given, all)
]

_git_environment_setting(given, all) := _git_parameters(words) if {
	given.key == "GIT_CONFIG_PARAMETERS"
	blanked := strings.replace_n(data.cavra.pack.words.git_alias_blanks, replace(given.value, "'='", "="))
	words := [word | some word in split(blanked, " "); word != ""]
} else := [{"key": "include."} | not given.value in {"", "/dev/null"}] if {
	data.cavra.pack.words.git_config_files[given.key]
} else := [] if {
	not startswith(given.key, "GIT_CONFIG_KEY_")
} else := settings if {
	name := concat("", ["GIT_CONFIG_VALUE_", substring(given.key, 15, -1)])
	settings := [{"key": given.value, "value": other.value} | some other in all; other.key == name]
	count(settings) > 0
} else := [{"key": given.value}]

_git_parameters(words) := [{"key": "include."}] if {
	count(words) > 64
} else := [_git_setting(word) | some word in words]

_git_is_redirecting(key) if {
	some start in data.cavra.pack.words.git_redirecting
	startswith(concat("", [key, "."]), start)
}

_git_is_redirecting(key) if {
	startswith(key, "branch.")
	endswith(key, ".merge")
}

_git_is_hidden(text) if {
	some sign in ["\u000e", "$", "`"]
	contains(text, sign)
}

# METADATA
# title: The words of an alias behind push, wherever it stands
_git_alias_reach(value) := _git_push_reach("push", array.slice(words, at + 1, count(words))) if {
	blanked := strings.replace_n(data.cavra.pack.words.git_alias_blanks, value)
	words := [word | some word in split(blanked, " "); word != ""]
	at := min([i | some i, word in words; data.cavra.pack.words.git_pushers[_text_fold(word)]])
} else := set()

# METADATA
# title: What the value of a folded key reaches as far as it shows
_git_value_reach(key, value) := _git_alias_reach(_git_plain(value)) if {
	startswith(key, "alias.")
} else := {n | _text_fold(value) == "matching"; some n in _git_every_branch} if {
	key == "push.default"
} else := {n | data.cavra.pack.words.git_true[_text_fold(value)]; some n in _git_every_branch} if {
	startswith(key, "remote.")
	endswith(key, ".mirror")
} else := _git_refspec_reach(value) if {
	startswith(key, "remote.")
	endswith(key, ".push")
} else := _git_refspec_reach(value) if {
	endswith(key, ".merge")
} else := set()

# METADATA
# title: What a setting reaches
_git_setting_reach(setting) := {-1 | _git_is_hidden(setting.key)} if {
	not _git_is_redirecting(_text_fold(_git_plain(setting.key)))
} else := {-1} | _git_value_reach(_text_fold(_git_plain(setting.key)), setting.value) if {
	setting.value
} else := {-1}

_git_config_verb(operands) := object.get(data.cavra.pack.words.git_config_verbs, _at(operands, 0), "")

_git_config_reads(options, _) if "read" in options

_git_config_reads(_, "read")

_git_config_writes(rest, _, _) if count(rest) > 1

_git_config_writes(_, options, _) if "write" in options

_git_config_writes(_, _, "write")

_git_config_edits(options, _) if "unsure" in options

_git_config_edits(_, "unsure")

_git_behind_verb(operands, "") := operands

_git_behind_verb(operands, verb) := array.slice(operands, 1, count(operands)) if verb != ""

_git_config_setting(rest, i) := {"key": rest[i], "value": rest[i + 1]} if {
	rest[i + 1]
} else := {"key": rest[i]}

# METADATA
# title: What git config with these words sets
_git_config_reach(words) := set() if {
	read := _git_arguments(data.cavra.pack.words.git_options.config, words)
	_git_config_reads(read.options, _git_config_verb(read.operands))
} else := {-1 | _git_config_edits(read.options, verb)} | written if {
	read := _git_arguments(data.cavra.pack.words.git_options.config, words)
	verb := _git_config_verb(read.operands)
	rest := _git_behind_verb(read.operands, verb)
	written := {n | _git_config_writes(rest, read.options, verb); some n in _git_written_reach(rest)}
} else := {-1}

_git_written_reach(rest) := {-1 | _git_is_hidden(_at(rest, 0))} | {n |
	some i, key in rest
	_git_is_redirecting(_text_fold(_git_plain(key)))
	some n in _git_setting_reach(_git_config_setting(rest, i))
}

# ---------------------------------------------------------------------------------------------------------------------
# Git: commands
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: What a command reaches that writes to a remote without naming a branch
_git_writer_reach(writer, words) := {n | "all" in kinds; some n in _git_every_branch} | {-1 | "unsure" in kinds} if {
	kinds := {kind | some word in array.concat(["*"], words); kind := _git_writer_kind(writer, word)}
}

_git_writer_kind(writer, word) := "unsure" if {
	contains(word, "\u000e")
} else := writer[word] if {
	writer[word]
} else := "none"

# METADATA
# title: A ref that stands for another one hides where a later push leads
_git_symbolic_ref_reach(words) := {-1 | count(operands) > 1; operands[0] != "HEAD"} if {
	operands := [word | some word in words; not startswith(word, "-")]
}

# METADATA
# title: What a subcommand reaches by its own words
_git_own_reach(subcommand, words) := _git_push_reach(name, words) if {
	name := _text_fold(_git_plain(subcommand))
	data.cavra.pack.words.git_pushers[name]
} else := _git_writer_reach(writer, words) if {
	writer := data.cavra.pack.words.git_remote_writers[_text_fold(_git_plain(subcommand))]
} else := _git_subtree_reach(words) if {
	_text_fold(_git_plain(subcommand)) == "subtree"
} else := _git_config_reach(words) if {
	_text_fold(_git_plain(subcommand)) == "config"
} else := _git_symbolic_ref_reach(words) if {
	_text_fold(_git_plain(subcommand)) == "symbolic-ref"
} else := set() if {
	data.cavra.pack.words.git_subcommands[subcommand]
} else := {-1}

# Settings matter to what pushes or may be an alias.
_git_setting_counts(subcommand, _) if not data.cavra.pack.words.git_subcommands[subcommand]

_git_setting_counts("subtree", _)

_git_setting_counts(subcommand, key) if {
	_text_fold(_git_plain(key)) == concat("", ["alias.", _text_fold(subcommand)])
}

_git_given_reach(subcommand, words) := {n |
	some setting in _git_given_settings(words)
	_git_setting_counts(subcommand, setting.key)
	some n in _git_setting_reach(setting)
}

_git_place_reach(words, place, settings) := (own_reach | given_reach) | settings_reach if {
	own_reach := _git_own_reach(words[place], array.slice(words, place + 1, count(words)))
	given_reach := _git_given_reach(words[place], array.slice(words, 0, place))
	settings_reach := {n | some setting in settings; _git_setting_counts(words[place], setting.key); some n in setting.reach}
}

# METADATA
# title: What a git command reaches
# description: The words behind git, and the settings of its script.
_git_reach(words, settings) := {-1 | found.unsure} | reached if {
	count(words) > 0
	found := _git_places(words)
	reached := {n | some place in found.places; some n in _git_place_reach(words, place, settings)}
} else := set()

# METADATA
# title: Findings of a reach
# description: Rule 5 for each protected branch, rule 9 where it cannot be told.
_git_reach_findings(reach, form) := {_entry_finding(n, form) | some n in reach; n >= 0} | {_rule_finding("git.require_approval") | -1 in reach}

_git_command_findings contains finding if {
	data.cavra.pack.git.enforced
	some command in _git_commands
	form := _git_plain(concat(" ", array.concat(["git"], command.words)))
	some finding in _git_reach_findings(_git_reach(command.words, command.settings), form)
}

# ---------------------------------------------------------------------------------------------------------------------
# Git: operations
# ---------------------------------------------------------------------------------------------------------------------

_git_blank_words(text) := [word | some word in split(replace(text, "\t", " "), " "); word != ""]

# METADATA
# title: Words without a leading git
_git_behind_git(words) := array.slice(words, 1, count(words)) if {
	_text_fold(words[0]) == "git"
} else := words

# METADATA
# title: Words of an operation
_git_operation_words(operation) := _git_behind_git(_git_blank_words(replace(replace(_text_fold(operation), "_", " "), "-", " ")))

_git_is_push(words) if {
	some word in words
	data.cavra.pack.words.git_push_operations[word]
}

# METADATA
# title: Targets of a push with the remote as a word of its own, where it is known
_git_split_targets(targets) := [concat(" ", [remote, substring(targets[0], count(remote) + 1, -1)])] if {
	count(targets) == 1
	contains(targets[0], "/")
	remote := split(targets[0], "/")[0]
	data.cavra.pack.words.git_remotes[_text_fold(remote)]
} else := []

_git_pushed_targets(operation, targets) := array.concat([concat(" ", targets)], _git_split_targets(targets)) if {
	_git_is_push(_git_operation_words(operation))
} else := []

# METADATA
# title: Texts of a git operation as commands
# description: As git OPERATION TARGET, and each alone as words behind git.
_git_operation_texts(operation, target) := {operation} | {concat(" ", ["git", text]) |
	words := concat(" ", _git_behind_git(_git_blank_words(operation)))
	targets := _git_behind_git(_git_blank_words(target))
	joined := concat(" ", targets)
	pushed := [concat(" ", ["push", text]) | some text in _git_pushed_targets(operation, targets)]
	some untrimmed in array.concat([concat(" ", [words, joined]), words, joined], pushed)
	text := trim(untrimmed, " ")
	text != ""
}

# METADATA
# title: What the target of a push reaches
_git_push_target_reach(operation, target) := (_git_push_options(read) | {-1 | missing}) | reached if {
	targets := _git_blank_words(target)
	words := array.concat(_git_behind_verb_of(_git_behind_git(_git_blank_words(operation))), targets)
	read := _git_arguments(data.cavra.pack.words.git_options.push, words)
	refs := [word | some word in _git_behind_remote(read.operands); word != "tag"]
	missing := min([count(refs), count(targets)]) == 0
	reached := {n | some ref in refs; some n in _git_target_reach(ref)}
} else := {-1}

# METADATA
# title: Words of an operation behind its verb
_git_behind_verb_of(words) := [word |
	some i, word in words
	i > 0
	not data.cavra.pack.words.git_push_operations[_text_fold(word)]
]

_git_behind_remote(operands) := array.slice(operands, 1, count(operands)) if {
	count(operands) > 1
	data.cavra.pack.words.git_remotes[_text_fold(operands[0])]
} else := operands

# METADATA
# title: Whether a verb is known as harmless, and behind it is no option and no remote program
_git_is_harmless(operation, target) if {
	words := array.concat(_git_behind_git(_git_blank_words(operation)), _git_blank_words(target))
	_git_is_harmless_verb(_git_operation_words(words[0]))
	count([word | some word in words; startswith(word, "-")]) == 0
}

_git_is_harmless_verb(words) if {
	count([word | some word in words; data.cavra.pack.words.git_harmless[word]]) > 0
	count([word | some word in words; not _git_is_harmless_word(word)]) == 0
}

_git_is_harmless_word(word) if data.cavra.pack.words.git_harmless[word]

_git_is_harmless_word(word) if data.cavra.pack.words.git_harmless_more[word]

# METADATA
# title: Whether an operation holds text that a shell would run, or names a remote program
_git_runs_more(operation, target) if {
	some text in [operation, target]
	some sign in data.cavra.pack.words.git_shell_signs
	contains(text, sign)
}

# METADATA
# title: Whether a push reaches a protected branch, which counts more than what else it runs
_git_reaches(operation, target) if {
	data.cavra.pack.git.enforced
	_git_is_push(_git_operation_words(operation))
	some n in _git_push_target_reach(operation, target)
	n >= 0
}

# METADATA
# title: Findings of a git operation, without those of its texts as commands
_git_operation_findings(operation, target) := {_rule_finding("git.require_approval")} if {
	_git_runs_more(operation, target)
	not _git_reaches(operation, target)
} else := {_rule_finding("git.allow")} if {
	not data.cavra.pack.git.enforced
} else := found if {
	_git_is_push(_git_operation_words(operation))
	words := array.concat(_git_behind_git(_git_blank_words(operation)), _git_blank_words(target))
	form := concat(" ", array.concat(["git"], words))
	found := _git_reach_findings(_git_push_target_reach(operation, target), form)
	count(found) > 0
} else := {_rule_finding("git.allow")} if {
	_git_is_push(_git_operation_words(operation))
} else := {_rule_finding("git.allow")} if {
	_git_is_harmless(operation, target)
} else := {_rule_finding("git.require_approval")}

# ---------------------------------------------------------------------------------------------------------------------
# MCP: names of the server
# ---------------------------------------------------------------------------------------------------------------------

_mcp_is_name(text) if {
	text != ""
	trim_left(text, data.cavra.pack.words.mcp_name_characters) == ""
}

# METADATA
# title: NAME:TOOL, but no URL
_mcp_from_target(target) := [{"name": name, "tool": tool}] if {
	contains(target, ":")
	name := split(target, ":")[0]
	_mcp_is_name(name)
	tool := substring(target, count(name) + 1, -1)
	not startswith(tool, "//")
} else := []

_mcp_tool_rest(tool) := rest if {
	startswith(_text_fold(tool), "mcp__")
	rest := substring(tool, 5, -1)
	contains(rest, "__")
} else := ""

# METADATA
# title: mcp__NAME__TOOL
# description: Where the parts can be cut in several ways, a name given elsewhere decides.
_mcp_from_tool(tool, others) := [] if {
	_mcp_tool_rest(tool) == ""
} else := agreeing if {
	rest := _mcp_tool_rest(tool)
	agreeing := [_mcp_cut(rest, name) | some name in others; startswith(rest, concat("", [name, "__"]))]
	count(agreeing) > 0
} else := [_mcp_cut(rest, split(rest, "__")[0])] if {
	rest := _mcp_tool_rest(tool)
}

_mcp_cut(rest, name) := {"name": name, "tool": substring(rest, count(name) + 2, -1)}

_mcp_other_names(server, target) := {name | some name in [server]; name != ""} | {named.name | some named in _mcp_from_target(target)}

# METADATA
# title: All readings of the target and the tool
_mcp_named_by(server, target, tool) := array.concat(
	_mcp_from_target(target),
	_mcp_from_tool(tool, _mcp_other_names(server, target)),
)

# METADATA
# title: The distinct names of the server of a call
_mcp_names_of(server, target, tool) := others | {named.name | some named in _mcp_from_tool(tool, others)} if {
	others := _mcp_other_names(server, target)
}

# METADATA
# title: Whether a target has two colons and is no URL
_mcp_ambiguous_target(target) if {
	parts := split(target, ":")
	count(parts) > 2
	not _mcp_is_url(parts)
}

_mcp_is_url(parts) if {
	_mcp_is_name(parts[0])
	startswith(parts[1], "//")
}

# METADATA
# title: Whether the name of a tool can be cut in several ways, and no other name decides
_mcp_ambiguous_tool(tool, others) if {
	named := _mcp_from_tool(tool, others)[0]
	not named.name in others
	_mcp_cuts_again(named.tool)
}

_mcp_cuts_again(tool) if contains(tool, "__")

_mcp_cuts_again(tool) if startswith(tool, "_")

_mcp_ambiguous(_, target, _) if _mcp_ambiguous_target(target)

_mcp_ambiguous(server, target, tool) if _mcp_ambiguous_tool(tool, _mcp_other_names(server, target))

# ---------------------------------------------------------------------------------------------------------------------
# MCP: trust
# ---------------------------------------------------------------------------------------------------------------------

_mcp_key(name) := _text_fold(trim(name, " \t"))

# METADATA
# title: A finding with the risk of the server as severity, unless the entry has one of its own
_mcp_with_risk(name, finding) := object.union(finding, {"severity": risk}) if {
	risk := data.cavra.pack.mcp.risk[_mcp_key(name)]
	finding.severity == _rule_finding(finding.rule_id).severity
} else := finding

_mcp_blocked_findings(name) := {_mcp_with_risk(name, _entry_finding(n, name)) |
	some n in object.get(data.cavra.pack.mcp.blocked, _mcp_key(name), [])
}

_mcp_unknown_finding(name) := _mcp_with_risk(name, object.union(_rule_finding(rule), {"form": name})) if {
	rule := _mcp_unknown_rule
}

_mcp_unknown_rule := "mcp.server.trust.block_unknown" if {
	data.cavra.pack.mcp.block_unknown
} else := "mcp.server.trust.require_approval"

# METADATA
# title: Findings of the one name that all agree on
_mcp_server_findings(name) := blocked if {
	blocked := _mcp_blocked_findings(name)
	count(blocked) > 0
} else := {_mcp_with_risk(name, _entry_finding(data.cavra.pack.mcp.allowed[name], name))} if {
	data.cavra.pack.mcp.allowed[name] >= 0
} else := {_mcp_unknown_finding(name)}

# METADATA
# title: Findings about the server of a call
_mcp_name_findings(names, target) := {finding | some name in names; some finding in _mcp_server_findings(name)} if {
	count(names) == 1
} else := {finding | some name in names; some finding in _mcp_blocked_findings(name)} | {_rule_finding("mcp.server.trust.block_unknown")} if {
	count(names) > 1
} else := blocked if {
	blocked := _mcp_blocked_findings(target)
	count(blocked) > 0
} else := {_mcp_unknown_finding(target)}

_mcp_call_findings(server, target, tool) := _mcp_name_findings(_mcp_names_of(server, target, tool), target) | {_rule_finding("mcp.server.trust.require_approval") | _mcp_ambiguous(server, target, tool)}

_mcp_findings contains finding if {
	_type == "mcp_tool_call"
	some finding in _mcp_call_findings(_field("server"), _target, _field("tool"))
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	_mcp_judged in {"paths", "commands"}
	count(_mcp_texts) > 256
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	_mcp_judged == "commands"
	count(_mcp_joined_words) > 256
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	_mcp_too_long(_mcp_all_commands)
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	_mcp_judged == "paths"
	some text in _mcp_first_texts(_mcp_texts)
	_mcp_unreadable(trim(text, " \t\r\n"))
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	_mcp_judged in {"paths", "commands"}
	_mcp_judged_arguments != _arguments
}

_mcp_findings contains _rule_finding("mcp.server.trust.require_approval") if {
	_type == "mcp_tool_call"
	some text in _mcp_commands
	not _within_limits(text)
}

# ---------------------------------------------------------------------------------------------------------------------
# MCP: what a call names besides its server
# ---------------------------------------------------------------------------------------------------------------------

# METADATA
# title: As what the texts of a call are judged
_mcp_judged := "paths" if {
	data.cavra.pack.words.mcp_path_capabilities[_mcp_key(_field("capability"))]
} else := "commands" if {
	data.cavra.pack.words.mcp_command_capabilities[_mcp_key(_field("capability"))]
} else := "neither"

# Rules and not calls of the functions below, because a rule is evaluated once.
_mcp_texts := _mcp_call_texts(_field("server"), _target, _field("tool"), _mcp_judged_arguments)

_mcp_joined_words := _mcp_joined_texts(_mcp_judged_arguments)

# METADATA
# title: The arguments; nothing where they have more parts than can be looked through
_mcp_judged_arguments := _arguments if {
	count(split(json.marshal(_arguments), ",")) <= 16384
} else := null

# METADATA
# title: The tool, and the strings and file-like keys of the arguments
_mcp_call_texts(server, target, tool, arguments) := {text |
	some text in array.concat(
		[named.tool | some named in _mcp_named_by(server, target, tool)],
		array.concat([target | _mcp_from_target(target) == []], [tool]),
	)
	text != ""
} | _mcp_argument_texts(arguments)

_mcp_argument_texts(arguments) := {text | walk(arguments, [_, text]); is_string(text); text != ""} | {key | walk(arguments, [_, value]); is_object(value); some key, _ in value; _mcp_is_telling(key)}

# A key may be the name of a file, or a command with words.
_mcp_is_telling(key) if {
	some sign in ["/", ".", `\`, " "]
	contains(key, sign)
}

_mcp_joined(value) := [value] if {
	is_string(value)
} else := [concat(" ", value)] if {
	is_array(value)
	count(value) > 0
	count([word | some word in value; not is_string(word)]) == 0
} else := []

# METADATA
# title: Words that the arguments hold one by one, joined to commands
_mcp_joined_texts(arguments) := {text |
	walk(arguments, [_, value])
	is_array(value)
	some text in _mcp_joined(value)
	text != ""
} | {text |
	walk(arguments, [_, value])
	is_object(value)
	some program in data.cavra.pack.words.mcp_program_keys
	some first in _mcp_joined(object.get(value, program, null))
	some words in data.cavra.pack.words.mcp_word_keys
	some rest in _mcp_joined(object.get(value, words, null))
	text := concat(" ", [first, rest])
}

# METADATA
# title: The first texts in order; none of more than can be sorted
_mcp_first_texts(texts) := {text | some text in array.slice(sort(texts), 0, 256)} if {
	count(texts) <= 1024
} else := set()

_mcp_paths contains path if {
	_type == "mcp_tool_call"
	_mcp_judged == "paths"
	some text in _mcp_first_texts(_mcp_texts)
	path := trim(text, " \t\r\n")
	path != ""
	_path_valid(path)
}

# METADATA
# title: Whether a text is neither a path nor, with its line breaks, the content of a file
_mcp_unreadable(text) if {
	not contains(text, "\n")
	not _path_valid(text)
}

_mcp_all_commands contains text if {
	_type == "mcp_tool_call"
	_mcp_judged == "commands"
	some text in _mcp_first_texts(_mcp_texts)
}

_mcp_all_commands contains text if {
	_type == "mcp_tool_call"
	_mcp_judged == "commands"
	some text in _mcp_first_texts(_mcp_joined_words)
}

# METADATA
# title: Whether texts are too many and too long to be judged all as commands
_mcp_too_long(texts) if {
	count(texts) > 16
	sum([count(text) | some text in texts]) > 65536
}

# METADATA
# title: Texts that are judged as commands; only the short ones where all are too long
_mcp_commands := {text | some text in _mcp_all_commands; count(text) <= 256} if {
	_mcp_too_long(_mcp_all_commands)
} else := _mcp_all_commands
