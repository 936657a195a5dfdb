/**
 * A small folder that is an export for those who sign it: manifest, report and data agree with its files.
 *
 * @module
 */
import { DATA_FILE, EXPORTED_FILES, MANIFEST_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";

/** What a test changes in one of the three files. */
export interface Changes {
  readonly data?: object;
  readonly report?: object;
  readonly manifest?: object;
}

const encode = (text: string) => new TextEncoder().encode(text);

const ENGINES = [{ name: "reference", version: "1" }];

/** The files; the digests in the manifest are always right. */
export async function smallExport(changes: Changes = {}): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map(EXPORTED_FILES.slice(0, -1).map((name) => [name, encode(`${name}\n`)]));
  const pack = { id: "p", version: "1", digest: "d", ...changes.data };
  files.set(DATA_FILE, encode(prettyJson({ cavra: { pack } })));
  const report = {
    ...{ policy_pack: "p", policy_version: "1", policy_digest: "d", passed: true, parity: true },
    ...{ engines: ENGINES, counts: { cases: 2, agreed: 2, disagreed: 0 } },
    ...changes.report,
  };
  files.set(REPORT_FILE, encode(prettyJson(report)));
  const artefacts = [];
  for (const [name, bytes] of files) artefacts.push({ name, sha256: await sha256(bytes) });
  const parity = { passed: true, cases: 2, disagreements: 0, engines: ENGINES };
  const named = { policy_id: "p", policy_version: "1", policy_digest: "d" };
  return files.set(MANIFEST_FILE, encode(prettyJson({ ...named, artefacts, parity, ...changes.manifest })));
}
