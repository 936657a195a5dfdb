/**
 * From the parser's events to values with positions. Nothing here throws: what is wrong is reported, the rest is read.
 *
 * @module
 */
import type { importYaml, YamlEvent } from "../deps.ts";
import { firstHidden } from "../text/characters.ts";
import { type HiddenCharacters, reportHidden } from "./hidden.ts";
import { shortened, visible } from "../text/visible.ts";
import { quoted, type Report } from "./report.ts";
import type { MappingNode, Node, Pair, ScalarNode, SequenceNode } from "./yaml_nodes.ts";
import { plainType, taggedType } from "./yaml_scalars.ts";

/** Deepest nesting of lists and mappings, aliases followed. */
export const DEEPEST = 100;
/** Most values that aliases may add to a document. */
const MOST_ALIASED = 100_000;

type Yaml = Awaited<ReturnType<typeof importYaml>>;
type Properties = Extract<YamlEvent, { tagStart: number }>;
type ScalarEvent = Extract<YamlEvent, { valueStart: number }>;

/** What a composer works on. */
export interface ComposerInput {
  readonly text: string;
  readonly events: readonly YamlEvent[];
  readonly yaml: Yaml;
  readonly hidden: HiddenCharacters;
  readonly report: Report;
}

function scalar(start: number, type: ScalarNode["type"], text: string, plain: boolean, faulty: boolean): ScalarNode {
  return { kind: "scalar", start, type, text, plain, faulty, size: 1, height: 0 };
}

function isFolded(written: string): { folded?: true } {
  return written.trim().includes("\n") ? { folded: true } : {};
}

/** Where a value that is not written is said to stand. */
type Place = { readonly key: number } | "item";

/** Reads one document from the events. */
export class Composer {
  readonly #input: ComposerInput;
  readonly #anchors = new Map<string, Node | "open">();
  #next = 0;
  /** Everything before it belongs to values already read. */
  #cursor = 0;
  #depth = 0;
  #aliased = 0;
  #bomb = false;

  constructor(input: ComposerInput) {
    this.#input = input;
  }

  /** The first document, or nothing if there is none. Reports a second one. */
  document(): Node | undefined {
    const { events, text, report, yaml } = this.#input;
    const first = events[0];
    if (first === undefined) return undefined;
    if (first.type === yaml.EVENT_ID.DOCUMENT && first.directives.some((directive) => directive.kind === "tag")) {
      report.add("pack.custom_tag", Math.max(0, text.search(/^%TAG/mu)), "Directive '%TAG' declares custom tags");
    }
    this.#next = 1;
    const root = this.#node({ key: 0 });
    this.#next++;
    if (this.#next < events.length) {
      const rest = text.slice(this.#cursor);
      const marker = rest.search(/^(?:---|\.\.\.)(?=\s|$)/mu);
      report.add("pack.second_document", this.#cursor + Math.max(0, marker), "A second YAML document begins here", {
        expected: "One document",
      });
    }
    return root;
  }

