/**
 * Measures a running OPA server of the fleet: decisions a second and how long one takes, on one connection.
 *
 * ```sh
 * deno run --allow-net --allow-read=fleet scripts/fleet_load.ts http://127.0.0.1:8181 fleet/decide.token
 * ```
 *
 * A third argument is the number of seconds for each kind of action: default 3, at most 10. An answer that is no decision,
 * or another one than the first of its kind, ends the run: a fast wrong answer is no result.
 *
 * @module
 */
import { baseUrl } from "../lib/engines/opa_server.ts";
import { tokenOf } from "../lib/engines/opa_token.ts";

/** What is asked: none of it is found by the first look at a list. */
const KINDS = {
  "read, no hit": { action_type: "read_file", target: "src/server/routes/index.ts" },
  "plain command": { action_type: "execute_command", target: "terraform plan -out=plan.bin" },
  "nested command": {
    action_type: "execute_command",
    target: 'sudo bash -c "cd infra && terraform plan -out=plan.bin && terraform apply plan.bin"',
  },
} as const;

/** Seconds before the measurement, for connection and caches. */
const WARM_UP = 0.5;
const LONGEST = 10;

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
  readonly url: string;
  readonly init: RequestInit & { readonly client: Deno.HttpClient };
}

/** @throws {Error} when the answer is no decision */
async function ask({ url, init }: Question): Promise<string> {
  const response = await fetch(url, init);
  const text = await response.text();
  const decision = response.status === 200 ? JSON.parse(text).result?.decision : undefined;
  if (typeof decision !== "string") throw new Error(`The server answered ${response.status} without a decision`);
  return decision;
}

/** Times of all answers within some seconds, and the decision that they all hold. */
async function times(question: Question, seconds: number): Promise<{ times: number[]; decision: string }> {
  const taken: number[] = [];
  const decision = await ask(question);
  const end = performance.now() + seconds * 1_000;
  for (let now = performance.now(); now < end;) {
    const found = await ask(question);
    if (found !== decision) throw new Error(`The server answered '${decision}', then '${found}'`);
    const after = performance.now();
    taken.push(after - now);
    now = after;
  }
  return { times: taken, decision };
}

async function measure(question: Question, seconds: number): Promise<Measured> {
  await times(question, WARM_UP);
  const start = performance.now();
  const { times: taken, decision } = await times(question, seconds);
  const elapsed = performance.now() - start;
  taken.sort((a, b) => a - b);
  const at = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))]!;
  return { perSecond: taken.length / elapsed * 1_000, p50: at(0.5), p99: at(0.99), requests: taken.length, decision };
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => index === 0 ? cell.padEnd(16) : cell.padStart(12)).join("");
}

async function load(server: string, tokenFile: string, seconds: number): Promise<void> {
  const token = tokenOf(await Deno.readTextFile(tokenFile), `'${tokenFile}'`);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  // One connection that stays open: requests go one after the other.
  using client = Deno.createHttpClient({ poolMaxIdlePerHost: 1, http2: false });
  console.log(row(["kind", "per second", "p50 ms", "p99 ms", "requests", "decision"]));
  for (const [kind, input] of Object.entries(KINDS)) {
    const init = { method: "POST", headers, body: JSON.stringify({ input }), client } as const;
    const found = await measure({ url: `${baseUrl(server)}/v1/data/cavra/policy/decision`, init }, seconds);
    const numbers = [found.perSecond.toFixed(0), found.p50.toFixed(2), found.p99.toFixed(2), `${found.requests}`];
    console.log(row([kind, ...numbers, found.decision]));
  }
}

if (import.meta.main) {
  const [server, tokenFile, seconds = "3"] = Deno.args;
  if (!server || !tokenFile || !(Number(seconds) > 0 && Number(seconds) <= LONGEST)) {
    console.error(`Usage: fleet_load.ts URL TOKEN_FILE [SECONDS], at most ${LONGEST} seconds for each kind`);
    Deno.exit(2);
  }
  try {
    await load(server, tokenFile, Number(seconds));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exit(3);
  }
}
