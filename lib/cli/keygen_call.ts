/**
 * `cavra policy keygen`: a key pair in two files.
 *
 * @module
 */
import { normalize } from "node:path";
import { type Algorithm, fingerprint, makeKeyPair, publicKey } from "../delivery/keys.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { usage } from "./failure.ts";
import { json } from "./formats/json.ts";
import { makeFiles } from "./new_files.ts";
import { requireFilePath } from "./outputs.ts";

/** Only the owner reads the private key; the public one is for everybody. */
const MODES = { private: 0o600, public: 0o644 };

/** Whether two paths are one however they are written; links are not looked at. */
function samePath(one: string, other: string): boolean {
  return normalize(one) === normalize(other);
}

/** Writes a new key pair; existing files stay as they are. */
export async function keygenCall(call: Call): Promise<void> {
  const [private_key, public_key] = [call.needed("private-key"), call.needed("public-key")];
  requireFilePath("private-key", private_key);
  requireFilePath("public-key", public_key);
  const algorithm = call.needed("algorithm") as Algorithm;
  if (samePath(private_key, public_key)) {
    throw usage("cli.invalid_value", `'--private-key' and '--public-key' name the same file, '${private_key}'`, {
      hint: "Name two files",
    });
  }
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  await makeFiles([
    { path: private_key, text: privatePem, mode: MODES.private },
    { path: public_key, text: publicPem, mode: MODES.public },
  ]);
  const result = { algorithm, private_key, public_key, fingerprint: await fingerprint(await publicKey(publicPem)) };
  const text = `Wrote ${private_key} (keep it secret) and ${public_key}\n` +
    `  ${algorithm}, SHA-256 of the public key ${result.fingerprint}\n`;
  call.host.out(call.text("format") === "json" ? json(result) : text.split("\n").map(visible).join("\n"));
}
