/**
 * The in-toto statement about an export: which files, made from what, proven how, signed with which key.
 *
 * @module
 */
import { DATA_FILE, EXPORTED_FILES, MANIFEST_FILE, REPORT_FILE } from "../export/names.ts";
import { paritySummary } from "../parity/summary.ts";
import type { ParityReport } from "../parity/types.ts";
import { sha256 } from "../text/digest.ts";
import { sameJson } from "../text/same_json.ts";
import { allGood, type Check, check } from "./check.ts";
import { envelopeFault, envelopeFormFault, makeEnvelope, readEnvelope } from "./dsse.ts";
import { fingerprint, type Key, publicHalf } from "./keys.ts";

/** Type of the predicate. */
export const PREDICATE_TYPE = "urn:cavra:opa-rego-policy:export:v1";

/** The files of a folder by name. */
export type FolderFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

interface ReadManifest {
  readonly artefacts?: readonly { readonly name?: unknown; readonly sha256?: unknown }[];
  readonly policy_id?: unknown;
  readonly policy_version?: unknown;
  readonly policy_digest?: unknown;
  readonly parity?: unknown;
}

interface ReadReport extends Partial<ParityReport> {
  readonly policy_pack?: string;
}

interface ReadData {
  readonly cavra?: {
    readonly pack?: { readonly id?: unknown; readonly version?: unknown; readonly digest?: unknown } | null;
  } | null;
}

/** Id, version and digest of the policy must be the same in all files that name them. */
function identityFault(files: FolderFiles, manifest: ReadManifest, report: ReadReport): string | undefined {
  const data = parsed(files.get(DATA_FILE)) as ReadData | null | undefined;
  const { id, version, digest } = data?.cavra?.pack ?? {};
  const own = [id, version, digest];
  if (!own.every((value) => typeof value === "string")) return `'${DATA_FILE}' holds no policy`;
  const others: Record<string, readonly unknown[]> = {
    [REPORT_FILE]: [report.policy_pack, report.policy_version, report.policy_digest],
    [MANIFEST_FILE]: [manifest.policy_id, manifest.policy_version, manifest.policy_digest],
  };
  const other = Object.keys(others).find((name) => !sameJson(others[name], own));
  return other === undefined ? undefined : `'${other}' is of another policy than '${DATA_FILE}'`;
}

/** What the manifest says of parity must be what the report says, and that it passed, by whole decisions. */
function parityFault(manifest: ReadManifest, report: ReadReport): string | undefined {
  if (report.passed !== true || report.parity === false) return `'${REPORT_FILE}' says that parity failed`;
  const { counts, engines } = report;
  if (counts === undefined || !Array.isArray(engines)) return `'${REPORT_FILE}' is no parity report`;
  if (counts.disagreed !== 0) return `'${REPORT_FILE}' says that parity failed`;
  const same = sameJson(manifest.parity, paritySummary({ passed: true, counts, engines }));
  return same ? undefined : `'${MANIFEST_FILE}' says otherwise of parity than '${REPORT_FILE}'`;
}

async function digestsOf(files: FolderFiles): Promise<Map<string, string>> {
  const pairs = [...files].map(async ([name, bytes]) => [name, await sha256(bytes)] as const);
  return new Map(await Promise.all(pairs));
}

function namesFault(files: FolderFiles): string | undefined {
  const more = [...files.keys()].filter((name) => !EXPORTED_FILES.includes(name));
  const missing = EXPORTED_FILES.filter((name) => !files.has(name));
  const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
  if (missing.length > 0) return `Missing in the folder: ${quoted(missing)}`;
  return more.length > 0 ? `Not of the export: ${quoted(more)}` : undefined;
}

/**
 * What is wrong with a folder that should be an export: its files, the digests in its manifest, its parity report, and
 * whether manifest, report and data are about one policy. Nothing is said about who made it.
 */
