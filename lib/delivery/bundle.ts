/**
 * Makes OPA bundles, without OPA.
 *
 * @module
 */
import { renderModule } from "../export/rego_module.ts";
import { DATA_FILE, MODULE_FILE } from "../export/names.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { embeddedModule } from "../rego/embedded.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { signFiles } from "./bundle_signature.ts";
import type { Key } from "./keys.ts";
import { revisionText } from "./revision.ts";
import { AUTHZ_MODULE, LOG_MODULE } from "./system_modules.ts";
import { type ArchiveFile, packTarGz } from "./tar_gz.ts";

/** Manifest of the bundle. */
export const BUNDLE_MANIFEST = ".manifest";

/**
 * What the bundle owns on a server. `system` is among it because whoever may add `package system` to a running OPA can
 * answer for the policy.
 */
const ROOTS: readonly string[] = ["cavra", "system"];

/** A key and the name that servers know it by. */
export interface BundleSigner {
  readonly key: Key;
  readonly keyId: string;
}

/** How a bundle is made. */
export interface BundleOptions {
  /** Goes into the revision. */
  readonly serial?: number;
  /** Default: unsigned. */
  readonly signer?: BundleSigner;
}

function revisionOf({ id, version, digest }: CompiledPolicy, serial: number | undefined): string {
  return revisionText({ id, version, digest, ...(serial === undefined ? {} : { serial }) });
}

/**
 * The files of a bundle but its signature, in their order. Module and data are those that `rego-export` writes, but for the
 * command in the header: a bundle is the same however the files of the pack were named.
 */
export async function bundleFiles(policy: CompiledPolicy, serial?: number): Promise<ArchiveFile[]> {
  const texts = {
    [BUNDLE_MANIFEST]: JSON.stringify({ revision: revisionOf(policy, serial), roots: ROOTS }),
    "cavra_authz.rego": AUTHZ_MODULE,
    "cavra_log.rego": LOG_MODULE,
    [MODULE_FILE]: renderModule(policy, (await embeddedModule()).text),
    [DATA_FILE]: prettyJson({ cavra: { pack: policy } }),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}

/** A bundle, and the revision that servers show. */
export interface Bundle {
  readonly revision: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The bundle of a policy as a tar.gz: the same policy, serial and key give the same bytes.
 *
 * @throws {KeyError} for a key that OPA cannot verify
 */
export async function makeBundle(policy: CompiledPolicy, { serial, signer }: BundleOptions = {}): Promise<Bundle> {
  const files = await bundleFiles(policy, serial);
  const signature = signer ? [await signFiles(files, signer.key, signer.keyId)] : [];
  return { revision: revisionOf(policy, serial), bytes: await packTarGz([...signature, ...files]) };
}
