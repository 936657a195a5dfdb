/**
 * The files against their manifest, and the manifest against the packet.
 *
 * @module
 */
import { ENTRY_POINTS, EXPORTED_FILES, MANIFEST_FILE, OLDEST_OPA } from "../export/names.ts";
import { canonicalJson } from "../text/canonical_json.ts";
import { sha256 } from "../text/digest.ts";
import { about, type Artifacts, type ExportedModule, type Found } from "./artifacts.ts";
import { hasForeignLineEnds } from "./check_files.ts";
import { finding, type ReadinessFinding } from "./finding.ts";
import { entriesAt, fieldName, textAt, valueAt } from "./packet.ts";
import { digestOf, fileOf } from "./reference.ts";
import { packetReferences } from "./references.ts";

function objectsAt(value: unknown, key: string): unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}

async function checkDigest({ content, texts }: Artifacts, name: string, item: unknown): Promise<ReadinessFinding[]> {
  const bytes = content.files.get(name);
  if (bytes === undefined) return [];
  const [digest, said] = [await sha256(bytes), textAt(item, "sha256")];
  if (digest !== said) {
    // Line ends alone have a blocker of their own, which says what to do about them.
    const explained = hasForeignLineEnds(bytes) && await sha256(texts[name] ?? "") === said;
    return explained ? [] : [about("artifact_digest_differs", name, said, digest)];
  }
  const size = valueAt(item, ["bytes"]);
  return size === bytes.length ? [] : [about("artifact_digest_differs", name, size, bytes.length)];
}

/** Digest and size of every file as the manifest says. */
export async function checkDigests(artifacts: Artifacts): Promise<ReadinessFinding[]> {
  const items = objectsAt(artifacts.manifest, "artefacts").map((item) => ({ name: textAt(item, "name") ?? "", item }));
  const names = items.map(({ name }) => name);
  const wanted = EXPORTED_FILES.filter((name) => name !== MANIFEST_FILE);
  const sameList = names.length === wanted.length && wanted.every((name) => names.includes(name));
  const list = sameList ? [] : [about("manifest_list_differs", MANIFEST_FILE, wanted.join(", "), names.join(", "))];
  const digests = await Promise.all(items.map(({ name, item }) => checkDigest(artifacts, name, item)));
  return list.concat(digests.flat());
}

/** What the manifest must say of the module; of one that was never released nobody knows the WASM. */
function wantedRego(module: ExportedModule): Record<string, unknown> {
  if (module.kind === "unknown") return module.sha256 === undefined ? {} : { module_sha256: module.sha256 };
  const { module_sha256, wasm_sha256, opa_version } = module.released;
  const released = { module_sha256, wasm_sha256, wasm_compiled_by_opa: opa_version };
  return module.kind === "older" ? released : { ...released, entry_points: ENTRY_POINTS, oldest_opa: OLDEST_OPA };
}

/** The manifest names the module that lies there, and the WASM that was made from it. */
export function checkModuleDigest({ manifest, module }: Artifacts): ReadinessFinding[] {
  return Object.entries(wantedRego(module)).flatMap(([key, wanted]) => {
    const said = valueAt(manifest, ["rego", key]);
    if (canonicalJson(wanted) === canonicalJson(said ?? null)) return [];
    return [about("manifest_module_differs", `${MANIFEST_FILE}#rego.${key}`, wanted, said)];
  });
}

/** The manifest is the one of the packet. */
export async function checkPacketDigest({ content, packet }: Artifacts): Promise<Found> {
  const said = textAt(packet, "manifest_sha256");
  if (said === undefined) {
    return { notRun: finding("manifest_not_in_packet", "manifest_sha256", "the digest of the manifest", "nothing") };
  }
  const digest = await sha256(content.files.get(MANIFEST_FILE) ?? "");
  return digest === said ? [] : [finding("manifest_digest_differs", "manifest_sha256", digest, said)];
}

/** Sources that the packet names, against the manifest: where it names some, one that it leaves out was not reviewed. */
export function checkSourceDigests({ packet, manifest }: Artifacts): ReadinessFinding[] {
  const known = new Map(
    objectsAt(manifest, "sources").map((source) => [textAt(source, "name"), textAt(source, "sha256")]),
  );
  const said = new Map(entriesAt(packet, "source_sha256"));
  if (said.size === 0) return [];
  const names = [...new Set([...said.keys(), ...[...known.keys()].filter((name) => name !== undefined)])];
  return names.filter((name) => known.get(name) !== said.get(name)).map((name) =>
    finding(
      "source_digest_differs",
      `source_sha256.${name}`,
      known.get(name) ?? "no such source",
      String(said.get(name) ?? "nothing"),
    )
  );
}

/**
 * References of the packet that pin an exported file or the YAML: the digest must be that of the bytes. A reference that
 * agrees with the manifest is right: then the file is wrong, and has a blocker. One wrong digest is named once.
 */
export async function checkReferenceDigests({ packet, content, manifest }: Artifacts): Promise<ReadinessFinding[]> {
  const pack = objectsAt(manifest, "sources").find((source) => textAt(source, "kind") === "pack");
  const named = new Map(objectsAt(manifest, "artefacts").map((item) => [textAt(item, "name"), textAt(item, "sha256")]));
  const found = await Promise.all(
    packetReferences(packet).map(async ({ path, text }) => {
      const [said, field] = [digestOf(text), fieldName(path)];
      const name = EXPORTED_FILES.find((one) => one === fileOf(text)) ?? "";
      const bytes = content.files.get(name);
      const isSource = field === "policy_lifecycle.source_policy_yaml";
      const actual = isSource ? textAt(pack, "sha256") : bytes && await sha256(bytes);
      if (said === undefined || actual === undefined || said === actual || said === named.get(name)) return [];
      return [finding("reference_digest_differs", field, actual, said)];
    }),
  );
  const wrong = found.flat();
  return wrong.filter((one, at) => wrong.findIndex(({ received }) => received === one.received) === at);
}
