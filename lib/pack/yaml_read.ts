/**
 * Reads one YAML document with positions. A syntax error costs the top-level section it stands in, not the others.
 *
 * @module
 */
import { importYaml, type YamlEvent } from "../deps.ts";
import { HiddenCharacters } from "./hidden.ts";
import type { Report } from "./report.ts";
import { unquotedText } from "./unquoted.ts";
import { Composer, DEEPEST } from "./yaml_compose.ts";
import type { Node } from "./yaml_nodes.ts";

/** The document, and the top-level keys whose values could not be read. */
export interface YamlReading {
  readonly root?: Node;
  readonly broken: ReadonlySet<string>;
}

interface SyntaxError {
  readonly offset: number;
  readonly reason: string;
}

/** A part of the text. */
interface Section {
  readonly from: number;
  readonly to: number;
}

type Parse = (text: string) => readonly YamlEvent[] | SyntaxError;

function isError(parsed: ReturnType<Parse>): parsed is SyntaxError {
  return !Array.isArray(parsed);
}

async function parser(): Promise<{ parse: Parse; yaml: Awaited<ReturnType<typeof importYaml>> }> {
  const yaml = await importYaml();
  const parse = (text: string) => {
    try {
      return yaml.parseEvents(text, { maxDepth: DEEPEST });
    } catch (error) {
      if (!(error instanceof yaml.YAMLException)) return { offset: 0, reason: String(error) };
      return { offset: error.mark?.position ?? 0, reason: error.reason };
    }
  };
  return { parse, yaml };
}

/** The top-level sections: each begins where a line begins with a key. */
function sectionsOf(text: string): Section[] {
  const starts = [...text.matchAll(/^[^\s#\-\]},%.][^\n]*$/gmu)].map((match) => match.index);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length }));
}

/** Blanks for a text; offsets and lines stay. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

/** What to do, by the beginning of the parser's words. */
const SYNTAX_HINTS: readonly (readonly [beginning: string, hint: string])[] = [
  ["tab characters", "Indent with blanks"],
  ["unknown escape sequence", "Write the text in single quotes, where a backslash stands for itself"],
  ["name of an alias node", 'Quote a pattern that begins with a star: "*"'],
];

function reportSyntax(report: Report, text: string, error: SyntaxError): void {
  if (error.reason.startsWith("nesting exceeded")) {
    report.add("pack.too_deep", error.offset, `Nesting is deeper than ${DEEPEST}`);
    return;
  }
  if (/^deficient indentation|^unexpected end of the stream/u.test(error.reason)) {
    const message = "A value does not end before this place";
    report.add("pack.yaml_syntax", error.offset, message, {
      hint: "Close the bracket or quotation mark, or indent the text",
    });
    return;
  }
  const unquoted = unquotedText(text, error.offset, error.reason);
  if (unquoted !== undefined) {
    report.add("pack.yaml_syntax", error.offset, unquoted.message, { hint: unquoted.hint });
    return;
  }
  const reason = error.reason.charAt(0).toUpperCase() + error.reason.slice(1);
  const hint = SYNTAX_HINTS.find(([beginning]) => error.reason.startsWith(beginning))?.[1];
  report.add("pack.yaml_syntax", error.offset, reason, { hint });
}

/** Takes out each section that is no YAML by itself, and says why. */
function withoutBroken(text: string, parse: Parse, report: Report): { text: string; broken: Set<string> } {
  const broken = new Set<string>();
  const sections = sectionsOf(text);
  const kept = [text.slice(0, sections[0]?.from ?? text.length)];
  for (const { from, to } of sections) {
    const section = text.slice(from, to);
    const parsed = parse(section);
    const failed = isError(parsed);
    kept.push(failed ? blank(section) : section);
    if (!failed) continue;
    reportSyntax(report, text, { ...parsed, offset: from + parsed.offset });
    broken.add(/^["']?([\w-]*)/u.exec(section)![1]!);
  }
  return { text: kept.join(""), broken };
}

/** Reads a text without BOM. Never throws: what is wrong goes into the report. */
export async function readYaml(text: string, report: Report): Promise<YamlReading> {
  const { parse, yaml } = await parser();
  const hidden = new HiddenCharacters(text);
  let readable = hidden.readable();
  let events = parse(readable);
  let broken: ReadonlySet<string> = new Set();
  if (isError(events)) {
    const whole = events;
    const repaired = withoutBroken(readable, parse, report);
    broken = repaired.broken;
    if (broken.size === 0) reportSyntax(report, readable, whole);
    readable = repaired.text;
    events = parse(readable);
    if (isError(events) || broken.size === 0) {
      hidden.reportRest(report);
      return { broken: new Set(["*"]) };
    }
  }
  const root = new Composer({ text: readable, events, yaml, hidden, report }).document();
  hidden.reportRest(report);
  return { ...(root === undefined ? {} : { root }), broken };
}
