/**
 * Git: which protected branches a push reaches (rule 5), what cannot be told (rule 9), and what is harmless (rule 14).
 * Words may hold U+000E: an expansion stands there, and the value cannot be told.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { partsMatch } from "./command_match.ts";
import { entryFinding, ruleFinding } from "./finding.ts";
import type { Finding } from "./types.ts";

const UNKNOWN = "\x0e";

/** What a push or a setting reaches. */
interface Reach {
  /** Entries of protected branches. */
  readonly entries: readonly number[];
  /** The destination cannot be told. */
  readonly unsure: boolean;
}

const NOTHING: Reach = { entries: [], unsure: false };
const UNSURE: Reach = { entries: [], unsure: true };

function together(reaches: readonly Reach[]): Reach {
  return { entries: reaches.flatMap((r) => r.entries), unsure: reaches.some((r) => r.unsure) };
}

/** Whether a wildcard destination can meet a pattern: beginnings and ends must agree. */
function canMeet(wildcard: readonly string[], parts: readonly string[]): boolean {
  const [a, b] = [wildcard[0]!, parts[0]!];
  const [c, d] = [wildcard.at(-1)!, parts.at(-1)!];
  if (parts.length === 1) return partsMatch(wildcard, parts[0]!);
  return (a.startsWith(b) || b.startsWith(a)) && (c.endsWith(d) || d.endsWith(c));
}

/** A wildcard may stand for the branch or for its whole ref. */
function meets(wildcard: readonly string[], parts: readonly string[]): boolean {
  return canMeet(wildcard, parts) || canMeet(wildcard, [`refs/heads/${parts[0]}`, ...parts.slice(1)]);
}

/** The protected entries that a branch name is, or a wildcard can meet. */
function branchEntries(policy: CompiledPolicy, name: string): number[] {
  const wildcard = name.split("*");
  return policy.git.protected
    .filter(({ parts }) => wildcard.length > 1 ? meets(wildcard, parts) : partsMatch(parts, name))
    .map(({ n }) => n);
}

function everyBranch(policy: CompiledPolicy): Reach {
  return { entries: policy.git.protected.map(({ n }) => n), unsure: false };
}

/** The branch of a ref as it is compared. */
function branchName(ref: string): string {
  const folded = fold(ref);
  return ["refs/heads/", "heads/"].reduce(
    (name, start) => name.startsWith(start) ? name.slice(start.length) : name,
    folded,
  );
}

/** What one refspec of a push reaches. */
function refspecReach(policy: CompiledPolicy, refspec: string): Reach {
  const text = refspec.startsWith("+") ? refspec.slice(1) : refspec;
  if (text === ":") return everyBranch(policy);
  const colon = text.indexOf(":");
  const destination = colon < 0 || colon === text.length - 1 ? text.replace(/:$/, "") : text.slice(colon + 1);
  if (destination.includes(UNKNOWN) && !destination.includes("*")) return UNSURE;
  if (destination === "" || destination === "HEAD" || destination === "@") return UNSURE;
  return { entries: branchEntries(policy, branchName(destination.replaceAll(UNKNOWN, ""))), unsure: false };
}

/** Operands of a push; the value of an option is none. */
function pushOperands(policy: CompiledPolicy, words: readonly string[]): string[] {
  const values = policy.words.git_push_values;
  return words.filter((word, i) => !word.startsWith("-") && !own(values, words[i - 1] ?? ""));
}

function pushesEverything(policy: CompiledPolicy, words: readonly string[]): boolean {
  return words.some((word) => word.length > 2 && policy.words.git_push_all.some((option) => option.startsWith(word)));
}

/** Refs behind `tag` name tags. */
function withoutTags(refs: readonly string[]): string[] {
  return refs.filter((ref, i) => ref !== "tag" && refs[i - 1] !== "tag");
}

