/**
 * Compiles the protected branches.
 *
 * @module
 */
import { fold } from "../text/fold.ts";

/** One protected branch: entry number, and the folded pattern cut at its stars. */
export interface ProtectedBranch {
  readonly n: number;
  readonly parts: readonly string[];
}

/** `data.cavra.pack.git`. */
export interface GitRules {
  /** Rules 5 and 9 are switched on. */
  readonly enforced: boolean;
  /** Every pattern. */
  readonly protected: readonly ProtectedBranch[];
  /** Patterns without a star: name to entry numbers. */
  readonly exact: { readonly [name: string]: readonly number[] };
  /** Patterns with a star. */
  readonly starred: readonly ProtectedBranch[];
}

function branch(id: number, pattern: string): ProtectedBranch {
  const name = fold(pattern).replace(/^refs\/heads\//, "");
  return { n: id, parts: name.replace(/\*+/g, "*").split("*") };
}

/**
 * Compiles the branch patterns: whole name, folded, `*` is any run of characters.
 *
 * @param rules `enforced` switches rules 5 and 9; an id is the number of the entry
 */
export function compileGit(
  rules: { enforced: boolean; protected: readonly { id: number; pattern: string }[] },
): GitRules {
  const branches = rules.protected.map(({ id, pattern }) => branch(id, pattern));
  const plain = branches.filter(({ parts }) => parts.length === 1);
  const numbers = (name: string) => plain.filter(({ parts }) => parts[0] === name).map(({ n }) => n);
  return {
    enforced: rules.enforced,
    protected: branches,
    exact: Object.fromEntries(plain.map(({ parts }) => [parts[0]!, numbers(parts[0]!)])),
    starred: branches.filter(({ parts }) => parts.length > 1),
  };
}
