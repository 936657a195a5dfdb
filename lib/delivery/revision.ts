/**
 * The revision of a bundle: `id/version/digest`, with `/serial` where bundles are numbered.
 *
 * @module
 */

/** The parts of a revision. */
export interface Revision {
  readonly id: string;
  readonly version: string;
  /** Digest of the policy, 64 hex digits. */
  readonly digest: string;
  /** Grows with every bundle that is rolled out; a server with a lower one is behind. */
  readonly serial?: number;
}

const PATTERN = /^([a-z0-9][a-z0-9-]*)\/([^/\s]+)\/([0-9a-f]{64})(?:\/([1-9][0-9]{0,14}))?$/u;

/** The revision as text. */
export function revisionText({ id, version, digest, serial }: Revision): string {
  return [id, version, digest, ...(serial === undefined ? [] : [serial])].join("/");
}

/** The parts of a revision, undefined when the text is none. */
export function parseRevision(text: string): Revision | undefined {
  const [, id, version, digest, serial] = PATTERN.exec(text) ?? [];
  if (id === undefined || version === undefined || digest === undefined) return undefined;
  return { id, version, digest, ...(serial === undefined ? {} : { serial: Number(serial) }) };
}

/** What a serial number is, in words. */
export const SERIAL_RANGE = "a whole number from 1 to 999999999999999";

/** A serial number from text: 1 to 999999999999999, undefined for anything else. */
export function parseSerial(text: string): number | undefined {
  return /^[1-9][0-9]{0,14}$/u.test(text) ? Number(text) : undefined;
}
