/**
 * Reads one file of a pack: bytes in, what could be read and what is wrong out.
 *
 * @module
 */
import { sha256 } from "../text/digest.ts";
import { suggest } from "../text/suggest.ts";
import { checkShape } from "./check_shape.ts";
import type { PackText, SourceDraft } from "./draft.ts";
import { type OriginOf, readLists, trimmedText } from "./read_entries.ts";
import { FREE_SECTIONS, readCarried, readFlags, readInherits, readRisks, readTests, section } from "./read_sections.ts";
import { quoted, Report } from "./report.ts";
import { PACK_ID, SECTION_KEYS } from "./schema.ts";
import { itemsOf, type MappingNode, type Node, pairOf, textOf } from "./yaml_nodes.ts";
import { readYaml, type YamlReading } from "./yaml_read.ts";

/** Largest file, in bytes. */
export const LARGEST = 1024 * 1024;

const NO_ROOT: MappingNode = { kind: "mapping", start: 0, pairs: new Map(), faulty: false, size: 1, height: 0 };

function decode(bytes: Uint8Array<ArrayBuffer>): { content: string; exact: boolean } {
  const content = new TextDecoder().decode(bytes);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { content, exact: true };
  } catch {
    return { content, exact: false };
  }
}

/** What a free key of `metadata` was probably meant to be. */
function meantKeys(metadata: MappingNode): Map<string, string> {
  const known = SECTION_KEYS["metadata"]!;
  const absent = known.filter((name) => pairOf(metadata, name) === undefined);
  const free = [...metadata.pairs.keys()].filter((key) => !known.includes(key));
  return new Map(free.flatMap((key) => {
    const near = suggest(key, absent);
    return near === undefined ? [] : [[key, near] as const];
  }));
}

function warnAboutMetadata(root: Node, report: Report): void {
  const pair = pairOf(root, "metadata");
  if (pair?.value.kind !== "mapping") return;
  const meant = meantKeys(pair.value);
  for (const key of ["title", "description"] as const) {
    if (pairOf(pair.value, key) === undefined && ![...meant.values()].includes(key)) {
      report.add(`pack.missing_${key}`, pair.keyStart, `'metadata.${key}' is missing`);
    }
  }
  for (const { key, keyStart } of pair.value.pairs.values()) {
    const near = meant.get(key);
    // That these are missing is an error, which names the key that was meant.
    if (near === undefined || near === "id" || near === "version") continue;
    const message = `Key ${quoted(key)} in 'metadata' has no meaning`;
    report.add("pack.similar_key", keyStart, message, { hint: `Did you mean '${near}'?` });
  }
}

function noteUnenforced(root: Node, report: Report): void {
  for (const name of FREE_SECTIONS) {
    const pair = pairOf(root, name);
    if (pair === undefined || (pair.value.kind === "scalar" && pair.value.type === "null")) continue;
    report.add("pack.not_enforced", pair.keyStart, `Section '${name}' is carried to the manifest and not enforced`);
  }
}

async function readRoot(content: string, kind: "pack" | "overlay", report: Report): Promise<MappingNode> {
  const reading: YamlReading = await readYaml(content, report);
  const { root, broken } = reading;
  if (root === undefined) {
    if (broken.size === 0) {
      report.add("pack.empty_document", 0, "The file holds no value", { expected: "A policy pack" });
    }
    return NO_ROOT;
  }
  if (root.kind === "mapping") {
    await checkShape(root, kind, broken, report);
    return root;
  }
  const empty = root.kind === "scalar" && root.type === "null";
  if (empty && !root.faulty) {
    report.add("pack.empty_document", root.start, "The file holds no value", { expected: "A policy pack" });
  } else if (!root.faulty) {
    const received = root.kind === "sequence" ? "A list" : "A single value";
    report.add("pack.wrong_type", root.start, `${received} is no policy pack`, {
      expected: "A mapping of sections",
      received,
    });
  }
  return NO_ROOT;
}

function baseName(file: string): string {
  return file.split(/[/\\]/u).at(-1) || "policy.yaml";
}

/** Reads a pack or an overlay. Never throws on any bytes. */
export async function readSource(text: PackText, kind: "pack" | "overlay"): Promise<SourceDraft> {
  const tooLarge = text.bytes.length > LARGEST;
  const { content, exact } = decode(tooLarge ? new Uint8Array() : text.bytes);
  const report = new Report(text.file, content);
  if (tooLarge) {
    report.add("pack.too_large", 0, `The file has ${text.bytes.length} bytes`, {
      expected: `At most ${LARGEST} bytes`,
    });
  }
  if (!exact) report.add("pack.not_utf8", Math.max(0, content.indexOf("\ufffd")), "The text is not UTF-8");
  const root = tooLarge ? NO_ROOT : await readRoot(content, kind, report);

  const metadata = section(root, "metadata");
  const idNode = pairOf(metadata, "id")?.value;
  const idText = textOf(idNode);
  const id = kind === "pack" && idText !== undefined && PACK_ID.test(idText) ? idText : undefined;
  const base = baseName(text.file);
  const name = kind === "overlay" ? base : `${id ?? "pack"}/${base}`;
  const originOf: OriginOf = (offset) => ({ file: name, ...report.positions.at(offset) });
  const lists = readLists(root, originOf, report);
  if (kind === "pack") warnAboutMetadata(root, report);
  noteUnenforced(root, report);

  const optional = (key: "version" | "title" | "description") => {
    const value = trimmedText(pairOf(metadata, key)?.value);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    name,
    label: id ?? base,
    text,
    content,
    sha256: await sha256(text.bytes),
    ...(id === undefined || idNode === undefined ? {} : { id, idOrigin: originOf(idNode.start) }),
    ...optional("version"),
    ...optional("title"),
    ...optional("description"),
    inherits: kind === "pack" ? readInherits(root, originOf) : [],
    lists,
    launchers: itemsOf(pairOf(section(root, "commands"), "launchers")?.value).flatMap((item) => trimmedText(item) ?? [])
      .filter((word) => /^[^\s*/]+$/u.test(word)),
    flags: readFlags(root, originOf),
    risk_scoring: readRisks(root),
    carried: readCarried(root),
    tests: readTests(root, originOf),
    diagnostics: report.sorted(),
  };
}
