/**
 * Gzip without compression. The bytes of a compressor change with its version, and a bundle must have the same bytes on
 * every machine; a web server may still compress on the way.
 *
 * @module
 */

/** Magic, deflate, no flags, no time, no level, unknown system. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/** Longest stored block of deflate. */
const BLOCK = 65_535;
/** CRC-32 and length. */
const TRAILER = 8;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Bytes as a gzip file of stored blocks. */
export function gzipStored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const result = new Uint8Array(HEADER.length + blocks * 5 + bytes.length + TRAILER);
  const view = new DataView(result.buffer);
  result.set(HEADER);
  let at = HEADER.length;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * BLOCK, (block + 1) * BLOCK);
    view.setUint8(at, block === blocks - 1 ? 1 : 0);
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, part.length ^ 0xffff, true);
    result.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.length, true);
  return result;
}

/**
 * The content of a file that {@link gzipStored} wrote.
 *
 * @returns undefined for any other bytes, also for gzip files that hold the same content otherwise
 */
export function gunzipStored(file: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const content: Uint8Array[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = HEADER.length;
  for (let last = false; !last;) {
    if (at + 5 > file.length) return undefined;
    last = view.getUint8(at) === 1;
    const length = view.getUint16(at + 1, true);
    content.push(file.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  const bytes = new Uint8Array(content.reduce((sum, part) => sum + part.length, 0));
  content.reduce((start, part) => (bytes.set(part, start), start + part.length), 0);
  return equalBytes(gzipStored(bytes), file) ? bytes : undefined;
}

/** Whether two files are the same. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
