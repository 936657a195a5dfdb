/**
 * The files of a folder against its manifest, and the manifest against the packet.
 *
 * @module
 */
import { EXPORTED_FILES, FIXTURES_FILE, MANIFEST_FILE, REPORT_FILE } from "../export/names.ts";
import { sha256 } from "../text/digest.ts";
import { about, type Artifacts } from "./artifacts.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { entriesAt, textAt, valueAt } from "./packet.ts";

/** Exactly the exported files, and no other. */
export function checkFiles({ bytes, manifest, report, texts }: Artifacts): ReadinessFinding[] {
  const missing = EXPORTED_FILES.filter((name) => !bytes.has(name));
  const unexpected = [...bytes.keys()].filter((name) => !EXPORTED_FILES.includes(name));
  const broken = [[MANIFEST_FILE, manifest], [REPORT_FILE, report]] as const;
  const notText = [...bytes.keys()].filter((name) => texts[name] === undefined);
  return missing.map((name) => about("artifact_missing", name, "a file", "nothing")).concat(
    notText.map((name) => about("artifact_not_readable", name, "UTF-8 text", "other bytes")),
    unexpected.map((name) => about("artifact_unexpected", name, EXPORTED_FILES.join(", "), name)),
    broken.filter(([name, value]) => texts[name] !== undefined && (typeof value !== "object" || value === null))
      .map(([name]) => about("artifact_not_readable", name, "a JSON object", "something else")),
  );
}

function listed(manifest: unknown): { name: string; item: unknown }[] {
  const list = valueAt(manifest, ["artefacts"]);
  return (Array.isArray(list) ? list : []).map((item: unknown) => ({ name: textAt(item, "name") ?? "", item }));
}

/** Digest and size of every file as the manifest says. */
export async function checkDigests({ bytes, manifest }: Artifacts): Promise<ReadinessFinding[]> {
  const items = listed(manifest);
  const names = items.map(({ name }) => name);
  const wanted = EXPORTED_FILES.filter((name) => name !== MANIFEST_FILE);
  const sameList = names.length === wanted.length && wanted.every((name) => names.includes(name));
  const list = sameList ? [] : [about("manifest_list_differs", MANIFEST_FILE, wanted.join(", "), names.join(", "))];
  const digests = await Promise.all(items.map(async ({ name, item }) => {
    const content = bytes.get(name);
    if (content === undefined) return [];
    const [digest, said] = [await sha256(content), textAt(item, "sha256")];
    if (digest !== said) return [about("artifact_digest_differs", name, said, digest)];
    const size = valueAt(item, ["bytes"]);
    return size === content.length ? [] : [about("artifact_digest_differs", name, size, content.length)];
  }));
  return list.concat(digests.flat());
}

/** The manifest is the one of the packet; undefined when the packet does not name one. */
export async function checkPacketDigest({ bytes, packet }: Artifacts): Promise<ReadinessFinding[] | undefined> {
  const said = textAt(packet, "manifest_sha256");
  const content = bytes.get(MANIFEST_FILE);
  if (said === undefined || content === undefined) return undefined;
  const digest = await sha256(content);
  return digest === said ? [] : [finding("manifest_digest_differs", "manifest_sha256", digest, said)];
}

/** Pack, version and digest as the policy says, in the packet, the manifest, the report and every expected decision. */
export function checkIdentity({ packet, manifest, report, policy, texts }: Artifacts): ReadinessFinding[] | undefined {
  if (policy === undefined) return undefined;
  const own = [policy.id, policy.version, policy.digest];
  const differing = (value: unknown, keys: readonly string[], optional: boolean) =>
    keys.flatMap((key, at) => {
      const said = textAt(value, key);
      return said === own[at] || optional && said === undefined ? [] : [{ key, said, wanted: own[at] }];
    });
  const names = ["policy_pack", "policy_version", "policy_digest"];
  const inFile = (file: string, value: unknown, keys: readonly string[]) =>
    differing(value, keys, false).map(({ key, said, wanted }) =>
      about("identity_differs", `${file}#${key}`, wanted, said)
    );
  const cases = parsedCases(texts[FIXTURES_FILE]);
  const strange = cases.find((one) => differing(valueAt(one, ["expected"]), names, false).length > 0);
  return differing(packet, names, true)
    .map(({ key, said, wanted }) => finding("identity_differs", key, String(wanted), String(said)))
    .concat(
      inFile(MANIFEST_FILE, manifest, ["policy_id", "policy_version", "policy_digest"]),
      inFile(REPORT_FILE, report, names),
      strange === undefined
        ? []
        : inFile(`${FIXTURES_FILE}#${textAt(strange, "case_id")}`, valueAt(strange, ["expected"]), names),
    );
}

function parsedCases(text: string | undefined): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Digests of the sources that the packet names, against the manifest. */
export function checkSourceDigests({ packet, manifest }: Artifacts): ReadinessFinding[] {
  const list = valueAt(manifest, ["sources"]);
  const sources: unknown[] = Array.isArray(list) ? list : [];
  const known = new Map(sources.map((source) => [textAt(source, "name"), textAt(source, "sha256")]));
  return entriesAt(packet, "source_sha256").filter(([name, said]) => known.get(name) !== said).map(([name, said]) =>
    finding("source_digest_differs", `source_sha256.${name}`, known.get(name) ?? "no such source", String(said))
  );
}
