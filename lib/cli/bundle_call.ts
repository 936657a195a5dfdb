/**
 * `cavra policy bundle`: from a pack to a bundle for OPA servers.
 *
 * @module
 */
import { type BundleSigner, makeBundle } from "../delivery/bundle.ts";
import { parseSerial, SERIAL_RANGE } from "../delivery/revision.ts";
import { sha256 } from "../text/digest.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { usage } from "./failure.ts";
import { json } from "./formats/json.ts";
import { counted } from "./formats/text.ts";
import { keyFailure, privateKeyFile } from "./key_files.ts";
import { loadForCall } from "./load.ts";
import { needsOption } from "./option_pairs.ts";
import { outputAt } from "./outputs.ts";

/** What `--format json` prints. */
interface BundleResult {
  readonly policy_pack: string;
  readonly policy_version: string;
  readonly revision: string;
  readonly output: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly signed: boolean;
  readonly algorithm?: string;
  readonly key_id?: string;
}

async function signer(call: Call): Promise<BundleSigner | undefined> {
  needsOption(call, "key-id", "signing-key");
  const path = call.text("signing-key");
  if (path === undefined) return undefined;
  return { key: await privateKeyFile(path, "signing-key"), keyId: call.text("key-id") ?? "cavra" };
}

function serial(call: Call): { serial?: number } {
  const text = call.text("serial");
  if (text === undefined) return {};
  const number = parseSerial(text);
  if (number === undefined) {
    throw usage("cli.invalid_value", `'${text}' is no serial number`, { expected: SERIAL_RANGE });
  }
  return { serial: number };
}

function text({ revision, output, sha256, bytes, signed, algorithm, key_id }: BundleResult): string {
  const signature = signed ? `signed with ${algorithm}, key id '${key_id}'` : "not signed";
  return [
    `Wrote ${output}, ${counted(bytes, "byte")}, ${signature}`,
    `  revision ${revision}`,
    `  sha256   ${sha256}`,
  ].map(visible).join("\n") + "\n";
}

/** Writes the bundle of the call's pack. */
export async function bundleCall(call: Call): Promise<void> {
  const options = serial(call);
  const by = await signer(call);
  const { policy, files } = await loadForCall(call, call.needed("policy-pack"));
  const output = await outputAt("output", call.needed("output"), [call.text("signing-key"), ...files.values()]);
  const made = makeBundle(policy, { ...options, ...(by ? { signer: by } : {}) });
  const { revision, bytes } = await made.catch((error) => {
    throw by ? keyFailure(error, call.needed("signing-key")) : error;
  });
  await output.write(bytes);
  const result: BundleResult = {
    policy_pack: policy.id,
    policy_version: policy.version,
    revision,
    output: output.path,
    sha256: await sha256(bytes),
    bytes: bytes.length,
    signed: by !== undefined,
    ...(by ? { algorithm: by.key.algorithm, key_id: by.keyId } : {}),
  };
  call.host.out(call.text("format") === "json" ? json(result) : text(result));
}
