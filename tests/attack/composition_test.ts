/** What a pack blocks is never allowed however it is written, and what is harmless is never blocked. */
import assert from "node:assert/strict";
import { judge } from "../../lib/decide/judge.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { fc } from "../deps.ts";
import { testWithOpa } from "../real_opa.ts";
import { wasmJudge } from "../rego/mutants/wasm_judge.ts";
import { type Command, type Composition, composition } from "./composed/composition.ts";
import { CLEAR_WRAPS, VISIBLE_WRAPS } from "./composed/wraps.ts";
import { corpusPolicy } from "./run_corpus.ts";

/** Each is blocked by a different kind of rule. */
const BLOCKED: readonly Command[] = [
  { words: ["terraform", "apply"], options: ["-chdir=infra", "-no-color"] },
  { words: ["terraform", "destroy", "-auto-approve"], options: ["-chdir=infra"] },
  { words: ["kubectl", "delete", "pod", "x"], options: ["--namespace=prod", "-v=9"] },
  { words: ["gh", "pr", "merge", "7"], options: ["-Ra/b"] },
  { words: ["cat", ".env"], options: ["-n", "--number"] },
  { words: ["tee", ".github/workflows/ci.yml"], options: ["-a"] },
  { words: ["git", "push", "origin", "main"], options: ["--no-pager", "-P", "--git-dir=.git"] },
];

/** What agents do all day, some of it about blocked commands. */
const HARMLESS: readonly Command[] = [
  { words: ["npm", "test"] },
  { words: ["git", "status"], options: ["--no-pager"] },
  { words: ["git", "push", "origin", "feature/x"] },
  { words: ["ls", "-la", "src"] },
  { words: ["terraform", "plan"], options: ["-chdir=infra"] },
  { words: ["pytest", "-k", "not slow"] },
  { words: ["git", "commit", "-m", "a; terraform apply later"] },
  { words: ["grep", "-r", "terraform apply", "docs"] },
];

const RUNS = Number(Deno.env.get("CAVRA_PROPERTY_RUNS") ?? 3_000);
/** Wraps behind which a command is still within the limits of scripts and launchers. */
const SHOWN = 2;
/** Substitutions are paired three deep: deeper ones are read a second time without quotes. */
const CLEAR = 3;
const DEEP = 6;
const strict = await corpusPolicy("strict");
const broad = await corpusPolicy("broad");

/** Compositions for the engines of OPA; the real one gets them in one go. */
const BY_ENGINE = Deno.env.get("CI") === "true" ? 1_000 : 300;

function command(text: string) {
  return { action_type: "execute_command", target: text };
}

function levelOf(policy: CompiledPolicy, { text }: Composition): string {
  return judge(policy, command(text)).decision.decision;
}

/** Throws with the smallest composition that is decided otherwise. */
function holds(what: fc.Arbitrary<Composition>, is: (one: Composition) => boolean, numRuns = RUNS): void {
  fc.assert(fc.property(what, is), { numRuns });
}

const isNeverAllowed = (one: Composition) => levelOf(broad, one) !== "allow" && levelOf(strict, one) !== "allow";
const isNeverBlocked = (one: Composition) => levelOf(broad, one) !== "block" && levelOf(strict, one) !== "block";
const staysBlocked = (policy: CompiledPolicy) => (one: Composition) => levelOf(policy, one) === "block";

Deno.test("a blocked command is never allowed in any composition", () => {
  holds(composition(BLOCKED, DEEP), isNeverAllowed);
});

Deno.test("a blocked command is blocked in every composition that the text shows", () => {
  holds(composition(BLOCKED, SHOWN, VISIBLE_WRAPS), staysBlocked(broad));
});

Deno.test("a harmless command is never blocked in any composition", () => {
  holds(composition(HARMLESS, CLEAR, CLEAR_WRAPS), isNeverBlocked);
});

/** The policy without one word of a list about programs. */
function without(list: "launchers" | "shells" | "exec_words" | "keywords" | "carriers", word: string): CompiledPolicy {
  const { shell } = broad.words;
  const rest = Object.fromEntries(Object.entries(shell[list]).filter(([name]) => name !== word));
  assert.notDeepEqual(rest, shell[list], word);
  return { ...broad, words: { ...broad.words, shell: { ...shell, [list]: rest } } };
}

Deno.test("a word that is missing from a list shows in the compositions", () => {
  const faults = [
    ...["sudo", "env", "nohup", "timeout", "nice", "xargs", "flock", "exec", "command", "time", "eval", "watch", "ssh"]
      .map((word) => without("launchers", word)),
    ...["sh", "bash"].map((word) => without("shells", word)),
    ...["then", "do", "else", "!"].map((word) => without("keywords", word)),
    without("exec_words", "find"),
    without("carriers", "git"),
  ];
  for (const policy of faults) {
    assert.throws(() => holds(composition(BLOCKED, SHOWN, VISIBLE_WRAPS), staysBlocked(policy)), /Property failed/u);
  }
});

/** Compositions of both kinds, the same in every run. */
function sample(count: number): Composition[] {
  const options = { numRuns: Math.ceil(count / 2), seed: 20_260_101 };
  return [
    ...fc.sample(composition(BLOCKED, DEEP), options),
    ...fc.sample(composition(HARMLESS, CLEAR, CLEAR_WRAPS), options),
  ];
}

async function agrees(engine: Engine, policy: CompiledPolicy, count: number): Promise<void> {
  const compositions = sample(count);
  const running = await engine.start(renderPolicyFiles(policy, [], (await embeddedModule()).text));
  try {
    const answers = await running.decide(compositions.map(({ text }) => command(text)));
    compositions.forEach(({ text }, i) => {
      const { decision, findings } = answers[i]!;
      assert.deepEqual({ decision, findings }, judge(policy, command(text)), JSON.stringify(text));
    });
  } finally {
    await running.stop();
  }
}

Deno.test("opa-wasm decides compositions as the reference does", () => agrees(opaWasmEngine(), broad, BY_ENGINE));
testWithOpa("opa decides compositions as the reference does", () => agrees(opaEngine(), broad, BY_ENGINE));

/** Without the mark between commands, the second one is read as words of the first: `echo x && terraform apply` is an echo. */
Deno.test("a separator that is missing from the table lets a command through, and the compositions show it", async () => {
  const plain = Object.fromEntries(Object.entries(broad.words.lexer.plain).filter(([sign]) => sign !== "&"));
  const lexer = { ...broad.words.lexer, plain } as CompiledPolicy["words"]["lexer"];
  const policy = { ...broad, words: { ...broad.words, lexer } };
  const judgeByWasm = await wasmJudge();
  const isKept = ({ text }: Composition) => judgeByWasm(policy, command(text)).decision.decision !== "allow";
  assert.throws(() => holds(composition(BLOCKED, SHOWN, VISIBLE_WRAPS), isKept), /Property failed/u);
});
