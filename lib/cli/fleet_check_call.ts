/**
 * `cavra policy fleet-check`: what every server of a fleet runs, and how it decides.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import { allGood, type Check, check } from "../delivery/check.ts";
import { checkServer, type ServerPolicy, type ServerView } from "../delivery/fleet.ts";
import { randomCases } from "../delivery/random_cases.ts";
import { EngineAbsent, EngineFailed, messageOf } from "../engines/engine.ts";
import { opaServerEngine } from "../engines/opa_server.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { runParity } from "../parity/run.ts";
import type { ParityCase } from "../parity/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Call } from "./command.ts";
import { usage } from "./failure.ts";
import { missingFile } from "./files.ts";
import { checksText } from "./formats/checks.ts";
import { json } from "./formats/json.ts";
import { loadForCall } from "./load.ts";
import { textStyle } from "./notes.ts";
import { policyFiles } from "./policy_files.ts";

/** Milliseconds for one question. */
const TIMEOUT = 10_000;

/** One server and how it is asked. */
interface Server {
  readonly url: string;
  readonly token?: string;
}

/** A server and what was found. */
interface ServerVerdict {
  readonly url: string;
  readonly verified: boolean;
  readonly revision?: string;
  readonly checks: readonly Check[];
}

async function get({ url, token }: Server, path: string): Promise<unknown> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const address = `${url.replace(/\/+$/u, "")}${path}`;
  let response: Response;
  try {
    response = await fetch(address, { headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
  } catch (error) {
    // A missing permission is said with the flag to add.
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new EngineAbsent(`The server at '${url}' cannot be reached: ${messageOf(error)}`);
  }
  const body = await response.text();
  if (response.status !== 200) throw new EngineFailed(`'${address}' answered ${response.status}`);
  return JSON.parse(body).result;
}

async function view(server: Server): Promise<ServerView> {
  const status = await get(server, "/v1/status") as
    | { bundles?: Record<string, { active_revision?: string }> }
    | undefined;
  const revisions = Object.values(status?.bundles ?? {}).flatMap(({ active_revision }) => active_revision || []);
  const policies = await get(server, "/v1/policies") as readonly ServerPolicy[] | undefined;
  const pack = await get(server, "/v1/data/cavra/pack");
  const [revision] = revisions;
  return { ...(revision === undefined ? {} : { revision }), policies: policies ?? [], pack };
}

async function parity(server: Server, policy: CompiledPolicy, cases: readonly ParityCase[]): Promise<Check> {
  const exported = await policyFiles(policy);
  const report = await runParity({ exported, cases, engines: [opaServerEngine(server)] });
  const [first] = report.disagreements;
  const fault = first ? `'${first.case_id}': ${first.reason}` : report.engines[0]?.reason ?? "No case ran";
  return check("parity", report.passed ? undefined : fault, `${report.counts.cases} cases decided alike`);
}

async function verdict(
  server: Server,
  policy: CompiledPolicy,
  cases: readonly ParityCase[],
  revision: string | undefined,
): Promise<ServerVerdict> {
  const { url } = server;
  try {
    const seen = await view(server);
    const checks = await checkServer(seen, { policy, ...(revision === undefined ? {} : { revision }) });
    // A server that runs something else is not asked thousands of questions.
    if (allGood(checks)) checks.push(await parity(server, policy, cases));
    const verified = allGood(checks);
    return { url, verified, ...(seen.revision === undefined ? {} : { revision: seen.revision }), checks };
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return { url, verified: false, checks: [check("answers", messageOf(error), "")] };
  }
}

function whole(call: Call, name: string): number {
  const text = call.needed(name);
  if (/^[0-9]{1,6}$/u.test(text)) return Number(text);
  throw usage("cli.invalid_value", `'${text}' is no value of '--${name}'`, { expected: "a whole number to 999999" });
}

async function tokenOf(path: string | undefined): Promise<{ token?: string }> {
  if (path === undefined) return {};
  try {
    return { token: (await Deno.readTextFile(path)).trim() };
  } catch (error) {
    throw missingFile(error, path);
  }
}

/** @returns whether every server runs what it should */
export async function fleetCheckCall(call: Call): Promise<boolean> {
  const urls = call.list("url");
  if (urls.length === 0) throw usage("cli.missing_option", "Option '--url' is missing", { expected: "--url <url>" });
  const [count, seed] = [whole(call, "random"), whole(call, "seed")];
  const token = await tokenOf(call.text("token-file"));
  const { policy } = await loadForCall(call, call.needed("policy-pack"));
  const fixtures = generateFixtures(policy, judge);
  const cases = [...fixtures, ...randomCases(fixtures, count, seed)];
  const servers: ServerVerdict[] = [];
  for (const url of urls) {
    servers.push(await verdict({ url, ...token }, policy, cases, call.text("expect-revision")));
  }
  const verified = servers.every((server) => server.verified);
  const text = () => servers.map((server) => checksText(server.url, server, textStyle(call.host))).join("");
  call.host.out(call.text("format") === "json" ? json({ verified, servers }) : text());
  return verified;
}
