/**
 * Runs programs without network, home, cache and PATH: in a network namespace of their own where that is permitted, else
 * with every proxy set to a dead port, which is said loudly.
 *
 * @module
 */

/** How a run ended. */
export interface IsolatedRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where and with what to run. */
export interface Isolation {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: Record<string, string>;
}

/** Port 9, discard: nobody listens. */
const DEAD = "http://127.0.0.1:9";
const PROXIES = Object.fromEntries(["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"].map((n) => [n, DEAD]));

async function succeeds(command: string, args: string[]): Promise<boolean> {
  try {
    return (await new Deno.Command(command, { args }).output()).success;
  } catch {
    return false;
  }
}

async function namespaceCommand(): Promise<readonly string[]> {
  for (const flags of [["-n"], ["-r", "-n"]]) {
    if (await succeeds("unshare", [...flags, "true"])) return ["unshare", ...flags];
  }
  console.error("NOT RUN in a namespace without network, 'unshare -n' is not permitted: proxies lead to a dead port");
  return [];
}

const prefix = await namespaceCommand();

/** Whether the isolation is one of the kernel. */
export const hasNamespace = prefix.length > 0;

/** Runs a program, given by its path; the folder `void` of the working folder, which is empty, is home and cache. */
export async function isolated(
  program: string,
  args: readonly string[],
  { cwd, stdin = "", env }: Isolation,
): Promise<IsolatedRun> {
  const nothing = `${cwd}/void`;
  await Deno.mkdir(nothing, { recursive: true });
  // `unshare` is found on our PATH, then `env` empties it for the program.
  const inner = Object.entries({
    ...PROXIES,
    HOME: nothing,
    DENO_DIR: `${nothing}/deno`,
    PATH: nothing,
    NO_COLOR: "1",
    ...env,
  });
  const words = [...prefix, "env", "-i", ...inner.map(([name, value]) => `${name}=${value}`), program, ...args];
  const options = { args: words.slice(1), cwd, stdin: "piped", stdout: "piped", stderr: "piped" } as const;
  const child = new Deno.Command(words[0]!, options).spawn();
  const writer = child.stdin.getWriter();
  const fed = writer.write(new TextEncoder().encode(stdin)).then(() => writer.close()).catch(() => {});
  const { code, stdout, stderr } = await child.output();
  await fed;
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

/** Gives a new folder and removes it with all that is in it. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  // Names that shells and URLs read otherwise.
  const folder = await Deno.makeTempDir({ prefix: "air gap #%20 " });
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Runs a script of this checkout with all permissions. */
export async function runScript(
  name: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; root?: URL } = {},
) {
  const { root = new URL("../../", import.meta.url), ...rest } = options;
  const script = new URL(`scripts/${name}`, root).href;
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "-A", script, ...args],
    ...rest,
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}
