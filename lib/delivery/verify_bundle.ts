/**
 * Verifies a bundle by its bytes: nothing in it is believed, everything is made anew from the policy and compared.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { BUNDLE_MANIFEST, bundleFiles } from "./bundle.ts";
import { signatureFault, SIGNATURES_FILE } from "./bundle_signature.ts";
import { allGood, type Check, check } from "./check.ts";
import { equalBytes } from "./gzip_stored.ts";
import type { Key } from "./keys.ts";
import { parseRevision, type Revision } from "./revision.ts";
import { type ArchiveFile, unpackTarGz } from "./tar_gz.ts";

/** What a bundle is compared with. */
export interface BundleWanted {
  /** The policy that the YAML gives. */
  readonly policy: CompiledPolicy;
  /** Trusted key; without one the bundle must be unsigned. */
  readonly key?: Key;
  readonly keyId?: string;
  readonly revision?: string;
}

/** Result of {@link verifyBundle}. */
export interface BundleVerdict {
  readonly verified: boolean;
  /** As the manifest says; absent when it cannot be read. */
  readonly revision?: string;
  readonly checks: readonly Check[];
}

function manifestRevision(files: readonly ArchiveFile[]): string | undefined {
  try {
    const manifest = files.find(({ name }) => name === BUNDLE_MANIFEST);
    const { revision } = JSON.parse(new TextDecoder().decode(manifest?.bytes));
    return typeof revision === "string" ? revision : undefined;
  } catch {
    return undefined;
  }
}

function namesFault(files: readonly ArchiveFile[], wanted: readonly ArchiveFile[]): string | undefined {
  const [names, expected] = [files, wanted].map((list) => list.map(({ name }) => name).join(", "));
  return names === expected ? undefined : `The files are '${names}', expected '${expected}'`;
}

async function signedFault(
  signature: ArchiveFile | undefined,
  files: readonly ArchiveFile[],
  { key, keyId }: BundleWanted,
): Promise<string | undefined> {
  if (!key) return signature ? "The bundle is signed, and there is no key to check it with" : undefined;
  if (!signature) return "The bundle is not signed";
  try {
    return await signatureFault(signature, files, key, keyId);
  } catch {
    return "A file that should be JSON is none";
  }
}

function contentFault(files: readonly ArchiveFile[], wanted: readonly ArchiveFile[]): string | undefined {
  const other = wanted.filter(({ name, bytes }) => {
    const found = files.find((file) => file.name === name);
    return !found || !equalBytes(found.bytes, bytes);
  });
  if (other.length === 0) return undefined;
  return `Not what the policy pack gives: ${other.map(({ name }) => `'${name}'`).join(", ")}`;
}

function revisionFault(found: string | undefined, read: Revision | undefined, wanted?: string): string | undefined {
  if (!read) return found === undefined ? "The manifest has no revision" : `'${found}' is no revision of a policy`;
  return wanted === undefined || found === wanted ? undefined : `The revision is '${found}', expected '${wanted}'`;
}

/**
 * Checks container, names, signature, content and revision.
 *
 * @example
 * ```ts
 * import { verifyBundle } from "./verify_bundle.ts";
 * const { verified, checks } = await verifyBundle(bytes, { policy, key: await publicKey(pem) });
 * ```
 */
export async function verifyBundle(bytes: Uint8Array, wanted: BundleWanted): Promise<BundleVerdict> {
  const all = await unpackTarGz(bytes);
  const canonical = "The bytes are not those that 'cavra policy bundle' writes for any files";
  const container = check("bytes", all ? undefined : canonical, "The archive has its one form");
  if (!all) return { verified: false, checks: [container] };
  const found = manifestRevision(all);
  const read = found === undefined ? undefined : parseRevision(found);
  const expected = await bundleFiles(wanted.policy, read?.serial);
  const [signature, files] = all[0]?.name === SIGNATURES_FILE ? [all[0], all.slice(1)] : [undefined, all];
  const modes = all.every(({ mode }) => mode === 0o644) ? undefined : "A file has other rights than 0644";
  const checks = [
    container,
    check("names", namesFault(files, expected) ?? modes, `${files.length} files, each expected one once`),
    check(
      "signature",
      await signedFault(signature, files, wanted),
      wanted.key ? `Signed with the given key (${wanted.key.algorithm})` : "Not signed, as was said",
    ),
    check("content", contentFault(files, expected), "Every byte is what the policy pack gives"),
    check("revision", revisionFault(found, read, wanted.revision), `${found}`),
  ];
  return { verified: allGood(checks), ...(found === undefined ? {} : { revision: found }), checks };
}
