/**
 * The action `git_operation`: an operation and a target instead of a command line.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { ruleFinding } from "./finding.ts";
import { gitArguments } from "./git_options.ts";
import { everyBranch, reachFindings, targetReach, UNSURE } from "./git_refs.ts";
import type { Finding } from "./types.ts";

function blankWords(text: string): string[] {
  return text.split(/[ \t]/).filter((word) => word !== "");
}

/** Words without a leading `git`. */
function behindGit(words: readonly string[]): readonly string[] {
  return fold(words[0] ?? "") === "git" ? words.slice(1) : words;
}

/** Words of an operation: `git push`, `force_push`, `Push-Branch`. */
function operationWords(operation: string): readonly string[] {
  return behindGit(fold(operation).split(/[ \t_-]/).filter((word) => word !== ""));
}

function isPush(policy: CompiledPolicy, words: readonly string[]): boolean {
  return words.some((word) => own(policy.words.git_push_operations, word));
}

/** Targets of a push with the remote as a word of its own, where it is known. */
function splitTargets(policy: CompiledPolicy, target: readonly string[]): string[] {
  const [first = ""] = target;
  const slash = first.indexOf("/");
  const known = target.length === 1 && slash > 0 && own(policy.words.git_remotes, fold(first.slice(0, slash)));
  return known ? [`${first.slice(0, slash)} ${first.slice(slash + 1)}`] : [];
}

/** The texts of an operation as commands: as `git OPERATION TARGET`, and each alone as words behind `git`. */
export function gitOperationTexts(policy: CompiledPolicy, operation: string, target: string): string[] {
  const words = behindGit(blankWords(operation)).join(" ");
  const targets = behindGit(blankWords(target));
  const pushed = isPush(policy, operationWords(operation)) ? [targets.join(" "), ...splitTargets(policy, targets)] : [];
  const texts = [`${words} ${targets.join(" ")}`, words, targets.join(" "), ...pushed.map((text) => `push ${text}`)]
    .map((text) => text.trim()).filter((text) => text !== "");
  return [...new Set([operation, ...texts.map((text) => `git ${text}`)])];
}

/** Words of an operation behind its verb: `push origin main`. */
function behindVerb(policy: CompiledPolicy, operation: string): string[] {
  return behindGit(blankWords(operation)).slice(1)
    .filter((word) => own(policy.words.git_push_operations, fold(word)) === undefined);
}

/** What a push reaches, from words that may be options, a remote, refs. */
function pushTargetReach(policy: CompiledPolicy, operation: string, target: string): number[] {
  const targets = blankWords(target);
  const words = [...behindVerb(policy, operation), ...targets];
  const { operands, options } = gitArguments(policy.words.git_options.push, words);
  const behindRemote = operands.length > 1 && own(policy.words.git_remotes, fold(operands[0]!));
  const refs = (behindRemote ? operands.slice(1) : operands).filter((word) => word !== "tag");
  return [
    ...(options.has("all") ? everyBranch(policy) : []),
    ...(options.has("unsure") || refs.length === 0 || targets.length === 0 ? [UNSURE] : []),
    ...refs.flatMap((ref) => targetReach(policy, ref)),
  ];
}

/** Whether a verb is known as harmless: `diff`, `git_diff_staged`, `create-branch`. */
function isHarmlessVerb(policy: CompiledPolicy, words: readonly string[]): boolean {
  const { git_harmless, git_harmless_more } = policy.words;
  return words.some((word) => own(git_harmless, word)) &&
    words.every((word) => own(git_harmless, word) || own(git_harmless_more, word));
}

/** A harmless verb, and behind it no option that could change what it does. */
function isHarmless(policy: CompiledPolicy, operation: string, target: string): boolean {
  const words = [...behindGit(blankWords(operation)), ...blankWords(target)];
  return isHarmlessVerb(policy, operationWords(words[0] ?? "")) && !words.some((word) => word.startsWith("-"));
}

/** Whether an operation holds text that a shell would run, or names a remote program. */
function runsMore(policy: CompiledPolicy, operation: string, target: string): boolean {
  return [operation, target].some((text) => policy.words.git_shell_signs.some((sign) => text.includes(sign)));
}

/** Whether a push reaches a protected branch, which counts more than what else it runs. */
function reaches(policy: CompiledPolicy, operation: string, target: string): boolean {
  return policy.git.enforced && isPush(policy, operationWords(operation)) &&
    pushTargetReach(policy, operation, target).some((n) => n !== UNSURE);
}

/** Findings of a `git_operation`, without those of its texts as commands. */
export function gitOperation(policy: CompiledPolicy, operation: string, target: string): Finding[] {
  if (runsMore(policy, operation, target) && !reaches(policy, operation, target)) {
    return [ruleFinding(policy, "git.require_approval")];
  }
  if (!policy.git.enforced) return [ruleFinding(policy, "git.allow")];
  const words = operationWords(operation);
  if (!isPush(policy, words)) {
    return [ruleFinding(policy, isHarmless(policy, operation, target) ? "git.allow" : "git.require_approval")];
  }
  const form = ["git", ...behindGit(blankWords(operation)), ...blankWords(target)].join(" ");
  const found = reachFindings(policy, pushTargetReach(policy, operation, target), form);
  return found.length > 0 ? found : [ruleFinding(policy, "git.allow")];
}
