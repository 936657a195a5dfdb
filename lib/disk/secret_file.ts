/**
 * Reads files that hold secrets. A caller may have handed over the secret itself where its file was meant, so that no
 * message repeats the path.
 *
 * @module
 */

/** Why a secret could not be read. */
export type SecretFault = "missing" | "folder" | "permission" | "denied" | "other";

/** A file with a secret was not read. */
export class SecretUnread extends Error {
  override readonly name = "SecretUnread";
  readonly fault: SecretFault;
  /** What to do. */
  readonly hint: string;

  constructor(fault: SecretFault, message: string, hint: string) {
    super(message);
    this.fault = fault;
    this.hint = hint;
  }
}

const TAKES_PATH = "It takes the path of a file, not what is in the file";

/** Kind, message and hint by the error of the system. */
const FAULTS:
  readonly (readonly [kind: typeof Deno.errors.NotFound, fault: SecretFault, says: string, hint: string])[] = [
    [Deno.errors.NotFound, "missing", "does not exist", TAKES_PATH],
    [Deno.errors.NotADirectory, "missing", "does not exist", TAKES_PATH],
    [Deno.errors.IsADirectory, "folder", "is a folder", "Name the file"],
    [Deno.errors.NotCapable, "permission", "may not be read", "Add --allow-read with its path to the deno command"],
    [Deno.errors.PermissionDenied, "denied", "may not be read", "Change the rights of the file or folder"],
  ];

function unread(error: unknown, given: string): SecretUnread {
  const file = `The file given by ${given}`;
  const known = FAULTS.find(([kind]) => error instanceof kind);
  if (known) return new SecretUnread(known[1], `${file} ${known[2]}`, known[3]);
  // No class of its own: no file can have such a name.
  const isTooLong = error instanceof Error && /name too long/iu.test(error.message);
  if (isTooLong) return new SecretUnread("missing", `${file} does not exist`, TAKES_PATH);
  return new SecretUnread("other", `${file} cannot be read`, TAKES_PATH);
}

/**
 * Text of a file that holds a secret.
 *
 * @param given what names the file, for messages: `'--signing-key'`
 * @throws {SecretUnread} which holds nothing of the path
 */
export async function readSecret(path: string, given: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    throw unread(error, given);
  }
}
