/**
 * Readers of the formats for CI servers, strict where those are.
 *
 * @module
 */
import assert from "node:assert/strict";
import { importYaml } from "../../lib/deps.ts";

const ENTITY = "&(?:amp|lt|gt|quot|#10);";
const TOKEN = new RegExp(
  `<(?<name>[a-z]+)(?<attributes>(?: [a-z]+="(?:[^<&"]|${ENTITY})*")*)(?<empty>/?)>|` +
    `</(?<end>[a-z]+)>|(?<text>(?:[^<&]|${ENTITY})+)`,
  "uy",
);

/** Checks that a text is well-formed XML: one root, tags that nest, attributes once each, nothing unescaped. */
export function assertXml(xml: string): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  assert.ok(xml.startsWith(declaration));
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = declaration.length;
  for (let at = TOKEN.lastIndex; at < xml.length; at = TOKEN.lastIndex) {
    const groups = TOKEN.exec(xml)?.groups;
    assert.ok(groups, `no XML at ${JSON.stringify(xml.slice(at, at + 60))}`);
    const { name, attributes = "", empty, end, text } = groups;
    if (text !== undefined) assert.ok(open.length > 0 || text.trim() === "", "text outside of the root");
    if (end !== undefined) assert.equal(open.pop(), end);
    if (name === undefined) continue;
    if (open.length === 0) roots++;
    const names = [...attributes.matchAll(/ ([a-z]+)="/gu)].map(([, one]) => one);
    assert.equal(new Set(names).size, names.length, "an attribute stands twice");
    if (empty === "") open.push(name);
  }
  assert.deepEqual([open, roots], [[], 1]);
}

/** A test as a reader of TAP sees it. */
export interface ReadTap {
  readonly ok: boolean;
  readonly name: string;
  readonly details?: unknown;
}

/** Reads TAP 13; throws where the plan, a number, a directive or the YAML of a failure is wrong. */
export async function readTap(text: string): Promise<ReadTap[]> {
  const { load } = await importYaml();
  const [version, plan, ...lines] = text.trimEnd().split("\n");
  assert.equal(version, "TAP version 13");
  const tests: ReadTap[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = /^(not )?ok (\d+) - ((?:[^#\\]|\\[#\\])*)$/u.exec(lines[at]!);
    assert.ok(line, `no test, or with a directive: ${lines[at]}`);
    assert.equal(Number(line[2]), tests.length + 1);
    const test = { ok: line[1] === undefined, name: line[3]!.replace(/\\(.)/gu, "$1") };
    if (lines[at + 1] !== "  ---") tests.push(test);
    else {
      const end = lines.indexOf("  ...", at);
      tests.push({ ...test, details: load(lines.slice(at + 2, end).join("\n")) });
      at = end;
    }
  }
  assert.equal(plan, `1..${tests.length}`);
  return tests;
}
