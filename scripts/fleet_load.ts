/**
 * Measures a running OPA server of the fleet: decisions a second and how long one takes, on one connection and on several.
 *
 * ```sh
 * deno run --allow-net --allow-read=fleet scripts/fleet_load.ts http://127.0.0.1:8181 fleet/decide.token
 * ```
 *
 * Bounded in count and time: each kind of action is asked for `--seconds` (default 3, at most 10) on 1 and on
 * `--connections` (default 4, at most 16), and no connection asks more than 50,000 times. An answer that is no decision, is
 * another one than the first of its kind, or takes longer than 10 seconds, ends the run: a fast wrong answer is no result.
 *
 * @module
 */
import type { Level } from "../lib/decide/types.ts";
import { answerFault, readAnswerText, typedAnswer } from "../lib/engines/check_answer.ts";
import { baseUrl } from "../lib/engines/opa_api.ts";
import { tokenOf } from "../lib/engines/opa_token.ts";
import { valueAt } from "../lib/text/members.ts";
import { HttpConnection, jsonRequest } from "./http_connection.ts";
import { type GivenOptions, runScript, wrongUsage } from "./run_script.ts";

/** What is asked: none of it is found by the first look at a list. */
const KINDS = {
  "read, no hit": { action_type: "read_file", target: "src/server/routes/index.ts" },
  "plain command": { action_type: "execute_command", target: "terraform plan -out=plan.bin" },
  "nested command": {
    action_type: "execute_command",
    target: 'sudo bash -c "cd infra && terraform plan -out=plan.bin && terraform apply plan.bin"',
  },
} as const;

/** Seconds before each measurement, for connections and caches. */
const WARM_UP = 0.5;
const MOST_REQUESTS = 50_000;
/** Milliseconds for a connection, and for each answer. */
const LIMIT = 10_000;

/** One kind and what was measured, times in milliseconds. */
interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly decision: string;
}

/** A question that is asked again and again. */
interface Question {
  readonly url: URL;
  readonly request: Uint8Array;
}

/** @throws {Error} when the answer is no decision */
async function ask(connection: HttpConnection, request: Uint8Array): Promise<Level> {
  const { status, text } = await connection.send(request);
  const read = readAnswerText(text);
  const decision = status === 200 && "value" in read ? valueAt(read.value, ["result"]) : undefined;
  const fault = decision === undefined ? undefined : answerFault({ decision });
  if (decision === undefined || fault !== undefined) {
    throw new Error(`The server answered ${status} without a decision${fault ? `: the answer ${fault}` : ""}`);
  }
  return typedAnswer({ decision }).decision.decision;
}

/** Times of all answers on one connection within some seconds, and the decision that they all hold. */
async function times(
  connection: HttpConnection,
  request: Uint8Array,
  seconds: number,
): Promise<{ taken: number[]; decision: string }> {
  const taken: number[] = [];
  const decision = await ask(connection, request);
  const end = performance.now() + seconds * 1_000;
  for (let now = performance.now(); now < end && taken.length < MOST_REQUESTS;) {
    const found = await ask(connection, request);
    if (found !== decision) throw new Error(`The server answered '${decision}', then '${found}'`);
    const after = performance.now();
    taken.push(after - now);
    now = after;
  }
  return { taken, decision };
}

async function measure({ url, request }: Question, count: number, seconds: number): Promise<Measured> {
  using stack = new DisposableStack();
  const connections: HttpConnection[] = [];
  for (let opened = 0; opened < count; opened++) connections.push(stack.use(await HttpConnection.open(url, LIMIT)));
  const onAll = (time: number) => Promise.all(connections.map((connection) => times(connection, request, time)));
  await onAll(WARM_UP);
  const start = performance.now();
  const results = await onAll(seconds);
  const elapsed = performance.now() - start;
  const taken = results.flatMap((one) => one.taken).sort((a, b) => a - b);
  const at = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))]!;
  const decision = [...new Set(results.map((one) => one.decision))].join("|");
  return { perSecond: taken.length / elapsed * 1_000, p50: at(0.5), p99: at(0.99), requests: taken.length, decision };
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => index === 0 ? cell.padEnd(14) : cell.padStart(12)).join("");
}

/** A number of an option; the script ends with a message when it is none from 1 to the most. */
function bounded(values: GivenOptions, name: string, most: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return wrongUsage(`'${values[name]}' is no value of '--${name}'`, `a whole number from 1 to ${most}`);
}

async function load(values: GivenOptions, [server, tokenFile]: readonly string[]): Promise<number> {
  if (!server || !tokenFile) return wrongUsage("Server or token file is missing", "fleet_load.ts URL TOKEN_FILE");
  const [seconds, several] = [bounded(values, "seconds", 10), bounded(values, "connections", 16)];
  const headers = { authorization: `Bearer ${tokenOf(await Deno.readTextFile(tokenFile), `'${tokenFile}'`)}` };
  const url = new URL(`${baseUrl(server)}/v1/data/cavra/policy/decision`);
  console.log(row(["kind", "connections", "per second", "p50 ms", "p99 ms", "requests", "decision"]));
  for (const count of new Set([1, several])) {
    for (const [kind, input] of Object.entries(KINDS)) {
      const found = await measure({ url, request: jsonRequest(url, headers, { input }) }, count, seconds);
      const numbers = [found.perSecond.toFixed(0), found.p50.toFixed(2), found.p99.toFixed(2), `${found.requests}`];
      console.log(row([kind, `${count}`, ...numbers, found.decision]));
    }
  }
  return 0;
}

if (import.meta.main) {
  const number = (fallback: string) => ({ type: "string", default: fallback }) as const;
  await runScript({ seconds: number("3"), connections: number("4") }, load, 2);
}
