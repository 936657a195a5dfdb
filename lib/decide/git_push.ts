/**
 * The words of a push: which protected branches its refspecs reach.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { own } from "../text/own.ts";
import { gitArguments } from "./git_options.ts";
import { everyBranch, isUntold, plainWord, refspecReach, UNSURE } from "./git_refs.ts";

/** `tag NAME` names a tag; after `tag tag` the word may be either, so it is kept. */
function withoutTags(refs: readonly string[]): string[] {
  return refs.filter((ref, i) => ref !== "tag" && (refs[i - 1] !== "tag" || refs[i - 2] === "tag"));
}

function refsReach(policy: CompiledPolicy, refs: readonly string[]): number[] {
  const onlyExcludes = refs.length > 0 && refs.every((ref) => plainWord(ref).startsWith("^"));
  return [
    ...withoutTags(refs).flatMap((ref) => refspecReach(policy, ref)),
    ...(onlyExcludes ? [UNSURE] : []),
  ];
}

/** What the words behind `push`, `send-pack` or `http-push` reach. */
export function pushReach(policy: CompiledPolicy, subcommand: string, words: readonly string[]): number[] {
  if (words.length === 1 && (words[0] === "--help" || words[0] === "-h")) return [];
  const { operands, options } = gitArguments(policy.words.git_options.push, words);
  const refs = operands.slice(1);
  const all = options.has("all") ? everyBranch(policy) : [];
  const matching = own(policy.words.git_matching, subcommand) && !options.has("unsure");
  const named = refs.length > 0 || options.has("all");
  return [
    ...all,
    ...(named ? [] : matching ? everyBranch(policy) : [UNSURE]),
    ...(options.has("unsure") || operands.some(isUntold) ? [UNSURE] : []),
    ...refsReach(policy, refs),
  ];
}

/** What `git subtree` with these words reaches: `push --prefix=DIR REMOTE REF`. */
export function subtreeReach(policy: CompiledPolicy, words: readonly string[]): number[] {
  const { operands, options } = gitArguments(policy.words.git_options.subtree, words);
  const at = operands.indexOf("push");
  if (at < 0) return operands.some(isUntold) || options.has("unsure") ? [UNSURE] : [];
  const refs = operands.slice(at + 2);
  const unsure = refs.length === 0 || options.has("unsure") || operands.some(isUntold);
  return [...refsReach(policy, refs), ...(unsure ? [UNSURE] : [])];
}
