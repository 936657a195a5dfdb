/**
 * Where a value of a pack stands, and how it is called in a message.
 *
 * @module
 */
import { quoted } from "./report.ts";
import { type Node, pairOf } from "./yaml_nodes.ts";

/** Keys and item numbers from the root of the document. */
export type Path = readonly PropertyKey[];

/** The value at a path, if there is one. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === "sequence") node = node.items[Number(step)];
    else node = pairOf(node, String(step))?.value;
  }
  return node;
}

/** Where a missing key is reported: at the key of the mapping that lacks it, or where the item begins. */
export function placeOf(root: Node, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1));
  const pair = pairOf(parent, String(path.at(-1)));
  return pair?.keyStart ?? nodeAt(root, path)?.start ?? root.start;
}

/** `item 2 of 'commands.block'`, `'match' in item 1 of 'commands.block'`; items count from 1. */
export function shown(path: Path): string {
  const last = path.at(-1);
  if (typeof last === "number") return `item ${last + 1} of ${shown(path.slice(0, -1))}`;
  const item = path.findLastIndex((step) => typeof step === "number");
  const name = quoted(path.slice(item + 1).map(String).join("."));
  return item < 0 ? name : `${name} in ${shown(path.slice(0, item + 1))}`;
}

/** The same at the start of a sentence. */
export function shownFirst(path: Path): string {
  return shown(path).replace(/^i/u, "I");
}

/** What a value is, as its writer calls it. */
export function described(node: Node): string {
  if (node.kind === "sequence") return "a list";
  if (node.kind === "mapping") return "a mapping";
  if (node.type === "string") return `the text ${quoted(node.text)}`;
  return node.type === "null" ? "nothing" : `the ${node.type} ${node.text}`;
}
