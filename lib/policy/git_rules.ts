/**
 * Compiles the protected branches.
 *
 * @module
 */
import { fold } from "../text/fold.ts";

/** `data.cavra.pack.git`. */
export interface GitRules {
  /** Rules 5 and 9 are switched on. */
  readonly enforced: boolean;
  /** Entry number and the folded pattern, cut at its stars. */
  readonly protected: readonly { readonly n: number; readonly parts: readonly string[] }[];
}

/** Compiles the branch patterns: whole name, folded, `*` is any run of characters. */
export function compileGit(
  rules: { enforced: boolean; protected: readonly { id: number; pattern: string }[] },
): GitRules {
  const branches = rules.protected.map(({ id, pattern }) => ({
    n: id,
    parts: fold(pattern).replace(/\*+/g, "*").split("*"),
  }));
  return { enforced: rules.enforced, protected: branches };
}
