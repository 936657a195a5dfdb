/**
 * `cavra policy keygen`: a key pair in two files.
 *
 * @module
 */
import { type Algorithm, fingerprint, makeKeyPair, publicKey } from "../delivery/keys.ts";
import { writeNewFiles } from "../disk/write_file.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { usage } from "./failure.ts";
import { json } from "./formats/json.ts";

/** Only the owner reads the private key; the public one is for everybody. */
const MODES = { private: 0o600, public: 0o644 };

/** Writes a new key pair; existing files stay as they are. */
export async function keygenCall(call: Call): Promise<void> {
  const [private_key, public_key] = [call.needed("private-key"), call.needed("public-key")];
  const algorithm = call.needed("algorithm") as Algorithm;
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  try {
    await writeNewFiles([
      { path: private_key, text: privatePem, mode: MODES.private },
      { path: public_key, text: publicPem, mode: MODES.public },
    ]);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    throw usage("cli.file_exists", `A key file is there already: '${private_key}' or '${public_key}'`);
  }
  const result = { algorithm, private_key, public_key, fingerprint: await fingerprint(await publicKey(publicPem)) };
  const text = `Wrote ${private_key} (keep it secret) and ${public_key}\n` +
    `  ${algorithm}, SHA-256 of the public key ${result.fingerprint}\n`;
  call.host.out(call.text("format") === "json" ? json(result) : text.split("\n").map(visible).join("\n"));
}