  #node(place: Place): Node {
    const { EVENT_ID } = this.#input.yaml;
    const event = this.#input.events[this.#next++]!;
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) {
      return scalar(this.#cursor, "null", "", true, false);
    }
    const anchor = event.anchorStart < 0 ? undefined : this.#input.text.slice(event.anchorStart, event.anchorEnd);
    this.#cursor = Math.max(this.#cursor, event.anchorEnd, event.tagEnd);
    if (anchor !== undefined) this.#anchors.set(anchor, "open");
    const node = event.type === EVENT_ID.SCALAR
      ? this.#scalar(event, place)
      : event.type === EVENT_ID.SEQUENCE
      ? this.#sequence(event)
      : this.#mapping(event as Extract<YamlEvent, { type: typeof EVENT_ID.MAPPING }>);
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return node;
  }

  #alias(from: number, to: number): Node {
    this.#cursor = to;
    const name = this.#input.text.slice(from, to);
    const target = this.#anchors.get(name);
    const bad = (): Node => scalar(from - 1, "null", "", true, true);
    if (target === undefined) {
      const message = `Alias ${quoted("*" + name)} has no anchor before it`;
      this.#input.report.add("pack.unknown_alias", from - 1, message, {
        hint: `Quote a pattern that begins with a star: "*${shortened(visible(name), 80)}"`,
      });
      return bad();
    }
    if (target === "open") {
      this.#input.report.add(
        "pack.alias_cycle",
        from - 1,
        `Alias ${quoted("*" + name)} stands inside of its own value`,
      );
      return bad();
    }
    if (this.#depth + target.height > DEEPEST) {
      this.#input.report.add("pack.too_deep", from - 1, `Nesting is deeper than ${DEEPEST}`);
      return bad();
    }
    this.#aliased += target.size;
    if (this.#aliased <= MOST_ALIASED) return target;
    if (!this.#bomb) {
      this.#input.report.add("pack.alias_bomb", from - 1, `Aliases add more than ${MOST_ALIASED} values`);
    }
    this.#bomb = true;
    return bad();
  }

  /** Checks the tag; gives the type it asks for, or `undefined` when it was reported. */
  #tag(event: Properties): ReturnType<typeof taggedType> | "none" {
    if (event.tagStart < 0) return "none";
    const written = this.#input.text.slice(event.tagStart, event.tagEnd);
    const type = taggedType(written);
    if (type === undefined) this.#badTag(event, `Unknown YAML tag ${quoted(written)}`);
    return type;
  }

  #badTag(event: Properties, message: string): void {
    this.#input.report.add("pack.custom_tag", event.tagStart, message, { hint: "Write the value without a tag" });
  }

  #scalar(event: ScalarEvent, place: Place): ScalarNode {
    const { text, yaml, hidden, report } = this.#input;
    const start = this.#startOf(event, place);
    const quote = event.style === yaml.SCALAR_STYLE.SINGLE_QUOTED || event.style === yaml.SCALAR_STYLE.DOUBLE_QUOTED;
    this.#cursor = Math.max(this.#cursor, event.valueEnd + (quote ? 1 : 0));
    const plain = event.style === yaml.SCALAR_STYLE.PLAIN;
    const value = event.valueStart < 0 ? "" : yaml.getScalarValue(text, event);
    let faulty = event.valueStart >= 0 && hidden.reportWithin(event.valueStart, event.valueEnd, report);
    const escaped = faulty ? undefined : firstHidden(value);
    if (escaped !== undefined) {
      reportHidden(report, start, escaped);
      faulty = true;
    }
    const tag = this.#tag(event);
    const read = plainType(value);
    const folded = isFolded(text.slice(event.valueStart, event.valueEnd));
    if (tag === "none") return { ...scalar(start, plain ? read : "string", value, plain, faulty), ...folded };
    if (tag === "string" || tag === "untyped") return { ...scalar(start, "string", value, false, faulty), ...folded };
    if (tag !== undefined && tag !== read) this.#badTag(event, `The YAML tag does not fit the value ${quoted(value)}`);
    return scalar(start, read, value, plain, faulty || tag !== read);
  }

  #startOf(event: ScalarEvent, place: Place): number {
    const { text, yaml } = this.#input;
    const { SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = yaml.SCALAR_STYLE;
    if (event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED) return event.valueStart - 1;
    if (event.style === LITERAL_BLOCK || event.style === FOLDED_BLOCK) {
      const header = text.slice(this.#cursor, event.valueStart).search(/[|>][-+0-9]{0,2}[ \t]*(?:#|\r?$)/mu);
      return this.#cursor + Math.max(0, header);
    }
    if (event.valueStart >= 0) return event.valueStart;
    if (place !== "item") return place.key;
    if (event.tagStart >= 0 || event.anchorStart >= 0) return Math.max(event.tagStart, event.anchorStart - 1);
    return this.#dash();
  }

  /** The dash of an item that has no value; what comes before it are blanks and comments. */
  #dash(): number {
    const before = /^(?:[\s,]|#[^\n]*)*/u.exec(this.#input.text.slice(this.#cursor))![0].length;
    const at = this.#cursor + before;
    this.#cursor = at + 1;
    return at;
  }

  #open(event: Exclude<Properties, ScalarEvent>): void {
    this.#cursor = Math.max(
      this.#cursor,
      event.start + (event.style === this.#input.yaml.COLLECTION_STYLE.FLOW ? 1 : 0),
    );
    this.#depth++;
  }

  #close(): void {
    this.#next++;
    this.#depth--;
  }

  #more(): boolean {
    const event = this.#input.events[this.#next];
    return event !== undefined && event.type !== this.#input.yaml.EVENT_ID.POP;
  }

  #sequence(event: Exclude<Properties, ScalarEvent>): SequenceNode {
    const tag = this.#collectionTag(event, "sequence");
    this.#open(event);
    const items: Node[] = [];
    while (this.#more()) items.push(this.#node("item"));
    this.#close();
    return list(event.start, items, tag);
  }

  #mapping(event: Exclude<Properties, ScalarEvent>): MappingNode {
    const tag = this.#collectionTag(event, "mapping");
    this.#open(event);
    const pairs = new Map<string, Pair>();
    while (this.#more()) this.#pair(pairs);
    this.#close();
    return mapping(event.start, pairs, tag);
  }

  #collectionTag(event: Properties, wanted: "sequence" | "mapping"): boolean {
    const tag = this.#tag(event);
    const wrong = tag !== "none" && tag !== "untyped" && tag !== wanted;
    if (wrong && tag !== undefined) this.#badTag(event, `The YAML tag does not fit a ${wanted}`);
    return wrong;
  }

  #pair(pairs: Map<string, Pair>): void {
    const { report } = this.#input;
    const key = this.#node({ key: this.#cursor });
    const value = this.#node({ key: key.start });
    if (key.kind !== "scalar") {
      report.add("pack.complex_key", key.start, "A key is a list or a mapping", { expected: "A text" });
      return;
    }
    if (key.faulty) return;
    const before = pairs.get(key.text);
    if (before === undefined) {
      pairs.set(key.text, { key: key.text, keyStart: key.start, value });
      return;
    }
    const first = report.positions.at(before.keyStart);
    report.add("pack.duplicate_key", key.start, `Key ${quoted(key.text)} stands twice`, {
      hint: `The first one is at line ${first.line}; keep one and join the values`,
    });
    pairs.set(key.text, { ...before, value: joined(before.value, value) });
  }
}

