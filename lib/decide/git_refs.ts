/**
 * Git refs: which protected branches a name, a refspec or the target of a `git_operation` reaches.
 *
 * A reach is a list of entry numbers; {@link UNSURE} among them says that the destination cannot be told.
 *
 * @module
 */
import type { ProtectedBranch } from "../policy/git_rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { partsMatch } from "./command_match.ts";
import { entryFinding, ruleFinding } from "./finding.ts";
import type { Finding } from "./types.ts";

/** Stands in a word where an expansion is: the value cannot be told. */
const UNTOLD = "\x0e";
/** The destination cannot be told (rule 9). */
export const UNSURE = -1;
/** A target with more components than these is not judged at every boundary. */
const MAX_COMPONENTS = 16;

/** A word without the marks of expansions. */
export function plainWord(word: string): string {
  return word.replaceAll(UNTOLD, "");
}

/** Whether the value of a word cannot be told from the text. */
export function isUntold(word: string): boolean {
  return word.includes(UNTOLD);
}

/** Every protected branch. */
export function everyBranch(policy: CompiledPolicy): number[] {
  return policy.git.protected.map(({ n }) => n);
}

/** Protected entries that a folded branch name is. */
function branchEntries(policy: CompiledPolicy, name: string): number[] {
  const starred = policy.git.starred.filter(({ parts }) => partsMatch(parts, name));
  return [...own(policy.git.exact, name) ?? [], ...starred.map(({ n }) => n)];
}

/** Full names that a pattern can have in a refspec that starts like this one. */
function fullNames(wildcard: string, { parts }: ProtectedBranch): (readonly string[])[] {
  const starts = wildcard.startsWith("refs/") ? ["refs/heads/"] : ["", "heads/", "refs/heads/"];
  return starts.map((start) => [start + parts[0]!, ...parts.slice(1)]);
}

/** Whether two words of literals and stars have a name in common; both have a star, or the second has none. */
function canMeet(wildcard: readonly string[], parts: readonly string[]): boolean {
  if (parts.length === 1) return partsMatch(wildcard, parts[0]!);
  const [a, b] = [wildcard[0]!, parts[0]!];
  const [c, d] = [wildcard.at(-1)!, parts.at(-1)!];
  return (a.startsWith(b) || b.startsWith(a)) && (c.endsWith(d) || d.endsWith(c));
}

/** Protected entries that a folded wildcard destination can meet. */
function metEntries(policy: CompiledPolicy, wildcard: string): number[] {
  const cut = wildcard.split("*");
  return policy.git.protected
    .filter((branch) => fullNames(wildcard, branch).some((parts) => canMeet(cut, parts)))
    .map(({ n }) => n);
}

/** Branch names that a folded destination may have on the remote. */
function branchNames(name: string): string[] {
  if (name.startsWith("refs/heads/")) return [name.slice("refs/heads/".length)];
  if (name.startsWith("refs/")) return [];
  return name.startsWith("heads/") ? [name, name.slice("heads/".length)] : [name];
}

/** Whether a folded destination does not say where it leads. */
function leadsAnywhere(policy: CompiledPolicy, name: string): boolean {
  return name === "" || own(policy.words.git_heads, name) !== undefined ||
    policy.words.git_odd.some((odd) => name.includes(odd));
}

function withoutForce(word: string): string {
  return plainWord(word).replace(/^\++/, "");
}

/** The folded name behind the last colon of a refspec; git refuses an empty one, so then it is what stands before. */
function destinationOf(refspec: string): string {
  const text = refspec.replace(/:+$/, "");
  return fold(text.slice(text.lastIndexOf(":") + 1));
}

function isMatching(refspec: string): boolean {
  return refspec !== "" && refspec.replace(/:+$/, "") === "";
}

function destinationReach(policy: CompiledPolicy, name: string): number[] {
  const unsure = leadsAnywhere(policy, name) ? [UNSURE] : [];
  const entries = name.includes("*")
    ? metEntries(policy, name)
    : branchNames(name).flatMap((branch) => branchEntries(policy, branch));
  return [...entries, ...unsure];
}

/** What one refspec of a push reaches. */
export function refspecReach(policy: CompiledPolicy, word: string): number[] {
  const text = withoutForce(word);
  const untold = isUntold(word) || text.endsWith(":") && !isMatching(text) ? [UNSURE] : [];
  if (text.startsWith("^")) return untold;
  if (isMatching(text)) return [...everyBranch(policy), ...untold];
  return [...destinationReach(policy, destinationOf(text)), ...untold];
}

function withoutStart(name: string, starts: readonly string[]): string {
  const start = starts.find((s) => name.startsWith(s));
  return start === undefined ? name : name.slice(start.length);
}

/** A name without the known remote before it. */
function withoutRemote(policy: CompiledPolicy, name: string): string {
  const slash = name.indexOf("/");
  return slash >= 0 && own(policy.words.git_remotes, name.slice(0, slash)) ? name.slice(slash + 1) : name;
}

/** Whether what stands behind an unknown remote may be a protected branch. */
function mayBeRemote(policy: CompiledPolicy, name: string): boolean {
  const parts = name.split("/");
  return parts.length > MAX_COMPONENTS ||
    parts.some((_, i) => i > 0 && branchEntries(policy, parts.slice(i).join("/")).length > 0);
}

/** A URL, a folder, or only a remote: no branch is named. */
function namesNoBranch(policy: CompiledPolicy, text: string, name: string): boolean {
  const before = text.slice(0, Math.max(text.indexOf(":"), 0));
  return own(policy.words.git_remotes, name) !== undefined || (before.includes("@") && before !== "@") ||
    name.startsWith("/") || name.endsWith("/") || name.endsWith(".git");
}

/** What one word of the target of a `git_operation` reaches; unlike in a refspec, a remote may stand before the branch. */
export function targetReach(policy: CompiledPolicy, word: string): number[] {
  const text = withoutForce(word);
  if (isMatching(text)) return everyBranch(policy);
  const name = destinationOf(text);
  const local = withoutStart(name, policy.words.git_ref_starts);
  const branch = withoutStart(withoutRemote(policy, local), ["refs/heads/", "heads/"]);
  const unsure = name.includes("*") || text.endsWith(":") || leadsAnywhere(policy, branch) ||
    leadsAnywhere(policy, name) || namesNoBranch(policy, text, name) || mayBeRemote(policy, branch);
  return [
    ...[...new Set([name, local, branch])].flatMap((n) => destinationReach(policy, n)),
    ...(unsure ? [UNSURE] : []),
  ];
}

/** Findings of a reach: rule 5 for each protected branch, rule 9 where it cannot be told. */
export function reachFindings(policy: CompiledPolicy, reach: readonly number[], form: string): Finding[] {
  return [...new Set(reach)].map((entry) =>
    entry === UNSURE ? ruleFinding(policy, "git.require_approval") : entryFinding(policy, entry, form)
  );
}
