/**
 * What the disk module refuses by itself; errors of the system pass through.
 *
 * @module
 */

/** The folder or a file in it is not what may be written. */
export class DiskRefusal extends Error {
  override readonly name = "DiskRefusal";
  /** What was refused. */
  readonly path: string;

  constructor(message: string, path: string) {
    super(message);
    this.path = path;
  }
}

/**
 * Runs disk work for a folder. A missing permission is said for the folder as the user named it, because that is what
 * `--allow-read` and `--allow-write` must name, and not the temporary file that happened to be refused.
 */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotCapable)) throw error;
    const kind = /--allow-(read|write)/u.exec(error.message)?.[1];
    if (kind === undefined) throw error;
    throw new Deno.errors.NotCapable(
      `Requires ${kind} access to "${folder}", run again with the --allow-${kind} flag`,
    );
  }
}
