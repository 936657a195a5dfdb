/**
 * Reads the exported files, and whatever stands in them, for the checks.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import type { ExportedFiles } from "../engines/engine.ts";
import { exportedPolicy } from "../engines/exported_policy.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { DATA_FILE, FIXTURES_FILE, MANIFEST_FILE, MODULE_FILE, REPORT_FILE, TEST_FILE } from "../export/names.ts";
import { headerCommand, regoHeader } from "../export/rego_module.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { sha256 } from "../text/digest.ts";
import type { Artifacts, ExportedModule, FolderContent, RunCases, VerifyTools } from "./artifacts.ts";

/** The text without what editors and Git put into it; no export writes a byte order mark or a carriage return. */
export function plainText(text: string): string {
  return text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/** Name and text; none for bytes that are no UTF-8, because two such files can have one text. */
function textOf(name: string, content: Uint8Array): [string, string][] {
  try {
    return [[name, plainText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content))]];
  } catch {
    return [];
  }
}

function parsedOrNothing(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The policy, if it is one as far as its name and its patterns go: any object can carry its own digest. */
async function policyOf(texts: ExportedFiles): Promise<CompiledPolicy | undefined> {
  try {
    const policy = await exportedPolicy(texts);
    const { id, version, entries } = policy;
    return typeof id === "string" && typeof version === "string" && Array.isArray(entries) ? policy : undefined;
  } catch {
    return undefined;
  }
}

/** What is a policy by name may still break on its first case: then there are none. */
function fixturesOf(policy: CompiledPolicy | undefined): Artifacts["fixtures"] {
  try {
    return policy && generateFixtures(policy, judge);
  } catch {
    return undefined;
  }
}

async function moduleOf(
  policy: CompiledPolicy | undefined,
  text: string,
  { next, released }: VerifyTools["modules"],
): Promise<ExportedModule> {
  // Whether the command is the one of the sources is a check of its own.
  const header = policy && `${regoHeader(policy, headerCommand(text))}\n\n`;
  if (header === undefined || !text.startsWith(header)) return { kind: "unknown" };
  const digest = await sha256(text.slice(header.length));
  if (digest === next.module_sha256) return { kind: "current", released: next };
  const older = released.find(({ module_sha256 }) => module_sha256 === digest);
  return older ? { kind: "older", released: older } : { kind: "unknown", sha256: digest };
}

/** Files that a parity run is about, in the order of `rego-export`. */
function tested(texts: ExportedFiles): ExportedFiles {
  return Object.fromEntries(
    [MODULE_FILE, DATA_FILE, FIXTURES_FILE, TEST_FILE].map((name) => [name, texts[name] ?? ""]),
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => made ??= make();
}

/** Everything that the checks share, read once. */
export async function readArtifacts(packet: unknown, content: FolderContent, tools: VerifyTools): Promise<Artifacts> {
  const texts = Object.fromEntries([...content.files].flatMap(([name, bytes]) => textOf(name, bytes)));
  const policy = await policyOf(texts);
  const fixtures = fixturesOf(policy);
  const run = (cases: RunCases) => once(() => cases(tested(texts), fixtures ?? []));
  return {
    packet,
    content,
    texts,
    tools,
    manifest: parsedOrNothing(texts[MANIFEST_FILE]),
    report: parsedOrNothing(texts[REPORT_FILE]),
    policy,
    fixtures,
    module: await moduleOf(policy, texts[MODULE_FILE] ?? "", tools.modules),
    embeddedRun: run(tools.embedded),
    opaRun: tools.opa && fixtures && run(tools.opa),
  };
}
