/**
 * Asks a server for a decision and fails closed: whatever is not a clear answer is a block.
 *
 * ```sh
 * echo '{"action_type":"read_file","target":".env"}' |
 *   deno run --allow-net --allow-read=fleet examples/opa-fleet/client.ts http://127.0.0.1:8181 fleet/decide.token
 * ```
 */
const LEVELS = ["allow", "require_approval", "block"];

/** A decision; `failed` says why there was none. */
export interface Answer {
  readonly decision: string;
  readonly failed?: string;
}

/** No decision is longer, in bytes; an endless answer must not fill the memory. */
const LONGEST = 1_048_576;

async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > LONGEST) throw new Error(`The answer is longer than ${LONGEST} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function read(status: number, body: string): Answer {
  if (status !== 200) return { decision: "block", failed: `The server answered ${status}` };
  // Before its first bundle a server answers 200 without a result.
  const result = JSON.parse(body)?.result;
  if (LEVELS.includes(result?.decision)) return result;
  return { decision: "block", failed: "The answer has no known decision" };
}

/** One decision within a time limit in milliseconds. Never throws. */
export async function ask(server: string, token: string, input: unknown, limit = 2_000): Promise<Answer> {
  try {
    const response = await fetch(`${server}/v1/data/cavra/policy/decision`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ input }),
      redirect: "error",
      signal: AbortSignal.timeout(limit),
    });
    return read(response.status, await bodyOf(response));
  } catch (error) {
    return { decision: "block", failed: error instanceof Error ? error.message : String(error) };
  }
}

/** As {@link ask}, with the token of a file. Never throws. */
async function askWithTokenOf(file: string, server: string, input: unknown): Promise<Answer> {
  try {
    return await ask(server, (await Deno.readTextFile(file)).trim(), input);
  } catch (error) {
    return { decision: "block", failed: `The token file '${file}' cannot be read: ${error}` };
  }
}

if (import.meta.main) {
  const [server = "", tokenFile = ""] = Deno.args;
  const input = await new Response(Deno.stdin.readable).json().catch(() => null);
  const answer = await askWithTokenOf(tokenFile, server, input);
  console.log(JSON.stringify(answer));
  Deno.exit(answer.decision === "allow" ? 0 : 1);
}
