/**
 * The exported policy against the one that its YAML gives now.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import type { Level } from "../decide/types.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { exportCommand } from "../export/export_command.ts";
import type { Fixture } from "../export/fixture.ts";
import { makeManifest } from "../export/manifest.ts";
import { DATA_FILE, EXPORTED_FILES, MANIFEST_FILE, MODULE_FILE, TEST_FILE } from "../export/names.ts";
import { headerCommand, regoHeader } from "../export/rego_module.ts";
import type { PackSource } from "../pack/types.ts";
import { paritySummary } from "../parity/summary.ts";
import { LEVELS } from "../policy/rules.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { about, type Artifacts, type Found, NOT_RUN, type SourcePolicy } from "./artifacts.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { textAt, valueAt } from "./packet.ts";

/** A case that the exported policy decides less strictly than the sources do. */
interface Weaker {
  readonly fixture: Fixture;
  readonly source: Level;
  readonly exported: Level;
}

function weakerCases(exported: CompiledPolicy, source: CompiledPolicy, cases: readonly Fixture[]): Weaker[] {
  return cases.map((fixture) => ({
    fixture,
    source: judge(source, fixture.input).decision.decision,
    exported: judge(exported, fixture.input).decision.decision,
  })).filter((one) => LEVELS[one.exported] < LEVELS[one.source]);
}

/** The first case is shown; the cases of both policies are tried, so that no pattern is left out. */
function checkWeaker(
  exported: CompiledPolicy,
  source: CompiledPolicy,
  fixtures: readonly Fixture[],
): ReadinessFinding[] {
  const cases = [...generateFixtures(source, judge), ...fixtures];
  const [first, ...more] = weakerCases(exported, source, cases);
  if (first === undefined) return [];
  const input = `${valueAt(first.fixture.input, ["action_type"])} ${valueAt(first.fixture.input, ["target"])}`;
  const others = more.length === 0 ? "" : `; of the other cases ${more.length} are decided less strictly, too`;
  return [
    about("policy_weaker_than_source", DATA_FILE, `${first.source} for ${input}`, `${first.exported}${others}`),
  ];
}

function listOf(manifest: unknown): unknown[] {
  const list = valueAt(manifest, ["sources"]);
  return Array.isArray(list) ? list : [];
}

/** Where a file was found says how the call named it, not what it is. */
function identityOf(source: unknown): string {
  return canonicalJson(["kind", "name", "id"].map((key) => textAt(source, key) ?? null));
}

/** The YAML has the digests that the manifest names, file by file. */
function checkYaml(manifest: unknown, sources: readonly PackSource[]): ReadinessFinding[] {
  const said = new Map(listOf(manifest).map((one) => [identityOf(one), textAt(one, "sha256")]));
  const now = new Map(sources.map((one) => [identityOf(one), one]));
  const edited = sources.filter((one) => said.get(identityOf(one)) !== one.sha256)
    .map((one) => ({ name: one.name, was: said.get(identityOf(one)), is: one.sha256 }));
  const gone = listOf(manifest).filter((one) => !now.has(identityOf(one)))
    .map((one) => ({ name: textAt(one, "name") ?? "", was: textAt(one, "sha256"), is: undefined }));
  return [...edited, ...gone].map(({ name, was, is }) =>
    about("source_edited", `${MANIFEST_FILE}#sources.${name}`, was ?? "no such source", is ?? "no such source")
  );
}

/** Parts of the manifest that other checks are about: where these differ, they have said so. */
const CHECKED_ELSEWHERE = [
  "schema_version",
  "policy_id",
  "policy_version",
  "policy_digest",
  "artefacts",
  "rego",
  "parity",
];

/** The manifest as the sources give it, but for what other checks are about. */
async function wantedManifest(artifacts: Artifacts, source: SourcePolicy, edited: boolean): Promise<string> {
  const { texts, tools: { modules: { next } }, manifest, embeddedRun } = artifacts;
  const files = Object.fromEntries(
    EXPORTED_FILES.filter((name) => name !== MANIFEST_FILE).map((name) => [name, texts[name] ?? ""]),
  );
  const wanted = await makeManifest({
    ...source,
    files,
    module: { sha256: next.module_sha256 },
    wasm: { sha256: next.wasm_sha256, opa_version: next.opa_version },
    parity: paritySummary(await embeddedRun()),
  });
  const parts = Object.entries(wanted).map(([key, value]: [string, unknown]) => {
    const said = valueAt(manifest, [key]);
    if (key === "sources") return [key, edited ? said : asFound(wanted.sources, listOf(manifest))];
    const same = canonicalJson(said ?? null) === canonicalJson(value);
    return [key, same || !CHECKED_ELSEWHERE.includes(key) ? value : said];
  });
  return prettyJson(Object.fromEntries(parts));
}

/** How a call may have named a file. */
const FOUND: readonly PackSource["found"][] = ["path", "policy_dir", "sibling", "builtin"];

function asFound(sources: readonly PackSource[], said: readonly unknown[]): PackSource[] {
  return sources.map((one, at) => {
    const found = FOUND.find((known) => known === textAt(said[at], "found"));
    return found === undefined ? one : { ...one, found };
  });
}

/** Files whose header is whole, but names a command that does not export these sources: without an overlay, say. */
function otherCommands({ texts, manifest }: Artifacts, { pack, policy }: SourcePolicy): string[] {
  const command = exportCommand({ id: pack.id, sources: asFound(pack.sources, listOf(manifest)) });
  return [MODULE_FILE, TEST_FILE].filter((name) => {
    const said = headerCommand(texts[name] ?? "");
    return said !== command && (texts[name] ?? "").startsWith(`${regoHeader(policy, said)}\n`);
  });
}

/** The files are the ones of the sources, byte by byte; a module of another release is judged by its own check. */
async function checkBytes(artifacts: Artifacts, source: SourcePolicy, edited: boolean): Promise<ReadinessFinding[]> {
  const differs = (name: string) => [about("reexport_differs", name, "the file that the sources give", "another")];
  const { texts, policy, fixtures } = artifacts;
  if (texts[DATA_FILE] !== prettyJson({ cavra: { pack: source.policy } })) {
    return checkWeaker(policy!, source.policy, fixtures ?? []).concat(differs(DATA_FILE));
  }
  // From equal data follow cases and tests, and from the module the report: their checks made them anew.
  if (artifacts.module.kind !== "current") return [];
  const commands = edited ? [] : otherCommands(artifacts, source).flatMap(differs);
  const same = texts[MANIFEST_FILE] === await wantedManifest(artifacts, source, edited);
  return commands.concat(same ? [] : differs(MANIFEST_FILE));
}

/** The sources give the same policy, the same bytes, and are the ones that the manifest names. */
export async function checkSources(artifacts: Artifacts): Promise<Found> {
  const { policy, tools } = artifacts;
  if (tools.source === undefined) {
    const field = "policy_lifecycle.source_policy_yaml";
    return { notRun: finding("sources_not_checked", field, "the YAML", "nothing") };
  }
  if (policy === undefined) return NOT_RUN;
  let source: SourcePolicy;
  try {
    source = await tools.source();
  } catch (error) {
    return [about("reexport_failed", DATA_FILE, "a policy", error instanceof Error ? error.message : String(error))];
  }
  const { id, version } = source.policy;
  if (id !== policy.id || version !== policy.version) {
    return [about("source_identity_differs", DATA_FILE, `${id} ${version}`, `${policy.id} ${policy.version}`)];
  }
  const edited = checkYaml(artifacts.manifest, source.pack.sources);
  return edited.concat(await checkBytes(artifacts, source, edited.length > 0));
}
