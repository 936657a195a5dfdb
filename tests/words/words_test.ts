/**
 * Every word of the lists in the data matters: a policy without it decides a case otherwise.
 *
 * `cases.json` has one case for most words, written down once and not made from the lists: the attack that the word is there
 * for, or the harmless command that it keeps from being stopped. Most of the programs are on no test machine, so the cases
 * rest on what their manuals say and not on effects that were seen; the attack corpus has those.
 */
import assert from "node:assert/strict";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { opaEngine } from "../../lib/engines/opa.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { referenceEngine } from "../../lib/engines/reference.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import type { Json } from "../../lib/pack/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { CORPUS, type CorpusCase, type Expected, inputOf, isExpected } from "../attack/corpus.ts";
import { corpusPolicy, EXCEPTIONS } from "../attack/run_corpus.ts";
import { testWithOpa } from "../real_opa.ts";
import { judgedCases } from "../rego/judged_cases.ts";
import listed from "./cases.json" with { type: "json" };
import { UNSEEN_WORDS } from "./unseen_words.ts";
import { WIDE } from "./wide_pack.ts";
import { LISTS, withoutWord, type WordPath, wordsOf } from "./word_paths.ts";

/** A case of one word: a command as `target`, or another action as `input`. */
interface WordCase {
  readonly list: string;
  /** What stands for the stars of the list, with blanks between. */
  readonly word: string;
  readonly target?: string;
  readonly input?: Json;
  readonly expected: Expected;
}

const CASES = listed as unknown as readonly WordCase[];
const wide = await compile(WIDE);

function documentOf({ target, input }: WordCase): Json {
  return input ?? { action_type: "execute_command", target: target! };
}

function isRight(policy: CompiledPolicy, one: WordCase): boolean {
  return isExpected(one.expected, judge(policy, documentOf(one)).decision.decision);
}

function nameOf(list: string, path: WordPath): string {
  return path.filter((_, i) => list.split(".")[i] === "*").join(" ");
}

function told(list: string, word: string): string {
  return `${list} ${JSON.stringify(word)}`;
}

async function holds(engine: Engine): Promise<void> {
  const running = await engine.start(renderPolicyFiles(wide, [], (await embeddedModule()).text));
  try {
    const answers = await running.decide(CASES.map(documentOf), { findings: false });
    const wrong = CASES.filter(({ expected }, i) => !isExpected(expected, answers[i]!.decision.decision));
    assert.deepEqual(wrong.map(({ list, word }) => told(list, word)), []);
  } finally {
    await running.stop();
  }
}

Deno.test("words: reference decides every case as expected", () => holds(referenceEngine()));
Deno.test("words: opa-wasm decides every case as expected", () => holds(opaWasmEngine()));
testWithOpa("words: opa decides every case as expected", () => holds(opaEngine()));

/** Longer cases are about limits and not about words. */
const LONGEST = 2_000;

function isAccepted({ id, expected }: CorpusCase, level: string): boolean {
  return Object.hasOwn(EXCEPTIONS, id) ? isExpected("not_allow", level) : isExpected(expected, level);
}

function simplified(text: string): string {
  return text.toLowerCase().replace(/['"\\$^`]/gu, "");
}

/** Says whether the attack corpus or the cases of the Rego tests show that a word is missing. */
async function otherCases(): Promise<(path: WordPath) => boolean> {
  const { policies, cases } = await judgedCases();
  const packs = {
    strict: await corpusPolicy("strict"),
    broad: await corpusPolicy("broad"),
    baseline: await corpusPolicy("baseline"),
  };
  const attacks = CORPUS.map((one) => ({ one, input: adaptInput(inputOf(one)) }))
    .map((attack) => ({ ...attack, text: simplified(JSON.stringify(attack.input)) }))
    .filter(({ text }) => text.length < LONGEST);
  const own = Object.values(cases).filter(({ input }) => JSON.stringify(input).length < LONGEST);
  return (path) => {
    const without = <T extends Record<string, CompiledPolicy>>(all: T): T =>
      Object.fromEntries(Object.entries(all).map(([name, policy]) => [name, withoutWord(policy, path)])) as T;
    const [altered, attacked] = [without({ ...policies }), without(packs)];
    return own.some(({ policy, input, findings }) =>
      JSON.stringify(judge(altered[policy], input).findings) !== JSON.stringify(findings)
    ) ||
      attacks.some(({ one, input, text }) =>
        text.includes(simplified(path.at(-1)!)) && !isAccepted(one, judge(attacked[one.pack], input).decision.decision)
      );
  };
}

Deno.test("words: each case is about a word of a list, each word has one case", () => {
  const known = new Set(LISTS.flatMap((list) => wordsOf(wide, list).map((path) => told(list, nameOf(list, path)))));
  const names = CASES.map(({ list, word }) => told(list, word));
  assert.deepEqual(names.filter((name) => !known.has(name)), []);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length > 1_500);
});

Deno.test("words: a missing word shows in a case, or is explained", async () => {
  const byName = new Map(CASES.map((one) => [told(one.list, one.word), one]));
  const isSeenElsewhere = await otherCases();
  const unseen = LISTS.flatMap((list) =>
    wordsOf(wide, list).flatMap((path) => {
      const name = told(list, nameOf(list, path));
      const one = byName.get(name);
      const isSeen = one ? !isRight(withoutWord(wide, path), one) : isSeenElsewhere(path);
      return isSeen ? [] : [name];
    })
  );
  assert.deepEqual(unseen, Object.keys(UNSEEN_WORDS));
});
