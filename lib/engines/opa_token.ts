/**
 * The bearer token for OPA servers: from the environment or from a file, never from an argument, where every user of the
 * machine could read it.
 *
 * @module
 */
import { readSecret, SecretUnread } from "../disk/secret_file.ts";
import { EngineFailed } from "./engine.ts";

/** Variable that holds the token. */
export const TOKEN_VARIABLE = "CAVRA_OPA_TOKEN";

/** Variable that names a file with the token, asked second. */
export const TOKEN_FILE_VARIABLE = "CAVRA_OPA_TOKEN_FILE";

/** A variable where it may be read; empty is none. */
async function variable(name: string): Promise<string | undefined> {
  const { state } = await Deno.permissions.query({ name: "env", variable: name });
  return (state === "granted" ? Deno.env.get(name) : undefined) || undefined;
}

/** The path that the environment gives, undefined when it gives none, or may not be read. */
export async function tokenFileOfEnvironment(): Promise<string | undefined> {
  return await variable(TOKEN_FILE_VARIABLE);
}

/**
 * The token of a text: without the blanks around it.
 *
 * @param from where the text comes from, for the message, which holds nothing of the text
 * @throws {EngineFailed} when it cannot stand in a header
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { tokenOf } from "./opa_token.ts";
 * assert.equal(tokenOf("s3cret\n", "file"), "s3cret");
 * ```
 */
export function tokenOf(text: string, from: string): string {
  const token = text.trim();
  if (/^[\x21-\x7e]+$/u.test(token)) return token;
  throw new EngineFailed(`The token in ${from} is empty or no single word of ASCII characters`);
}

/**
 * The token that the environment gives.
 *
 * @returns undefined when it gives none, also when the variables may not be read
 * @throws {EngineFailed} when it is no token, or its file cannot be read
 */
export async function tokenFromEnvironment(): Promise<string | undefined> {
  const text = await variable(TOKEN_VARIABLE);
  if (text !== undefined) return tokenOf(text, `the variable '${TOKEN_VARIABLE}'`);
  const path = await tokenFileOfEnvironment();
  if (path === undefined) return undefined;
  try {
    return tokenOf(await readSecret(path, `the variable '${TOKEN_FILE_VARIABLE}'`), `'${path}'`);
  } catch (error) {
    if (error instanceof SecretUnread) throw new EngineFailed(error.message, error.hint);
    throw error;
  }
}
