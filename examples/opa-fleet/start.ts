/**
 * Starts a complete local fleet: a bundle server and two OPA servers that poll it. Everything lies in one folder: keys,
 * tokens, the bundle (`www/cavra.tar.gz`), logs, and what the servers keep. Ends with Ctrl-C.
 *
 * ```sh
 * deno run --allow-all examples/opa-fleet/start.ts fleet
 * ```
 *
 * A second argument is the first of five ports, default 8181: two servers, their two health ports, the bundle server.
 * A third one is the policy pack.
 */
const [folder = "fleet", firstPort = "8181", policyPack = "cavra-ai-agent-baseline"] = Deno.args;
const opa = Deno.env.get("OPA") || "opa";
const port = (offset: number) => Number(firstPort) + offset;
const bundleServer = `http://127.0.0.1:${port(4)}`;

async function cavra(...args: string[]): Promise<void> {
  const cli = new URL("../../cli.ts", import.meta.url).href;
  const allow = ["--quiet", "--no-prompt", "--allow-read", "--allow-write"];
  const { success } = await new Deno.Command(Deno.execPath(), { args: ["run", ...allow, cli, "policy", ...args] }).spawn().status;
  if (!success) throw new Error(`'cavra policy ${args[0]}' failed`);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

/** The SHA-256 of a token that is made on first use; the servers get nothing else of it. */
async function tokenDigest(name: string): Promise<string> {
  const path = `${folder}/${name}.token`;
  const fresh = crypto.getRandomValues(new Uint8Array(32)).toHex();
  if (!await exists(path)) await Deno.writeTextFile(path, fresh, { mode: 0o600, createNew: true });
  const digest = await crypto.subtle.digest("SHA-256", await Deno.readFile(path));
  return new Uint8Array(digest).toHex();
}

async function prepare(): Promise<Record<string, string>> {
  await Deno.mkdir(`${folder}/www`, { recursive: true });
  const [secret, open] = [`${folder}/cavra-key.pem`, `${folder}/cavra-key.pub.pem`];
  if (!await exists(secret)) await cavra("keygen", "--private-key", secret, "--public-key", open);
  const bundle = `${folder}/www/cavra.tar.gz`;
  const pack = ["--policy-pack", policyPack, "--serial", "1"];
  if (!await exists(bundle)) await cavra("bundle", ...pack, "--output", bundle, "--signing-key", secret);
  return {
    CAVRA_BUNDLE_SERVER: bundleServer,
    CAVRA_DECIDE_TOKEN_SHA256: await tokenDigest("decide"),
    CAVRA_OPERATE_TOKEN_SHA256: await tokenDigest("operate"),
  };
}

/** Serves the one file of `www`; any static web server does. */
function serveBundle(): Deno.HttpServer {
  return Deno.serve({ hostname: "127.0.0.1", port: port(4), onListen: () => {} }, async (request) => {
    if (new URL(request.url).pathname !== "/cavra.tar.gz") return new Response("Not found", { status: 404 });
    const bytes = await Deno.readFile(`${folder}/www/cavra.tar.gz`);
    const etag = `"${new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex()}"`;
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
    return new Response(bytes, { headers: { etag, "content-type": "application/gzip" } });
  });
}

async function startServer(number: number, env: Record<string, string>): Promise<Deno.ChildProcess> {
  const state = `${folder}/state-${number}`;
  await Deno.mkdir(state, { recursive: true });
  const config = decodeURIComponent(new URL("opa.yaml", import.meta.url).pathname);
  const child = new Deno.Command(opa, {
    args: [
      ...["run", "--server", "--config-file", config, "--set-file", `keys.cavra.key=${folder}/cavra-key.pub.pem`],
      ...["--addr", `127.0.0.1:${port(number - 1)}`, "--diagnostic-addr", `127.0.0.1:${port(number + 1)}`],
      ...["--authentication=token", "--authorization=basic", "--skip-version-check"],
    ],
    env: { ...env, CAVRA_STATE: state },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const log = await Deno.open(`${folder}/server-${number}.log`, { create: true, append: true });
  child.stderr.pipeTo(log.writable).catch(() => {});
  return child;
}

/** Waits until a server has its bundle: at most half a minute. */
async function ready(number: number): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const health = await fetch(`http://127.0.0.1:${port(number + 1)}/health?bundles`).catch(() => undefined);
    await health?.body?.cancel();
    if (health?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Server ${number} has no bundle: see ${folder}/server-${number}.log`);
}

const env = await prepare();
const web = serveBundle();
const servers = [await startServer(1, env), await startServer(2, env)];
const stop = async () => {
  for (const server of servers) server.kill("SIGTERM");
  await Promise.all(servers.map(({ status }) => status));
  await web.shutdown();
  Deno.exit(0);
};
Deno.addSignalListener("SIGINT", stop);
Deno.addSignalListener("SIGTERM", stop);
try {
  await Promise.all([ready(1), ready(2)]);
  console.log(`Ready: http://127.0.0.1:${port(0)} and http://127.0.0.1:${port(1)}, bundles from ${bundleServer}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop();
}