function pushReach(policy: CompiledPolicy, words: readonly string[]): Reach {
  const operands = pushOperands(policy, words);
  const named = words.some((word) => word.startsWith("--repo"));
  const refs = named ? operands : operands.slice(1);
  const all = pushesEverything(policy, words) ? [everyBranch(policy)] : [];
  const untold = refs.length === 0 && all.length === 0 ? [UNSURE] : [];
  return together([...all, ...untold, ...withoutTags(refs).map((ref) => refspecReach(policy, ref))]);
}

/** Place of the subcommand behind global options. */
function subcommandPlace(policy: CompiledPolicy, words: readonly string[]): number {
  let at = 0;
  while (at < words.length && words[at]!.startsWith("-") && !own(policy.words.git_subcommands, words[at]!)) {
    at += own(policy.words.git_global_values, words[at]!) ? 2 : 1;
  }
  return at;
}

function isRedirecting(policy: CompiledPolicy, text: string): boolean {
  const key = fold(text);
  return policy.words.git_redirecting.some((start) => key.startsWith(start));
}

/** The value of a setting may be a refspec, or words of a push. */
function settingReach(policy: CompiledPolicy, value: string): Reach {
  return together([
    UNSURE,
    ...value.split(" ").filter((ref) => ref !== "" && ref !== ":").map((ref) => refspecReach(policy, ref)),
  ]);
}

/** Settings given to this command: `-c`, `--config-env`, the environment. */
function settings(policy: CompiledPolicy, words: readonly string[], env: readonly string[]): Reach[] {
  const given = words.flatMap((word, i) =>
    words[i - 1] === "-c" || words[i - 1] === "--config-env"
      ? [word]
      : word.startsWith("-c") || word.startsWith("--config-env=")
      ? [word.replace(/^(-c|--config-env=)/, "")]
      : []
  ).filter((setting) => isRedirecting(policy, setting));
  const values = [...given, ...env.filter((text) => text.startsWith("GIT_CONFIG"))];
  return values.map((text) => settingReach(policy, text.slice(text.indexOf("=") + 1)));
}

function configReach(policy: CompiledPolicy, words: readonly string[]): Reach {
  const at = words.findIndex((word) => isRedirecting(policy, word));
  if (at < 0) return NOTHING;
  const values = words.slice(at + 1);
  return values.length === 0 ? NOTHING : together(values.map((value) => settingReach(policy, value)));
}

function commandReach(policy: CompiledPolicy, words: readonly string[], env: readonly string[]): Reach {
  const place = subcommandPlace(policy, words);
  const [subcommand, ...rest] = words.slice(place);
  if (subcommand === undefined) return NOTHING;
  const pushes = subcommand === "push" || subcommand === "send-pack" || subcommand === "http-push";
  if (pushes) return together([pushReach(policy, rest), ...settings(policy, words.slice(0, place), env)]);
  if (subcommand === "subtree" && rest.includes("push")) return pushReach(policy, subtreeOperands(rest));
  if (subcommand === "svn") return rest.includes("dcommit") ? everyBranch(policy) : UNSURE;
  if (subcommand === "config") return configReach(policy, rest);
  return own(policy.words.git_subcommands, subcommand) ? NOTHING : UNSURE;
}

/** `subtree push --prefix=DIR REMOTE REF`. */
function subtreeOperands(words: readonly string[]): string[] {
  return words.filter((word, i) => word !== "push" && !["-P", "--prefix"].includes(words[i - 1] ?? ""));
}

function withoutMark(text: string): string {
  return text.replaceAll(UNKNOWN, "");
}

function reachFindings(policy: CompiledPolicy, reach: Reach, form: string): Finding[] {
  const blocked = reach.entries.map((entry) => entryFinding(policy, entry, form));
  return reach.unsure ? [...blocked, ruleFinding(policy, "git.require_approval")] : blocked;
}

/** Findings of a git command: the words behind `git`, and the assignments of its script. */
export function gitCommand(policy: CompiledPolicy, words: readonly string[], env: readonly string[]): Finding[] {
  if (!policy.git.enforced) return [];
  return reachFindings(policy, commandReach(policy, words, env), withoutMark(["git", ...words].join(" ")));
}

