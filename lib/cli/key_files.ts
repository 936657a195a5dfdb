/**
 * Key files that are named on the command line.
 *
 * @module
 */
import { type Key, privateKey, publicKey } from "../delivery/keys.ts";
import { KeyError } from "../delivery/pem.ts";
import { type Failure, usage } from "./failure.ts";
import { missingFile } from "./files.ts";

/** The failure for a key that cannot be used; what it says never holds any of the key. */
export function keyFailure(error: unknown, path: string): Failure {
  if (error instanceof KeyError) return usage("cli.key_invalid", `${error.message}: '${path}'`, { file: path });
  return missingFile(error, path);
}

async function readKey(path: string, read: (pem: string) => Promise<Key>): Promise<Key> {
  try {
    return await read(await Deno.readTextFile(path));
  } catch (error) {
    throw keyFailure(error, path);
  }
}

/** The private key of a PEM file. */
export async function privateKeyFile(path: string): Promise<Key> {
  return await readKey(path, privateKey);
}

/** The public key of a PEM file. */
export async function publicKeyFile(path: string): Promise<Key> {
  return await readKey(path, publicKey);
}
