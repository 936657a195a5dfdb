/**
 * The archive for machines without network: deno, the one-file tool, a file that starts it, instructions, digests.
 *
 * @module
 */
import { VERSION } from "../lib/cli/version.ts";
import { importTar } from "../lib/deps.ts";
import { instructions, programNames, wrapperText } from "./airgap_texts.ts";
import type { Target } from "./executable_target.ts";
import { sha256Sums } from "./sha256_sums.ts";

const EXECUTABLE = 0o755;
const PLAIN = 0o644;

/** Name of the archive's folder, and of the archive without its ending. */
export function archiveName(target: Target): string {
  return `cavra-${VERSION}-${target}`;
}

/** What is packed. */
export interface Contents {
  readonly target: Target;
  /** The `deno` executable of the target. */
  readonly deno: Uint8Array<ArrayBuffer>;
  /** The one-file tool. */
  readonly cli: Uint8Array<ArrayBuffer>;
}

/** In one piece, so that no chunks show in the bytes. The compressor is that of the running deno. */
async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [packed] = await Promise.all([new Response(stream.readable).bytes(), written]);
  return packed;
}

/** The archive as tar.gz with one folder. The same contents give the same bytes: no owner, no time, one order. */
export async function airgapArchive({ target, deno, cli }: Contents): Promise<Uint8Array<ArrayBuffer>> {
  const names = programNames(target);
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ["README.txt", encode(instructions(target, VERSION))],
    [names.wrapper, encode(wrapperText(target))],
    ["cavra.js", cli],
    [names.deno, deno],
  ]);
  files.set("SHA256SUMS", encode(await sha256Sums(files)));
  const entries = [...files].map(([name, body]) => {
    const mode = name === names.wrapper || name === names.deno ? EXECUTABLE : PLAIN;
    const path = `${archiveName(target)}/${name}`;
    return { header: { name: path, size: body.length, mode, mtime: new Date(0), type: "file" as const }, body };
  });
  const { packTar } = await importTar();
  return await gzip(new Uint8Array(await packTar(entries)));
}
