/**
 * Real OPA servers that poll a real bundle server, on free ports, with the configuration of the example fleet.
 * `await using` ends their processes and removes their folders, also when a test fails.
 *
 * @module
 */
import assert from "node:assert/strict";
import { loadPolicy } from "../../lib/check/load_policy.ts";
import { type Bundle, type BundleOptions, makeBundle } from "../../lib/delivery/bundle.ts";
import { type Key, makeKeyPair, privateKey } from "../../lib/delivery/keys.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { OPA } from "../real_opa.ts";

/** Tokens of the servers: only their digests are given to OPA. */
export const TOKENS = { decide: "decide-0f6c1d", operate: "operate-77e2ab" } as const;

/** The pack of most tests: small, so that every case of it can be asked. */
export const SMALL_PACK = decodeURIComponent(new URL("../cli/packs/acme-base/policy.yaml", import.meta.url).pathname);

/** The small pack, compiled. */
export async function smallPolicy(): Promise<CompiledPolicy> {
  const reader = { find: () => Promise.resolve(undefined), ids: () => Promise.resolve([]) };
  const text = { file: SMALL_PACK, bytes: await Deno.readFile(SMALL_PACK), found: "path" as const };
  const { policy, diagnostics } = await loadPolicy(text, reader);
  assert.ok(policy, JSON.stringify(diagnostics));
  return policy;
}

/** A key pair for signing bundles. */
export interface Signer {
  readonly key: Key;
  readonly publicPem: string;
}

/** A new pair. */
export async function newSigner(): Promise<Signer> {
  const { privatePem, publicPem } = await makeKeyPair("ES256");
  return { key: await privateKey(privatePem), publicPem };
}

/** A bundle that servers with the signer's key take. */
export function signedBundle(policy: CompiledPolicy, { key }: Signer, more: BundleOptions = {}): Promise<Bundle> {
  return makeBundle(policy, { ...more, signer: { key, keyId: "cavra" } });
}

/** Serves one bundle, or nothing. */
export interface BundleServer extends AsyncDisposable {
  readonly url: string;
  /** What is served now; undefined answers 404. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** A bundle server on a free port. */
export function serveBundle(bytes?: Uint8Array<ArrayBuffer>): BundleServer {
  const http = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    if (!served.bytes) return new Response("Not found", { status: 404 });
    const etag = `"${await sha256(served.bytes)}"`;
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
    return new Response(served.bytes, { headers: { etag } });
  });
  const served: BundleServer = {
    url: `http://127.0.0.1:${http.addr.port}`,
    bytes,
    [Symbol.asyncDispose]: () => http.shutdown(),
  };
  return served;
}

/** What a server says of its bundle. */
export interface BundleStatus {
  readonly active_revision?: string;
  readonly message?: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** How a server is started. */
export interface ServerOptions {
  readonly bundles: string;
  readonly publicPem: string;
  /** What it keeps between two starts; default: a folder of its own. */
  readonly state?: string;
  /** Default true: tokens are needed. */
  readonly closed?: boolean;
}

/** A running OPA. */
export interface OpaServer extends AsyncDisposable {
  readonly url: string;
  /** Address of health and metrics. */
  readonly diagnostics: string;
  status(): Promise<BundleStatus>;
  /** Lines of its decision log. */
  decisions(): Promise<Record<string, unknown>[]>;
}

/** Asks until the answer is wanted, for at most half a minute. */
export async function eventually(what: () => Promise<boolean>, title: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(`${title} did not happen`);
}

/** Free ports, all different. */
export function freePorts(count: number): number[] {
  const listeners = Array.from({ length: count }, () => Deno.listen({ hostname: "127.0.0.1", port: 0 }));
  for (const listener of listeners) listener.close();
  return listeners.map(({ addr }) => addr.port);
}

/** The first of some free ports in a row, for what is told one port and takes the next ones too. */
export function freePortsInRow(count: number): number {
  for (let tries = 0; tries < 100; tries++) {
    const first = 20_000 + crypto.getRandomValues(new Uint16Array(1))[0]! % 12_000;
    try {
      for (let offset = 0; offset < count; offset++) {
        Deno.listen({ hostname: "127.0.0.1", port: first + offset }).close();
      }
      return first;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new Error(`There are no ${count} free ports in a row`);
}

async function environment({ bundles }: ServerOptions, state: string): Promise<Record<string, string>> {
  return {
    CAVRA_BUNDLE_SERVER: bundles,
    CAVRA_STATE: state,
    CAVRA_DECIDE_TOKEN_SHA256: await sha256(TOKENS.decide),
    CAVRA_OPERATE_TOKEN_SHA256: await sha256(TOKENS.operate),
  };
}

function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then((answer) => answer.body?.cancel().then(() => true) ?? true, () => false);
}

/** Writes what comes to a file, at once: `pipeTo` keeps small amounts back. */
async function keep(lines: ReadableStream<Uint8Array>, path: string): Promise<void> {
  await Deno.writeTextFile(path, "");
  for await (const chunk of lines) await Deno.writeFile(path, chunk, { append: true });
}

/** An OPA server with the configuration of the example; it is up, its bundle may still be on its way. */
export async function startOpa(options: ServerOptions): Promise<OpaServer> {
  const folder = await Deno.makeTempDir();
  const [port, health] = freePorts(2);
  const key = `${folder}/key.pub.pem`;
  await Deno.writeTextFile(key, options.publicPem);
  const config = decodeURIComponent(new URL("../../examples/opa-fleet/opa.yaml", import.meta.url).pathname);
  const polling = ["min", "max"].flatMap((end) => ["--set", `bundles.cavra.polling.${end}_delay_seconds=1`]);
  const closed = ["--authentication=token", "--authorization=basic"];
  const child = new Deno.Command(OPA, {
    args: [
      ...["run", "--server", "--skip-version-check", "--log-level=error", "--config-file", config, ...polling],
      "--optimize-store-for-read-speed",
      ...["--set-file", `keys.cavra.key=${key}`, ...(options.closed ?? true ? closed : [])],
      ...["--addr", `127.0.0.1:${port}`, "--diagnostic-addr", `127.0.0.1:${health}`],
    ],
    env: await environment(options, options.state ?? folder),
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const log = `${folder}/log`;
  const written = keep(child.stderr, log);
  const url = `http://127.0.0.1:${port}`;
  const server: OpaServer = {
    url,
    diagnostics: `http://127.0.0.1:${health}`,
    async status() {
      const answer = await fetch(`${url}/v1/status`, { headers: { authorization: `Bearer ${TOKENS.operate}` } });
      const { result } = await answer.json();
      return result?.bundles?.cavra ?? {};
    },
    async decisions() {
      const lines = (await Deno.readTextFile(log)).split("\n").filter((line) => line.includes('"Decision Log"'));
      return lines.map((line) => JSON.parse(line));
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await child.status;
      await written;
      await Deno.remove(folder, { recursive: true });
    },
  };
  try {
    await eventually(() => isUp(`http://127.0.0.1:${health}`), "the start of OPA");
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  return server;
}

/** Waits until a server runs a revision. */
export async function isActive(server: OpaServer, revision: string): Promise<void> {
  await eventually(async () => (await server.status()).active_revision === revision, `activation of ${revision}`);
}
