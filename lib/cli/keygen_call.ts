/**
 * `cavra policy keygen`: a key pair in two files.
 *
 * @module
 */
import { normalize } from "node:path";
import { type Algorithm, fingerprint, makeKeyPair, publicKey } from "../delivery/keys.ts";
import { writeNewFiles } from "../disk/write_file.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { type Failure, usage } from "./failure.ts";
import { json } from "./formats/json.ts";

/** Only the owner reads the private key; the public one is for everybody. */
const MODES = { private: 0o600, public: 0o644 };

/** Whether two paths are one however they are written; links are not looked at. */
function samePath(one: string, other: string): boolean {
  return normalize(one) === normalize(other);
}

/** The files that are there already; links count, wherever they lead. */
async function existing(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => Deno.lstat(path).then(() => [path], () => [])));
  return found.flat();
}

/** A file that is there stays as it is, and is named: both may be. */
async function existsFailure(paths: readonly string[]): Promise<Failure> {
  const found = await existing(paths);
  const named = (list: readonly string[], join: string) => list.map((path) => `'${path}'`).join(join);
  // Without the right to look nobody can tell which.
  if (found.length === 0) return usage("cli.file_exists", `${named(paths, " or ")} is there already`);
  return usage("cli.file_exists", `${named(found, " and ")} ${found.length === 1 ? "is" : "are"} there already`);
}

/** Writes a new key pair; existing files stay as they are. */
export async function keygenCall(call: Call): Promise<void> {
  const [private_key, public_key] = [call.needed("private-key"), call.needed("public-key")];
  const algorithm = call.needed("algorithm") as Algorithm;
  if (samePath(private_key, public_key)) {
    throw usage("cli.invalid_value", `'--private-key' and '--public-key' name the same file, '${private_key}'`, {
      hint: "Name two files",
    });
  }
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  try {
    await writeNewFiles([
      { path: private_key, text: privatePem, mode: MODES.private },
      { path: public_key, text: publicPem, mode: MODES.public },
    ]);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    throw await existsFailure([private_key, public_key]);
  }
  const result = { algorithm, private_key, public_key, fingerprint: await fingerprint(await publicKey(publicPem)) };
  const text = `Wrote ${private_key} (keep it secret) and ${public_key}\n` +
    `  ${algorithm}, SHA-256 of the public key ${result.fingerprint}\n`;
  call.host.out(call.text("format") === "json" ? json(result) : text.split("\n").map(visible).join("\n"));
}
