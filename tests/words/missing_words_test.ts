/** Every word of the lists in the data matters: a policy without it decides a case otherwise. */
import assert from "node:assert/strict";
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import { judge } from "../../lib/decide/judge.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { CORPUS, type CorpusCase, inputOf, isExpected } from "../attack/corpus.ts";
import { corpusPolicy, EXCEPTIONS } from "../attack/run_corpus.ts";
import { judgedCases } from "../rego/judged_cases.ts";
import { UNSEEN_WORDS } from "./unseen_words.ts";
import { CASES, documentOf, nameOf, told, wide, type WordCase } from "./word_cases.ts";
import { LISTS, withoutWord, type WordPath, wordsOf } from "./word_paths.ts";

function isRight(policy: CompiledPolicy, one: WordCase): boolean {
  return isExpected(one.expected, judge(policy, documentOf(one)).decision.decision);
}

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
