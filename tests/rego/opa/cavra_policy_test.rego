# METADATA
# title: Unit tests of the CAVRA policy
# description: >-
#   What the generated tests of cases_test.rego stand on: each runs one case of cases.json, which the reference engine has
#   judged, and compares the whole decision and the whole list of findings. One rule for one case, because OPA traces
#   tests with results and then takes ten times as long, and older ones do not run them.
# scope: package
package cavra.policy_test

import rego.v1

_cases := data.rego_cases.cases

# METADATA
# title: Whether a case gives the decision and the findings that the reference gives
_is_as_expected(id) if {
	one := data.rego_cases.cases[id]
	document := one.input
	pack := data.rego_cases.policies[one.policy]
	answer := [data.cavra.policy.decision, data.cavra.policy.findings] with input as document with data.cavra.pack as pack
	answer == [one.decision, one.findings]
}

test_judgement_is_decision_and_findings if {
	judgement := data.cavra.policy._judgement with input as {"action_type": "read_file", "target": ".env"} with data.cavra.pack as _full
	judgement.decision.decision == "block"
	count(judgement.findings) > 0
}

# ---------------------------------------------------------------------------------------------------------------------
# The cases themselves: without them nothing would fail
# ---------------------------------------------------------------------------------------------------------------------

test_every_case_has_a_rule if {
	count(_cases) > 0
	object.keys(_cases) == _ids
}

test_every_policy_has_a_case if {
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

test_approval_without_group if {
	rule := "/rules/commands.default.require_approval/finding/approver_group"
	pack := json.patch(_full, [{"op": "remove", "path": rule}])
	unknown := _command("make")
	answer := data.cavra.policy.decision with input as unknown with data.cavra.pack as pack
	answer.decision == "require_approval"
	not answer.approver_group
	not answer.approver_groups
}

# ---------------------------------------------------------------------------------------------------------------------
# With data that somebody cut: a push that cannot be read is never harmless
# ---------------------------------------------------------------------------------------------------------------------

_is_unsure(document, missing) if {
	pack := json.remove(_full, [missing])
	answer := data.cavra.policy.findings with input as document with data.cavra.pack as pack
	"git.require_approval" in {finding.rule_id | some finding in answer}
}

_push(target) := {"action_type": "git_operation", "requested_operation": "push", "target": target}

test_push_without_its_options if _is_unsure(_command("git push origin feature"), "words/git_options")

test_config_without_its_options if _is_unsure(_command("git config user.name x"), "words/git_options")

test_operation_without_options_of_push if _is_unsure(_push("feature"), "words/git_options")

test_operation_without_starts_of_refs if _is_unsure(_push("feature"), "words/git_ref_starts")

test_push_without_table_of_folding if _is_unsure(_command("git push origin \u00e9"), "words/text_fold")

# ---------------------------------------------------------------------------------------------------------------------
# Limits too long to be written as cases
# ---------------------------------------------------------------------------------------------------------------------

_command(text) := {"action_type": "execute_command", "target": text}

_thousand := replace(replace("aaaaaaaaaa", "a", "aaaaaaaaaa"), "a", "aaaaaaaaaa")

_million := replace(_thousand, "a", _thousand)

_long(lead, length) := concat("", [lead, substring(_million, 0, length - count(lead))])

test_longest_command if {
	longest := _command(_long("echo ", 1000000))
	data.cavra.policy.decision.rule_id == "commands.allow" with input as longest with data.cavra.pack as _full
}

test_too_long_command if {
	too_long := _command(_long("echo ", 1000001))
	data.cavra.policy.decision.rule_id == "runtime.input.block_invalid" with input as too_long with data.cavra.pack as _full
}
