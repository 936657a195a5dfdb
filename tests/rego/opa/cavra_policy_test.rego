# METADATA
# title: Unit tests of the CAVRA policy
# description: >-
#   Runs the cases of cases.json, which the reference engine has judged: whole decisions and whole lists of findings. One
#   rule for each group of cases; OPA 1.x reports one result for each case, an older one only the counts.
# scope: package
package cavra.policy_test

import rego.v1

_cases := data.rego_cases.cases

# METADATA
# title: Whether a case gives the decision and the findings that the reference gives
_is_as_expected(one) if {
	pack := data.rego_cases.policies[one.policy]
	document := one.input
	answer := [data.cavra.policy.decision, data.cavra.policy.findings] with input as document with data.cavra.pack as pack
	answer == [one.decision, one.findings]
}

# METADATA
# title: Cases of a group that go wrong
_wrong(group) := {one.id |
	some one in _cases
	one.group == group
	not _is_as_expected(one)
}

# ---------------------------------------------------------------------------------------------------------------------
# Groups. The note is bound before anything can fail, else a failing case would vanish.
# ---------------------------------------------------------------------------------------------------------------------

test_action[note] if {
	some one in _cases
	one.group == "action"
	note := one.id
	_is_as_expected(one)
}

test_action_count if count(_wrong("action")) == 0

test_path[note] if {
	some one in _cases
	one.group == "path"
	note := one.id
	_is_as_expected(one)
}

test_path_count if count(_wrong("path")) == 0

test_quote[note] if {
	some one in _cases
	one.group == "quote"
	note := one.id
	_is_as_expected(one)
}

test_quote_count if count(_wrong("quote")) == 0

test_comment[note] if {
	some one in _cases
	one.group == "comment"
	note := one.id
	_is_as_expected(one)
}

test_comment_count if count(_wrong("comment")) == 0

test_substitution[note] if {
	some one in _cases
	one.group == "substitution"
	note := one.id
	_is_as_expected(one)
}

test_substitution_count if count(_wrong("substitution")) == 0

test_brace[note] if {
	some one in _cases
	one.group == "brace"
	note := one.id
	_is_as_expected(one)
}

test_brace_count if count(_wrong("brace")) == 0

test_here_document[note] if {
	some one in _cases
	one.group == "here_document"
	note := one.id
	_is_as_expected(one)
}

test_here_document_count if count(_wrong("here_document")) == 0

test_operator[note] if {
	some one in _cases
	one.group == "operator"
	note := one.id
	_is_as_expected(one)
}

test_operator_count if count(_wrong("operator")) == 0

test_launch[note] if {
	some one in _cases
	one.group == "launch"
	note := one.id
	_is_as_expected(one)
}

test_launch_count if count(_wrong("launch")) == 0

test_script[note] if {
	some one in _cases
	one.group == "script"
	note := one.id
	_is_as_expected(one)
}

test_script_count if count(_wrong("script")) == 0

test_pattern[note] if {
	some one in _cases
	one.group == "pattern"
	note := one.id
	_is_as_expected(one)
}

test_pattern_count if count(_wrong("pattern")) == 0

test_carrier[note] if {
	some one in _cases
	one.group == "carrier"
	note := one.id
	_is_as_expected(one)
}

test_carrier_count if count(_wrong("carrier")) == 0

test_allowed[note] if {
	some one in _cases
	one.group == "allowed"
	note := one.id
	_is_as_expected(one)
}

test_allowed_count if count(_wrong("allowed")) == 0

test_file[note] if {
	some one in _cases
	one.group == "file"
	note := one.id
	_is_as_expected(one)
}

test_file_count if count(_wrong("file")) == 0

test_git[note] if {
	some one in _cases
	one.group == "git"
	note := one.id
	_is_as_expected(one)
}

test_git_count if count(_wrong("git")) == 0

test_mcp[note] if {
	some one in _cases
	one.group == "mcp"
	note := one.id
	_is_as_expected(one)
}

test_mcp_count if count(_wrong("mcp")) == 0

test_limit[note] if {
	some one in _cases
	one.group == "limit"
	note := one.id
	_is_as_expected(one)
}

test_limit_count if count(_wrong("limit")) == 0

# ---------------------------------------------------------------------------------------------------------------------
# The cases themselves
# ---------------------------------------------------------------------------------------------------------------------

_groups := {
	"action",
	"path",
	"quote",
	"comment",
	"substitution",
	"brace",
	"here_document",
	"operator",
	"launch",
	"script",
	"pattern",
	"carrier",
	"allowed",
	"file",
	"git",
	"mcp",
	"limit",
}

test_every_case_has_a_rule if {
	count(_cases) > 0
	{one.group | some one in _cases} == _groups
}

test_every_case_has_its_own_id if count({one.id | some one in _cases}) == count(_cases)

test_every_case_has_a_policy if {
	{one.policy | some one in _cases} == object.keys(data.rego_cases.policies)
}

# ---------------------------------------------------------------------------------------------------------------------
# Without what a case needs
# ---------------------------------------------------------------------------------------------------------------------

_no_policy := {
	"decision": "block",
	"rule_id": "runtime.input.block_invalid",
	"severity": "high",
	"reason": "No policy is loaded",
}

_decision_without_policy := object.union(_no_policy, {"policy_pack": "", "policy_version": "", "policy_digest": ""})

_reads_a_file := {"action_type": "read_file", "target": "README.md"}

_full := data.rego_cases.policies.full

test_decision_without_policy if {
	data.cavra.policy.decision == _decision_without_policy with input as _reads_a_file
}

test_findings_without_policy if data.cavra.policy.findings == [_no_policy] with input as _reads_a_file

test_decision_with_empty_policy if {
	data.cavra.policy.decision == _decision_without_policy with input as _reads_a_file with data.cavra.pack as {}
}

test_decision_without_policy_and_input if data.cavra.policy.decision == _decision_without_policy

test_decision_without_input if {
	data.cavra.policy.decision.rule_id == "runtime.input.block_invalid" with data.cavra.pack as _full
}

# ---------------------------------------------------------------------------------------------------------------------
# Limits too long to be written as cases
# ---------------------------------------------------------------------------------------------------------------------

_command(text) := {"action_type": "execute_command", "target": text}

_text_of(length) := concat("", array.concat(["echo "], ["a" | some _ in numbers.range(6, length)]))

test_longest_command if {
	longest := _command(_text_of(1000000))
	data.cavra.policy.decision.rule_id == "commands.allow" with input as longest with data.cavra.pack as _full
}

test_too_long_command if {
	too_long := _command(_text_of(1000001))
	data.cavra.policy.decision.rule_id == "runtime.input.block_invalid" with input as too_long with data.cavra.pack as _full
}
