/**
 * `cavra policy bundle verify`: a bundle against a trusted key and the YAML.
 *
 * @module
 */
import { verifyBundle } from "../delivery/verify_bundle.ts";
import type { Call } from "./command.ts";
import { usage } from "./failure.ts";
import { missingFile } from "./files.ts";
import { checksText } from "./formats/checks.ts";
import { json } from "./formats/json.ts";
import { publicKeyFile } from "./key_files.ts";
import { loadForCall } from "./load.ts";
import { refuseTogether } from "./option_pairs.ts";
import { textStyle } from "./notes.ts";

/** A verification without a key must be asked for: a forgotten option must not look like a good signature. */
function keyPath(call: Call): string | undefined {
  refuseTogether(call, "unsigned", "verification-key");
  refuseTogether(call, "unsigned", "key-id");
  const path = call.text("verification-key");
  if (path !== undefined || call.flag("unsigned")) return path;
  throw usage("cli.missing_option", "Give either '--verification-key' or '--unsigned'", {
    hint: "See cavra policy bundle verify --help",
  });
}

async function bundleBytes(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}

/** @returns whether the bundle is verified */
export async function bundleVerifyCall(call: Call): Promise<boolean> {
  const path = keyPath(call);
  const key = path === undefined ? undefined : await publicKeyFile(path, "verification-key");
  const [file] = call.args as [string];
  const bytes = await bundleBytes(file);
  const { policy } = await loadForCall(call, call.needed("policy-pack"));
  const [keyId, revision] = [call.text("key-id"), call.text("expect-revision")];
  const verdict = await verifyBundle(bytes, {
    policy,
    ...(key ? { key } : {}),
    ...(keyId === undefined ? {} : { keyId }),
    ...(revision === undefined ? {} : { revision }),
  });
  const { verified, checks } = verdict;
  const shown = {
    verified,
    subject: file,
    ...(verdict.revision === undefined ? {} : { revision: verdict.revision }),
    checks,
  };
  call.host.out(call.text("format") === "json" ? json(shown) : checksText(file, verdict, textStyle(call.host)));
  return verified;
}
