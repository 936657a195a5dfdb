/**
 * SARIF 2.1.0, as code scanning reads it.
 *
 * @module
 */
import type { Diagnostic } from "../../text/diagnostic.ts";
import { json } from "./json.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A path as a relative URI. */
function uri(file: string): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

function message({ message, expected, received, hint }: Diagnostic): string {
  const more = Object.entries({ Expected: expected, Received: received, Hint: hint });
  return [message, ...more.flatMap(([name, text]) => text === undefined ? [] : [`${name}: ${text}`])].join("\n");
}

/** Stays the same when lines are added above: the n-th such finding of the file. */
async function fingerprints(diagnostics: readonly Diagnostic[]): Promise<string[]> {
  const seen = new Map<string, number>();
  return await Promise.all(diagnostics.map(({ code, file, message }) => {
    const key = JSON.stringify([code, file, message]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return sha256(`${key}#${nth}`);
  }));
}

function result(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string): unknown {
  const region = { startLine: diagnostic.line, startColumn: diagnostic.column };
  const place = { physicalLocation: { artifactLocation: { uri: uri(diagnostic.file) }, region } };
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: diagnostic.severity,
    message: { text: message(diagnostic) },
    ...(diagnostic.file === "" ? {} : { locations: [place] }),
    partialFingerprints: { "cavraFinding/v1": fingerprint },
  };
}

/** How a rule is described to its reader. */
export interface SarifOptions {
  /** Version of the tool. */
  readonly version: string;
  /** What a code means and what to do about it. */
  readonly help: (code: string) => string | undefined;
}

/** One run with all diagnostics; the rules are the codes that occur, sorted. */
export async function sarif(diagnostics: readonly Diagnostic[], options: SarifOptions): Promise<string> {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const rules = codes.map((id) => {
    const text = options.help(id) ?? id;
    return { id, shortDescription: { text }, help: { text } };
  });
  const prints = await fingerprints(diagnostics);
  const results = diagnostics.map((one, index) => result(one, codes.indexOf(one.code), prints[index]!));
  const driver = { name: "cavra", semanticVersion: options.version, rules };
  return json({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "unicodeCodePoints", results }],
  });
}
