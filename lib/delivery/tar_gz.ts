/**
 * A tar.gz with one form for one list of files.
 *
 * @module
 */
import { importTar } from "../deps.ts";
import { equalBytes, gunzipStored, gzipStored } from "./gzip_stored.ts";

/** A file of an archive. */
export interface ArchiveFile {
  /** Bare, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Default 0644. */
  readonly mode?: number;
}

/** The archive of some files, in their order: no owner, no time. */
export async function packTarGz(files: readonly ArchiveFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { packTar } = await importTar();
  const entries = files.map(({ name, bytes, mode = 0o644 }) => ({
    header: { name, size: bytes.length, mode, mtime: new Date(0), type: "file" as const },
    body: bytes,
  }));
  return gzipStored(await packTar(entries));
}

/**
 * The files of an archive that {@link packTarGz} wrote.
 *
 * @returns undefined when any byte is otherwise than it would write these files
 */
export async function unpackTarGz(archive: Uint8Array): Promise<ArchiveFile[] | undefined> {
  const tar = gunzipStored(archive);
  if (!tar) return undefined;
  try {
    const { unpackTar } = await importTar();
    const entries = await unpackTar(tar);
    const files = entries.map(({ header, data }) => ({
      name: header.name,
      bytes: new Uint8Array(data ?? []),
      mode: header.mode ?? 0,
    }));
    return equalBytes(await packTarGz(files), archive) ? files : undefined;
  } catch {
    // The package throws for anything that is no tar.
    return undefined;
  }
}
