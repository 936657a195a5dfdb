/**
 * What a running OPA server says of itself, read over HTTP.
 *
 * @module
 */
import type { ServerPolicy, ServerView } from "../delivery/fleet.ts";
import { EngineFailed } from "../engines/engine.ts";
import { askServer, type OpaServerOptions } from "../engines/opa_server.ts";

/** One bundle in the status of a server. */
interface BundleStatus {
  readonly active_revision?: string;
  /** Why the last download or activation failed. */
  readonly message?: string;
  readonly errors?: readonly { readonly message?: string }[];
}

/** The parts of `/v1/status` that are read. */
interface Status {
  readonly bundles?: Readonly<Record<string, BundleStatus>>;
}

/** The reason, with the details that OPA lists beside it. */
function refusalOf({ message, errors = [] }: BundleStatus): string | undefined {
  if (!message) return undefined;
  return [message, ...errors.map((error) => error.message ?? "")].filter(Boolean).join("; ");
}

/**
 * Asks a server for its status, its policies and its pack.
 *
 * @throws {EngineAbsent} when it cannot be reached
 * @throws {EngineFailed} when it refuses or answers otherwise than an OPA does
 */
export async function serverView(server: OpaServerOptions): Promise<ServerView> {
  const ask = askServer(server);
  const status = await ask("/v1/status") as Status | undefined;
  const bundles = Object.entries(status?.bundles ?? {});
  if (bundles.length !== 1) {
    const names = bundles.map(([name]) => `'${name}'`).join(", ") || "none";
    throw new EngineFailed(`The server polls ${bundles.length} bundles, expected 1: ${names}`);
  }
  const [, bundle] = bundles[0]!;
  const refusal = refusalOf(bundle);
  return {
    ...(bundle.active_revision ? { revision: bundle.active_revision } : {}),
    ...(refusal === undefined ? {} : { refusal }),
    policies: (await ask("/v1/policies") ?? []) as readonly ServerPolicy[],
    pack: await ask("/v1/data/cavra/pack"),
  };
}
