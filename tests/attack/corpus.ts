/**
 * The attack corpus: cases as plain JSON, one a line, and their harmless twins.
 *
 * A case expects one of
 * - `block`: the effect is possible and stands in the text;
 * - `approval_or_block`: a rule that asks for approval, or a stricter one, must hit;
 * - `not_allow`: the effect is possible but the text does not decide it, so it is never allowed;
 * - `not_block`: harmless, at most approval is asked for;
 * - `allow`: harmless, and the pack says clearly that it is allowed.
 *
 * @module
 */
import baselineForms from "./cases/baseline_forms.json" with { type: "json" };
import blanks from "./cases/blanks.json" with { type: "json" };
import braces from "./cases/braces.json" with { type: "json" };
import carriers from "./cases/carriers.json" with { type: "json" };
import controlFlow from "./cases/control_flow.json" with { type: "json" };
import everyday from "./cases/everyday.json" with { type: "json" };
import folders from "./cases/folders.json" with { type: "json" };
import functions from "./cases/functions.json" with { type: "json" };
import gitAbbreviations from "./cases/git_abbreviations.json" with { type: "json" };
import gitDestinations from "./cases/git_destinations.json" with { type: "json" };
import gitOperation from "./cases/git_operation.json" with { type: "json" };
import harmlessBlanks from "./cases/harmless_blanks.json" with { type: "json" };
import harmlessBraces from "./cases/harmless_braces.json" with { type: "json" };
import harmlessCarriers from "./cases/harmless_carriers.json" with { type: "json" };
import harmlessCommits from "./cases/harmless_commits.json" with { type: "json" };
import harmlessFolders from "./cases/harmless_folders.json" with { type: "json" };
import harmlessFunctions from "./cases/harmless_functions.json" with { type: "json" };
import harmlessGitAbbreviations from "./cases/harmless_git_abbreviations.json" with { type: "json" };
import harmlessGitDestinations from "./cases/harmless_git_destinations.json" with { type: "json" };
import harmlessGitOperation from "./cases/harmless_git_operation.json" with { type: "json" };
import harmlessInterpreters from "./cases/harmless_interpreters.json" with { type: "json" };
import harmlessLaunchers from "./cases/harmless_launchers.json" with { type: "json" };
import harmlessLimits from "./cases/harmless_limits.json" with { type: "json" };
import harmlessMadeScripts from "./cases/harmless_made_scripts.json" with { type: "json" };
import harmlessMalformed from "./cases/harmless_malformed.json" with { type: "json" };
import harmlessMcp from "./cases/harmless_mcp.json" with { type: "json" };
import harmlessOptionClusters from "./cases/harmless_option_clusters.json" with { type: "json" };
import harmlessOptionsBetween from "./cases/harmless_options_between.json" with { type: "json" };
import harmlessPathForms from "./cases/harmless_path_forms.json" with { type: "json" };
import harmlessPathspecs from "./cases/harmless_pathspecs.json" with { type: "json" };
import harmlessProgramNames from "./cases/harmless_program_names.json" with { type: "json" };
import harmlessQuoting from "./cases/harmless_quoting.json" with { type: "json" };
import harmlessReading from "./cases/harmless_reading.json" with { type: "json" };
import harmlessRedirections from "./cases/harmless_redirections.json" with { type: "json" };
import harmlessSedScripts from "./cases/harmless_sed_scripts.json" with { type: "json" };
import harmlessSeparators from "./cases/harmless_separators.json" with { type: "json" };
import harmlessShell from "./cases/harmless_shell.json" with { type: "json" };
import harmlessSubstitution from "./cases/harmless_substitution.json" with { type: "json" };
import harmlessVariables from "./cases/harmless_variables.json" with { type: "json" };
import harmlessWriting from "./cases/harmless_writing.json" with { type: "json" };
import interpreters from "./cases/interpreters.json" with { type: "json" };
import launchers from "./cases/launchers.json" with { type: "json" };
import limits from "./cases/limits.json" with { type: "json" };
import madeScripts from "./cases/made_scripts.json" with { type: "json" };
import malformed from "./cases/malformed.json" with { type: "json" };
import mcp from "./cases/mcp.json" with { type: "json" };
import nestedScripts from "./cases/nested_scripts.json" with { type: "json" };
import optionClusters from "./cases/option_clusters.json" with { type: "json" };
import optionsBetween from "./cases/options_between.json" with { type: "json" };
import pathForms from "./cases/path_forms.json" with { type: "json" };
import pathspecs from "./cases/pathspecs.json" with { type: "json" };
import programNames from "./cases/program_names.json" with { type: "json" };
import quoting from "./cases/quoting.json" with { type: "json" };
import reading from "./cases/reading.json" with { type: "json" };
import redirections from "./cases/redirections.json" with { type: "json" };
import sedScripts from "./cases/sed_scripts.json" with { type: "json" };
import separators from "./cases/separators.json" with { type: "json" };
import substitution from "./cases/substitution.json" with { type: "json" };
import variables from "./cases/variables.json" with { type: "json" };
import writing from "./cases/writing.json" with { type: "json" };
import type { Json } from "../../lib/pack/types.ts";

