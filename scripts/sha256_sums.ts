/**
 * Lists of digests as `sha256sum -c` and `shasum -a 256 -c` read them.
 *
 * @module
 */
import { sha256 } from "../lib/text/digest.ts";

/** One line for each file, in the order given. Names are relative to the folder in which the list is checked. */
export async function sha256Sums(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<string> {
  const lines = [...files].map(async ([name, bytes]) => `${await sha256(bytes)}  ${name}\n`);
  return (await Promise.all(lines)).join("");
}
