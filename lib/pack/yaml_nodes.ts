/**
 * YAML values with the places they came from.
 *
 * @module
 */
import type { Json } from "./types.ts";

interface NodeBase {
  /** UTF-16 offset of the value; for a value that is not written, of its key or dash. */
  readonly start: number;
  /** A diagnostic was given for this value itself: nothing more is said about it. */
  readonly faulty: boolean;
  /** Values in it, aliases counted as often as they are used. */
  readonly size: number;
  /** Nesting: 0 for a scalar. */
  readonly height: number;
}

/** A text, number, boolean or null. */
export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  readonly type: "null" | "boolean" | "number" | "string";
  /** Decoded text as written. */
  readonly text: string;
  /** Written without quotes, so that its type comes from its text. */
  readonly plain: boolean;
  /** Written over several lines. */
  readonly folded?: true;
}

/** A list. */
export interface SequenceNode extends NodeBase {
  readonly kind: "sequence";
  readonly items: readonly Node[];
}

/** One key of a mapping. */
export interface Pair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: Node;
}

/** A mapping; keys are compared as texts. */
export interface MappingNode extends NodeBase {
  readonly kind: "mapping";
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** Any value. */
export type Node = ScalarNode | SequenceNode | MappingNode;

const YES_NO = /^(?:yes|no|on|off)$/iu;

/** Is it one of the words that YAML 1.1 reads as a boolean? */
export function isYesNo(node: Node): boolean {
  return node.kind === "scalar" && node.plain && node.type === "string" && YES_NO.test(node.text);
}

/** The text of a usable string, otherwise nothing. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && node.type === "string" && !node.faulty && !isYesNo(node) ? node.text : undefined;
}

/** The value of a usable boolean, otherwise nothing. */
export function booleanOf(node: Node | undefined): boolean | undefined {
  if (node?.kind !== "scalar" || node.type !== "boolean" || node.faulty) return undefined;
  return node.text.toLowerCase() === "true";
}

/** The pair of a key, if the value is a mapping that has it. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  return node?.kind === "mapping" ? node.pairs.get(key) : undefined;
}

/** The items, if the value is a list. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "sequence" ? node.items : [];
}

function numberOf(text: string): Json {
  const value = Number(text.replace(/^\+/u, ""));
  // What a double cannot hold is carried as it was written.
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? value : text;
}

/** The value as JSON, for what is carried and not interpreted. */
export function toJson(node: Node): Json {
  if (node.kind === "sequence") return node.items.map(toJson);
  if (node.kind === "mapping") {
    return Object.fromEntries([...node.pairs.values()].map((pair) => [pair.key, toJson(pair.value)]));
  }
  if (node.type === "null") return null;
  if (node.type === "boolean") return node.text.toLowerCase() === "true";
  return node.type === "number" ? numberOf(node.text) : node.text;
}
