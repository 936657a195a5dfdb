/**
 * What a running OPA server says of itself, read over HTTP.
 *
 * @module
 */
import type { ServerPolicy, ServerView } from "../delivery/fleet.ts";
import { EngineFailed } from "../engines/engine.ts";
import { askServer, oddAnswer, type OpaServerOptions } from "../engines/opa_api.ts";
import { isMembers, type Members, valueAt } from "../text/members.ts";

const STATUS = "/v1/status";
const POLICIES = "/v1/policies";

/** A text that may be missing; OPA leaves out or empties what it has not. */
function textAt(value: Members, key: string, path: string): string | undefined {
  const text = valueAt(value, [key]);
  if (text === undefined || text === "") return undefined;
  if (typeof text !== "string") throw oddAnswer(path, `a '${key}' is no text`);
  return text;
}

/** A list that may be missing; Go writes an empty one as null. */
function objectsIn(list: unknown, path: string, what: string): readonly Members[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw oddAnswer(path, `there is no list of ${what}`);
  if (!list.every(isMembers)) throw oddAnswer(path, `one of the ${what} is no object`);
  return list;
}

/** The status of the one bundle that a server polls. */
function bundleOf(status: unknown): Members {
  if (status !== undefined && !isMembers(status)) throw oddAnswer(STATUS, "the status is no object");
  const all = valueAt(status, ["bundles"]) ?? {};
  if (!isMembers(all)) throw oddAnswer(STATUS, "'bundles' is no object");
  const bundles = Object.entries(all);
  if (bundles.length !== 1) {
    const names = bundles.map(([name]) => `'${name}'`).join(", ") || "none";
    throw new EngineFailed(`The server polls ${bundles.length} bundles, expected 1: ${names}`);
  }
  const [, bundle] = bundles[0]!;
  if (!isMembers(bundle)) throw oddAnswer(STATUS, "the status of the bundle is no object");
  return bundle;
}

/** Why the last download or activation failed, with the details that OPA lists beside it. */
function refusalOf(bundle: Members): string | undefined {
  const message = textAt(bundle, "message", STATUS);
  if (message === undefined) return undefined;
  const errors = objectsIn(valueAt(bundle, ["errors"]), STATUS, "errors of the bundle");
  return [message, ...errors.map((error) => textAt(error, "message", STATUS) ?? "")].filter(Boolean).join("; ");
}

function policyOf(policy: Members): ServerPolicy {
  const id = valueAt(policy, ["id"]);
  if (typeof id !== "string") throw oddAnswer(POLICIES, "a policy has no 'id' that is a text");
  const raw = valueAt(policy, ["raw"]);
  if (typeof raw !== "string") throw oddAnswer(POLICIES, "a policy has no 'raw' that is a text");
  return { id, raw };
}

/**
 * Asks a server for its status, its policies and its pack.
 *
 * @throws {EngineAbsent} when it cannot be reached
 * @throws {EngineFailed} when it refuses or answers otherwise than an OPA does
 */
export async function serverView(server: OpaServerOptions): Promise<ServerView> {
  const ask = askServer(server);
  const bundle = bundleOf(await ask(STATUS));
  const refusal = refusalOf(bundle);
  const revision = textAt(bundle, "active_revision", STATUS);
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(refusal === undefined ? {} : { refusal }),
    policies: objectsIn(await ask(POLICIES), POLICIES, "policies").map(policyOf),
    pack: await ask("/v1/data/cavra/pack"),
  };
}