/** Words of an operation: `git push`, `force_push`, `Push-Branch`. */
function operationWords(operation: string): string[] {
  const words = fold(operation).split(/[ \t_-]/).filter((word) => word !== "");
  return words[0] === "git" ? words.slice(1) : words;
}

/** The texts of an operation as commands. */
export function gitOperationTexts(_policy: CompiledPolicy, operation: string, target: string): string[] {
  const words = operationWords(operation).join(" ");
  const texts = [
    `git ${operation} ${target}`,
    `git ${words} ${target}`,
    operation,
    ...(target === "" ? [] : [`git ${target}`]),
  ];
  return [...new Set(texts.map((text) => text.replace(/ $/, "")))];
}

function withoutRemote(policy: CompiledPolicy, target: string): string {
  const remote = policy.words.git_remotes.find((start) => fold(target).startsWith(start));
  return remote === undefined ? target : target.slice(remote.length);
}

/** A name behind an unknown remote may be protected. */
function unknownRemote(policy: CompiledPolicy, ref: string): boolean {
  const name = branchName(ref);
  return name.split("/").some((_, i, parts) => i > 0 && branchEntries(policy, parts.slice(i).join("/")).length > 0);
}

/** The refs of an operation: what stands behind its verb, and the target, without a remote by itself. */
function operationRefs(policy: CompiledPolicy, operation: string, target: string): string[] {
  const behindVerb = blankSeparated(operation).filter((word) => fold(word) !== "git").slice(1);
  return [...behindVerb, ...blankSeparated(target)].filter((ref) =>
    !policy.words.git_remotes.some((remote) => remote === `${fold(ref)}/`)
  );
}

function blankSeparated(text: string): string[] {
  return text.split(/[ \t]/).filter((word) => word !== "");
}

function isUntold(ref: string): boolean {
  return ref.startsWith("-") || ref.includes("$") || ref.includes("`");
}

function targetReach(policy: CompiledPolicy, operation: string, target: string): Reach {
  const refs = operationRefs(policy, operation, target).map((ref) => withoutRemote(policy, ref));
  const verb = blankSeparated(operation).find((word) => fold(word) !== "git") ?? "";
  if (refs.length === 0 || verb.startsWith("-") || refs.some(isUntold)) {
    return together([
      UNSURE,
      ...refs.map((ref) => refspecReach(policy, ref)),
    ]);
  }
  const reach = together(refs.map((ref) => refspecReach(policy, ref)));
  return together([
    reach,
    ...refs.filter((ref) => unknownRemote(policy, ref.slice(ref.indexOf(":") + 1))).map(() => UNSURE),
  ]);
}

/** A known verb, and no option that could change what it does. */
function isHarmless(policy: CompiledPolicy, operation: string, target: string): boolean {
  const [verb = ""] = blankSeparated(operation).filter((word) => fold(word) !== "git");
  const options = [...blankSeparated(operation), ...blankSeparated(target)].some((word) => word.startsWith("-"));
  return !options && own(policy.words.git_harmless, operationWords(verb).join("-")) === true;
}

/** Findings of a `git_operation`, without those of its texts as commands. */
export function gitOperation(policy: CompiledPolicy, operation: string, target: string): Finding[] {
  const words = operationWords(operation);
  const pushes = words.some((word) => own(policy.words.git_push_operations, word));
  const form = [operation, target].filter((text) => text !== "").join(" ");
  if (pushes && policy.git.enforced) {
    const reach = targetReach(policy, operation, target);
    const found = reachFindings(policy, reach, form);
    return found.length > 0 ? found : [ruleFinding(policy, "git.allow")];
  }
  const harmless = pushes || isHarmless(policy, operation, target);
  return [ruleFinding(policy, harmless || !policy.git.enforced ? "git.allow" : "git.require_approval")];
}
