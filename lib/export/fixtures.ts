/**
 * Generates the cases of a pack: the six named ones, then for every pattern one in which it decides, a near miss, and
 * boundary forms, then those of the rules.
 *
 * @module
 */
import type { Finding, Input, Judgement } from "../decide/types.ts";
import type { ListName } from "../pack/types.ts";
import type { CompiledEntry, CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import type { Covers, Fixture, Judge, PatternName } from "./fixture.ts";
import { type BoundaryForm, LIST_FORMS, nearMisses } from "./list_forms.ts";
import { namedFixtures } from "./named_cases.ts";
import { coveredBy } from "./not_decidable.ts";
import { ruleCases } from "./rule_cases.ts";

/** Longest part of a case id that comes from the pattern. */
const LONGEST_SLUG = 40;

function isOf(entry: CompiledEntry, finding: Finding): boolean {
  return finding.rule_id === entry.finding.rule_id && finding.pattern === entry.pattern;
}

function nameOf({ list, pattern }: CompiledEntry): PatternName {
  return { list, pattern };
}

/** Makes ids that are unique and stay the same when other patterns come or go. */
function idMaker(taken: Set<string>): (entry: CompiledEntry, kind: string) => string {
  return ({ list, pattern }, kind) => {
    const slug = fold(pattern).replace(/[^a-z0-9]+/gu, "_").replace(/^_+|_+$/gu, "").slice(0, LONGEST_SLUG);
    const id = `${list.replaceAll(".", "_")}__${slug || "any"}__${kind}`;
    let unique = id;
    for (let count = 2; taken.has(unique); count++) unique = `${id}_${count}`;
    taken.add(unique);
    return unique;
  };
}

/** An action and what the engine says to it. */
interface Tried {
  readonly input: Input;
  readonly judged: Judgement;
}

/** The forms of pattern `turn` among `count`: by turns one, or so many that all forms are shown. */
function formsAt(turn: number, count: number, forms: readonly BoundaryForm[]): BoundaryForm[] {
  const each = Math.ceil(forms.length / count);
  return Array.from({ length: each }, (_, index) => forms[(turn * each + index) % forms.length]!);
}

/** Cases of one policy. */
class FixtureMaker {
  readonly #policy: CompiledPolicy;
  readonly #judge: Judge;
  readonly #id: (entry: CompiledEntry, kind: string) => string;
  /** The first deciding text of each list. */
  readonly #texts: Record<string, string> = {};
  /** Number of patterns by list. */
  readonly #counts: ReadonlyMap<string, number>;

  constructor(policy: CompiledPolicy, judge: Judge, taken: Set<string>) {
    this.#policy = policy;
    this.#judge = judge;
    this.#id = idMaker(taken);
    this.#counts = new Map(
      Object.entries(Object.groupBy(policy.entries, ({ list }) => list)).map(([list, all]) => [list, all!.length]),
    );
  }

  #tried(input: Input): Tried {
    return { input, judged: this.#judge(this.#policy, input) };
  }

  /** The first of the actions whose judgement is wanted; none is judged needlessly. */
  #first(inputs: readonly Input[], isWanted: (judged: Judgement) => boolean): Tried | undefined {
    for (const input of inputs) {
      const tried = this.#tried(input);
      if (isWanted(tried.judged)) return tried;
    }
    return undefined;
  }

  #fixture(entry: CompiledEntry, kind: string, { input, judged }: Tried, covers: Covers): Fixture {
    const { decision, findings } = judged;
    const governed = findings.some((finding) => isOf(entry, finding));
    const case_id = this.#id(entry, kind);
    return { case_id, input, expected_decision: decision.decision, expected: decision, covers, governed };
  }

  /** A text that the pattern decides, and the case for it; else why there is none. */
  #deciding(entry: CompiledEntry): { text: string; fixture: Fixture } {
    const { texts, action, detours = [] } = LIST_FORMS[entry.list as ListName];
    const all = texts(entry.pattern, this.#policy);
    const actions = [action, ...detours].flatMap((make) => all.map(make));
    const deciding = this.#first(actions, ({ findings }) => isOf(entry, findings[0]!));
    const name = nameOf(entry);
    if (deciding !== undefined) {
      const text = all[actions.indexOf(deciding.input) % all.length]!;
      this.#texts[entry.list] ??= text;
      return { text, fixture: this.#fixture(entry, "decides", deciding, { ...name, kind: "decides" }) };
    }
    const first = all[0] ?? entry.pattern;
    const covering = coveredBy(this.#policy, entry);
    const covers: Covers = covering
      ? { ...name, kind: "not_decidable", covered_by: covering }
      : { ...name, kind: "undecided" };
    return { text: first, fixture: this.#fixture(entry, covers.kind, this.#tried(action(first)), covers) };
  }

  #nearMiss(entry: CompiledEntry, text: string): Fixture[] {
    const { action } = LIST_FORMS[entry.list as ListName];
    const near = this.#first(
      nearMisses(entry.pattern, text).map(action),
      ({ findings }) => !findings.some((finding) => isOf(entry, finding)),
    );
    if (near === undefined) return [];
    return [this.#fixture(entry, "near_miss", near, { ...nameOf(entry), kind: "near_miss" })];
  }

  /** One boundary form of the list; they take turns. The first patterns show all that a short list has no turn for. */
  #boundary(entry: CompiledEntry, turn: number, text: string): Fixture[] {
    const { boundary } = LIST_FORMS[entry.list as ListName];
    return formsAt(turn, this.#counts.get(entry.list)!, boundary).map(({ name, make }) =>
      this.#fixture(entry, name, this.#tried(make(text)), { ...nameOf(entry), kind: "boundary", form: name })
    );
  }

  /** Writing the nearest folder above what a write pattern governs. */
  #folder(entry: CompiledEntry, text: string): Fixture[] {
    const finding = entry.folder_finding;
    if (!finding) return [];
    const { action } = LIST_FORMS[entry.list as ListName];
    const above = text.split("/").map((_, end, names) => names.slice(0, end).join("/") || "/").slice(1).toReversed();
    const folder = this.#first(
      [...above, "."].map(action),
      ({ findings }) => findings.some(({ pattern, reason }) => pattern === entry.pattern && reason === finding.reason),
    );
    if (folder === undefined) return [];
    return [this.#fixture(entry, "folder", folder, { ...nameOf(entry), kind: "boundary", form: "folder" })];
  }

  /** All cases of one pattern. */
  casesOf(entry: CompiledEntry, turn: number): Fixture[] {
    const { text, fixture } = this.#deciding(entry);
    return [
      fixture,
      ...this.#nearMiss(entry, text),
      ...this.#boundary(entry, turn, text),
      ...this.#folder(entry, text),
    ];
  }

  /** The cases of the rules; after all patterns, because they use their texts. */
  casesOfRules(): Fixture[] {
    const taken = new Map<string, number>();
    return ruleCases(this.#policy, this.#texts).map(({ name, rule_id, input }) => {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const { decision, findings } = this.#judge(this.#policy, input);
      return {
        case_id: count === 1 ? `rule__${name}` : `rule__${name}_${count}`,
        input,
        expected_decision: decision.decision,
        expected: decision,
        covers: { kind: "rule", rule_id },
        governed: findings.some((finding) => finding.rule_id === rule_id),
      };
    });
  }
}

/**
 * The cases of a policy, in an order that the policy gives: the named ones, then pattern by pattern, then the rules.
 *
 * @param judge the engine that says what is expected; the reference
 */
export function generateFixtures(policy: CompiledPolicy, judge: Judge): Fixture[] {
  const named = namedFixtures(policy, judge);
  const maker = new FixtureMaker(policy, judge, new Set(named.map(({ case_id }) => case_id)));
  const turns = new Map<string, number>();
  const ofPatterns = policy.entries.flatMap((entry) => {
    const turn = turns.get(entry.list) ?? 0;
    turns.set(entry.list, turn + 1);
    return maker.casesOf(entry, turn);
  });
  return [...named, ...ofPatterns, ...maker.casesOfRules()];
}
