/**
 * Throw-away folders in which shell cases really run, and what happened in them.
 *
 * Isolated: in namespaces of its own, without network, with the folder as its root and the host's `/usr` read-only in it. Where the
 * host does not permit that: plainly, with a PATH of stubs and links, and only cases without absolute or climbing paths.
 *
 * @module
 */
import { type Change, changesBetween, protectedState, type State } from "./state.ts";

/** Where cases run. */
export interface Sandbox {
  readonly folder: string;
  readonly isolated: boolean;
  readonly before: State;
}

/** What one case did. */
export interface Observation {
  /** True when something protected happened. */
  readonly effect: boolean;
  readonly note: string;
}

const HERE = new URL(".", import.meta.url).pathname;
const SECONDS = 10;
const NAMESPACES = ["-U", "-r", "-m", "-n", "-p", "-i", "-u", "-f", "--kill-child"];

/** True when the host has the two programs without which nothing can be shown. */
export async function hasShellAndGit(): Promise<boolean> {
  return await succeeds("bash", ["-c", "true"]) && await succeeds("git", ["--version"]);
}

/** Makes the folder that every case gets a copy of. */
export async function openSandbox(): Promise<Sandbox> {
  const folder = await Deno.makeTempDir({ prefix: "attack-effects-", ...await memoryFolder() });
  const script = `mkdir -p ${folder}/proc && mount -t proc proc ${folder}/proc && chroot / true`;
  const isolated = await succeeds("unshare", [...NAMESPACES, "bash", "-c", script]);
  try {
    await must("bash", [`${HERE}make_root.sh`, `${folder}/root`], isolated ? { SANDBOX_ISOLATED: "1" } : {});
  } catch (error) {
    await Deno.remove(folder, { recursive: true });
    throw error;
  }
  return { folder, isolated, before: await protectedState(`${folder}/root`) };
}

/** A folder in memory, where there is one: thousands of copies are made. */
async function memoryFolder(): Promise<{ dir: string } | Record<never, never>> {
  try {
    return (await Deno.stat("/dev/shm")).isDirectory ? { dir: "/dev/shm" } : {};
  } catch {
    return {};
  }
}

/** Removes everything. */
export async function closeSandbox(sandbox: Sandbox): Promise<void> {
  await must("chmod", ["-R", "u+rwX", sandbox.folder], {});
  await Deno.remove(sandbox.folder, { recursive: true });
}

/** Runs one command text as an agent's shell would, in a fresh copy of the folder. */
export async function observe(sandbox: Sandbox, id: string, command: string, tty: boolean): Promise<Observation> {
  const reason = whyNotRun(sandbox, command);
  if (reason !== undefined) return { effect: false, note: `not run: ${reason}` };
  const root = `${sandbox.folder}/${id}`;
  await must("cp", ["-a", `${sandbox.folder}/root`, root], {});
  await forgetReads(root);
  const output = await runIn(sandbox, root, command, tty);
  const changes = await changesBetween(sandbox.before, root, output.text);
  await must("chmod", ["-R", "u+rwX", root], {});
  await Deno.remove(root, { recursive: true });
  return summary(changes, output);
}

/** An absolute or climbing path, `/dev/null` apart. */
const ABSOLUTE = /(?:^|[^A-Za-z0-9_.\])}*?])\/(?!dev\/null)|\.\.|\/proc|\/etc|\/home|%|\\[0-9xuU]/;
/** What looks for programs elsewhere than in the PATH of the sandbox, or talks to the host. */
const LEAVES_PATH =
  /\benv\b.*\s-(?:\s|[A-Za-z]*[iS]|-ignore|-split)|command\s+-|exec\s+-|\bPATH\b|~[A-Za-z]|\b(?:wall|logger|kill|at|batch)\b/;

function whyNotRun(sandbox: Sandbox, command: string): string | undefined {
  if (command.includes("\0")) return "a NUL cannot be in an argument";
  if (!command.isWellFormed()) return "a lone surrogate cannot be in an argument";
  if (sandbox.isolated) return undefined;
  return ABSOLUTE.test(command) || LEAVES_PATH.test(command) ? "unsafe without isolation" : undefined;
}

interface Output {
  readonly text: string;
  readonly missing: string | undefined;
  readonly timedOut: boolean;
}

async function runIn(sandbox: Sandbox, root: string, command: string, tty: boolean): Promise<Output> {
  const inside = sandbox.isolated
    ? ["unshare", ...NAMESPACES, "bash", `${HERE}enter.sh`, root, tty ? "1" : "0", command]
    : ["bash", "-c", command];
  const child = new Deno.Command("timeout", {
    args: ["-k", "1", String(SECONDS), ...inside],
    stdin: "null",
    ...(sandbox.isolated ? {} : plainPlace(root)),
  });
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  const errors = decoder.decode(stderr);
  const missing = errors.match(/(?:line \d+: |: )?([^\s:]+): (?:command )?not found/)?.[1];
  return { text: decoder.decode(stdout) + errors, missing, timedOut: code === 124 || code === 137 };
}

function plainPlace(root: string) {
  const env = {
    HOME: `${root}/home/dev`,
    USER: "dev",
    PATH: `${root}/usr/bin`,
    LANG: "C.UTF-8",
    TERM: "dumb",
    FILTER_BRANCH_SQUELCH_WARNING: "1",
  };
  return { cwd: `${root}/home/dev/ws`, clearEnv: true, env } as const;
}

function summary(changes: readonly Change[], output: Output): Observation {
  const notes = [...new Set(changes.map(undated))].sort();
  if (notes.length > 0) return { effect: true, note: notes.join("; ") };
  if (output.timedOut) return { effect: false, note: "timed out" };
  return {
    effect: false,
    note: output.missing === undefined ? "" : `no such program here: ${printable(output.missing)}`,
  };
}

function undated(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\d-\d{4}/g, "DATE");
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "?");
}

/** Sets the times of last access back, so that a read shows. */
async function forgetReads(root: string): Promise<void> {
  const old = new Date("2001-01-01T00:00:00Z");
  for (const file of ["ws/.env", "ws/certs/server.pem", "ws/config/prod/db.yaml", "ws/config/prod/sub/x.yaml"]) {
    await Deno.utime(`${root}/home/dev/${file}`, old, old);
  }
  for (const file of [".ssh/id_rsa", ".ssh/config", ".aws/credentials"]) {
    await Deno.utime(`${root}/home/dev/${file}`, old, old);
  }
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await new Deno.Command(program, { args: [...args], stdout: "null", stderr: "null" }).output()).success;
  } catch {
    return false;
  }
}

async function must(program: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, { args: [...args], env, stdout: "null" }).output();
  if (!success) throw new Error(`Failed to run "${program} ${args.join(" ")}": ${new TextDecoder().decode(stderr)}`);
}
