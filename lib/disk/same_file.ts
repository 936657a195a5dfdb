/**
 * Whether two paths lead to one place: told by what the system says, not by their texts.
 *
 * @module
 */
import { basename, dirname, join, relative, resolve } from "node:path";

/** What may not be looked at, or is not there, is nothing. */
async function orNothing<T>(look: Promise<T>): Promise<T | undefined> {
  return await look.catch(() => undefined);
}

/**
 * Whether both paths are there and lead to one file, through whatever links or spellings. What the call may not look at
 * counts as another file.
 */
export async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => orNothing(Deno.stat(path))));
  if (a === undefined || b === undefined) return false;
  if (a.ino !== null && b.ino !== null) return a.ino === b.ino && a.dev === b.dev;
  const [realA, realB] = await Promise.all([one, other].map((path) => orNothing(Deno.realPath(path))));
  return realA !== undefined && realA === realB;
}

/** The real path of a place where nothing need be yet. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await orNothing(Deno.realPath(whole));
  if (real !== undefined) return real;
  return dirname(whole) === whole ? whole : join(await realPlace(dirname(whole)), basename(whole));
}

/** Whether a path, of what is or will be there, lies in a folder. */
export async function isInFolder(path: string, folder: string): Promise<boolean> {
  const between = relative(await realPlace(folder), await realPlace(path));
  return between !== "" && between.split(/[/\\]/u)[0] !== ".." && resolve(between) !== between;
}