function list(start: number, items: readonly Node[], faulty: boolean): SequenceNode {
  const size = items.reduce((sum, item) => sum + item.size, 1);
  const height = items.reduce((most, item) => Math.max(most, item.height + 1), 1);
  return { kind: "sequence", start, items, faulty, size, height };
}

function mapping(start: number, pairs: ReadonlyMap<string, Pair>, faulty: boolean): MappingNode {
  let size = 1;
  let height = 1;
  for (const { value } of pairs.values()) {
    size += value.size;
    height = Math.max(height, value.height + 1);
  }
  return { kind: "mapping", start, pairs, faulty, size, height };
}

/** The values of a key that stands twice, so that mistakes in the second one show in the same run. */
function joined(first: Node, second: Node): Node {
  if (first.kind === "sequence" && second.kind === "sequence") {
    return list(first.start, [...first.items, ...second.items], first.faulty || second.faulty);
  }
  if (first.kind !== "mapping" || second.kind !== "mapping") return first;
  const pairs = new Map(first.pairs);
  for (const [key, pair] of second.pairs) {
    const before = pairs.get(key);
    pairs.set(key, before === undefined ? pair : { ...before, value: joined(before.value, pair.value) });
  }
  return mapping(first.start, pairs, first.faulty || second.faulty);
}
