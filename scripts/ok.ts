/**
 * Everything CI runs, in order, with one summary. What needs the `opa` binary is named as not run when there is none; with
 * `CI=true` that is a failure.
 *
 * @module
 */
import { hasOpa, isCi, opaCommand } from "./opa.ts";

/** One check. */
interface Step {
  readonly title: string;
  readonly args: readonly string[];
  /** Needs the real `opa`. */
  readonly opa?: true;
}

/** How a step ended. Counts are of tests; a check without tests counts as one. */
interface Outcome {
  readonly title: string;
  readonly status: "passed" | "failed" | "not run";
  readonly passed: number;
  readonly failed: number;
}

const PACKS = [
  ...["agentic-delivery", "cavra-ai-agent-baseline", "github-guardrails", "kubernetes-guardrails"],
  ...["mcp-guardrails", "terraform-guardrails"],
];

function parity(pack: string): Step {
  const engines = ["reference", "opa-wasm", "opa"].flatMap((engine) => ["--engine", engine]);
  const args = ["run", "--allow-all", "cli.ts", "policy", "rego-test", "--policy-pack", pack, ...engines];
  return { title: `parity of ${pack}`, args, opa: true };
}

const STEPS: readonly Step[] = [
  { title: "format", args: ["fmt", "--check"] },
  { title: "lint", args: ["lint"] },
  { title: "types", args: ["check"] },
  { title: "documentation", args: ["run", "--allow-run", "scripts/check_docs.ts"] },
  { title: "rules of the house", args: ["run", "--allow-read=.", "scripts/check_house.ts"] },
  { title: "generated files", args: ["run", "--allow-all", "scripts/generate.ts", "--check"], opa: true },
  { title: "tests", args: ["task", "test"] },
  // As typed, with the permissions that the recipes give; the tests look at what such files do.
  ...["export", "parity", "bundle", "bundle:cli", "airgap"].map((task) => ({
    title: `recipe ${task}`,
    args: ["task", task],
  })),
  { title: "Rego checks", args: ["task", "opa:check"], opa: true },
  { title: "Rego tests", args: ["run", "--allow-all", "scripts/opa_test.ts"], opa: true },
  { title: "live gate over a fresh export", args: ["task", "readiness"] },
  ...PACKS.map(parity),
];

/** Counts as our runners end: `ok | 12 passed | 0 failed` or `TITLE: 12 passed, 0 failed`; all such lines together. */
function counts(text: string): { passed: number; failed: number } | undefined {
  const rows = [...text.matchAll(/^(?:ok \||FAILED \||\S.*:) (\d+) passed(?: \([^)]*\))?(?: \||,) (\d+) failed/gmu)];
  if (rows.length === 0) return undefined;
  const sum = (group: number) => rows.reduce((total, row) => total + Number(row[group]), 0);
  return { passed: sum(1), failed: sum(2) };
}

async function run({ title, args }: Step): Promise<Outcome> {
  console.log(`\n== ${title}: deno ${args.join(" ")}`);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    env: { NO_COLOR: "1" },
  }).output();
  // What was found comes last: progress and compiler notes are on stderr.
  const text = new TextDecoder().decode(stderr) + new TextDecoder().decode(stdout);
  console.log(success ? text.trimEnd().split("\n").slice(-3).join("\n") : text);
  const counted = counts(text);
  if (!counted) {
    return { title, status: success ? "passed" : "failed", passed: success ? 1 : 0, failed: success ? 0 : 1 };
  }
  const failed = success ? counted.failed : Math.max(1, counted.failed);
  return { title, status: failed === 0 ? "passed" : "failed", passed: counted.passed, failed };
}

function notRun({ title }: Step, required: boolean): Outcome {
  console.log(`\n== ${title}: NOT RUN, there is no opa: set OPA to its path`);
  return { title, status: required ? "failed" : "not run", passed: 0, failed: required ? 1 : 0 };
}

if (import.meta.main) {
  const opa = await hasOpa(await opaCommand());
  const required = isCi();
  const outcomes: Outcome[] = [];
  for (const step of STEPS) outcomes.push(step.opa && !opa ? notRun(step, required) : await run(step));
  console.log("\n== Summary");
  for (const { status, title } of outcomes) console.log(`${status.padEnd(8)} ${title}`);
  const missing = outcomes.filter(({ status }) => status === "not run").length;
  if (missing > 0) {
    console.log(`\nNOT RUN: ${missing} checks, because there is no opa. This is no proof of parity with OPA.`);
  }
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  if (sum("failed") > 0) Deno.exit(1);
}