export async function exportFault(files: FolderFiles): Promise<string | undefined> {
  const names = namesFault(files);
  if (names !== undefined) return names;
  const manifest = parsed(files.get(MANIFEST_FILE)) as ReadManifest | undefined;
  if (!Array.isArray(manifest?.artefacts)) return `'${MANIFEST_FILE}' is no manifest`;
  const said = new Map(manifest.artefacts.map((one) => [one?.name, one?.sha256]));
  const actual = await digestsOf(files);
  const other = EXPORTED_FILES.find((name) => name !== MANIFEST_FILE && said.get(name) !== actual.get(name));
  if (other !== undefined) return `'${other}' is not the file that the manifest names`;
  const report = parsed(files.get(REPORT_FILE)) as ReadReport | null | undefined;
  if (typeof report !== "object" || report === null) return `'${REPORT_FILE}' is no parity report`;
  return parityFault(manifest, report) ?? identityFault(files, manifest, report);
}

/**
 * The statement about an export, for one key. DSSE signs neither algorithm nor key id, so both are in the predicate.
 *
 * @param key public key of the signer
 */
async function statementText(files: FolderFiles, key: Key): Promise<string> {
  const digests = await digestsOf(files);
  const manifest = parsed(files.get(MANIFEST_FILE)) as Readonly<Record<string, unknown>> | undefined;
  return JSON.stringify({
    _type: "https://in-toto.io/Statement/v1",
    subject: EXPORTED_FILES.map((name) => ({ name, digest: { sha256: digests.get(name) } })),
    predicateType: PREDICATE_TYPE,
    predicate: {
      signer: { algorithm: key.algorithm, key_id: await fingerprint(key) },
      parity: manifest?.["parity"],
      manifest,
    },
  });
}

/** The signed envelope about an export that {@link exportFault} finds nothing wrong with. */
export async function signExport(files: FolderFiles, key: Key): Promise<string> {
  return await makeEnvelope(await statementText(files, await publicHalf(key)), key);
}

interface ReadStatement {
  readonly subject?: readonly { readonly name?: unknown; readonly digest?: { readonly sha256?: unknown } }[];
  readonly predicate?: { readonly signer?: { readonly algorithm?: unknown; readonly key_id?: unknown } };
}

/** The first subject that is not the file of the folder; undefined when that cannot be told. */
function otherSubject(said: ReadStatement, wanted: ReadStatement): unknown {
  if (!Array.isArray(said.subject)) return undefined;
  const digests = new Map(said.subject.map((one) => [one?.name, one?.digest?.sha256]));
  return wanted.subject?.find(({ name, digest }) => digests.get(name) !== digest?.sha256)?.name;
}

/** What is wrong with a statement: it must be, byte for byte, the one that is made anew from the folder and the key. */
async function statementFault(files: FolderFiles, payload: Uint8Array, key: Key): Promise<string | undefined> {
  const text = await statementText(files, key);
  if (new TextDecoder().decode(payload) === text) return undefined;
  const said = (parsed(payload) ?? {}) as ReadStatement;
  const wanted = JSON.parse(text) as ReadStatement;
  const [signer, own] = [said.predicate?.signer, wanted.predicate?.signer];
  if (signer?.algorithm !== own?.algorithm) {
    return `The statement is not signed for ${key.algorithm}, the trusted key's`;
  }
  if (signer?.key_id !== own?.key_id) return `The statement names another key than the trusted one, '${own?.key_id}'`;
  const other = otherSubject(said, wanted);
  return other === undefined
    ? "The statement is not the one of this folder"
    : `'${other}' is not the file that was signed`;
}

/** Result of {@link verifyExport}. */
export interface ExportVerdict {
  readonly verified: boolean;
  readonly checks: readonly Check[];
}

/**
 * Checks a folder against its envelope and a trusted key. The statement is made anew from the folder and compared: what
 * the envelope says of itself counts for nothing.
 */
export async function verifyExport(files: FolderFiles, envelope: string, key: Key): Promise<ExportVerdict> {
  const read = readEnvelope(envelope);
  const form = check("envelope", envelopeFormFault(envelope), "DSSE, one signature");
  if (!read) return { verified: false, checks: [form] };
  const checks = [
    form,
    check("signature", await envelopeFault(read, key), `Signed with the trusted key (${key.algorithm})`),
    check("export", await exportFault(files), `${files.size} files as the manifest names them, parity passed`),
    check(
      "statement",
      await statementFault(files, read.payload, key),
      "Names exactly the exported files, with their digests",
    ),
  ];
  return { verified: allGood(checks), checks };
}
