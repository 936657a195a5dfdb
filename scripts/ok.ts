/**
 * Everything that CI runs, in order; the first lines of what failed are shown again at the end.
 *
 *     deno task ok
 *
 * Parts that need the real `opa` (variable OPA, else PATH) are said loudly to be not run where it is missing; with CI=true
 * that is a failure.
 *
 * @module
 */

/** One part of the run. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Needs the real OPA. */
  readonly opa?: true;
}

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly notRun?: true;
  readonly output: string;
}

const OPA = Deno.env.get("OPA") ?? "opa";
const OLDEST = Deno.env.get("OPA_OLDEST");
const CI = Deno.env.get("CI") === "true";
const MODULE = "lib/rego/cavra_policy.rego";
const script = (name: string, ...args: string[]) => ["deno", "run", "--no-prompt", "-A", `scripts/${name}`, ...args];

const STEPS: readonly Step[] = [
  { name: "format", command: ["deno", "fmt", "--check"] },
  { name: "lint", command: ["deno", "lint"] },
  { name: "types", command: ["deno", "check", "cli.ts", "mod.ts", "lib", "scripts", "tests"] },
  { name: "documentation of the library", command: ["deno", "doc", "--lint", "mod.ts"] },
  { name: "house rules", command: ["deno", "run", "--allow-read=.", "scripts/check_house.ts"] },
  { name: "embedded packs are current", command: script("embed_packs.ts", "--check") },
  { name: "schema of packs is current", command: script("generate_pack_schema.ts", "--check") },
  { name: "page of diagnostics is current", command: script("generate_diagnostics_doc.ts", "--check") },
  { name: "Rego: format", command: [OPA, "fmt", "--diff", "--fail", MODULE], opa: true },
  { name: "Rego: strict check", command: [OPA, "check", "--strict", MODULE], opa: true },
  { name: "Rego: WASM is current", command: script("build_wasm.ts", "--check"), opa: true },
  ...(OLDEST ? [{ name: "Rego: check by the oldest OPA", command: [OLDEST, "check", MODULE], opa: true as const }] : []),
];

const TESTS = ["deno", "test", "--no-prompt", "-A", "--parallel", "tests"];

async function exists(command: string): Promise<boolean> {
  try {
    return (await new Deno.Command(command, { args: ["version"], stdout: "null", stderr: "null" }).output()).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function run({ name, command }: Step): Promise<Result> {
  const [program, ...args] = command;
  const { success, stdout, stderr } = await new Deno.Command(program!, { args, env: { NO_COLOR: "1" } }).output();
  const decoder = new TextDecoder();
  return { name, ok: success, output: decoder.decode(stdout) + decoder.decode(stderr) };
}

function tail(text: string, lines: number): string {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

/** `12 passed (3 steps) | 0 failed | 1 ignored`, as the test runner ends. */
function counts(output: string): { passed: number; failed: number; ignored: number } {
  const number = (word: string) => Number([...output.matchAll(new RegExp(`(\\d+) ${word}`, "g"))].at(-1)?.[1] ?? 0);
  return { passed: number("passed"), failed: number("failed"), ignored: number("ignored") };
}

const hasOpa = await exists(OPA);
const results: Result[] = [];
for (const step of STEPS) {
  const result: Result = step.opa && !hasOpa
    ? { name: step.name, ok: !CI, notRun: true, output: "" }
    : await run(step);
  results.push(result);
  console.log(`${result.notRun ? "NOT RUN" : result.ok ? "ok     " : "FAILED "} ${step.name}`);
  if (!result.ok) console.log(tail(result.output, 60));
}

const tests = await run({ name: "tests", command: TESTS });
const { passed, failed, ignored } = counts(tests.output);
console.log(tests.ok ? tail(tests.output, 3) : tail(tests.output, 200));
if (!hasOpa) console.log("NOT RUN: everything that needs the real opa, because there is none (set OPA to its path)");
if (ignored > 0) console.log(`NOT RUN: ${ignored} tests; each says why above its name`);
if (CI && ignored > 0) console.log(tests.output.split("\n").filter((line) => line.includes("NOT RUN")).join("\n"));

const broken = results.filter((result) => !result.ok).length + (CI && !hasOpa ? 1 : 0) + (tests.ok || failed > 0 ? 0 : 1);
const allPassed = passed + results.filter((result) => result.ok && !result.notRun).length;
if (passed === 0) console.log("FAILED: no test ran");
console.log(`${allPassed} passed, ${failed + broken} failed`);
Deno.exit(failed + broken === 0 && passed > 0 ? 0 : 1);
