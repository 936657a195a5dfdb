/**
 * Runs the attack corpus on an engine and counts.
 *
 * @module
 */
import { adaptInput } from "../../lib/decide/adapt_input.ts";
import type { Level } from "../../lib/decide/types.ts";
import type { Engine } from "../../lib/engines/engine.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import { loadPack } from "../../lib/pack/load.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";
import { CORPUS, type CorpusCase, inputOf, isExpected, isHarmless, type PackName } from "./corpus.ts";
import exceptions from "./exceptions.json" with { type: "json" };

/** What one case gave. */
export interface CorpusResult {
  readonly corpusCase: CorpusCase;
  readonly decision: Level;
  readonly ok: boolean;
}

/** Counts of one family. */
export interface FamilyRow {
  readonly family: string;
  readonly cases: number;
  readonly block: number;
  readonly require_approval: number;
  readonly allow: number;
  readonly wrong: number;
}

/** Cases that are visible in the text and still only need approval, with the reason; `docs/limits.md` lists them. */
export const EXCEPTIONS: Readonly<Record<string, string>> = exceptions;

/** The packs and where they lie, from the root of the project. */
const PACKS: Readonly<Record<PackName, string>> = {
  strict: "tests/attack/packs/strict/policy.yaml",
  broad: "tests/attack/packs/broad/policy.yaml",
  baseline: "policy-packs/cavra-ai-agent-baseline/policy.yaml",
};

/** A pack of the corpus, compiled. */
export async function corpusPolicy(name: PackName): Promise<CompiledPolicy> {
  const file = PACKS[name];
  const bytes = await Deno.readFile(new URL(`../../${file}`, import.meta.url));
  const { pack, diagnostics } = await loadPack({ file, bytes, found: "path" }, {
    find: () => Promise.resolve(undefined),
  });
  if (!pack) throw new Error(`Pack '${name}' does not load: ${diagnostics[0]?.message}`);
  return await compile(pack);
}

function accepted({ id, expected }: CorpusCase, decision: Level): boolean {
  const excepted = Object.hasOwn(EXCEPTIONS, id) && expected === "block" && decision === "require_approval";
  return excepted || isExpected(expected, decision);
}

async function runPack(engine: Engine, name: PackName): Promise<CorpusResult[]> {
  const cases = CORPUS.filter(({ pack }) => pack === name);
  const files = renderPolicyFiles(await corpusPolicy(name), [], (await embeddedModule()).text);
  const running = await engine.start(files);
  try {
    const answers = await running.decide(cases.map((one) => adaptInput(inputOf(one))), { findings: false });
    return cases.map((corpusCase, i) => {
      const { decision } = answers[i]!.decision;
      return { corpusCase, decision, ok: answers[i]!.failure === undefined && accepted(corpusCase, decision) };
    });
  } finally {
    await running.stop();
  }
}

/** Decides every case of the corpus on an engine. */
export async function runCorpus(engine: Engine): Promise<CorpusResult[]> {
  const results: CorpusResult[] = [];
  for (const name of Object.keys(PACKS) as PackName[]) results.push(...await runPack(engine, name));
  return results;
}

function row(family: string, results: readonly CorpusResult[]): FamilyRow {
  const count = (level: Level) => results.filter(({ decision }) => decision === level).length;
  return {
    family,
    cases: results.length,
    block: count("block"),
    require_approval: count("require_approval"),
    allow: count("allow"),
    wrong: results.filter(({ ok }) => !ok).length,
  };
}

/** One row a family, attacks and harmless cases apart, and a sum of each. */
export function table(results: readonly CorpusResult[]): FamilyRow[] {
  const named = results.map((result) => ({
    name: `${isHarmless(result.corpusCase) ? "harmless " : ""}${result.corpusCase.family}`,
    result,
  }));
  const harmless = ({ result }: { result: CorpusResult }) => isHarmless(result.corpusCase);
  const ordered = [...named.filter((one) => !harmless(one)), ...named.filter(harmless)];
  const names = [...new Set(ordered.map(({ name }) => name))];
  const rows = names.map((name) => row(name, named.filter((one) => one.name === name).map(({ result }) => result)));
  const sum = (title: string, harmless: boolean) =>
    row(title, results.filter(({ corpusCase }) => isHarmless(corpusCase) === harmless));
  return [...rows, sum("all attacks", false), sum("all harmless", true)];
}
