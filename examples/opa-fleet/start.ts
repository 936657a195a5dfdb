/**
 * Starts a complete local fleet: a bundle server and two OPA servers that poll it. Everything lies in one folder: keys,
 * tokens, the bundle (`www/cavra.tar.gz`), logs, and what the servers keep. Ends with Ctrl-C.
 *
 * ```sh
 * deno run --allow-all examples/opa-fleet/start.ts fleet
 * ```
 *
 * A second argument is the first of five ports, default 8181: two servers, their two health ports, the bundle server.
 * A third one is the policy pack, for a new folder: one that is there goes on with the pack that it serves.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

const USAGE = `Usage: start.ts [FOLDER] [FIRST_PORT] [POLICY_PACK]

  FOLDER       where everything lies (default: fleet)
  FIRST_PORT   first of five ports, 1 to 65531 (default: 8181)
  POLICY_PACK  pack of a new folder (default: cavra-ai-agent-baseline)`;

const BASELINE = "cavra-ai-agent-baseline";
const [folder = "fleet", firstPort = "8181", policyPack] = Deno.args;
const opa = Deno.env.get("OPA") || "opa";
const port = (offset: number) => Number(firstPort) + offset;
const bundleServer = `http://127.0.0.1:${port(4)}`;
const config = `${folder}/opa.yaml`;
const bundle = `${folder}/www/cavra.tar.gz`;

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
  // Also where this file was started by its URL.
  await Deno.writeTextFile(config, await (await fetch(new URL("opa.yaml", import.meta.url))).text());
  const [secret, open] = [`${folder}/cavra-key.pem`, `${folder}/cavra-key.pub.pem`];
  if (!await exists(secret)) await cavra("keygen", "--private-key", secret, "--public-key", open);
  const pack = ["--policy-pack", policyPack ?? BASELINE, "--serial", "1"];
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
    const bytes = await Deno.readFile(bundle).catch(() => undefined);
    if (bytes === undefined) return new Response("There is no bundle", { status: 404 });
    const etag = `"${new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex()}"`;
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
    return new Response(bytes, { headers: { etag, "content-type": "application/gzip" } });
  });
}

/** A running server; it writes its log itself, so that the log is whole whatever happens here. */
async function startServer(number: number, env: Record<string, string>): Promise<ChildProcess> {
  const state = `${folder}/state-${number}`;
  await Deno.mkdir(state, { recursive: true });
  const log = openSync(`${folder}/server-${number}.log`, "a");
  const args = [
    ...["run", "--server", "--config-file", config, "--set-file", `keys.cavra.key=${folder}/cavra-key.pub.pem`],
    ...["--addr", `127.0.0.1:${port(number - 1)}`, "--diagnostic-addr", `127.0.0.1:${port(number + 1)}`],
    ...["--authentication=token", "--authorization=basic", "--skip-version-check"],
    "--optimize-store-for-read-speed",
    // Decision logs are written at every level; one line for every request and answer would cost a tenth of the speed.
    "--log-level=error",
  ];
  // Memory for speed: the collector of garbage runs a fourth as often.
  const all = { GOGC: "400", ...Deno.env.toObject(), ...env, CAVRA_STATE: state };
  const server = spawn(opa, args, { env: all, stdio: ["ignore", "ignore", log] });
  closeSync(log);
  await new Promise((resolve, reject) => server.once("spawn", resolve).once("error", reject));
  return server;
}

/** Whether a process has ended. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Waits until a server has its bundle: at most half a minute. */
async function ready(number: number, server: ChildProcess): Promise<void> {
  const fault = `see ${folder}/server-${number}.log`;
  for (let tries = 0; tries < 150; tries++) {
    if (hasEnded(server)) throw new Error(`Server ${number} ended: ${fault}`);
    const health = await fetch(`http://127.0.0.1:${port(number + 1)}/health?bundles`).catch(() => undefined);
    await health?.body?.cancel();
    if (health?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Server ${number} has no bundle: ${fault}`);
}

/** The id of the pack in the bundle, which is not compressed: the revision in its manifest begins with it. */
async function servedPack(): Promise<string | undefined> {
  const text = new TextDecoder("latin1").decode(await Deno.readFile(bundle));
  return /"revision":"([^"\/]+)\//u.exec(text)?.[1];
}

/** What is wrong with the arguments: nothing is done with a folder that serves another pack than is asked for. */
async function argumentFault(): Promise<string | undefined> {
  if (Deno.args.length > 3 || Deno.args.some((one) => one === "" || one.startsWith("-"))) return USAGE;
  if (!/^[1-9][0-9]{0,4}$/u.test(firstPort) || Number(firstPort) > 65_531) {
    return `'${firstPort}' is no first port: expected a number from 1 to 65531, because five in a row are used`;
  }
  if (policyPack === undefined || !await exists(bundle)) return undefined;
  const served = await servedPack();
  if (served === policyPack) return undefined;
  return `The folder '${folder}' serves the pack '${served}': leave the pack out, name another folder, ` +
    `or write a bundle of '${policyPack}' to ${bundle}`;
}

/** Nothing is written before it is known that the servers can start. */
async function requireMeans(): Promise<void> {
  try {
    await new Deno.Command(opa, { args: ["version"], stdout: "null", stderr: "null" }).output();
  } catch {
    throw new Error(`Program '${opa}' cannot be run: install OPA, or set OPA to its path`);
  }
  for (const offset of [0, 1, 2, 3, 4]) {
    try {
      Deno.listen({ hostname: "127.0.0.1", port: port(offset) }).close();
    } catch {
      throw new Error(`Port ${port(offset)} is taken: name the first of five free ones as the second argument`);
    }
  }
}

const servers: ChildProcess[] = [];
let web: Deno.HttpServer | undefined;

/** Ends what was started, also when only a part of it was. */
async function stop(code: number): Promise<never> {
  const running = servers.filter((server) => !hasEnded(server));
  const ends = running.map((server) => new Promise((resolve) => server.once("exit", resolve)));
  for (const server of running) server.kill("SIGTERM");
  await Promise.all(ends);
  await web?.shutdown();
  Deno.exit(code);
}

if (Deno.args.some((one) => one === "--help" || one === "-h")) {
  console.log(USAGE);
  Deno.exit(0);
}
const fault = await argumentFault();
if (fault !== undefined) {
  console.error(fault);
  Deno.exit(2);
}
Deno.addSignalListener("SIGINT", () => stop(0));
if (Deno.build.os !== "windows") Deno.addSignalListener("SIGTERM", () => stop(0));
try {
  await requireMeans();
  const env = await prepare();
  web = serveBundle();
  for (const number of [1, 2]) servers.push(await startServer(number, env));
  await Promise.all(servers.map((server, index) => ready(index + 1, server)));
  console.log(`Ready: http://127.0.0.1:${port(0)} and http://127.0.0.1:${port(1)}, bundles from ${bundleServer}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
