/**
 * PEM: base64 between two lines.
 *
 * @module
 */

/** A key file of the wrong kind. The message never holds any of the file. */
export class KeyError extends Error {
  override readonly name = "KeyError";
}

const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END \1-----\s*$/u;

/** Bytes as PEM with lines of 64. */
export function toPem(label: string, bytes: ArrayBuffer): string {
  const lines = new Uint8Array(bytes).toBase64().match(/.{1,64}/gu) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

/**
 * The bytes of a PEM file with exactly one block of the wanted kind.
 *
 * @throws {KeyError} for anything else
 */
export function fromPem(text: string, label: "PRIVATE KEY" | "PUBLIC KEY"): Uint8Array<ArrayBuffer> {
  const [, found, base64] = BLOCK.exec(text.trimStart()) ?? [];
  if (found === undefined) throw new KeyError("The key file is no PEM with one block");
  if (found !== label) throw new KeyError(`The key file holds '${found}', expected '${label}'`);
  try {
    return Uint8Array.fromBase64(base64!);
  } catch {
    throw new KeyError("The key file is no valid base64");
  }
}
