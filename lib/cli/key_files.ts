/**
 * Files with keys and tokens that are named on the command line.
 *
 * @module
 */
import { type Key, privateKey, publicKey } from "../delivery/keys.ts";
import { KeyError } from "../delivery/pem.ts";
import { readSecret } from "../disk/secret_file.ts";
import { asFailure, type Failure, usage } from "./failure.ts";

/** The failure for a key that cannot be used; what it says never holds any of the key. */
export function keyFailure(error: unknown, path: string): Failure {
  // There is such a file, so that the path is no key.
  if (error instanceof KeyError) return usage("cli.key_invalid", `${error.message}: '${path}'`, { file: path });
  return asFailure(error);
}

/**
 * Text of the file that an option names.
 *
 * @throws {SecretUnread} which does not repeat the value: it may be the secret itself
 */
export async function secretText(path: string, option: string): Promise<string> {
  return await readSecret(path, `'--${option}'`);
}

async function readKey(path: string, option: string, read: (pem: string) => Promise<Key>): Promise<Key> {
  try {
    return await read(await secretText(path, option));
  } catch (error) {
    throw keyFailure(error, path);
  }
}

/** The private key of the PEM file that an option names. */
export async function privateKeyFile(path: string, option: string): Promise<Key> {
  return await readKey(path, option, privateKey);
}

/** The public key of the PEM file that an option names. */
export async function publicKeyFile(path: string, option: string): Promise<Key> {
  return await readKey(path, option, publicKey);
}
