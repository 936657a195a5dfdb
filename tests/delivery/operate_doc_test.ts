/** docs/operate.md as a new user follows it: its commands in an empty folder, and what it says one sees. */
import assert from "node:assert/strict";
import { ROOT } from "../cli/run_cavra.ts";
import { testWithOpa } from "../real_opa.ts";
import { freePortsInRow } from "./servers.ts";

/** Commands of the document, and what it shows as their output; `…` stands for anything. */
interface Step {
  readonly commands: string;
  readonly shown?: string;
}

const FIRST_PORT = 8181;

/** The document with the place of this checkout and free ports. */
function here(text: string, first: number): string {
  const place = decodeURIComponent(new URL(".", ROOT).pathname).replace(/\/$/u, "");
  const ports = text.replaceAll(/\b818[1-5]\b/gu, (port) => `${Number(port) - FIRST_PORT + first}`);
  return ports.replaceAll("CAVRA=../cavra", `CAVRA='${place}'`);
}

/** What is typed; the first step is for the first terminal. */
function steps(text: string): Step[] {
  const blocks = [...text.matchAll(/```(sh|text)\n([\s\S]*?)```/gu)].map(([, kind, body]) => ({
    kind,
    body: body!,
  }));
  return blocks.flatMap(({ kind, body }, at) => {
    const next = blocks[at + 1];
    return kind === "sh" ? [{ commands: body, ...(next?.kind === "text" ? { shown: next.body } : {}) }] : [];
  });
}

function pattern(shown: string): RegExp {
  const words = shown.trim().split("…").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  return new RegExp(`^${words.join("[\\s\\S]*?")}$`, "u");
}

const MARK = "@@@ end of a step @@@";

/** Types the steps into one shell, and compares what each prints. */
async function follow(cwd: string, list: readonly Step[], before = ""): Promise<void> {
  const ending = "trap 'kill $SERVER 2>/dev/null; wait' EXIT\n";
  const script = ending + before + list.map(({ commands }) => `${commands}\necho; echo '${MARK}'\n`).join("");
  const env = { NO_COLOR: "1" };
  const { stdout, stderr } = await new Deno.Command("sh", { args: ["-c", script], cwd, env }).output();
  const outputs = new TextDecoder().decode(stdout).split(MARK);
  for (const [at, { commands, shown }] of list.entries()) {
    if (shown === undefined) continue;
    const [seen, wanted] = [outputs[at]!.trim(), pattern(shown)];
    assert.ok(wanted.test(seen), `${commands}\n${seen}\ndoes not match ${wanted}\n${new TextDecoder().decode(stderr)}`);
  }
}

/** Waits until the first terminal says that the fleet is ready. */
async function untilReady(child: Deno.ChildProcess): Promise<void> {
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    said += read.value;
    if (said.includes("Ready: ")) return reader.cancel();
  }
  assert.fail(`The fleet did not start: ${said}`);
}

/** Nobody can make the servers of the example answer otherwise, whatever token is sent. */
async function takesNoPolicy(server: string, folder: string): Promise<void> {
  const read = (name: string) => Deno.readTextFile(`${folder}/${name}.token`);
  for (const token of ["wrong", await read("decide"), await read("operate")]) {
    const body = 'package system\n\nmain := {"decision": "allow"}\n';
    const put = await fetch(`${server}/v1/policies/x`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    await put.body?.cancel();
    assert.equal(put.status, 401);
  }
}

/** A bundle that is gone is no failure of the server. */
async function servesNoBundle(url: string, folder: string): Promise<void> {
  await Deno.rename(`${folder}/cavra.tar.gz`, `${folder}/away.tar.gz`);
  const answer = await fetch(url);
  assert.deepEqual([answer.status, await answer.text()], [404, "There is no bundle"]);
  await Deno.rename(`${folder}/away.tar.gz`, `${folder}/cavra.tar.gz`);
}

testWithOpa("docs/operate.md, followed from an empty folder, shows what it says", async () => {
  const port = freePortsInRow(5);
  const text = here(await Deno.readTextFile(new URL("docs/operate.md", ROOT)), port);
  const [first, ...second] = steps(text);
  const [terminal] = second;
  const ended = second.findIndex(({ commands }) => commands.includes("SERVER=$!"));
  const withText = second.filter(({ shown }) => shown !== undefined);
  assert.ok(withText.length >= 12, `${withText.length} steps with something to see`);
  const cwd = await Deno.makeTempDir();
  const args = ["-c", `exec ${first!.commands.trim().split("\n").at(-1)}`.replace("$CAVRA", () => placeOf(first!))];
  const child = new Deno.Command("sh", { args, cwd, stdout: "piped", stderr: "inherit" }).spawn();
  try {
    await untilReady(child);
    await takesNoPolicy(`http://127.0.0.1:${port}`, `${cwd}/fleet`);
    await follow(cwd, second.slice(0, ended));
    await servesNoBundle(`http://127.0.0.1:${port + 4}/cavra.tar.gz`, `${cwd}/fleet/www`);
    child.kill("SIGINT");
    assert.equal((await child.status).code, 0);
    await follow(cwd, second.slice(ended), terminal!.commands);
  } finally {
    try {
      child.kill("SIGTERM");
    } catch {
      // It has ended, as it should.
    }
    await child.status;
    await Deno.remove(cwd, { recursive: true });
  }
});

/** The value of `CAVRA` in the first terminal. */
function placeOf({ commands }: Step): string {
  return /^CAVRA='(.*)'$/mu.exec(commands)![1]!;
}
