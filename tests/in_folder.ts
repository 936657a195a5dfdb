/**
 * A folder for one test.
 *
 * @module
 */

/** Gives a new folder, by its real path, and removes it with all that is in it. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