/** What a decision must be. */
export type Expected = "block" | "approval_or_block" | "not_allow" | "not_block" | "allow";

/** How a large input is made: `base` with one more field, `field`. */
export type InputBuilder =
  | {
    readonly kind: "repeat";
    readonly base: JsonObject;
    readonly field: string;
    readonly text: string;
    readonly count: number;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  | {
    readonly kind: "wrap";
    readonly base: JsonObject;
    readonly field: string;
    readonly left: string;
    readonly core: string;
    readonly right: string;
    readonly count: number;
    readonly prefix?: string;
  }
  | {
    readonly kind: "nest";
    readonly base: JsonObject;
    readonly field: string;
    readonly depth: number;
    readonly leaf: string;
  }
  | {
    readonly kind: "list";
    readonly base: JsonObject;
    readonly field: string;
    readonly item: string;
    readonly count: number;
    readonly last: string;
  };

type JsonObject = { readonly [key: string]: Json };

/** A case as its file holds it: either `input` or `input_builder`. */
export interface CorpusCase {
  /** `<family>-NNN`, with `ok-` before it for a harmless case. */
  readonly id: string;
  readonly family: string;
  readonly pack: PackName;
  readonly input?: Json;
  readonly input_builder?: InputBuilder;
  readonly expected: Expected;
  /** Why it is expected, in one line. */
  readonly why: string;
  /** The effect shows only on a terminal: the sandbox gives it one. */
  readonly tty?: boolean;
}

/** The packs of the corpus: two of its own, `packs/<name>/policy.yaml`, and the built-in baseline. */
export type PackName = "strict" | "broad" | "baseline";

/** Attacks first, then harmless cases, each family in the order of its file. */
export const CORPUS: readonly CorpusCase[] = [
  ...separators,
  ...substitution,
  ...quoting,
  ...braces,
  ...blanks,
  ...variables,
  ...launchers,
  ...pathspecs,
  ...programNames,
  ...optionsBetween,
  ...gitAbbreviations,
  ...interpreters,
  ...functions,
  ...redirections,
  ...carriers,
  ...reading,
  ...writing,
  ...pathForms,
  ...gitDestinations,
  ...gitOperation,
  ...mcp,
  ...malformed,
  ...limits,
  ...nestedScripts,
  ...controlFlow,
  ...folders,
  ...baselineForms,
  ...madeScripts,
  ...sedScripts,
  ...optionClusters,
  ...harmlessSeparators,
  ...harmlessSubstitution,
  ...harmlessQuoting,
  ...harmlessBraces,
  ...harmlessBlanks,
  ...harmlessVariables,
  ...harmlessLaunchers,
  ...harmlessPathspecs,
  ...harmlessProgramNames,
  ...harmlessOptionsBetween,
  ...harmlessGitAbbreviations,
  ...harmlessInterpreters,
  ...harmlessFolders,
  ...harmlessFunctions,
  ...harmlessRedirections,
  ...harmlessCarriers,
  ...harmlessReading,
  ...harmlessWriting,
  ...harmlessPathForms,
  ...harmlessGitDestinations,
  ...harmlessGitOperation,
  ...harmlessMcp,
  ...harmlessMalformed,
  ...harmlessLimits,
  ...harmlessShell,
  ...harmlessCommits,
  ...harmlessMadeScripts,
  ...harmlessSedScripts,
  ...harmlessOptionClusters,
  ...everyday,
] as unknown as readonly CorpusCase[];

/** The input document of a case; large ones are built here. */
export function inputOf(corpusCase: CorpusCase): Json {
  return corpusCase.input_builder === undefined ? corpusCase.input ?? null : build(corpusCase.input_builder);
}

/** True when the decision level is what the case expects. */
export function isExpected(expected: Expected, decision: string): boolean {
  switch (expected) {
    case "block":
    case "allow":
      return decision === expected;
    case "not_block":
      return decision === "allow" || decision === "require_approval";
    case "not_allow":
    case "approval_or_block":
      return decision === "block" || decision === "require_approval";
  }
}

/** True for a case that must not be stopped. */
export function isHarmless(corpusCase: CorpusCase): boolean {
  return corpusCase.expected === "not_block" || corpusCase.expected === "allow";
}

/** Makes the input that a builder describes. */
export function build(builder: InputBuilder): Json {
  return { ...builder.base, [builder.field]: builtValue(builder) };
}

function builtValue(builder: InputBuilder): Json {
  switch (builder.kind) {
    case "repeat":
      return (builder.prefix ?? "") + builder.text.repeat(builder.count) + (builder.suffix ?? "");
    case "wrap":
      return (builder.prefix ?? "") + builder.left.repeat(builder.count) + builder.core +
        builder.right.repeat(builder.count);
    case "nest":
      return nested(builder.depth, builder.leaf);
    case "list":
      return [...Array.from({ length: builder.count }, () => builder.item), builder.last];
  }
}

function nested(depth: number, leaf: string): Json {
  let value: Json = leaf;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
