/**
 * Loads a pack, compiles it and checks its examples, with all diagnostics of one run.
 *
 * @module
 */
import type { PackText } from "../pack/draft.ts";
import { type LoadedPack, type LoadOptions, loadPack, placeFor } from "../pack/load.ts";
import type { PackReader } from "../pack/parents.ts";
import { compile } from "../policy/compile.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { withCanonicalForms } from "./canonical_hints.ts";
import { checkExamples } from "./examples.ts";

/** A pack with its policy, or what is wrong with it. */
export interface LoadedPolicy extends LoadedPack {
  /** The compiled pack; absent, as the pack, if a diagnostic is an error. */
  readonly policy?: CompiledPolicy;
}

/** How to load and check. */
export interface LoadPolicyOptions extends LoadOptions {
  /**
   * Takes the examples of a policy made of built-in packs only as checked, because a test checks them for the very bytes
   * that are embedded; default false. Saves most of the time of a start.
   */
  readonly trustBuiltin?: boolean;
}

function byPlace(files: readonly string[]): (a: Diagnostic, b: Diagnostic) => number {
  const rank = (file: string) => {
    const index = files.indexOf(file);
    return index < 0 ? files.length : index;
  };
  return (a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column;
}

/**
 * As `loadPack`, and checks every `match` and `not_match` example, also of a pack that has other mistakes.
 *
 * @throws what the reader throws, for example a missing permission
 */
export async function loadPolicy(
  text: PackText,
  reader: PackReader,
  options: LoadPolicyOptions = {},
): Promise<LoadedPolicy> {
  const loaded = await loadPack(text, reader, options);
  const compiled = await compile(loaded.partial);
  const trusted = options.trustBuiltin === true && loaded.partial.sources.every(({ found }) => found === "builtin");
  const examples = (trusted ? [] : await checkExamples(loaded.partial, compiled))
    .map((found) => ({ ...found, file: placeFor(found, loaded.files).file }));
  const { pack, ...rest } = loaded;
  const diagnostics = [...withCanonicalForms(loaded), ...examples].sort(byPlace([...loaded.texts.keys()]));
  const usable = pack !== undefined && examples.length === 0;
  return { ...rest, diagnostics, ...(usable ? { pack, policy: compiled } : {}) };
}
