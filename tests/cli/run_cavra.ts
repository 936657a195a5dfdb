/**
 * Runs the real `cli.ts` in a process of its own, and `main` with a stand-in for the machine.
 *
 * @module
 */
import type { Host } from "../../lib/cli/host.ts";
import { main } from "../../lib/cli/main.ts";

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How to run. */
export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  /** Permission flags; none by default. */
  readonly allow?: readonly string[];
  readonly cwd?: string;
  /** More environment; `NO_COLOR`, `CLICOLOR_FORCE` and the like are never passed on. */
  readonly env?: Record<string, string>;
  /** Instead of this checkout's `cli.ts`. */
  readonly entry?: string;
}

/** This checkout. */
export const ROOT = new URL("../../", import.meta.url);

const COLOUR = ["NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "DENO_JOBS"];

function environment(more: Record<string, string>): Record<string, string> {
  const own = Object.entries(Deno.env.toObject()).filter(([name]) => !COLOUR.includes(name));
  return { ...Object.fromEntries(own), ...more };
}

/** Arguments of `deno` that start the command line. */
export function denoArgs(args: readonly string[], { allow = [], entry }: RunOptions = {}): string[] {
  return ["run", "--quiet", "--no-prompt", "--no-check", ...allow, entry ?? new URL("cli.ts", ROOT).href, ...args];
}

/** Runs `cavra` with the arguments and waits for its end. */
export async function cavra(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = new Deno.Command(Deno.execPath(), {
    args: denoArgs(args, options),
    cwd: options.cwd ?? ROOT,
    clearEnv: true,
    env: environment(options.env ?? {}),
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  const { stdin = "" } = options;
  const fed = writer.write(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin)
    .then(() => writer.close()).catch(() => {});
  const { code, stdout, stderr } = await child.output();
  await fed;
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

/** Runs `main` in this process, as at a terminal of some width. */
export async function atTerminal(args: readonly string[], columns: number, colour = false): Promise<Ran> {
  let out = "";
  let err = "";
  const host: Host = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outIsTerminal: true,
    errIsTerminal: true,
    columns,
    colour,
    now: () => 0,
    stdin: async function* () {},
    readChunks: async function* (path) {
      yield await Deno.readFile(path);
    },
  };
  return { code: await main(args, host), out, err };
}
