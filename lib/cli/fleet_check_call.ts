/**
 * `cavra policy fleet-check`: what every server of a fleet runs, and how it decides.
 *
 * @module
 */
import { judge } from "../decide/judge.ts";
import { allGood, type Check, check } from "../delivery/check.ts";
import { checkServer, type FleetWanted, newestRevision, revisionFault, type ServerView } from "../delivery/fleet.ts";
import { randomCases } from "../delivery/random_cases.ts";
import { parseSerial, revisionText, SERIAL_RANGE } from "../delivery/revision.ts";
import { isEngineError, isForbidden, messageWithHint } from "../engines/engine.ts";
import type { OpaServerOptions } from "../engines/opa_api.ts";
import { opaServerEngine } from "../engines/opa_server.ts";
import { tokenFromEnvironment, tokenOf } from "../engines/opa_token.ts";
import { policyFiles } from "../engines/policy_files.ts";
import { generateFixtures } from "../export/fixtures.ts";
import { runParity } from "../parity/run.ts";
import type { ParityCase } from "../parity/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import type { Call } from "./command.ts";
import { serverUrl } from "./engines.ts";
import { usage } from "./failure.ts";
import { serverView } from "./fleet_view.ts";
import { checksText } from "./formats/checks.ts";
import { json } from "./formats/json.ts";
import { loadForCall } from "./load.ts";
import { refuseTogether } from "./option_pairs.ts";
import { secretText } from "./key_files.ts";
import { textStyle } from "./notes.ts";

/** Milliseconds between two looks at the servers, with `--wait`. */
const PAUSE = 500;

/** A server and what was found. */
interface ServerVerdict {
  readonly url: string;
  readonly verified: boolean;
  readonly revision?: string;
  /** Ids of its policies, sorted; absent when it did not list them. */
  readonly policies?: readonly string[];
  readonly checks: readonly Check[];
}

/** A server and what it said; `fault` when it said nothing that can be used. */
interface Seen {
  readonly server: OpaServerOptions;
  readonly view?: ServerView;
  readonly fault?: string;
}

async function look(server: OpaServerOptions): Promise<Seen> {
  try {
    return { server, view: await serverView(server) };
  } catch (error) {
    // What this process may not do says nothing about the server.
    if (isForbidden(error) || !isEngineError(error)) throw error;
    return { server, fault: messageWithHint(error) };
  }
}

/** Looks until every server has the revision, at most for some seconds. */
async function lookUntil(servers: readonly OpaServerOptions[], wanted: FleetWanted, seconds: number): Promise<Seen[]> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const seen = await Promise.all(servers.map(look));
    const done = seen.every(({ view }) => view && revisionFault(view.revision, wanted) === undefined);
    if (done || performance.now() >= end) return seen;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function parity(server: OpaServerOptions, policy: CompiledPolicy, cases: readonly ParityCase[]): Promise<Check> {
  const exported = await policyFiles(policy);
  const report = await runParity({ exported, cases, engines: [opaServerEngine(server)] });
  const [first] = report.disagreements;
  const fault = first ? `'${first.case_id}': ${first.reason}` : report.engines[0]?.reason ?? "No case ran";
  return check("parity", report.passed ? undefined : fault, `${report.counts.cases} cases decided alike`);
}

/** @param cases what is asked; undefined: nothing, and there is no check for it in the verdict */
async function verdict(seen: Seen, wanted: FleetWanted, cases?: readonly ParityCase[]): Promise<ServerVerdict> {
  const { server, view, fault } = seen;
  if (!view) return { url: server.url, verified: false, checks: [check("answers", fault, "")] };
  const checks = await checkServer(view, wanted);
  // A server that runs something else is not asked thousands of questions.
  const runsIt = allGood(checks.filter(({ name }) => name !== "bundle"));
  if (runsIt && cases) checks.push(await parity(server, wanted.policy, cases));
  const { revision } = view;
  return {
    url: server.url,
    verified: allGood(checks),
    ...(revision === undefined ? {} : { revision }),
    policies: view.policies.map(({ id }) => id).sort(),
    checks,
  };
}

function whole(call: Call, name: string): number {
  const text = call.needed(name);
  if (/^[0-9]{1,6}$/u.test(text)) return Number(text);
  throw usage("cli.invalid_value", `'${text}' is no value of '--${name}'`, { expected: "a whole number to 999999" });
}

/** The revision that was asked for, by itself or by its serial. */
function expected(call: Call, { id, version, digest }: CompiledPolicy): string | undefined {
  const [revision, text] = [call.text("expect-revision"), call.text("expect-serial")];
  if (text === undefined) return revision;
  refuseTogether(call, "expect-revision", "expect-serial");
  const serial = parseSerial(text);
  if (serial !== undefined) return revisionText({ id, version, digest, serial });
  throw usage("cli.invalid_value", `'${text}' is no serial number`, { expected: SERIAL_RANGE });
}

async function token(path: string | undefined): Promise<{ token?: string; tokenFrom?: string }> {
  if (path !== undefined) {
    return {
      token: tokenOf(await secretText(path, "token-file"), `'${path}'`),
      tokenFrom: `the file of --token-file, '${path}'`,
    };
  }
  const found = await tokenFromEnvironment();
  return found === undefined ? {} : { token: found };
}

function urls(call: Call): readonly string[] {
  const given = call.list("url");
  if (given.length === 0) throw usage("cli.missing_option", "Option '--url' is missing", { expected: "--url <url>" });
  return [...new Set(given.map(serverUrl))];
}

/** The servers with what they said, and what they should run. */
async function fleet(call: Call, policy: CompiledPolicy): Promise<{ seen: Seen[]; wanted: FleetWanted }> {
  const secret = await token(call.text("token-file"));
  const servers = urls(call).map((url) => ({ url, ...secret }));
  const asked = expected(call, policy);
  const goal = { policy, ...(asked === undefined ? {} : { revision: asked }) };
  const seen = await lookUntil(servers, goal, whole(call, "wait"));
  const revision = asked ?? newestRevision(policy, seen.flatMap(({ view }) => view?.revision ?? []));
  return { seen, wanted: { policy, ...(revision === undefined ? {} : { revision }) } };
}

function casesOf(policy: CompiledPolicy, count: number, seed: number): readonly ParityCase[] {
  const fixtures = generateFixtures(policy, judge);
  return [...fixtures, ...randomCases(fixtures, count, seed)];
}

/** @returns whether every server runs what it should */
export async function fleetCheckCall(call: Call): Promise<boolean> {
  const [count, seed] = [whole(call, "random"), whole(call, "seed")];
  const { policy } = await loadForCall(call, call.needed("policy-pack"));
  const { seen, wanted } = await fleet(call, policy);
  const skipped = call.flag("skip-parity");
  if (skipped) call.host.err("note: parity was not run, as '--skip-parity' says\n");
  const cases = skipped ? undefined : casesOf(policy, count, seed);
  const servers = await Promise.all(seen.map((one) => verdict(one, wanted, cases)));
  const verified = servers.every((server) => server.verified);
  const text = () => servers.map((server) => checksText(server.url, server, textStyle(call.host))).join("");
  call.host.out(call.text("format") === "json" ? json({ verified, servers }) : text());
  return verified;
}
