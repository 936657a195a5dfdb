/**
 * The two modules that OPA itself asks, shipped in the bundle. The bundle owns the root `system`, so that nobody can add
 * a `package system` of their own to a running server.
 *
 * @module
 */

/** Who may do what, where OPA runs with `--authentication=token --authorization=basic`. */
export const AUTHZ_MODULE = `# METADATA
# title: Who may ask an OPA server
# description: >-
#   Used where OPA runs with --authentication=token --authorization=basic. The environment of the server holds the
#   SHA-256 of two tokens, never the tokens: CAVRA_DECIDE_TOKEN_SHA256 may ask for decisions and for the digest of
#   the policy that gives them, and CAVRA_OPERATE_TOKEN_SHA256 may also read status, policies, metrics and the pack.
#   Health needs no token. Nobody may write.
# scope: package
package system.authz

import rego.v1

default allow := false

allow if _asks_for_health

allow if _decides

allow if {
	_operator
	_reads
}

_asks_for_health if {
	input.method == "GET"
	input.path == ["health"]
}

_caller := crypto.sha256(input.identity)

_operator if _caller == opa.runtime().env.CAVRA_OPERATE_TOKEN_SHA256

_known if _operator

_known if _caller == opa.runtime().env.CAVRA_DECIDE_TOKEN_SHA256

_decides if {
	_known
	input.method == "POST"
	input.path in [
		["v1", "data", "cavra", "policy", "decision"],
		["v1", "data", "cavra", "policy", "findings"],
		["v1", "data", "cavra", "pack", "digest"],
	]
}

_reads if {
	input.method == "GET"
	input.path in [["v1", "status"], ["v1", "policies"], ["metrics"]]
}

_reads if {
	input.method in {"GET", "POST"}
	array.slice(input.path, 0, 4) == ["v1", "data", "cavra", "pack"]
}
`;

/** What is kept out of decision logs. */
export const LOG_MODULE = `# METADATA
# title: What decision logs leave out
# description: >-
#   Targets, commands and arguments can hold secrets. Of an input only a known action type stays, of a result only the
#   decision.
# scope: package
package system.log

import rego.v1

_action_types := {"read_file", "write_file", "execute_command", "git_operation", "mcp_tool_call"}

_keys := {
	"action_type",
	"target",
	"resolved_target",
	"workspace_root",
	"requested_operation",
	"server",
	"tool",
	"capability",
	"arguments",
}

mask contains "/input" if not _ordinary

mask contains concat("/", ["/input", key]) if {
	_ordinary
	some key, _ in input.input
	key != "action_type"
}

mask contains "/result" if input.path != "cavra/policy/decision"

# Names of other keys would stand in the list of what was erased.
_ordinary if {
	is_object(input.input)
	input.input.action_type in _action_types
	object.keys(input.input) - _keys == set()
}
`;
