/**
 * Git: which protected branches a push reaches (rule 5), what cannot be told (rule 9), and what is harmless (rule 14).
 * Words may hold U+000E: an expansion stands there, and the value cannot be told.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { subcommandPlaces } from "./git_options.ts";
import { pushReach, subtreeReach } from "./git_push.ts";
import { everyBranch, isUntold, plainWord, reachFindings, UNSURE } from "./git_refs.ts";
import { configReach, givenSettings, type SettingReach } from "./git_settings.ts";
import type { Finding } from "./types.ts";

export { gitOperation, gitOperationTexts } from "./git_operation.ts";
export { environmentSettings } from "./git_settings.ts";

/** What a command reaches that writes to a remote without naming a branch. */
function remoteWriterReach(
  policy: CompiledPolicy,
  writer: Readonly<Record<string, "all" | "unsure">>,
  words: readonly string[],
): number[] {
  const kinds = ["*", ...words].map((word) => isUntold(word) ? "unsure" : own(writer, word));
  return [...(kinds.includes("all") ? everyBranch(policy) : []), ...(kinds.includes("unsure") ? [UNSURE] : [])];
}

/** A ref that stands for another one hides where a later push leads. */
function symbolicRefReach(words: readonly string[]): number[] {
  const operands = words.filter((word) => !word.startsWith("-"));
  return operands.length > 1 && operands[0] !== "HEAD" ? [UNSURE] : [];
}

/** What a subcommand reaches by its own words; undefined where nobody knows what it is. */
function ownReach(policy: CompiledPolicy, subcommand: string, words: readonly string[]): number[] | undefined {
  const name = fold(plainWord(subcommand));
  const writer = own(policy.words.git_remote_writers, name);
  if (own(policy.words.git_pushers, name)) return pushReach(policy, name, words);
  if (writer !== undefined) return remoteWriterReach(policy, writer, words);
  if (name === "subtree") return subtreeReach(policy, words);
  if (name === "config") return configReach(policy, words);
  if (name === "symbolic-ref") return symbolicRefReach(words);
  return own(policy.words.git_subcommands, subcommand) ? [] : undefined;
}

/** What a command reaches if its subcommand stands at this place. */
function placeReach(
  policy: CompiledPolicy,
  words: readonly string[],
  place: number,
  settings: readonly SettingReach[],
): number[] {
  const subcommand = words[place]!;
  const reach = ownReach(policy, subcommand, words.slice(place + 1));
  const harmless = reach !== undefined && own(policy.words.git_subcommands, subcommand) && subcommand !== "subtree";
  const counting = [...givenSettings(policy, words.slice(0, place)), ...settings]
    .filter(({ key }) => !harmless || fold(plainWord(key)) === `alias.${fold(subcommand)}`);
  return [...reach ?? [UNSURE], ...counting.flatMap((setting) => setting.reach)];
}

function commandReach(
  policy: CompiledPolicy,
  words: readonly string[],
  settings: readonly SettingReach[],
): number[] {
  const { places, unsure } = subcommandPlaces(policy.words.git_globals, words);
  return [...(unsure ? [UNSURE] : []), ...places.flatMap((place) => placeReach(policy, words, place, settings))];
}

/** Findings of a git command: the words behind `git`, and the settings of its script. */
export function gitCommand(
  policy: CompiledPolicy,
  words: readonly string[],
  settings: readonly SettingReach[],
): Finding[] {
  if (!policy.git.enforced) return [];
  return reachFindings(policy, commandReach(policy, words, settings), plainWord(["git", ...words].join(" ")));
}
