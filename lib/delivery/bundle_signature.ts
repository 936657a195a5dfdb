/**
 * `.signatures.json` of an OPA bundle: one JWT over the digests of all other files.
 *
 * @module
 */
import { sha256 } from "../text/digest.ts";
import { type Key, sign, verify } from "./keys.ts";
import { isLowForm } from "./low_form.ts";
import { opaJson } from "./opa_json.ts";
import { KeyError } from "./pem.ts";
import type { ArchiveFile } from "./tar_gz.ts";

/** Name of the file in the bundle. */
export const SIGNATURES_FILE = ".signatures.json";

const BASE64URL = { alphabet: "base64url", omitPadding: true } as const;

function base64Url(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return bytes.toBase64(BASE64URL);
}

/** The digest that OPA takes of a file: of the value for JSON, of the bytes for everything else. */
async function opaDigest({ name, bytes }: ArchiveFile): Promise<string> {
  const structured = name === ".manifest" || name.endsWith(".json");
  return await sha256(structured ? opaJson(JSON.parse(new TextDecoder().decode(bytes))) : bytes);
}

/** What is signed: header and payload, for one list of files exactly one text. */
async function signingInput(files: readonly ArchiveFile[], algorithm: string, keyId: string): Promise<string> {
  const listed = files.map(async (file) => ({ name: file.name, hash: await opaDigest(file), algorithm: "SHA-256" }));
  const header = { alg: algorithm, typ: "JWT", kid: keyId };
  return `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify({ files: await Promise.all(listed) }))}`;
}

/**
 * The signature file for all files of a bundle.
 *
 * @param keyId the name that servers know the key by
 * @throws {KeyError} for an Ed25519 key, which OPA servers do not verify
 */
export async function signFiles(files: readonly ArchiveFile[], key: Key, keyId: string): Promise<ArchiveFile> {
  if (key.algorithm === "Ed25519") throw new KeyError("OPA servers verify no Ed25519: use a key for ES256 or RS256");
  const input = await signingInput(files, key.algorithm, keyId);
  const signature = await sign(key, new TextEncoder().encode(input));
  const text = JSON.stringify({ signatures: [`${input}.${base64Url(signature)}`] });
  return { name: SIGNATURES_FILE, bytes: new TextEncoder().encode(text) };
}

interface ReadSignature {
  readonly input: string;
  readonly keyId: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

function readSignature(bytes: Uint8Array): ReadSignature | undefined {
  try {
    const text = new TextDecoder().decode(bytes);
    const token = String(JSON.parse(text).signatures[0]);
    const [header = "", payload = "", signature = ""] = token.split(".");
    const { kid } = JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(header, BASE64URL)));
    const decoded = Uint8Array.fromBase64(signature, BASE64URL);
    const again = `${header}.${payload}.${base64Url(decoded)}`;
    if (text !== JSON.stringify({ signatures: [again] }) || typeof kid !== "string") return undefined;
    return { input: `${header}.${payload}`, keyId: kid, signature: decoded };
  } catch {
    // Whatever is wrong with it, it is not what signFiles writes.
    return undefined;
  }
}

/**
 * What is wrong with a signature file; undefined when nothing is. Stricter than OPA: algorithm and key id of the header
 * are checked too, and the text must be the one that {@link signFiles} writes.
 *
 * @param keyId wanted key id; default: any
 */
export async function signatureFault(
  file: ArchiveFile,
  others: readonly ArchiveFile[],
  key: Key,
  keyId?: string,
): Promise<string | undefined> {
  const read = readSignature(file.bytes);
  if (!read) return `'${SIGNATURES_FILE}' is not in the form that 'cavra policy bundle' writes`;
  if (keyId !== undefined && read.keyId !== keyId) return `The key id is '${read.keyId}', expected '${keyId}'`;
  if (!await verify(key, read.signature, new TextEncoder().encode(read.input))) {
    return "The signature was not made with this key, or what was signed was changed";
  }
  if (key.algorithm === "ES256" && !isLowForm(read.signature)) {
    return "The signature has the second of its two forms: it was changed, though it still verifies";
  }
  const wanted = await signingInput(others, key.algorithm, read.keyId);
  return read.input === wanted ? undefined : "The files are not those that were signed";
}
