import assert from "node:assert/strict";
import { environmentSettings, gitCommand, gitOperation, gitOperationTexts } from "../../lib/decide/git.ts";
import type { Action } from "../../lib/decide/input.ts";
import { mcpFindings, mcpTexts } from "../../lib/decide/mcp.ts";
import type { Finding } from "../../lib/decide/types.ts";
import type { Json } from "../../lib/pack/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { canonicalJson } from "../../lib/text/canonical_json.ts";
import { type GitCase, randomCall, randomGit, randomOperation } from "../git_cases.ts";
import { packOf } from "../pack_of.ts";
import { Random } from "../random.ts";
import { testWithOpa } from "../real_opa.ts";
import { makeProbe, type Probe, regoModule } from "./probe.ts";

const RULE = `probe := {
	"commands": [_git_reach_findings(_git_reach(c.words, _git_environment_settings({text | some text in c.env; startswith(text, "GIT_CONFIG")})), c.form) | some c in input.commands],
	"operations": [{
		"findings": _git_operation_findings(o[0], o[1]),
		"texts": _git_operation_texts(o[0], o[1]),
	} | some o in input.operations],
	"calls": [_probed(call) | some call in input.calls],
}

_probed(call) := {"findings": findings, "paths": paths, "commands": commands} if {
	findings := _mcp_findings with input as call
	paths := _mcp_paths with input as call
	commands := _mcp_commands with input as call
}`;

async function policies(): Promise<CompiledPolicy[]> {
  const branches = ["release/*", "*-prod*", "a*b*c*d", "Main", "refs/heads/trunk", "kelvin", "tag"];
  const servers = { "mcp.allowed_servers": ["github", "Postgres_RO", "a", "日本"] } as const;
  const blocked = [{ pattern: "shell", severity: "critical" as const, reason: "No" }, "Filesystem", "SHELL"];
  const risk = { github: "high", SHELL: "low", x: "critical", "": "low" } as const;
  return await Promise.all([
    compile(
      packOf({ "git.protected_branches": branches, ...servers, "mcp.blocked_servers": blocked }, {
        risk_scoring: risk,
      }),
    ),
    compile(
      packOf({ "git.protected_branches": ["*"], ...servers }, { block_unknown_servers: false, risk_scoring: risk }),
    ),
    compile(packOf({}, { block_direct_push_to_protected_branch: false })),
  ]);
}

function texts(values: Json): string[] {
  return (values as readonly Json[]).map((value) => canonicalJson(value)).sort();
}

function found(findings: readonly Finding[]): string[] {
  return [...new Set(texts(findings as unknown as Json))];
}

function formOf({ words }: GitCase): string {
  return ["git", ...words].join(" ").replaceAll("\x0e", "");
}

interface Cases {
  readonly commands: readonly GitCase[];
  readonly operations: readonly [string, string][];
  readonly calls: readonly { readonly [key: string]: Json }[];
}

/** The findings of a command do not depend on the switch here: the rule that reads it is above the probed functions. */
function compare(policy: CompiledPolicy, cases: Cases, answer: Json): void {
  // deno-lint-ignore no-explicit-any
  const { commands, operations, calls } = answer as any;
  const on = { ...policy, git: { ...policy.git, enforced: true } };
  cases.commands.forEach((c, i) => {
    const settings = environmentSettings(policy, c.env.filter((text) => text.startsWith("GIT_CONFIG")));
    assert.deepEqual(texts(commands[i]), found(gitCommand(on, c.words, settings)), JSON.stringify(c));
  });
  cases.operations.forEach(([operation, target], i) => {
    const told = JSON.stringify([operation, target]);
    assert.deepEqual(texts(operations[i].findings), found(gitOperation(policy, operation, target)), told);
    assert.deepEqual([...operations[i].texts].sort(), gitOperationTexts(policy, operation, target).sort(), told);
  });
  cases.calls.forEach((call, i) => {
    const action = call as unknown as Action;
    const wanted = mcpTexts(policy, action);
    const told = JSON.stringify(call).slice(0, 2000);
    assert.deepEqual(texts(calls[i].findings), found(mcpFindings(policy, action)), told);
    assert.deepEqual([...calls[i].paths].sort(), wanted.paths.sort(), told);
    assert.deepEqual([...calls[i].commands].sort(), wanted.commands.sort(), told);
  });
}

function randomCases(seed: number, count: number): Cases {
  const random = new Random(seed);
  const list = <T>(make: (random: Random) => T) => Array.from({ length: count }, () => make(random));
  return { commands: list(randomGit), operations: list(randomOperation), calls: list(randomCall) };
}

function asInput({ commands, ...rest }: Cases): Json {
  return { ...rest, commands: commands.map((c) => ({ ...c, form: formOf(c) })) } as unknown as Json;
}

async function withProbe(run: (probe: Probe) => Promise<void>): Promise<void> {
  const probe = await makeProbe(await regoModule("git_mcp.rego"), RULE);
  try {
    await run(probe);
  } finally {
    await probe.close();
  }
}

/** WASM frees nothing within an evaluation, so it gets a few cases at a time. */
const CHUNK = 100;
const CHUNKS = Number(Deno.env.get("CAVRA_FUZZ_CHUNKS") ?? 10);

testWithOpa("git and MCP: the Rego decides as the reference does, on OPA and WASM", () =>
  withProbe(async (probe) => {
    for (const [i, policy] of (await policies()).entries()) {
      const pack = policy as unknown as Json;
      for (let chunk = 0; chunk < CHUNKS; chunk++) {
        const cases = randomCases(1_000 * i + chunk, CHUNK);
        compare(policy, cases, await probe.wasm(pack, asInput(cases)));
      }
      const cases = randomCases(7_777 + i, CHUNK * CHUNKS);
      compare(policy, cases, await probe.opa(pack, asInput(cases)));
    }
  }));
