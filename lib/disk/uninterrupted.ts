/**
 * Work that must not end half-way.
 *
 * @module
 */

/** What asks a process to end, and the code it then ends with; Windows knows the first only. */
const SIGNALS: readonly (readonly [Deno.Signal, number])[] = [["SIGINT", 130], ["SIGTERM", 143]];

/**
 * Runs work to its end. A signal that comes meanwhile ends the process afterwards, with the code that shells give for it.
 * For short work only.
 */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  let stopped: number | undefined;
  const known = Deno.build.os === "windows" ? SIGNALS.slice(0, 1) : SIGNALS;
  const listeners = known.map(([signal, code]) => [signal, () => void (stopped ??= code)] as const);
  for (const [signal, listener] of listeners) Deno.addSignalListener(signal, listener);
  try {
    return await work();
  } finally {
    for (const [signal, listener] of listeners) Deno.removeSignalListener(signal, listener);
    if (stopped !== undefined) Deno.exit(stopped);
  }
}
