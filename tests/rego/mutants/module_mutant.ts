/**
 * A fault in the text of the Rego module.
 *
 * @module
 */

/** One fault: a text that stands once in the module, and what stands there instead. */
export interface ModuleMutant {
  readonly name: string;
  /** Id of the case, or the group of all cases that could show a fault that none shows. */
  readonly where: string;
  readonly from: string;
  readonly to: string;
}

/** A fault by its parts. */
export function mutant(name: string, where: string, from: string, to: string): ModuleMutant {
  return { name, where, from, to };
}
