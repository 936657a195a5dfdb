/**
 * Reads the bundles that `opa build` writes.
 *
 * @module
 */

/** The files of a tar.gz by name; only plain files with short names, as OPA writes them. */
export async function readTarGz(path: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const packed = new Blob([await Deno.readFile(path)]).stream();
  const bytes = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).bytes();
  const text = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length)).replace(/[\0 ].*$/su, "");
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    files.set(text(at, 100), bytes.slice(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
